import { type EntityManager, In } from "typeorm";
import { type TicketKey } from "../../domain/identity/ticket-number";
import { type FollowUp } from "../../domain/lifecycle/follow-up";
import { FollowUpRow } from "./follow-up.row";

/** A follow-up as it is recorded, with who entered it and when. */
export interface NewFollowUp extends FollowUp {
  readonly key: TicketKey;
  readonly actorSubject: string;
  readonly recordedAt: Date;
}

/** What was done about tickets after their closing; an entry, once written, stays as it is. */
export class FollowUpRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(followUp: NewFollowUp): Promise<void> {
    await this.manager.insert(FollowUpRow, followUp);
  }

  /** In the order of `keys`, each in the order in which they were entered. */
  async findMany(keys: readonly TicketKey[]): Promise<Array<readonly FollowUp[]>> {
    const rows = await this.manager.find(FollowUpRow, {
      where: { key: In([...keys]) },
      order: { id: "asc" },
    });
    return keys.map((key) => rows.filter((row) => row.key === key).map(toFollowUp));
  }
}

function toFollowUp({ kind, at, note }: FollowUpRow): FollowUp {
  return { kind, at, note };
}
