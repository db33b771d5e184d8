import { flushSync } from 'react-dom';

/**
 * Makes a change, draws it, and puts focus and caret where the person goes on: all at once, so that no
 * key comes in between and is written elsewhere. Where something holds the focus still, as a menu does
 * until it has closed, it comes with the next frame. To be called where React does not draw.
 *
 * @param control - Asked when the change is drawn.
 * @param caret - The place in UTF-16 units; null leaves it to the browser.
 */
export function changeAndPlace(
  change: () => void,
  control: () => HTMLInputElement | null | undefined,
  caret: number | null,
): void {
  flushSync(change);
  const place = () => {
    const input = control();
    input?.focus();
    if (caret !== null) {
      input?.setSelectionRange(caret, caret);
    }
  };
  place();
  if (control()?.matches(':focus') !== true) {
    requestAnimationFrame(place);
  }
}
