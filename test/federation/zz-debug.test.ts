import { chromium } from "playwright-core";
import { startGatewayHub } from "./gateway-hub";
it("x", async () => {
  const hub = await startGatewayHub({ examples: [
   { claims: { sub: "staff", role: "REGULATOR_STAFF" }, query: "query Whoami { caller }" },
   { claims: { sub: "staff", role: "REGULATOR_STAFF" }, query: "subscription Live { changed { cursor ticket { number subject } } }" } ] });
  const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  const page = await b.newPage();
  page.on("console", (m) => console.log("CONSOLE", m.type(), m.text().slice(0, 400)));
  page.on("pageerror", (m) => console.log("PAGEERR", m.message.slice(0, 800), m.stack?.slice(0,600)));
  page.on("requestfailed", (r) => console.log("FAILED", r.url().slice(0,100), r.failure()?.errorText));
  page.on("response", (r) => console.log("RES", r.status(), r.url().slice(0,150), r.request().method(), JSON.stringify(r.request().headers()["accept"])));
  await page.goto(hub.base);
  await page.getByRole("tab").first().waitFor();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: "/tmp/gw1.png" });
  await page.getByRole("button", { name: "Execute query" }).click();
  await page.waitForTimeout(2000);
  await page.screenshot({ path: "/tmp/gw2.png" });
  await page.getByRole("tab").nth(1).click();
  await page.waitForTimeout(500);
  await page.getByRole("button", { name: "Execute query" }).click();
  await page.waitForTimeout(2000);
  await page.screenshot({ path: "/tmp/gw3.png" });
  console.log(await page.locator(".result-window").innerText().catch(e=>e.message), hub.changes.readers);
  await b.close(); await hub.close();
}, 60000);
