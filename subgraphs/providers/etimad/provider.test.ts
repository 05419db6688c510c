import { testProviderContract } from "../../provider-kit/provider.contract";
import { etimad } from "./provider";

testProviderContract(etimad);
