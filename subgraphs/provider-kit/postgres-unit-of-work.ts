import { type DataSource, type EntityManager } from "typeorm";
import { type BusinessCalendar } from "../../domain/calendar/business-calendar";
import { invalidInput } from "../../domain/lifecycle/refusals";
import { type Refusal } from "../../domain/refusal";
import { type Caller } from "../../platform/auth/caller";
import { type Clock } from "../../platform/clock";
import { isIdempotencyKey, once } from "../../platform/database/idempotency";
import { type Feed } from "../../platform/feed/feed";
import { FollowUpRepository } from "./follow-up.repository";
import { InformationDeadlineRepository } from "./information-deadline.repository";
import { recordChange } from "./record-change";
import { ServiceRepository } from "./service.repository";
import { StoredCalendar } from "./stored-calendar";
import { type Actor, CLOCK } from "./ticket";
import { TicketRepository } from "./ticket.repository";
import { refused, type UnitOfWork, type Work } from "./unit-of-work";

interface Settings {
  readonly database: DataSource;
  readonly feed: Feed;
  readonly clock: Clock;
}

/** Every change of a provider's tickets goes through here. */
export function postgresUnitOfWork({ database, feed, clock }: Settings): UnitOfWork {
  const calendar = new StoredCalendar();
  const workOf = async (manager: EntityManager, actor: Actor) =>
    begun({ manager, clock, actor, calendar: await calendar.inForce(manager) });
  return {
    async run(operation, { caller, input }, work) {
      const key = input.idempotencyKey ?? undefined;
      if (key !== undefined && !isIdempotencyKey(key)) return refused(NOT_A_KEY);

      const outcome = await database.transaction((manager) =>
        once({ manager, caller: callerId(caller), operation, key, input }, async () =>
          work(await workOf(manager, caller)),
        ),
      );
      await feed.step();
      return "reused" in outcome ? refused(KEY_REUSED) : outcome.answer;
    },

    async runAsClock(work) {
      await database.transaction(async (manager) => work(await workOf(manager, CLOCK)));
      await feed.step();
    },
  };
}

interface Beginning {
  readonly manager: EntityManager;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly calendar: BusinessCalendar;
}

function begun({ manager, clock, actor, calendar }: Beginning): Work {
  let instant: Date | undefined;
  const now = () => (instant ??= clock.now());
  return {
    ...{ actor, calendar, now },
    tickets: new TicketRepository(manager),
    services: new ServiceRepository(manager),
    deadlines: new InformationDeadlineRepository(manager),
    followUps: new FollowUpRepository(manager),
    record: (ticket, move, by) =>
      recordChange(manager, { ticket, move, by, calendar, recordedAt: now() }),
  };
}

/** The same subject of another role or provider is another caller. */
function callerId({ role, provider, subject }: Caller): string {
  return [role, provider ?? "", subject].join("/");
}

const NOT_A_KEY = invalidInput("idempotencyKey", {
  ar: "مفتاح منع التكرار من 1 إلى 200 حرف مقروء.",
  en: "An idempotency key has 1 to 200 readable characters.",
});

const KEY_REUSED: Refusal = {
  code: "IDEMPOTENCY_KEY_REUSED",
  message: {
    ar: "استُخدم هذا المفتاح من قبل مع مدخلات أخرى.",
    en: "This key was used before with another input.",
  },
  path: ["input", "idempotencyKey"],
};
