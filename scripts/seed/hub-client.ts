/** What a first run asks of the hub, through its public door and as the people it is for. */
export interface HubClient {
  ask<Data>(token: string, query: string, variables: object): Promise<Data>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: ReadonlyArray<{ readonly message: string }>;
}

/** Throws what the hub said when it answers with an error. */
export function hubClient(url: string): HubClient {
  return {
    async ask<Data>(token: string, query: string, variables: object): Promise<Data> {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return dataOf((await response.json()) as Answer<Data>);
    },
  };
}

function dataOf<Data>({ data, errors = [] }: Answer<Data>): Data {
  const [error] = errors;
  if (error !== undefined) throw new Error(`The hub refused to be filled: ${error.message}`);
  if (!data) throw new Error("The hub answered nothing while it was filled.");
  return data;
}
