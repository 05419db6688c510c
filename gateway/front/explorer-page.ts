/** What the page hands to GraphiQL for one tab. */
export interface Tab {
  readonly query: string;
  /** JSON, as its header editor shows it. */
  readonly headers: string;
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32"><path d="M4 26h7v-7h7v-7h7V5" fill="none" stroke="#1b8354" stroke-width="4"/></svg>`;
const TITLE = "مركز التصعيد · Escalation hub";

/** GraphiQL leaves tabs it did not add one by one shifted for as long as they are pressed: the click then lands beside them. */
const STYLE = `
html, body { margin: 0; height: 100%; }
body { display: flex; flex-direction: column; font: 14px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 4px 32px; padding: 8px 16px; background: #e7f4ed; color: #14573a; }
header p { margin: 0; flex: 1 1 320px; }
#root { flex: 1; min-height: 0; }
.graphiql-tab { transform: none !important; }
`;

/** Everything the page may do: nothing that leads to another origin. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page with these tabs in it. */
export function pageWith(tabs: readonly Tab[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(ICON).toString("base64")}">
<link rel="stylesheet" href="/explorer/graphiql.css">
<style>${STYLE}</style>
</head>
<body>
<header>
<p lang="ar" dir="rtl">بيئة تجريبية: الأشخاص والبيانات كلها غير حقيقية. كل تبويب أدناه يسأل بصفة مختلفة، ورمز الدخول في «Headers» صالح ليوم واحد؛ ولتجديده أعد تحميل الصفحة.</p>
<p>Sandbox: its people and data are made up. Each tab below asks in another role; the token under “Headers” is good for a day, and loading the page again makes a fresh one.</p>
</header>
<div id="root"></div>
<script id="tabs" type="application/json">${asScriptData(tabs)}</script>
<script src="/explorer/graphiql.js"></script>
</body>
</html>
`;
}

/** No text can end the script element it stands in. */
function asScriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
}

/** Where GraphiQL finds its workers; it looks for this before anything else. */
export const BEFORE_GRAPHIQL = `
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_, label) => "/explorer/" + (label === "json" || label === "graphql" ? label : "editor") + ".js",
};
`;

/** Nothing is kept in the browser: tabs of an earlier visit would ask with tokens that have expired. */
export const AFTER_GRAPHIQL = `
const tabs = JSON.parse(document.getElementById("tabs").textContent);
YogaGraphiQL.renderYogaGraphiQL(document.getElementById("root"), {
  title: ${JSON.stringify(TITLE)},
  logo: ${JSON.stringify(ICON)},
  endpoint: "/graphql",
  method: "POST",
  subscriptionsProtocol: "SSE",
  storage: null,
  defaultTabs: tabs,
  headers: tabs[0].headers,
  defaultEditorToolsVisibility: "headers",
  onEditQuery() {},
});
`;
