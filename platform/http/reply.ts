import { type GraphQLError, type GraphQLFormattedError } from "graphql";
import { faultIn, maskError } from "../graphql/mask-error";
import { type Logger } from "../logger";

/** The answer to one operation as far as it goes wrong: masks errors, logs each fault of ours once, remembers the codes. */
export class Reply {
  readonly codes: string[] = [];

  constructor(
    readonly requestId: string,
    private readonly logger: Logger,
  ) {}

  errorsOf(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
    return errors.map((error) => {
      const fault = faultIn(error);
      if (fault !== null)
        this.logger.error({ requestId: this.requestId, path: error.path, err: fault }, "fault");
      const masked = maskError(error, this.requestId);
      this.codes.push(String(masked.extensions?.["code"]));
      return masked;
    });
  }
}
