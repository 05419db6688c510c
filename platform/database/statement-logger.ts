import { type Logger } from "typeorm";

/** Hands each statement to whoever counts; what fails is thrown and logged at the edge, once. */
export class StatementLogger implements Logger {
  constructor(private readonly onStatement: (sql: string) => void = () => undefined) {}

  logQuery(sql: string): void {
    this.onStatement(sql);
  }
  logQueryError(): void {
    return undefined;
  }
  logQuerySlow(): void {
    return undefined;
  }
  logSchemaBuild(): void {
    return undefined;
  }
  logMigration(): void {
    return undefined;
  }
  log(): void {
    return undefined;
  }
}
