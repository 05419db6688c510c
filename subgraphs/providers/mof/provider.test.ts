import { testProviderContract } from "../../provider-kit/provider.contract";
import { mof } from "./provider";

testProviderContract(mof);
