import { type RuleId } from "../../domain/rulebook/rule";

/** The rules that ask nothing of the hub, each with the reason. Everything else is carried out by code that names it. */
export const WITHOUT_CODE = new Map<RuleId, string>([
  [
    "AMR-I8",
    "The order of the screens on which a report is written; what is not submitted yet never reaches the hub.",
  ],
  ["FRS-R1", "Furas tells its customers of a complaint's number itself; the hub has the number."],
  ["FRS-R4", "Furas tells its customers of the processing and of the closing itself."],
  ["FRS-R5", "Furas asks its customers for their satisfaction itself, by a link of its own."],
  [
    "MOF-4",
    "A figure of the years 2020 and 2021; a contact without a ticket never reaches the hub.",
  ],
  ["MOF-5", "A figure: what one improvement of a service saved in enquiries."],
  ["MOF-7", "A provider's own quality indicator, measured outside the hub."],
  ["MOF-8", "A knowledge base that the ministry publishes on its own pages."],
  ["MOF-10", "Appointments for visits are made with the ministry."],
  ["NCGR-9", "How a provider's staff treat people, which no program decides."],
]);
