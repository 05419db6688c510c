import { type Feature } from "../feature";
import { RatingsResolver } from "./ratings.resolver";

/** Satisfaction with the providers' responses and with the hub (AMR-V). */
export const ratingsFeature: Feature = { resolvers: [RatingsResolver] };
