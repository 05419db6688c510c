interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** Values by their keys, together never heavier than the bound; those longest unused make room. */
export class Remembered<Key, Value> {
  private readonly kept = new Map<Key, Kept<Value>>();
  private weight = 0;

  constructor(private readonly most: number) {}

  /** Undefined for what was never remembered or has made room. */
  get(key: Key): Value | undefined {
    const kept = this.kept.get(key);
    if (kept === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, kept);
    return kept.value;
  }

  /** One that is heavier than the bound by itself is not remembered. */
  set(key: Key, value: Value, weight: number): void {
    this.forget(key);
    if (weight > this.most) return;
    this.kept.set(key, { value, weight });
    this.weight += weight;
    for (const oldest of this.kept.keys()) {
      if (this.weight <= this.most) return;
      this.forget(oldest);
    }
  }

  private forget(key: Key): void {
    this.weight -= this.kept.get(key)?.weight ?? 0;
    this.kept.delete(key);
  }
}
