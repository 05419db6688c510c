import { type LocalDate } from "../../../domain/calendar/local-date";

/** Whole civil days in Riyadh, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What a figure counts; each by the day of submission, those of tickets by the day of the ticket's opening. */
export type FigureSubject =
  | "REPORT"
  | "REPORT_IN_TIME"
  | "REPORT_ASKED_LATE"
  | "RATING"
  | "TICKET"
  | "TICKET_DAYS"
  | "TICKET_REPORT"
  | "TICKET_RATING";

/** How many cases of one kind a provider has. */
export interface Figure {
  readonly subject: FigureSubject;
  readonly provider: string;
  /** What tells kinds of one subject apart: a status, an outcome, a subject of rating, a number of days. */
  readonly part: string;
  readonly cases: number;
  /** The sum of what is rated; 0 for what is only counted. */
  readonly total: number;
}

/** Figures that are added up however one likes. */
export class Figures {
  constructor(private readonly figures: readonly Figure[]) {}

  /** Those of one subject, and of one part and provider where these are given. */
  of(
    subject: FigureSubject,
    { part, provider }: { part?: string; provider?: string } = {},
  ): Figures {
    return new Figures(
      this.figures.filter(
        (figure) =>
          figure.subject === subject &&
          (part === undefined || figure.part === part) &&
          (provider === undefined || figure.provider === provider),
      ),
    );
  }

  get cases(): number {
    return this.figures.reduce((sum, { cases }) => sum + cases, 0);
  }

  /** Null when there is nothing to take the mean of. */
  get mean(): number | null {
    const { cases } = this;
    return cases === 0 ? null : this.figures.reduce((sum, { total }) => sum + total, 0) / cases;
  }

  /** The median of the parts, which are numbers, each as often as it has cases; null when there is none. */
  get median(): number | null {
    const { cases } = this;
    if (cases === 0) return null;
    const middle = [this.nth(Math.floor((cases - 1) / 2)), this.nth(Math.floor(cases / 2))];
    return middle.reduce((sum, value) => sum + value, 0) / middle.length;
  }

  private nth(place: number): number {
    const inOrder = [...this.figures].sort((a, b) => Number(a.part) - Number(b.part));
    let passed = 0;
    const found = inOrder.find(({ cases }) => (passed += cases) > place);
    return Number(found?.part);
  }
}
