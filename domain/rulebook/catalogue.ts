import { AMR_CHANNELS_AND_STATES } from "./amr/channels-and-states";
import { AMR_CONDITIONS } from "./amr/conditions";
import { AMR_EXCLUSIONS } from "./amr/exclusions";
import { AMR_INTAKE } from "./amr/intake";
import { AMR_NOTIFICATIONS } from "./amr/notifications";
import { AMR_PROCESS } from "./amr/process";
import { AMR_SCOPE } from "./amr/scope";
import { AMR_SURVEYS } from "./amr/surveys";
import { AMR_TIMES } from "./amr/times";
import { AMR_TRANSFORMATION_AND_SUGGESTION } from "./amr/transformation-and-suggestion";
import { ETM_ESCALATION } from "./etm";
import { FRS_GUIDE } from "./frs";
import { MOF_SERVICE_CENTRE } from "./mof";
import { NCGR_POLICY } from "./ncgr";

/** Every section of the guides, in the order of the catalogue; `RuleId` is derived from it. */
export const CATALOGUE = [
  ...AMR_SCOPE,
  ...AMR_CONDITIONS,
  ...AMR_EXCLUSIONS,
  ...AMR_INTAKE,
  ...AMR_PROCESS,
  ...AMR_TIMES,
  ...AMR_NOTIFICATIONS,
  ...AMR_SURVEYS,
  ...AMR_TRANSFORMATION_AND_SUGGESTION,
  ...AMR_CHANNELS_AND_STATES,
  ...ETM_ESCALATION,
  ...MOF_SERVICE_CENTRE,
  ...NCGR_POLICY,
  ...FRS_GUIDE,
];
