import { testProviderContract } from "../../provider-kit/provider.contract";
import { furas } from "./provider";

testProviderContract(furas);
