/** What one way of typing took at one size of the document; times in milliseconds. */
export interface Sample {
  readonly lines: number;
  readonly side: 'form' | 'pane' | 'bare' | 'again';
  readonly times: readonly number[];
}
