/**
 * Does something when the next frame has been painted, or soon in a page that paints none; gives the
 * way to call it off.
 */
export function afterFrame(work: () => void): () => void {
  let isDue = true;
  const finish = () => {
    if (isDue) {
      isDue = false;
      work();
    }
  };
  // A timer of its own, for no frame comes while the page is hidden.
  const timer = setTimeout(finish, 100);
  const frame = requestAnimationFrame(() => setTimeout(finish));
  return () => {
    isDue = false;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
