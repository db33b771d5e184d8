/**
 * Moves the focus on from a row that is about to go, given what was pressed in it: to the last button of
 * the next row, or of the one before, or to the heading where no row is left. A person who went elsewhere
 * meanwhile stays there.
 */
export function leaveRow(pressed: Element): void {
  const row = pressed.closest('li');
  const focused = document.activeElement;
  // A button that is disabled while it works has lost the focus to the body.
  if (row === null || !(row.contains(focused) || focused === document.body)) {
    return;
  }
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  const target =
    neighbour === null
      ? row.closest('section, main')?.querySelector<HTMLElement>('h1, h2')
      : [...neighbour.querySelectorAll<HTMLElement>('a, button')].at(-1);
  target?.focus();
}
