import { invalidInput } from "../lifecycle/refusals";
import { type Refusal } from "../refusal";
import { type EligibilityCase } from "./case";

/** "At submission": a service that is given with a ticket must be the ticket's own. */
export function givenServiceRefusal({ ticket, givenServiceCode }: EligibilityCase): Refusal | null {
  if (ticket.kind !== "FOUND" || givenServiceCode === null) return null;
  const { serviceCode } = ticket.facts;
  if (givenServiceCode === serviceCode) return null;
  const message = {
    ar: "ليست هذه خدمة الشكوى لدى الجهة.",
    en: "This is not the service of the ticket.",
  };
  return invalidInput("serviceCode", message, [serviceCode]);
}
