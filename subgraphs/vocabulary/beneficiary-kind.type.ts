import { registerEnumType } from "type-graphql";
import { BENEFICIARY_KINDS } from "../../domain/identity/beneficiary";
import { enumOf } from "./enum-of";

/** The contract's enum of who a beneficiary is. */
export const BeneficiaryKindType = enumOf(BENEFICIARY_KINDS);
registerEnumType(BeneficiaryKindType, {
  name: "BeneficiaryKind",
  description: "Who a beneficiary is (AMR-D4).",
});
