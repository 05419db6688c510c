import { openSandboxIssuer } from "../../platform/auth/sandbox-issuer";
import { agentClaims, beneficiaryClaims, type Claims, staffClaims } from "../sandbox/people";
import { type Player } from "./stage";
import { type Company } from "./theatre";

const TOKEN_TTL = "15m";

/** Everybody of the story, signed in by the issuer of the sandbox in this data folder. */
export async function castOf(dataDir: string): Promise<Company> {
  const issuer = await openSandboxIssuer(dataDir);
  const player = async (en: string, ar: string, claims: Claims): Promise<Player> => ({
    en,
    ar,
    token: await issuer.mint(claims, TOKEN_TTL),
  });
  const etimad = await player("Etimad's agent", "موظف اعتماد", agentClaims("ETIMAD"));
  const sara = beneficiaryClaims("1000000008", "INDIVIDUAL");
  return {
    agent: etimad,
    agents: {
      ETIMAD: etimad,
      FURAS: await player("Furas's agent", "موظف فرص", agentClaims("FURAS")),
      MOF: await player("The ministry's agent", "موظف وزارة المالية", agentClaims("MOF")),
    },
    beneficiary: await player("The beneficiary", "المستفيد", sara),
    stranger: await player(
      "Another beneficiary",
      "مستفيد آخر",
      beneficiaryClaims("1000000016", "INDIVIDUAL"),
    ),
    staff: await player("The regulator", "الجهة المنظمة", staffClaims("REGULATOR_STAFF")),
    admin: await player("The administrator", "المشرف", staffClaims("REGULATOR_ADMIN")),
  };
}
