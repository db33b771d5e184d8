/** The themes that a person can choose; `auto` follows the system. */
export const THEMES = ['light', 'dark', 'auto'] as const;

/** One of the themes. */
export type Theme = (typeof THEMES)[number];

/** Where the choice is remembered; `public/theme.js` reads it before the first paint. */
export const THEME_KEY = 'waybill.theme';

/** The remembered theme; `auto` when there is none or storage is forbidden. */
export function readTheme(storage: () => Pick<Storage, 'getItem'>): Theme {
  try {
    const stored = storage().getItem(THEME_KEY);
    return THEMES.find((theme) => theme === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Remembers a theme; a full or forbidden storage only means that it holds until the page closes. */
export function rememberTheme(storage: () => Pick<Storage, 'setItem'>, theme: Theme): void {
  try {
    storage().setItem(THEME_KEY, theme);
  } catch {
    // The page shows the theme all the same.
  }
}
