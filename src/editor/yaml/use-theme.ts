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
    const names = { attributeFilter: ['data-theme'] };
    outer.observe(document.documentElement, names);
    // The root of the editor may have a theme of its own, and takes the page's a moment later.
    const root = at.closest('[data-theme]');
    if (root !== null) {
      outer.observe(root, names);
    }
    return () => {
      system.removeEventListener('change', apply);
      outer.disconnect();
    };
  }, [at]);
  return current;
}
