import { registerEnumType } from "type-graphql";
import { DAY_KINDS, HOLIDAY_CERTAINTIES } from "../../../domain/calendar/business-calendar";
import { enumOf } from "../../vocabulary/enum-of";

/** The contract's enum of what a civil day is. */
export const DayKindType = enumOf(DAY_KINDS);
registerEnumType(DayKindType, {
  name: "DayKind",
  description: "What a civil day is to the business calendar.",
});

/** The contract's enum of whether a holiday is official yet. */
export const HolidayCertaintyType = enumOf(HOLIDAY_CERTAINTIES);
registerEnumType(HolidayCertaintyType, {
  name: "HolidayCertainty",
  description: "Whether a holiday is official yet.",
  valuesConfig: {
    PREDICTED: {
      description:
        "Worked out from the Umm al-Qura calendar; deadlines move when the announcement differs.",
    },
  },
});
