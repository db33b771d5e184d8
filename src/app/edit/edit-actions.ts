/** What the bar of the editor can do with the document. */
export interface EditActions {
  readonly rename: (fileName: string) => void;
  readonly copy: () => void;
  /** Saves in the file's place where the browser can, else downloads. */
  readonly save: () => void;
  readonly savesInPlace: boolean;
  readonly download: () => void;
  /** Shows what changed since the file was opened. */
  readonly showChanges: () => void;
  /** Asks for another file and opens it as a draft of its own. */
  readonly open: () => void;
  /** Shows the Run tab and starts a run where nothing stands in its way. */
  readonly run: () => void;
}
