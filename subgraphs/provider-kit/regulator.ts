/** What a provider asks of the regulator. */
export interface Regulator {
  /**
   * A ticket's due instant as it stands after everything that this provider has committed; null
   * while there is none. Throws SUBGRAPH_UNAVAILABLE, naming amr, when there is no answer.
   */
  dueAtOf(number: string): Promise<Date | null>;
}
