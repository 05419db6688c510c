import { type Feature } from "../feature";
import { ViewerResolver } from "./viewer.resolver";

/** Who is asking. */
export const viewerFeature: Feature = { resolvers: [ViewerResolver] };
