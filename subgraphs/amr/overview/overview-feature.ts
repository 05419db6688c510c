import { type Feature } from "../feature";
import { OverviewResolver } from "./overview.resolver";
import { PerformanceResolver } from "./performance.resolver";

/** The regulator's figures and the providers'. */
export const overviewFeature: Feature = { resolvers: [OverviewResolver, PerformanceResolver] };
