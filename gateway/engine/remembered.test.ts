import { Remembered } from "./remembered";

describe("what is remembered", () => {
  it("is never heavier together than the bound: the longest unused makes room", () => {
    const remembered = new Remembered<string, number>(10);
    remembered.set("a", 1, 4);
    remembered.set("b", 2, 4);
    remembered.get("a");

    remembered.set("c", 3, 6);

    expect(["a", "b", "c"].map((key) => remembered.get(key))).toEqual([1, undefined, 3]);
  });

  it("leaves out what is too heavy by itself, and forgets nothing for it", () => {
    const remembered = new Remembered<string, number>(10);
    remembered.set("a", 1, 10);

    remembered.set("b", 2, 11);

    expect([remembered.get("a"), remembered.get("b")]).toEqual([1, undefined]);
  });

  it("weighs what is set again once", () => {
    const remembered = new Remembered<string, number>(10);
    remembered.set("a", 1, 6);
    remembered.set("a", 2, 6);

    remembered.set("b", 3, 4);

    expect([remembered.get("a"), remembered.get("b")]).toEqual([2, 3]);
  });
});
