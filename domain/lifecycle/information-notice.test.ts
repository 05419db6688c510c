import { EXAMPLE_CALENDAR } from "../../test/support/build-eligibility-case";
import { standingReport } from "../../test/support/build-report";
import { afterStep } from "../../test/support/take-step";
import {
  autoCancel,
  informationNoticeHandedOver,
  informationNoticeReachedNobody,
} from "./report-clock";
import { type ReportState } from "./report-state";

function handedOver(state: ReportState, askedAt: Date, at = askedAt): ReportState {
  const decision = informationNoticeHandedOver(state, { askedAt, at });
  return decision.granted ? decision.value.state : state;
}

function lost(state: ReportState, askedAt: Date): ReportState {
  const decision = informationNoticeReachedNobody(state, { askedAt });
  return decision.granted ? decision.value.state : state;
}

describe("handing over what tells of it (A3)", () => {
  const askedAt = new Date("2026-11-05T08:00:00.000Z");
  const at = new Date("2026-11-05T13:00:00.000Z"); // Thursday 16:00 in Riyadh
  const asked = afterStep("REQUEST_INFORMATION", standingReport("UNDER_REVIEW"), { at: askedAt });

  it("begins the 48 hours, and the 24 to the reminder, on the wall's clock", () => {
    expect(informationNoticeHandedOver(asked, { askedAt, at })).toEqual({
      granted: true,
      value: {
        state: {
          ...asked,
          reminderDueAt: new Date("2026-11-06T13:00:00.000Z"),
          informationDueAt: new Date("2026-11-07T13:00:00.000Z"), // Saturday 16:00
        },
        change: null,
        notices: [],
        deadlineChange: null,
      },
    });
  });

  it("begins them once: a second channel that takes it changes nothing", () => {
    const told = handedOver(asked, askedAt, at);

    expect(informationNoticeHandedOver(told, { askedAt, at: new Date() }).granted).toBe(false);
    expect(informationNoticeReachedNobody(told, { askedAt }).granted).toBe(false);
  });

  it("reaching nobody, it begins none: never cancelled, and the pause lasts", () => {
    const unreached = lost(asked, askedAt);

    expect(unreached).toEqual({ ...asked, noticeUnreached: true });
    expect(autoCancel(unreached, new Date("2030-01-01T00:00:00Z"), EXAMPLE_CALENDAR).granted).toBe(
      false,
    );
  });

  it("reaching somebody after all begins them", () => {
    expect(handedOver(lost(asked, askedAt), askedAt, at)).toMatchObject({
      noticeUnreached: false,
      informationDueAt: new Date("2026-11-07T13:00:00.000Z"),
    });
  });

  it.each([
    ["is of an earlier request", asked, new Date("2026-11-04T08:00:00.000Z")],
    ["is of one that was answered", afterStep("PROVIDE_INFORMATION", asked, { at }), askedAt],
    ["is of one that was withdrawn", afterStep("WITHDRAW", asked, { at }), askedAt],
  ])("changes nothing when it %s", (_, report, of) => {
    const refused = { refusals: [{ code: "INVALID_TRANSITION" }] };

    expect(informationNoticeHandedOver(report, { askedAt: of, at })).toMatchObject(refused);
    expect(informationNoticeReachedNobody(report, { askedAt: of })).toMatchObject(refused);
  });

  it("gives 48 hours anew when it was asked for again", () => {
    const again = new Date("2026-11-08T07:00:00.000Z");
    const askedAgain = afterStep("REQUEST_INFORMATION", lost(asked, askedAt), { at: again });

    expect(handedOver(askedAgain, askedAt)).toEqual(askedAgain);
    expect(handedOver(askedAgain, again)).toMatchObject({
      pauses: [{ from: askedAt, to: null }],
      informationDueAt: new Date("2026-11-10T07:00:00.000Z"),
    });
  });
});
