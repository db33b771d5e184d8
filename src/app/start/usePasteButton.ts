import { useCallback, useState } from 'react';

/** The Paste button: reads the clipboard, or asks for a paste by hand where the page may not read it. */
export function usePasteButton(onText: (text: string) => void): {
  readonly press: () => void;
  readonly asks: boolean;
  readonly close: () => void;
} {
  const [asks, setAsks] = useState(false);
  const press = useCallback(() => {
    readClipboard().then(
      (text) => {
        setAsks(false);
        onText(text);
      },
      () => setAsks(true),
    );
  }, [onText]);
  return { press, asks, close: useCallback(() => setAsks(false), []) };
}

async function readClipboard(): Promise<string> {
  return await navigator.clipboard.readText();
}
