import {
  type DestinationStream,
  type Logger as PinoLogger,
  type LoggerOptions,
  pino,
  stdTimeFunctions,
} from "pino";
import { toPlainError, withoutPersonalData } from "./personal-data";

/** JSON lines on stdout. The message is constant, the data is in fields, and personal data is in neither. */
export type Logger = PinoLogger;

/** The levels LOG_LEVEL may name. */
export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Options {
  /** Which process speaks: `gateway`, `amr`, `etimad` … */
  readonly part: string;
  readonly level: LogLevel;
}

/** A logger that leaves out personal data wherever it stands in a line, at any depth. */
export function createLogger({ part, level }: Options, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { part },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: toPlainError },
    // The last step before the stream: fields, what is bound to a child, and the message all pass here.
    hooks: { streamWrite: cleaned },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function cleaned(line: string): string {
  return `${JSON.stringify(withoutPersonalData(JSON.parse(line)))}\n`;
}
