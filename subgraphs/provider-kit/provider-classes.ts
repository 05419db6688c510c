import { type NonEmptyArray } from "type-graphql";
import { type ClassType } from "type-graphql";
import { type Provider } from "./define-provider";
import { escalationResolverOf } from "./escalation.resolver";
import { addExtraFields } from "./extra-field.type";
import { followUpResolverOf } from "./follow-up.resolver";
import { reminderResolverOf } from "./reminder.resolver";
import { ticketTypesOf } from "./ticket.type";
import { changeInputOf, openInputOf } from "./ticket-input.type";
import { historyResolverOf, readingResolverOf, writingResolverOf } from "./tickets.resolver";

/** The classes that type-graphql makes a provider's schema from. */
export interface ProviderClasses {
  readonly resolvers: NonEmptyArray<ClassType>;
  readonly Ticket: ClassType;
}

const made = new WeakMap<Provider, ProviderClasses>();

/** A definition's classes. type-graphql keeps every class it ever saw for the whole process, so they are made once. */
export function classesOf(provider: Provider): ProviderClasses {
  const known = made.get(provider);
  if (known !== undefined) return known;
  const classes = makeClasses(provider);
  made.set(provider, classes);
  return classes;
}

function makeClasses(provider: Provider): ProviderClasses {
  const { prefix, calledBy, escalation, informationClock, followUps, extraFields } = provider;
  const types = ticketTypesOf(prefix, calledBy);
  const inputs = { Open: openInputOf(prefix), Change: changeInputOf(prefix) };
  addExtraFields({ Ticket: types.Ticket, Open: inputs.Open }, extraFields);
  return {
    Ticket: types.Ticket,
    resolvers: [
      readingResolverOf(provider, types),
      historyResolverOf(types),
      writingResolverOf(provider, types, inputs),
      ...(escalation === null ? [] : [escalationResolverOf(provider, types)]),
      ...(informationClock === null ? [] : [reminderResolverOf(provider, types)]),
      ...(followUps ? [followUpResolverOf(provider, types)] : []),
    ],
  };
}
