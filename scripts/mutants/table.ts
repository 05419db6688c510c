import { type TestsAnswer } from "./run-tests";
import { type Outcome, isNoticed } from "./try-mutants";

/** One line for each mutant: where, what, and what the tests said. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    isNoticed(outcome) ? "✓" : "✗",
    outcome.mutant.file.replace(/^domain\//u, "").replace(/\.ts$/u, ""),
    outcome.mutant.name,
    wordsFor(outcome.answer),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`)
    .join("");
}

function wordsFor(answer: TestsAnswer | null): string {
  switch (answer?.kind) {
    case "RED":
      return answer.test;
    case "GREEN":
      return "NO TEST TURNS RED";
    case "BROKEN":
      return `THE TESTS CANNOT BE RUN: ${answer.said.trim().split("\n").slice(0, 3).join(" ")}`;
    case undefined:
      return "DOES NOT APPLY ANY MORE: the text to replace must occur exactly once";
  }
}
