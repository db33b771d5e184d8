import { useEffect } from 'react';

function stop(event: Event): void {
  event.stopPropagation();
}

/**
 * Lets hovering work in a shadow root. Monaco listens to the page for the pointer leaving it, and takes
 * the shadow root's host, which is all that the page is told, for a place outside. So the page is not
 * told of moves inside the pane; those elsewhere still tell that the pointer has left.
 */
export function useShadowPointer(pane: HTMLElement | null): void {
  useEffect(() => {
    if (pane === null || !(pane.getRootNode() instanceof ShadowRoot)) {
      return;
    }
    pane.addEventListener('mousemove', stop);
    return () => pane.removeEventListener('mousemove', stop);
  }, [pane]);
}
