/** Whether something is open over the page, kept apart from the page: opening it draws it alone. */
export class OpenSwitch {
  #isOpen = false;
  readonly #listeners = new Set<() => void>();

  readonly isOpen = (): boolean => this.#isOpen;

  readonly set = (isOpen: boolean): void => {
    this.#isOpen = isOpen;
    for (const listener of this.#listeners) {
      listener();
    }
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
