/** A bar on standard error that shows how far a list has come; only on a terminal, else one line at the end. */
export class Progress {
  #done = 0;

  constructor(
    readonly what: string,
    readonly total: number,
    readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    this.#draw('');
  }

  /** One more is done; `label` says which. */
  step(label: string): void {
    this.#done++;
    this.#draw(label);
  }

  finish(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001b[K');
    this.stream.write(`rapporteur: ${this.what}: ${this.#done} of ${this.total}\n`);
  }

  #draw(label: string): void {
    if (!this.stream.isTTY) return;
    const width = 24;
    const full = this.total === 0 ? width : Math.round((this.#done / this.total) * width);
    const line = `${this.what} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${this.#done}/${this.total} ${label}`;
    this.stream.write(`\r\u001b[K${line.slice(0, (this.stream.columns || 80) - 1)}`);
  }
}
