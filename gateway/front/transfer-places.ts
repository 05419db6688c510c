import { type TransferFailure } from "../../platform/http/transfer-failures";

/** How many transfers may be under way at once. */
export interface PlaceLimits {
  readonly ofAll: number;
  /** Of one document: its bytes come once, and are fetched by the few who see its report. */
  readonly fetchesOfOne: number;
}

/** The places of the transfers that are under way: nobody waits in a line for one, and no document takes many. */
export class TransferPlaces {
  private taken = 0;
  private readonly uploads = new Set<string>();
  private readonly fetches = new Map<string, number>();

  constructor(private readonly limits: PlaceLimits) {}

  /** A place, which is given back by calling it; or why there is none. */
  take(method: string | undefined, id: string): TransferFailure | (() => void) {
    if (this.taken >= this.limits.ofAll) return "UNAVAILABLE";
    return method === "PUT" ? this.takeUpload(id) : this.takeFetch(id);
  }

  private takeUpload(id: string): TransferFailure | (() => void) {
    if (this.uploads.has(id)) return "UPLOAD_UNDER_WAY";
    this.uploads.add(id);
    return this.taking(() => this.uploads.delete(id));
  }

  private takeFetch(id: string): TransferFailure | (() => void) {
    const others = this.fetches.get(id) ?? 0;
    if (others >= this.limits.fetchesOfOne) return "TOO_MANY_FETCHES";
    this.fetches.set(id, others + 1);
    return this.taking(() => {
      const left = (this.fetches.get(id) ?? 0) - 1;
      if (left > 0) this.fetches.set(id, left);
      else this.fetches.delete(id);
    });
  }

  private taking(leave: () => void): () => void {
    this.taken += 1;
    return () => {
      this.taken -= 1;
      leave();
    };
  }
}
