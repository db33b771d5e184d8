/** Something that the palette offers to do, such as what a button of the page does. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  /** Grey text after the label. */
  readonly note?: string | undefined;
  /** The key that does the same. */
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}
