/**
 * Gives a control the focus without a jump of the page; when the tab that holds it is yet to be shown, in
 * the next frame.
 */
export function focusSoon(control: HTMLElement | null | undefined): void {
  control?.focus({ preventScroll: true });
  if (control?.matches(':focus') === false) {
    requestAnimationFrame(() => {
      control.scrollIntoView({ block: 'nearest' });
      control.focus({ preventScroll: true });
    });
  }
}
