/** A page as a source hands it over: bytes already decoded to text, nothing else done to it. */
export interface Page {
  /** The path or URL it was read from; `-` for standard input. */
  readonly source: string;
  readonly url: string | null;
  readonly form: 'text' | 'html';
  readonly content: string;
  /** What the carrier said of the page (a feed's date, an HTTP header), used where the page itself does not say. */
  readonly hints: {
    readonly title?: string;
    readonly published?: string;
    readonly outlet?: string;
    readonly language?: string;
  };
}
