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
console.log("STEP 1 await browser.close();");
  await hub.close();
console.log("STEP 2 await hub.close();");
});

/** The page once its schema is there, and everything it asked for and complained of on the way. */
async function openPage(): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
  const page = await browser.newPage();
console.log("STEP 3 const page = await browser.newPage();");
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const introspected = page.waitForResponse((response) => response.url() === hub.url);
  await page.goto(hub.base);
console.log("STEP 4 await page.goto(hub.base);");
  await introspected;
console.log("STEP 5 await introspected;");
  await editor(page).getByText("Whoami").waitFor();
console.log("STEP 6 await editor(page).getByText(Whoami).waitFor();");
  return { page, asked, complaints };
}

/** GraphiQL notices a moment after it shows a tab which operation is in it, and until then would run the one before. */
const NOTICED_MS = 1_000;

async function run(page: Page, tab: number): Promise<void> {
  await page.getByRole("tab").nth(tab).click();
console.log("STEP 7 await page.getByRole(tab).nth(tab).click();");
  await editor(page)
    .getByText(NAMES[tab] ?? "")
    .waitFor();
  await page.getByRole("button", { name: "Execute query" }).click();
console.log("STEP 8 await page.getByRole(button, { name: Execute qu");
}

const NAMES = ["Whoami", "Partner", "Live"];
const editor = (page: Page) => page.locator(".graphiql-query-editor .view-lines");
const result = (page: Page) => page.locator(".result-window");

describe("the explorer", () => {
  it("loads from the hub alone and complains of nothing", async () => {
    const { page, asked, complaints } = await openPage();
console.log("STEP 9 const { page, asked, complaints } = await openPage");
    await run(page, 0);
console.log("STEP 10 await run(page, 0);");
    await result(page).getByText("REGULATOR_STAFF").waitFor();
console.log("STEP 11 await result(page).getByText(REGULATOR_STAFF).wa");

    const elsewhere = asked.filter(
      (url) => !/^(data|blob):/.test(url) && !url.startsWith(hub.base),
    );
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
console.log("STEP 12 await page.close();");
  }, 30_000);

  it("has a tab for each example, each with a token of its own role", async () => {
    const { page } = await openPage();
console.log("STEP 13 const { page } = await openPage();");

    expect(await page.getByRole("tab").count()).toBe(EXAMPLES.length);
    await run(page, 1);
console.log("STEP 14 await run(page, 1);");
    await result(page).getByText("PARTNER_DEVELOPER").waitFor();
console.log("STEP 15 await result(page).getByText(PARTNER_DEVELOPER).");
    await page.close();
console.log("STEP 16 await page.close();");
  }, 30_000);

  it("runs a subscription, event by event, until it is stopped", async () => {
    const { page } = await openPage();
console.log("STEP 17 const { page } = await openPage();");
    await run(page, 2);
console.log("STEP 18 await run(page, 2);");
    await until(() => hub.changes.readers === 1);
console.log("STEP 19 await until(() => hub.changes.readers === 1);");

    hub.changes.happen("1", "E-1");
    await result(page).getByText("subject of E-1").waitFor();
console.log("STEP 20 await result(page).getByText(subject of E-1).wai");
    hub.changes.happen("2", "E-2");
    await result(page).getByText("subject of E-2").waitFor();
console.log("STEP 21 await result(page).getByText(subject of E-2).wai");
    await page.getByRole("button", { name: "Stop query" }).click();
console.log("STEP 22 await page.getByRole(button, { name: Stop query");

    await until(() => hub.changes.readers === 0);
console.log("STEP 23 await until(() => hub.changes.readers === 0);");
    await page.close();
console.log("STEP 24 await page.close();");
  }, 30_000);

  it("is where a browser that opens the endpoint is sent", async () => {
    const response = await fetch(hub.url, { headers: { accept: "text/html" }, redirect: "manual" });
console.log("STEP 25 const response = await fetch(hub.url, { headers: {");

    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
  });

  it("makes fresh tokens each time it is loaded, and may not be kept or framed", async () => {
    const [one, other] = [await fetch(hub.base), await fetch(hub.base)];
console.log("STEP 26 const [one, other] = [await fetch(hub.base), await");

    expect(await one.text()).not.toBe(await other.text());
    expect(one.headers.get("cache-control")).toBe("no-store");
    expect(one.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("serves its script once, and says so to who has it", async () => {
    const url = `${hub.base}/explorer/graphiql.js`;
    const etag = (await fetch(url)).headers.get("etag") ?? "";
console.log("STEP 27 const etag = (await fetch(url)).headers.get(etag");

    const again = await fetch(url, { headers: { "if-none-match": etag } });
console.log("STEP 28 const again = await fetch(url, { headers: { if-no");

    expect(again.status).toBe(304);
  });
});
