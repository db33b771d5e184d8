import { say } from '../lib/say.mjs';

/**
 * Whether this operating system is one that the programs of the checkout can be started on.
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean} false on Windows itself; what to do is printed
 */
export function systemWorks(platform = process.platform) {
  if (platform !== 'win32') {
    return true;
  }
  say(
    'Waybill does not start on Windows itself, but in its Linux subsystem, WSL. In a WSL terminal,',
  );
  say('clone it and type the same: https://learn.microsoft.com/windows/wsl/install');
  return false;
}
