import { type Logger } from "../logger";

/** Something to look after again and again. */
export interface LoopWork {
  /** Looks after it once; answers how long there is nothing to do. */
  look(): Promise<number>;
  /** How long to wait after a look that failed. */
  readonly retryMs: number;
  /** What is said of it, once, when it begins to fail. */
  readonly failing: string;
  readonly logger: Logger;
}

/** Looks, sleeps, looks again, one look at a time. What fails is away for a while: said once, and tried again. */
export class Loop {
  private stopped = false;
  private isFailing = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly work: LoopWork) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when nothing of it runs; the look that was under way is finished. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  private async run(): Promise<void> {
    while (!this.stopped) await this.sleep(await this.tryToLook());
  }

  private async tryToLook(): Promise<number> {
    const { work } = this;
    try {
      const sleep = await work.look();
      this.isFailing = false;
      return sleep;
    } catch (err) {
      if (!this.isFailing) work.logger.warn({ err }, work.failing);
      this.isFailing = true;
      return work.retryMs;
    }
  }

  private async sleep(ms: number): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
