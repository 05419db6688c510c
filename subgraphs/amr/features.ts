import { type ProviderRegistration } from "../vocabulary/registry";
import { calendarFeature } from "./calendar/calendar-feature";
import { documentsFeature } from "./documents/documents-feature";
import { type Feature } from "./feature";
import { overviewFeature } from "./overview/overview-feature";
import { providersFeature } from "./providers/providers-feature";
import { ratingsFeature } from "./ratings/ratings-feature";
import { regulatorFeature } from "./regulator/regulator-feature";
import { reportsFeature } from "./reports/reports-feature";
import { rulebookFeature } from "./rulebook/rulebook-feature";
import { ticketsFeature } from "./tickets/tickets-feature";
import { viewerFeature } from "./viewer/viewer-feature";

/** Everything amr answers, over the providers of a registry. */
export function featuresOf(registry: readonly ProviderRegistration[]): readonly Feature[] {
  return [
    viewerFeature,
    regulatorFeature,
    rulebookFeature,
    calendarFeature,
    providersFeature,
    ticketsFeature(registry),
    reportsFeature,
    documentsFeature,
    ratingsFeature,
    overviewFeature,
  ];
}
