import { registerEnumType } from "type-graphql";
import { RESPONSE_UNITS } from "../../vocabulary/channel";
import { enumOf } from "../../vocabulary/enum-of";

/** The contract's enum of how soon a channel first answers. */
export const ResponseUnitType = enumOf(RESPONSE_UNITS);
registerEnumType(ResponseUnitType, {
  name: "ResponseUnit",
  description: "Seconds to hours run around the clock.",
});
