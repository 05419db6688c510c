import { type Message } from "./carrier";

/** Both languages as a page of mail, Arabic first and from right to left; links can be followed. */
export function htmlOf({ ar, en }: Message["text"]): string {
  return (
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"></head><body>` +
    `<div lang="ar" dir="rtl">${linesIn(ar)}</div><hr>` +
    `<div lang="en" dir="ltr">${linesIn(en)}</div></body></html>`
  );
}

function linesIn(text: string): string {
  return linked(escaped(text)).replaceAll("\n", "<br>\n");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An address ends before a space, a mark or a direction mark; what is escaped cannot end the attribute. */
function linked(html: string): string {
  return html.replace(
    /https?:\/\/[^\s<>\u2066-\u2069]+/g,
    (url) => `<a dir="ltr" href="${url}">${url}</a>`,
  );
}
