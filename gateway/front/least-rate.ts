import { type Socket } from "node:net";

/** What a transfer has to get on by, in either direction: who is slower holds a place that others wait for. */
export interface LeastRate {
  readonly bytesPerSecond: number;
  /** So long is a connection watched before it is judged, by the average of that time; then again as long. */
  readonly graceMs: number;
}

/**
 * Calls `tooSlow` once, as soon as fewer bytes have passed a client's connection in a stretch of `graceMs` than the
 * least rate lets pass in it. Answers how to stop watching.
 */
export function holdToRate(socket: Socket, rate: LeastRate, tooSlow: () => void): () => void {
  const least = (rate.bytesPerSecond * rate.graceMs) / 1_000;
  let before = passedIn(socket);
  const watch = setInterval(() => {
    const passed = passedIn(socket);
    if (passed - before >= least) {
      before = passed;
      return;
    }
    clearInterval(watch);
    tooSlow();
  }, rate.graceMs);
  return () => {
    clearInterval(watch);
  };
}

function passedIn({ bytesRead, bytesWritten }: Socket): number {
  return bytesRead + bytesWritten;
}
