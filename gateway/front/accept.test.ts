import { mediaTypeFor } from "./accept";

describe("the type an answer is written in", () => {
  it.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["application/*;q=0.8", "application/json"],
    ["application/json; charset=utf-8", "application/json"],
    [
      "application/graphql-response+json, application/json;q=0.9",
      "application/graphql-response+json",
    ],
    ["application/json, application/graphql-response+json", "application/json"],
    ["TEXT/EVENT-STREAM", "text/event-stream"],
    ["text/event-stream, multipart/mixed", "text/event-stream"],
    ["application/graphql-response+json, text/event-stream", "application/graphql-response+json"],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
    ["multipart/mixed", null],
    ["text/html", null],
    ["", null],
  ])("for %j is %j", (accept, type) => {
    expect(mediaTypeFor(accept)).toBe(type);
  });
});
