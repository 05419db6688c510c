/** The operations that the story plays, as a partner's application would write them. */

const USER_ERRORS = /* GraphQL */ `
  userErrors {
    code
    message {
      ar
      en
    }
    rule {
      id
    }
    allowedAt
  }
`;

const REPORT_PAYLOAD = /* GraphQL */ `
  {
    report {
      number
      status
    }
    ${USER_ERRORS}
  }
`;

export const CALENDAR = /* GraphQL */ `
  query ($from: Date!, $to: Date!) {
    calendar(from: $from, to: $to) {
      date
      kind
    }
  }
`;

export const DEADLINE = /* GraphQL */ `
  query ($from: DateTime!) {
    businessDeadline(from: $from, businessDays: 5)
  }
`;

export const OPEN_TICKET = /* GraphQL */ `
  mutation ($input: OpenEtimadTicketInput!) {
    openEtimadTicket(input: $input) {
      ticket {
        number
        status
        openedAt
        dueAt
      }
      ${USER_ERRORS}
    }
  }
`;

export const MAY_I_ESCALATE = /* GraphQL */ `
  query ($ticketNumber: ID!) {
    complaintEligibility(provider: "ETIMAD", ticketNumber: $ticketNumber) {
      verdict
      ground
      eligibleAt
      decisions {
        rule {
          id
          title {
            ar
            en
          }
        }
        outcome
        explanation {
          ar
          en
        }
      }
    }
  }
`;

export const SUBMIT = /* GraphQL */ `
  mutation ($input: SubmitComplaintInput!) {
    submitComplaint(input: $input) {
      complaint {
        number
        status
        submittedAt
        dueAt
        history {
          cursor
          to
        }
      }
      ${USER_ERRORS}
    }
  }
`;

export const START_REVIEW = step("startReview", "StartReviewInput");
export const REFER = step("referReport", "ReferReportInput");
export const START = step("startReport", "StartReportInput");
export const RESOLVE = step("resolveReport", "ResolveReportInput");
export const CLOSE = step("closeReport", "CloseReportInput");

export const CLOSE_TICKET = /* GraphQL */ `
  mutation ($number: ID!) {
    changeEtimadTicket(input: { number: $number, status: CLOSED, closure: RESOLVED }) {
      ticket {
        status
        closure
      }
      ${USER_ERRORS}
    }
  }
`;

export const WHOLE_CASE = /* GraphQL */ `
  query ($number: ID!) {
    report(number: $number) {
      number
      status
      answer
      history {
        to
        actor
      }
      ... on Complaint {
        ground
        ticket {
          number
          status
          closure
          provider {
            name {
              ar
              en
            }
          }
        }
      }
    }
  }
`;

function step(name: string, input: string): string {
  return /* GraphQL */ `
    mutation ($input: ${input}!) {
      step: ${name}(input: $input) ${REPORT_PAYLOAD}
    }
  `;
}
