import { type FeedEvent } from "./feed-event";
import { Tail } from "./tail";

const KEPT = 2_000;

describe("Tail", () => {
  it("gives what came after a position, though positions have gaps", () => {
    const tail = new Tail(5n);
    tail.push([6, 9, 12].map(toEvent));

    expect(positions(tail.after(8n))).toEqual(["9", "12"]);
  });

  it("gives nothing to whoever has seen its head, or more than it", () => {
    const tail = new Tail(5n);
    tail.push([6].map(toEvent));

    expect([tail.after(6n), tail.after(7n)]).toEqual([[], []]);
  });

  it("does not answer for what came before it began", () => {
    const tail = new Tail(5n);
    tail.push([6].map(toEvent));

    expect([tail.after(4n), positions(tail.after(5n))]).toEqual([null, ["6"]]);
  });

  it("keeps the latest events only, and knows from where", () => {
    const tail = new Tail(0n);
    tail.push(Array.from({ length: KEPT + 2 }, (_, n) => toEvent(n + 1)));

    expect(tail.after(1n)).toBeNull();
    expect(tail.after(2n)).toHaveLength(KEPT);
  });
});

function toEvent(position: number): FeedEvent {
  return { position: String(position), id: String(position), subject: "s", event: {} };
}

function positions(events: readonly FeedEvent[] | null): string[] | undefined {
  return events?.map(({ position }) => position);
}
