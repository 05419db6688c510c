import path from "node:path";
import { type CarriersConfig } from "../config";
import { type Carrier, CHANNELS } from "./carrier";
import { mailServer } from "./mail-server";
import { messageFolder } from "./message-folder";
import { smsCarrier } from "./sms-carrier";

/** Where the sandbox's messages lie. */
export function messagesIn(dataDir: string): string {
  return path.join(dataDir, "messages");
}

/** The carriers that are configured. In the sandbox, which signs anybody in, a folder takes the place of each. */
export function openCarriers(config: {
  readonly dataDir: string;
  readonly oidc: object | null;
  readonly carriers: CarriersConfig;
}): readonly Carrier[] {
  const { dataDir, oidc, carriers } = config;
  if (oidc === null) return CHANNELS.map((channel) => messageFolder(messagesIn(dataDir), channel));
  const { sms, mail } = carriers;
  return [...(sms === null ? [] : [smsCarrier(sms)]), ...(mail === null ? [] : [mailServer(mail)])];
}
