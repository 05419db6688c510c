import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { decodeJwt } from "jose";
import { toCaller } from "../../platform/auth/claims";
import { newDataDir } from "../support/hub-process";

const dataDir = newDataDir();
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

function token(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync("npm", ["run", "--silent", "token", "--", ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HUB_DATA_DIR: dataDir },
  });
  return { stdout, status, complaints: stderr.split("\n").filter((line) => line.startsWith("✗")) };
}

describe("npm run token", () => {
  it("prints the token and nothing else", () => {
    const { stdout } = token("--role", "REGULATOR_STAFF");

    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it.each([
    [["--role", "REGULATOR_ADMIN"], { role: "REGULATOR_ADMIN", provider: null, person: null }],
    [
      ["--role", "PROVIDER_AGENT", "--provider", "FURAS"],
      { role: "PROVIDER_AGENT", provider: "FURAS" },
    ],
    [["--role", "PARTNER_DEVELOPER"], { role: "PARTNER_DEVELOPER" }],
    [["--role", "BENEFICIARY"], { person: { identifier: "1000000008", kind: "INDIVIDUAL" } }],
    [
      ["--role", "BENEFICIARY", "--identifier", "7000000000"],
      { person: { identifier: "7000000000", kind: "BUSINESS", mobile: "+966501234567" } },
    ],
  ])("%j is a caller that the hub accepts", (args, caller) => {
    const { stdout } = token(...args);

    expect(toCaller(decodeJwt(stdout.trim()))).toMatchObject(caller);
  });

  it("gives the time that it is told", () => {
    const { stdout } = token("--role", "REGULATOR_STAFF", "--ttl", "2h");

    const { iat = 0, exp = 0 } = decodeJwt(stdout.trim());
    expect(exp - iat).toBe(2 * 60 * 60);
  });

  it.each([
    [[], "--role"],
    [["--role", "SYSTEM"], "--role SYSTEM"],
    [["--role", "PROVIDER_AGENT"], "--provider"],
    [["--role", "PROVIDER_AGENT", "--provider", "NOBODY"], "--provider NOBODY"],
    [["--role", "REGULATOR_STAFF", "--identifier", "1000000008"], "--identifier"],
    [["--role", "BENEFICIARY", "--identifier", "1000000009"], "--identifier 1000000009"],
    [["--role", "REGULATOR_STAFF", "--ttl", "soon"], "--ttl soon"],
    [["--role", "REGULATOR_STAFF", "--colour", "red"], "--colour"],
  ])("says of %j what is wrong with it", (args, named) => {
    const { stdout, status, complaints } = token(...args);

    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
    expect(complaints[0]).toContain(named);
  });
});
