import { StartupError } from '../startup-error.ts';

/** Why a server can't listen, by the system's error code, and what to type instead. */
const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `Port ${port} is taken. Choose another with --port, or --port 0.`,
  EACCES: (_, port) =>
    `Port ${port} is not open to this account. Choose one from 1024 with --port.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}. Give --host one of its own.`,
  ENOTFOUND: (host) =>
    `The name ${host} leads to no address. Give --host an address of this machine.`,
  EAI_AGAIN: (host) =>
    `The name ${host} can't be looked up. Give --host an address of this machine.`,
};

/** A sentence for the operator where the reason is a known one; else the error itself. */
export function explainListening(error: unknown, host: string, port: number): unknown {
  const reason = REASONS[String((error as { code?: unknown }).code)];
  return reason === undefined ? error : new StartupError(reason(host, port), { cause: error });
}
