/** Something that goes on without a request, and that can also be told to do at once what it would do in time. */
export interface Worker {
  start(): void;
  /** Resolves when nothing of it runs; what was under way is finished or rolled back. */
  stop(): Promise<void>;
  /** Does everything that is due by the clock, and answers how much it did; rejects when it cannot look. */
  doAllDue(): Promise<number>;
}
