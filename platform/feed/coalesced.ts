/**
 * Work that runs one at a time. Whoever asks while it runs gets the next run and shares it with all who ask
 * meanwhile: a run that has begun may have looked before the asker's change was there.
 */
export class Coalesced {
  private running: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly work: () => Promise<void>) {}

  run(): Promise<void> {
    if (this.running === null) return this.start();
    this.next ??= this.running.then(
      () => this.start(),
      () => this.start(),
    );
    return this.next;
  }

  /** Resolves when nothing runs any more, whatever came of it. */
  async idle(): Promise<void> {
    while (this.running !== null) await this.running.catch(() => undefined);
  }

  private start(): Promise<void> {
    this.next = null;
    this.running = this.work().finally(() => {
      if (this.next === null) this.running = null;
    });
    return this.running;
  }
}
