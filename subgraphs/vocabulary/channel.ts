/** The channels between people and a provider, as the contract names them. */
export const CHANNEL_KINDS = [
  "PHONE",
  "WEBSITE",
  "EMAIL",
  "X",
  "LIVE_CHAT",
  "CHATBOT",
  "SIGN_LANGUAGE",
  "MOBILE_APP",
  "SERVICE_CENTER",
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** The units a channel's expected first response is published in. */
export const RESPONSE_UNITS = ["SECONDS", "MINUTES", "HOURS", "BUSINESS_DAYS"] as const;
export type ResponseUnit = (typeof RESPONSE_UNITS)[number];
