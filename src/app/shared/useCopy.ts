import { useCallback } from 'react';
import { useToast } from '../../editor/index.ts';

/** Copies a text and says so in a toast; `what` names it: “Copied `what`.” */
export function useCopy(): (text: string, what: string) => void {
  const showToast = useToast();
  return useCallback(
    (text, what) => {
      write(text).then(
        () => showToast({ text: `Copied ${what}.` }),
        () =>
          showToast({
            tone: 'error',
            text: 'The browser does not let this page copy. Select the text and copy it yourself.',
          }),
      );
    },
    [showToast],
  );
}

/** Rejects where the page may not copy; outside of a secure context there is no clipboard at all. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
