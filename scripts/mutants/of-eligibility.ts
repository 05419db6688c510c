import { type Mutant } from "./mutant";

/** Changes of who may escalate what, and when. */
export const MUTANTS_OF_ELIGIBILITY: readonly Mutant[] = [
  {
    name: "not at the very end of the fifth day (AMR-C6)",
    file: "domain/eligibility/five-business-days-have-passed.ts",
    from: "at >= eligibleAt",
    to: "at > eligibleAt",
  },
  {
    name: "not at the very end of the service level (AMR-C2)",
    file: "domain/eligibility/provider-exceeded-its-service-level.ts",
    from: "at >= dueAt",
    to: "at > dueAt",
  },
  {
    name: "a closed ticket is late too (A4)",
    file: "domain/eligibility/provider-exceeded-its-service-level.ts",
    from: "if (isTicketClosed(facts.status)) return notApplicable(LATENESS_OF_CLOSED);",
    to: "",
  },
  {
    name: "an unknown ticket is weighed by every rule (A17)",
    file: "domain/eligibility/weigh.ts",
    from: 'ticket.kind === "UNKNOWN" ? [hasATicketNumber] : RULES',
    to: "ticket ? RULES : RULES",
  },
  {
    name: "a cancelled report blocks (A6)",
    file: "domain/eligibility/earlier-report.ts",
    from: 'AUTO_CANCELLED: "NEVER"',
    to: 'AUTO_CANCELLED: "ALWAYS"',
  },
  {
    name: "one withdrawn before referral blocks (A6)",
    file: "domain/eligibility/earlier-report.ts",
    from: 'WITHDRAWN: "ONCE_REFERRED"',
    to: 'WITHDRAWN: "ALWAYS"',
  },
  {
    name: "a ticket closed for want of an answer may be escalated (AMR-C4)",
    file: "domain/eligibility/closing.ts",
    from: "NO_RESPONSE: false",
    to: "NO_RESPONSE: true",
  },
  {
    name: "an outage needs no picture (AMR-C8)",
    file: "domain/eligibility/picture-of-the-fault-is-attached.ts",
    from: "return pictureAttached ?",
    to: "return !pictureAttached || pictureAttached ?",
  },
  {
    name: "a paper service may be complained of (AMR-X1)",
    file: "domain/eligibility/service-is-digital.ts",
    from: "if (service.digital)",
    to: "if (service.digital || !service.digital)",
  },
  {
    name: "a closed ticket about procedures may be escalated (AMR-X2)",
    file: "domain/eligibility/not-about-the-providers-procedures.ts",
    from: "PROCEDURAL: true",
    to: "PROCEDURAL: false",
  },
  {
    name: "left unanswered, a technical problem is over (AMR-X3)",
    file: "domain/eligibility/technical-problem-persists.ts",
    from: "if (stillOccurring === null) return",
    to: "if (stillOccurring === undefined) return",
  },
  {
    name: "an earlier escalation is answered before the paper service",
    file: "domain/eligibility/verdict.ts",
    from: '"AMR-X1",\n  "AMR-C5",',
    to: '"AMR-C5",\n  "AMR-X1",',
  },
  {
    name: "a provider that does not answer is no obstacle (A8)",
    file: "domain/eligibility/verdict.ts",
    from: 'outcome !== "UNKNOWN"',
    to: 'outcome !== "FAILED"',
  },
];
