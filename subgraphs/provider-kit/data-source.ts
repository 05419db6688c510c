import { CreateTickets1767225600001 } from "../../migrations/provider/0001-create-tickets";
import { ServiceRow } from "./service.row";
import { TicketChangeRow } from "./ticket-change.row";
import { TicketRow } from "./ticket.row";

/** What a provider's database holds, and the migrations that make it. */
export const PROVIDER_DATABASE = {
  entities: [TicketRow, TicketChangeRow, ServiceRow],
  migrations: [CreateTickets1767225600001],
};
