import { useEffect } from 'react';

/** Takes text that is pasted on the page outside of a field. */
export function usePaste(onText: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const target = event.target;
      const inField =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.closest('input, textarea') !== null);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!inField && text !== '') {
        event.preventDefault();
        onText(text);
      }
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onText]);
}
