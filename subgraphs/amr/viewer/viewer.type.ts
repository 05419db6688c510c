import { Field, ObjectType } from "type-graphql";
import type { Role } from "../../../platform/auth/caller";
import { RoleType } from "../../vocabulary/role.type";

/** The contract's `Viewer`; the provider has a resolver of its own. */
@ObjectType("Viewer", { description: "The caller, as the hub knows them." })
export class ViewerType {
  @Field(() => RoleType) role!: Role;
}
