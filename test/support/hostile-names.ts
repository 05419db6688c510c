import fc from "fast-check";

const PARTS = [
  ...["../", "..\\", "/", "\\", "\u2215", "\uff0f", "%2e%2e%2f", "C:", "\u0000", "\r\n", "\u001b"],
  ...["\u202e", "\u2066", "\u200f", "\u061c", "\u200b", "\ufeff", "\u00ad", "\ud800", "\udfff"],
  ...["CON", "nul.", "aux.", "~", ".", "..", " ", "'", '"', ";", "<script>", "${IFS}", "`id`"],
  ...[".exe", ".html", ".png.exe", "\u{e0041}", "\u0301".repeat(20)],
  ...["x".repeat(200), "م".repeat(300)],
];

/** Names of files that mean harm: with paths, direction marks, controls, devices, and whatever else a text may hold. */
export const hostileNames = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(...PARTS),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "grapheme" }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    fc.constantFrom("", ".png", ".JPG", ".pdf", ".docx", ".exe"),
  )
  .map(([parts, ending]) => `${parts.join("")}${ending}`);
