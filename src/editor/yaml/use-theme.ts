import { useEffect } from 'react';
import { monaco } from './monaco.ts';
import { readTheme } from './theme.ts';

/** Keeps Monaco in the colours of the tokens around it. Monaco knows one theme per page. */
export function useTheme(at: HTMLElement | null, theme: string): void {
  useEffect(() => {
    if (at === null) {
      return;
    }
    const apply = () => {
      const { name, data } = readTheme(at);
      monaco.editor.defineTheme(name, data);
      monaco.editor.setTheme(name);
    };
    apply();
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', apply);
    const outer = new MutationObserver(apply);
    outer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', apply);
      outer.disconnect();
    };
    // The theme's name is read from the tokens, but it is what makes them change.
  }, [at, theme]);
}
