import { useEffect, useState } from 'react';
import { adoptMonacoStyles } from './adopt-styles.ts';
import { monaco } from './monaco.ts';
import { readTheme } from './theme.ts';

/**
 * Keeps Monaco in the colours of the tokens around it and gives the name of its theme. Monaco knows one
 * theme per page.
 */
export function useTheme(at: HTMLElement | null, _theme: string): string {
  const [current, setCurrent] = useState('vs');
  useEffect(() => {
    if (at === null) {
      return;
    }
    const apply = () => {
      const { name, data } = readTheme(at);
      monaco.editor.defineTheme(name, data);
      monaco.editor.setTheme(name);
      setCurrent(name);
    };
    adoptMonacoStyles(at);
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
  }, [at]);
  return current;
}
