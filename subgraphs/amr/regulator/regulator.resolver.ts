import { Authorized, Query, Resolver } from "type-graphql";
import { REGULATOR } from "./regulator";
import { RegulatorType } from "./regulator.type";

/** The regulator's own entry, for every role that is signed in. */
@Resolver()
export class RegulatorResolver {
  @Authorized()
  @Query(() => RegulatorType, {
    nullable: true,
    description: "Who runs the hub, with its public channels.",
  })
  regulator() {
    return REGULATOR;
  }
}
