import { readMessagingConfig } from "./config";
import { ConfigError } from "./variables";

const AMR = {
  HUB_SIGNING_SECRET: "0123456789abcdef0123456789abcdef",
  AMR_DATABASE_URL: "postgres://127.0.0.1/amr",
  ETIMAD_URL: "http://127.0.0.1:4002",
};

describe("the configuration of documents", () => {
  const S3 = {
    HUB_S3_URL: "https://s3.example.org/",
    HUB_S3_BUCKET: "documents",
    HUB_S3_ACCESS_KEY: "an access key",
    HUB_S3_SECRET_KEY: "a secret key",
  };
  const read = (environment: Record<string, string>) =>
    readMessagingConfig({ ...AMR, ...environment }, "amr", ["etimad"]).documents;

  it("keeps them on this machine unless told otherwise", () => {
    expect(read({})).toEqual({ publicUrl: null, s3: null });
  });

  it("takes the hub's public address, and a bucket with a region or without", () => {
    const bucket = {
      url: "https://s3.example.org",
      bucket: "documents",
      accessKey: "an access key",
      secretKey: "a secret key",
    };

    const given = { ...S3, HUB_PUBLIC_URL: "https://hub.example.org/", HUB_S3_REGION: "me-1" };

    expect(read(given)).toEqual({
      publicUrl: "https://hub.example.org",
      s3: { ...bucket, region: "me-1" },
    });
    expect(read(S3).s3).toEqual({ ...bucket, region: "us-east-1" });
  });

  it.each([
    ["HUB_PUBLIC_URL", { HUB_PUBLIC_URL: "https://hub.example.org/portal" }],
    ["HUB_S3_URL", { ...S3, HUB_S3_URL: "s3://documents" }],
    ["HUB_S3_URL", { ...S3, HUB_S3_URL: "" }],
    ["HUB_S3_BUCKET", { ...S3, HUB_S3_BUCKET: "" }],
    ["HUB_S3_ACCESS_KEY", { ...S3, HUB_S3_ACCESS_KEY: "" }],
    ["HUB_S3_SECRET_KEY", { ...S3, HUB_S3_SECRET_KEY: "" }],
  ])("names %s when it is missing or wrong", (name, given) => {
    expect(() => read(given)).toThrow(ConfigError);
    expect(() => read(given)).toThrow(new RegExp(`^${name} must be`));
  });
});
