import { CreateTickets1767225600001 } from "../../migrations/provider/0001-create-tickets";
import { FollowTheCalendar1767225600002 } from "../../migrations/provider/0002-follow-the-calendar";
import { KeepFollowUps1767225600003 } from "../../migrations/provider/0003-keep-follow-ups";
import { FollowUpRow } from "./follow-up.row";
import { ServiceRow } from "./service.row";
import { TicketChangeRow } from "./ticket-change.row";
import { TicketRow } from "./ticket.row";

/** What a provider's database holds, and the migrations that make it. */
export const PROVIDER_DATABASE = {
  entities: [TicketRow, TicketChangeRow, FollowUpRow, ServiceRow],
  migrations: [
    CreateTickets1767225600001,
    FollowTheCalendar1767225600002,
    KeepFollowUps1767225600003,
  ],
};
