import { type Provider } from "../provider-kit/define-provider";
import { etimad } from "./etimad/provider";
import { furas } from "./furas/provider";
import { mof } from "./mof/provider";

/** Every provider the regulator oversees, in the order of the registry. */
export const DEFINITIONS: readonly Provider[] = [etimad, furas, mof];
