import { describe, expect, it } from 'vitest';
import script from '../../../public/theme.js?raw';
import { readTheme, rememberTheme, THEME_KEY, THEMES } from './theme.ts';

const holding = (value: string | null) => () => ({ getItem: () => value });

describe('the remembered theme', () => {
  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['auto', 'auto'],
    [null, 'auto'],
    ['purple', 'auto'],
    ['', 'auto'],
  ])('reads %j as %s', (stored, theme) => {
    expect(readTheme(holding(stored))).toBe(theme);
  });

  it('is auto where storage is forbidden, and remembering does not fail there', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(readTheme(forbidden)).toBe('auto');
    expect(() => rememberTheme(forbidden, 'dark')).not.toThrow();
  });

  it('is read before the first paint by public/theme.js under the same key (if not, copy the key and the names there)', () => {
    expect(script).toContain(`'${THEME_KEY}'`);
    for (const theme of THEMES.filter((name) => name !== 'auto')) {
      expect(script).toContain(`'${theme}'`);
    }
  });
});
