import { registerEnumType } from "type-graphql";
import { ROLES } from "../../platform/auth/caller";
import { enumOf } from "./enum-of";

/** The contract's enum of what a caller may be. */
export const RoleType = enumOf(ROLES);
registerEnumType(RoleType, { name: "Role", description: "What a caller may be." });
