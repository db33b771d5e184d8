/** What can be done with a step in its list, in the order of the menus. */
export const STEP_COMMANDS = ['duplicate', 'up', 'down', 'delete'] as const;

/** One of them. */
export type StepCommand = (typeof STEP_COMMANDS)[number];

/** The keys that do the same in the outline. */
export const STEP_KEYS: Readonly<Record<StepCommand, string>> = {
  duplicate: 'Ctrl D',
  up: 'Alt ↑',
  down: 'Alt ↓',
  delete: 'Del',
};

/** The command of a key; null for any other key. */
export function commandOfKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): StepCommand | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    return null;
  }
  if (command && !event.altKey) {
    return event.key.toLowerCase() === 'd' ? 'duplicate' : null;
  }
  if (event.altKey && !command) {
    return event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
  }
  return !command && event.key === 'Delete' ? 'delete' : null;
}
