import { useCallback, useSyncExternalStore } from 'react';
import { readTheme, rememberTheme, type Theme } from './theme.ts';

const listeners = new Set<() => void>();
let current: Theme = readTheme(() => localStorage);

function choose(theme: Theme): void {
  current = theme;
  document.documentElement.dataset.theme = theme;
  rememberTheme(() => localStorage, theme);
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  const follow = (): void => {
    current = readTheme(() => localStorage);
    document.documentElement.dataset.theme = current;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', follow);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', follow);
  };
}

/** The theme of the page and how to choose another; all tabs follow. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore(subscribe, () => current);
  return { theme, setTheme: useCallback(choose, []) };
}
