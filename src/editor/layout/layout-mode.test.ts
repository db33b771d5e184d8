import { expect, it } from 'vitest';
import { layoutModeOf } from './layout-mode.ts';

it.each([
  [390, 'phone'],
  [719, 'phone'],
  [720, 'tabs'],
  [1023, 'tabs'],
  [1024, 'medium'],
  [1279, 'medium'],
  [1280, 'wide'],
])('at %i px the editor is laid out as %s', (width, mode) => {
  expect(layoutModeOf(width)).toBe(mode);
});
