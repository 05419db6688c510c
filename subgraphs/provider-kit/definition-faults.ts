import { type LocalizedText } from "../../domain/text";
import { providerRegistry } from "../vocabulary/registry";
import { type ProviderDefinition } from "./provider-definition";
import { type ExtraField } from "./extra-field";
import { registrationOf } from "./registration";

/** Names that the kit gives to fields of every ticket or opening; an extra field may not take one. */
const TAKEN = [
  ..."number provider service channel matter subject beneficiary status closure redirectedTo openedAt".split(
    " ",
  ),
  ..."dueAt closedAt informationDueAt overdue deadlineChanges deadlineTrace level version".split(
    " ",
  ),
  ..."history report redirectedFrom serviceCode idempotencyKey".split(" "),
];

/** Everything wrong with a definition, in words; empty when it may be used. */
export function definitionFaults(definition: ProviderDefinition): readonly string[] {
  return [
    ...registrationFaults(definition),
    ...nameFaults(definition),
    ...ladderFaults(definition),
    ...alternativeFaults(definition),
    ...extraFieldFaults(definition.extraFields),
    ...textsOf(definition).flatMap(textFaults),
  ];
}

function registrationFaults(definition: ProviderDefinition): string[] {
  const { error } = providerRegistry.safeParse([registrationOf(definition)]);
  return (error?.issues ?? []).map(({ path, message }) => `${path.slice(1).join(".")} ${message}`);
}

function nameFaults({ prefix, code, numbersBeginWith, calledBy }: ProviderDefinition): string[] {
  return [
    ...(/^[A-Z][A-Za-z0-9]*$/.test(prefix) ? [] : [`prefix "${prefix}" is not a name of a type`]),
    ...(prefix.toUpperCase() === code ? [] : [`code "${code}" is not "${prefix}" in capitals`]),
    ...(/^[A-Z]{2,6}$/.test(numbersBeginWith) ? [] : ["numbersBeginWith is not 2 to 6 capitals"]),
    ...(calledBy.trim() === "" ? ["calledBy is blank"] : []),
  ];
}

function ladderFaults({ escalation }: ProviderDefinition): string[] {
  return escalation?.ladder.length === 0 ? ["escalation has no ladder; leave it null"] : [];
}

/** AMR-T2: what replaces a service on paper is a digital service of the same list. */
function alternativeFaults({ services }: ProviderDefinition): string[] {
  const digital = new Set(services.filter((service) => service.digital).map(({ code }) => code));
  return services.flatMap(({ code, digital: isDigital, digitalAlternative }) => {
    if (digitalAlternative === null) return [];
    if (isDigital) return [`service ${code} is digital and names an alternative`];
    return digital.has(digitalAlternative) ? [] : [`service ${code}: no ${digitalAlternative}`];
  });
}

function extraFieldFaults(fields: readonly ExtraField[]): string[] {
  const names = fields.map(({ name }) => name);
  return [
    ...names.filter((name) => TAKEN.includes(name)).map((name) => `${name} is the kit's own field`),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is twice`),
    ...names
      .filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))
      .map((name) => `"${name}" is not a name of a field`),
    ...fields.flatMap(enumFaults),
  ];
}

function enumFaults({ name, type }: ExtraField): string[] {
  if (type.kind === "TEXT") return [];
  const values = Object.keys(type.values);
  return [
    ...(values.length === 0 ? [`the enum of ${name} has no values`] : []),
    ...values
      .filter((value) => !/^[A-Z][A-Z0-9_]*$/.test(value))
      .map((value) => `"${value}" of ${type.name} is not in capitals`),
  ];
}

function textsOf(definition: ProviderDefinition): readonly LocalizedText[] {
  const { name, platform, note, channels, services, escalation } = definition;
  return [
    name,
    platform,
    ...(note === null ? [] : [note]),
    ...channels.map(({ hours }) => hours),
    ...services.map((service) => service.name),
    ...(escalation?.ladder ?? []).map(({ title }) => title),
  ];
}

/** Both languages, each in its own place. */
function textFaults({ ar, en }: LocalizedText): string[] {
  return [
    ...(/\p{Script=Arabic}/u.test(ar) ? [] : [`"${ar}" is not Arabic`]),
    ...(/[A-Za-z0-9]/.test(en) && !/\p{Script=Arabic}/u.test(en) ? [] : [`"${en}" is not English`]),
  ];
}
