import { StoryFailed } from "./stage";
import { whole } from "./shown-text";

describe("a text that the story shows", () => {
  it("is shown when it is whole in both languages", () => {
    const text = { en: "Report 1 is received.", ar: "استُلم البلاغ 1." };

    expect(whole(text, "The notice")).toBe(text);
  });

  it.each([
    ["without Arabic", { en: "Received", ar: "" }, /Arabic/],
    ["with English for Arabic", { en: "Received", ar: "Received" }, /Arabic/],
    ["without English", { en: "", ar: "استُلم" }, /English/],
    ["with a placeholder", { en: "Due {dueAt}", ar: "الموعد" }, /“\{dueAt\}”/],
    ["with data that is missing", { en: "Due", ar: "الموعد undefined" }, /“undefined”/],
    ["with a date that is none", { en: "Due Invalid Date", ar: "الموعد" }, /Invalid Date/],
  ])("ends the story %s", (_, text, why) => {
    const show = () => whole(text, "The notice");

    expect(show).toThrow(StoryFailed);
    expect(show).toThrow(why);
  });
});
