import { htmlOf } from "./message-html";

describe("a page of mail", () => {
  it("lets a link be followed, without the direction marks around it", () => {
    const html = htmlOf({
      ar: "تفاصيل\n\u2066https://portal.example.org/a?b=1&c=2\u2069",
      en: "x",
    });

    expect(html).toContain(
      `\u2066<a dir="ltr" href="https://portal.example.org/a?b=1&#38;c=2">https://portal.example.org/a?b=1&#38;c=2</a>\u2069`,
    );
  });

  it("takes what somebody wrote for text and nothing else", () => {
    const html = htmlOf({
      ar: "x",
      en: `<img src=x onerror="y"> & 'z' https://e.example.org/"><b>`,
    });

    expect(html).not.toMatch(/<img|<b>|onerror="/);
    expect(html).toContain("&#60;img src=x onerror=&#34;y&#34;&#62; &#38; &#39;z&#39;");
  });

  it("keeps lines", () => {
    expect(htmlOf({ ar: "أ\nب", en: "a\nb" })).toContain("a<br>\nb");
  });
});
