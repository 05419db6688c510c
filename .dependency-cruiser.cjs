/** Which folder may import which. The table is in docs/architecture.md; test/fence.test.ts leans on it. */
const TESTS = "\\.test\\.ts$|\\.contract\\.ts$";
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: TESTS },
  to: { pathNot: to },
});
const never = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: TESTS },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: "\\.(test|d)\\.ts$|\\.config\\.|/main\\.ts$|^(scripts|migrations)/",
      },
      to: {},
    },

    only(
      "domain-is-alone",
      "^domain/",
      "^domain/",
      "The regulation is pure: no package, no Node module, no other folder.",
    ),
    never(
      "platform-knows-no-business",
      "^platform/",
      "^(domain|subgraphs|gateway|portal|migrations|scripts)/",
      "The platform has no business words, so that everything may rest on it.",
    ),
    never(
      "gateway-has-no-data",
      "^gateway/",
      "^(domain|subgraphs|portal|migrations|scripts)/|node_modules/(typeorm|pg)/|^platform/(database|feed)/",
      "The gateway composes and guards. What it needs to know is in the schema.",
    ),
    {
      name: "gateway-reaches-no-database",
      comment: "Not by way of another folder either.",
      severity: "error",
      from: { path: "^gateway/", pathNot: TESTS },
      to: { path: "node_modules/(typeorm|pg)/", reachable: true },
    },
    only(
      "migrations-stand-alone",
      "^migrations/",
      "^migrations/|node_modules/typeorm/",
      "A migration must mean the same in five years, so it imports nothing that moves.",
    ),

    never(
      "vocabulary-knows-no-subgraph",
      "^subgraphs/vocabulary/",
      "^subgraphs/(providers|provider-kit|amr)/|^(gateway|portal|migrations|scripts)/",
    ),
    never(
      "kit-names-no-provider",
      "^subgraphs/provider-kit/",
      "^subgraphs/(providers|amr)/|^(gateway|portal|scripts)/",
    ),
    only(
      "provider-is-data",
      "^subgraphs/providers/[^/]+/",
      "^subgraphs/providers/$1/|^subgraphs/provider-kit/|^domain/|node_modules/zod/",
      "A provider is a definition. If it needs more, the kit lacks something.",
    ),
    {
      name: "no-provider-imports-another",
      severity: "error",
      from: { path: "^subgraphs/providers/([^/]+)/", pathNot: TESTS },
      to: { path: "^subgraphs/providers/[^/]+/", pathNot: "^subgraphs/providers/$1/" },
    },
    never("no-provider-in-regulator", "^subgraphs/amr/", "^subgraphs/(providers|provider-kit)/"),
    {
      name: "features-meet-only-in-a-use-case",
      severity: "error",
      from: {
        path: "^subgraphs/amr/([^/]+)/.+\\.(resolver|type|row|repository)\\.ts$",
        pathNot: "\\.test\\.ts$",
      },
      to: { path: "^subgraphs/amr/[^/]+/", pathNot: "^subgraphs/amr/$1/|\\.type\\.ts$" },
    },
    never(
      "resolver-translates",
      "\\.resolver\\.ts$",
      "\\.(row|repository)\\.ts$|node_modules/(typeorm|pg)/",
      "A resolver calls a use case or a loader, never the database.",
    ),
    {
      name: "rows-stay-home",
      severity: "error",
      comment: "Only the repository sees a row.",
      from: { path: "^(subgraphs|gateway)/", pathNot: "\\.repository\\.ts$|/data-source\\.ts$" },
      to: { path: "\\.row\\.ts$" },
    },
    never(
      "nothing-imports-tests",
      "^(domain|platform|subgraphs|gateway|migrations|scripts)/",
      "^test/|\\.test\\.ts$|\\.contract\\.ts$",
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
  },
};
