import { type SandboxIssuer } from "../../platform/auth/sandbox-issuer";
import { type LauncherConfig } from "../../platform/config";
import { type SandboxPerson } from "../sandbox/people";
import { type RunningHub } from "./hub";

const LINE = "─".repeat(78);
const TOKENS_LAST = "24h";

const SANDBOX = [
  "SANDBOX: its people, its data and its tokens are made up, and whoever reads this can sign in",
  "as anyone. Never let it be reached from a network. Set OIDC_ISSUER and OIDC_AUDIENCE for real use.",
  "بيئة تجريبية: الأشخاص والبيانات ورموز الدخول كلها غير حقيقية، فلا تُتِح الوصول إليها من الشبكة.",
];

/** Where everything is, for whoever started the hub. */
export function addresses({ gatewayUrl }: RunningHub, config: LauncherConfig): readonly string[] {
  const signIn = config.oidc === null ? SANDBOX : [`Sign-in is with ${config.oidc.issuer}`];
  return [
    LINE,
    "The hub is running · المنصة تعمل",
    LINE,
    ...signIn,
    "",
    `GraphQL over HTTP and SSE   ${gatewayUrl}/graphql`,
    `GraphQL over WebSocket      ${gatewayUrl.replace("http", "ws")}/graphql`,
    `Explorer                    ${gatewayUrl}/`,
    `Health                      ${gatewayUrl}/livez  ${gatewayUrl}/readyz`,
    `Data and logs               ${config.dataDir}`,
    "",
  ];
}

/** A token ready to paste for each of these people. */
export async function tokens(
  people: readonly SandboxPerson[],
  issuer: SandboxIssuer,
): Promise<readonly string[]> {
  const lines = await Promise.all(
    people.map(async ({ en, ar, claims }) => [
      `${en} · ${ar}`,
      `  ${await issuer.mint(claims, TOKENS_LAST)}`,
    ]),
  );
  return [
    `Tokens, good for ${TOKENS_LAST} (others: npm run --silent token -- --role BENEFICIARY --identifier 1000000016)`,
    "رموز الدخول",
    ...lines.flat(),
    "",
    "Ctrl-C stops the hub · لإيقاف المنصة اضغط Ctrl-C",
  ];
}
