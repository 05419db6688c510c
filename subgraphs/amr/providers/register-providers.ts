import { type ProviderRegistration } from "../../vocabulary/registry";
import { type UnitOfWork } from "../unit-of-work";

/** Takes the registry into amr's own tables: all of it or nothing, and the same whenever it is done again. */
export async function registerProviders(
  unitOfWork: UnitOfWork,
  registry: readonly ProviderRegistration[],
): Promise<void> {
  await unitOfWork.run(({ providers }) => providers.register(registry));
}
