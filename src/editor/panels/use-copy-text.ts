import { useCallback } from 'react';
import { useToast } from '../ui/index.ts';

/** Copies a text and says so; where the browser forbids it, shows the text to be copied by hand. */
export function useCopyText(): (text: string, done: string) => void {
  const toast = useToast();
  return useCallback(
    (text: string, done: string) => {
      navigator.clipboard.writeText(text).then(
        () => toast({ text: done }),
        () => toast({ tone: 'error', text }),
      );
    },
    [toast],
  );
}
