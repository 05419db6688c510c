import { type Feature } from "../feature";
import { RegulatorResolver } from "./regulator.resolver";

/** Who runs the hub. */
export const regulatorFeature: Feature = { resolvers: [RegulatorResolver] };
