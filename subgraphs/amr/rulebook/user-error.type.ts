import { userErrorOf } from "../../vocabulary/user-error.type";
import { RuleType } from "./rule.type";

/** The contract's `UserError` over the full type of a rule, which is amr's. */
export const UserErrorType = userErrorOf(RuleType);
