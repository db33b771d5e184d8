/** What the bar of the editor can do with the document. */
export interface EditActions {
  readonly rename: (fileName: string) => void;
  readonly copy: () => void;
  readonly download: () => void;
  /** Asks for another file and opens it as a draft of its own. */
  readonly open: () => void;
  /** Shows the Run tab and starts a run where nothing stands in its way. */
  readonly run: () => void;
}
