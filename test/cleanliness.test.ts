import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What the agencies publish of themselves (rules.md, ETM-3 and FRS-CH). */
const PUBLISHED_ADDRESSES = ["ecare@etimad.sa", "infocs@momah.gov.sa"];
/** Reserved for examples, so that they are nobody's (RFC 2606, RFC 6761). */
const EXAMPLE_DOMAIN = /@([\w-]+\.)*(example\.(com|org|net)|[\w-]+\.(example|test|invalid))$/;
const MOBILE = "(\\+9665|009665|05)[0-9]{8}";
/** Numbers that are examples, of what is valid and of what is not. */
const EXAMPLE_MOBILES: readonly string[] =
  readFileSync("test/catalogue/vectors.json", "utf8").match(new RegExp(MOBILE, "g")) ?? [];

// Written apart, so that this file does not find itself.
const REGISTRY_HOSTS = [
  "registry.npm" + "js",
  "registry.yarn" + "pkg",
  "deb.deb" + "ian.org",
  "npm" + "mirror",
];
const MACHINE_PATHS = ["/wo" + "rk/", "/fa" + "rm/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/"];

/** Every match of an extended regular expression in the text files of the repository, as file, line and match. */
function found(pattern: string): ReadonlyArray<readonly [where: string, match: string]> {
  const { stdout, status } = spawnSync(
    "git",
    ["grep", "--untracked", "-I", "-n", "-o", "-i", "-E", "-e", pattern, "--", "."],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0 && status !== 1) throw new Error("git grep does not work here.");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [file = "", number = "", ...rest] = line.split(":");
      return [`${file}:${number}`, rest.join(":")] as const;
    });
}

const escaped = (text: string) => text.replace(/[.+]/g, "\\$&");

describe("the repository", () => {
  it.each(REGISTRY_HOSTS)("names no package registry's host (%s)", (host) => {
    expect(found(escaped(host))).toEqual([]);
  });

  it.each(MACHINE_PATHS)("names no path of a machine (%s)", (folder) => {
    expect(found(`(^|[^A-Za-z0-9_.])${escaped(folder)}`)).toEqual([]);
  });

  it("has no e-mail address but those that are published and those of examples", () => {
    const addresses = found("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    const others = addresses.filter(
      ([, address]) => !PUBLISHED_ADDRESSES.includes(address) && !EXAMPLE_DOMAIN.test(address),
    );

    expect(others).toEqual([]);
  });

  it("has no Saudi mobile number but that of the examples", () => {
    const mobiles = found(MOBILE);

    const others = mobiles.filter(([, mobile]) => !EXAMPLE_MOBILES.includes(mobile));

    expect(others).toEqual([]);
  });
});
