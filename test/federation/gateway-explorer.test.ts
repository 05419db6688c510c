import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { type GatewayHub, startGatewayHub, until } from "./gateway-hub";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);
const EXAMPLES = [
  {
    claims: { sub: "staff", role: "REGULATOR_STAFF" },
    query: "query Whoami { caller }",
  },
  {
    claims: { sub: "partner", role: "PARTNER_DEVELOPER" },
    query: "query Partner { caller } # </script>",
  },
  {
    claims: { sub: "staff", role: "REGULATOR_STAFF" },
    query: "subscription Live { changed { cursor ticket { number subject } } }",
  },
];

let hub: GatewayHub;
let browser: Browser;

beforeAll(async () => {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(`The explorer is tested in a browser: install one of ${BROWSERS.join(", ")}`);
  hub = await startGatewayHub({ examples: EXAMPLES });
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
}, 30_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
});

/** The page once its schema is there, and everything it asked for and complained of on the way. */
async function openPage(): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const introspected = page.waitForResponse((response) => response.url() === hub.url);
  await page.goto(hub.base);
  await introspected;
  await editor(page).getByText("Whoami").waitFor();
  return { page, asked, complaints };
}

/** GraphiQL sees a moment late which operation a tab has that it already shows. */
const A_MOMENT_MS = 1_000;

async function run(page: Page, tab: number): Promise<void> {
  await page.getByRole("tab").nth(tab).click();
  await editor(page)
    .getByText(NAMES[tab] ?? "")
    .waitFor();
  await page.waitForTimeout(A_MOMENT_MS);
  await page.getByRole("button", { name: "Execute query" }).click();
}

const NAMES = ["Whoami", "Partner", "Live"];
const editor = (page: Page) => page.locator(".graphiql-query-editor .view-lines");
const result = (page: Page) => page.locator(".result-window");

describe("the explorer", () => {
  it("loads from the hub alone and complains of nothing", async () => {
    const { page, asked, complaints } = await openPage();
    await run(page, 0);
    await result(page).getByText("REGULATOR_STAFF").waitFor();

    const elsewhere = asked.filter(
      (url) => !/^(data|blob):/.test(url) && !url.startsWith(hub.base),
    );
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }, 30_000);

  it("has a tab for each example, each with a token of its own role", async () => {
    const { page } = await openPage();

    expect(await page.getByRole("tab").count()).toBe(EXAMPLES.length);
    await run(page, 1);
    await result(page).getByText("PARTNER_DEVELOPER").waitFor();
    await page.close();
  }, 30_000);

  it("runs a subscription, event by event, until it is stopped", async () => {
    const { page } = await openPage();
    await run(page, 2);
    await until(() => hub.changes.readers === 1);

    hub.changes.happen("1", "E-1");
    await result(page).getByText("subject of E-1").waitFor();
    hub.changes.happen("2", "E-2");
    await result(page).getByText("subject of E-2").waitFor();
    await page.getByRole("button", { name: "Stop query" }).click();

    await until(() => hub.changes.readers === 0);
    await page.close();
  }, 30_000);

  it("is where a browser that opens the endpoint is sent", async () => {
    const response = await fetch(hub.url, { headers: { accept: "text/html" }, redirect: "manual" });

    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
  });

  it("makes fresh tokens each time it is loaded, and may not be kept or framed", async () => {
    const [one, other] = [await fetch(hub.base), await fetch(hub.base)];

    expect(await one.text()).not.toBe(await other.text());
    expect(one.headers.get("cache-control")).toBe("no-store");
    expect(one.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("serves its script once, and says so to who has it", async () => {
    const url = `${hub.base}/explorer/graphiql.js`;
    const etag = (await fetch(url)).headers.get("etag") ?? "";

    const again = await fetch(url, { headers: { "if-none-match": etag } });

    expect(again.status).toBe(304);
  });
});
