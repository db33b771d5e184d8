import { expect, it } from 'vitest';
import { commandOfKey } from './step-commands.ts';

const PLAIN = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

it.each([
  [{ key: 'd', ctrlKey: true }, 'duplicate'],
  [{ key: 'D', metaKey: true }, 'duplicate'],
  [{ key: 'ArrowUp', altKey: true }, 'up'],
  [{ key: 'ArrowDown', altKey: true }, 'down'],
  [{ key: 'Delete' }, 'delete'],
  [{ key: 'd' }, null],
  [{ key: 'ArrowUp' }, null],
  [{ key: 'ArrowUp', altKey: true, shiftKey: true }, null],
  [{ key: 'Delete', ctrlKey: true }, null],
  [{ key: 'd', ctrlKey: true, altKey: true }, null],
])('%j is %s', (key, command) => {
  expect(commandOfKey({ ...PLAIN, ...key })).toBe(command);
});
