import { type Figure, Figures } from "./figures";

const days = (part: string, cases: number): Figure => ({
  subject: "TICKET_DAYS",
  provider: "ETIMAD",
  part,
  cases,
  total: 0,
});
const medianOf = (...figures: readonly Figure[]) => new Figures(figures).median;

describe("the median of what is counted", () => {
  it("is none of nothing", () => {
    expect(medianOf()).toBeNull();
  });

  it("is the middle one of an odd number", () => {
    expect(medianOf(days("000010", 1), days("000002", 1), days("000003", 1))).toBe(3);
  });

  it("lies between the middle two of an even number", () => {
    expect(medianOf(days("000002", 2), days("000005", 2))).toBe(3.5);
  });

  it("counts each part as often as it has cases", () => {
    expect(medianOf(days("000001", 5), days("000009", 4))).toBe(1);
  });
});

describe("figures", () => {
  const rating = (provider: string, part: string, cases: number, total: number): Figure => ({
    subject: "RATING",
    provider,
    part,
    cases,
    total,
  });
  const figures = new Figures([
    rating("ETIMAD", "PROVIDER_RESPONSE", 2, 9),
    rating("FURAS", "PROVIDER_RESPONSE", 1, 1),
    rating("FURAS", "HUB_EXPERIENCE", 1, 5),
  ]);

  it("are those of one part and one provider", () => {
    expect(figures.of("RATING", { part: "PROVIDER_RESPONSE" }).cases).toBe(3);
    expect(figures.of("RATING", { provider: "FURAS" }).cases).toBe(2);
    expect(figures.of("TICKET").cases).toBe(0);
  });

  it("have a mean, and none where nobody rated", () => {
    expect(figures.of("RATING", { provider: "ETIMAD" }).mean).toBe(4.5);
    expect(figures.of("TICKET").mean).toBeNull();
  });
});
