import { lastWordsIn, warningIn } from "./log-file";

const line = (fields: object) => JSON.stringify(fields);

describe("warningIn", () => {
  it.each(["warn", "error", "fatal"])("tells of a line of level %s", (level) => {
    expect(warningIn(line({ level, msg: "feed lost a connection" }))).toBe(
      `${level}: feed lost a connection`,
    );
  });

  it("says why, and in which request", () => {
    const logged = { level: "error", msg: "fault", err: { message: "gone" }, requestId: "r-1" };

    expect(warningIn(line(logged))).toBe("error: fault gone (request r-1)");
  });

  it.each([
    ["what goes as it should", line({ level: "info", msg: '"level":"warn"' })],
    ["what is no event", "Debugger attached."],
    ["half an event", '{"level":"warn","msg":'],
  ])("tells nothing of %s", (_, written) => {
    expect(warningIn(written)).toBeNull();
  });
});

describe("lastWordsIn", () => {
  it("are what a part said when it could not start", () => {
    const lines = [line({ level: "info", msg: "starting" }), "AMR_URL must be an address"];

    expect(lastWordsIn(lines)).toBe("AMR_URL must be an address");
  });

  it("are the error of a stack, and not its way", () => {
    const stack = ["throw error;", "^", "TypeError: x is not a function", "    at main.js:1:1", ""];

    expect(lastWordsIn([...stack, "Node.js v24.0.0"])).toBe("TypeError: x is not a function");
  });

  it("are the last warning when nothing plain was said", () => {
    const lines = ["first", "last"].map((msg) => line({ level: "error", msg }));

    expect(lastWordsIn(lines)).toBe("error: last");
  });

  it("are none when nothing was said", () => {
    expect(lastWordsIn([])).toBeNull();
  });
});
