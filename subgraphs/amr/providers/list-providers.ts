import { type Repositories } from "../repositories";
import { type Provider } from "./provider";

/** Every provider the regulator oversees, in the order of the registry. */
export function listProviders({ providers }: Repositories): Promise<readonly Provider[]> {
  return providers.all();
}
