import { type ProviderName } from "./scenario";

type Errors = ReadonlyArray<{ readonly extensions?: Record<string, unknown> }> | undefined;

/** The field of a provider's own query: `etimadTicket`. */
export function fieldOf(provider: ProviderName): string {
  return `${provider.charAt(0).toLowerCase()}${provider.slice(1)}Ticket`;
}

/** Expects that each error says, in both languages, that this subgraph did not answer. */
export function expectUnavailable(errors: Errors, subgraph: string): void {
  expect(errors?.length).toBeGreaterThan(0);
  for (const { extensions } of errors ?? []) {
    expect(extensions).toMatchObject({
      code: "SUBGRAPH_UNAVAILABLE",
      subgraph,
      messageAr: expect.stringMatching(/\p{Script=Arabic}/u),
    });
  }
}
