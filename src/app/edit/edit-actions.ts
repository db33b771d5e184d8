/** What the bar of the editor can do with the document. */
export interface EditActions {
  readonly rename: (fileName: string) => void;
  readonly copy: () => void;
  /** Saves in the file's place where the browser can, else downloads. */
  readonly save: () => void;
  readonly savesInPlace: boolean;
  readonly download: () => void;
  /** Copies a link that holds the document. */
  readonly copyLink: () => void;
  /** Shows what changed since the file was opened. */
  readonly showChanges: () => void;
  /** Makes steps of a build from elsewhere and puts them into this document. */
  readonly importInto: () => void;
  /** Asks for another file and opens it as a draft of its own. */
  readonly open: () => void;
  /** Shows the Run tab and starts a run where nothing stands in its way. */
  readonly run: () => void;
}
