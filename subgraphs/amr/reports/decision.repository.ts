import { type EntityManager, In } from "typeorm";
import { type TicketFacts } from "../../../domain/lifecycle/ticket";
import { type Decided } from "./report";
import { EligibilityDecisionRow, type FactsJson } from "./report-history.row";
import { type ReportNumber } from "./report-number";

/** The decisions of the rulebook on reports, each with the facts of its moment. They only grow in number. */
export class DecisionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The decision that is in force from here on; the report's row must be locked, or being added. */
  async add(number: ReportNumber, decided: Decided, calendarVersion: number): Promise<void> {
    const place = await this.manager.countBy(EligibilityDecisionRow, { number });
    const { verdict, ground, decisions, eligibleAt, decidedAt, alternative, blockedBy } = decided;
    await this.manager.insert(EligibilityDecisionRow, {
      number,
      place,
      verdict,
      ground,
      decisions,
      eligibleAt,
      decidedAt,
      alternative,
      blockedBy,
      facts: decided.facts && toFactsJson(decided.facts),
      calendarVersion,
    });
  }

  /** Every decision on each report, oldest first, in the order of `numbers`. */
  async of(numbers: readonly ReportNumber[]): Promise<Array<readonly Decided[]>> {
    const rows = await this.manager.find(EligibilityDecisionRow, {
      where: { number: In([...numbers]) },
      order: { place: "ASC" },
    });
    return numbers.map((number) => rows.filter((row) => row.number === number).map(toDecided));
  }
}

function toDecided(row: EligibilityDecisionRow): Decided {
  const { verdict, ground, decisions, eligibleAt, decidedAt, alternative, blockedBy } = row;
  const facts = row.facts && toFacts(row.facts);
  return { verdict, ground, decisions, eligibleAt, decidedAt, alternative, blockedBy, facts };
}

function toFactsJson({ openedAt, closedAt, dueAt, ...facts }: TicketFacts): FactsJson {
  return {
    ...facts,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt && closedAt.toISOString(),
    dueAt: dueAt && dueAt.toISOString(),
  };
}

function toFacts({ openedAt, closedAt, dueAt, ...facts }: FactsJson): TicketFacts {
  return {
    ...facts,
    openedAt: new Date(openedAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    dueAt: dueAt === null ? null : new Date(dueAt),
  };
}
