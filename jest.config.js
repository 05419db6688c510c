const common = {
  testEnvironment: "node",
  transform: { "^.+\\.ts$": "@swc/jest" },
};
const rules = ["<rootDir>/domain"];
const rest = [
  "<rootDir>/platform",
  "<rootDir>/subgraphs",
  "<rootDir>/gateway",
  "<rootDir>/scripts",
];

/**
 * `unit` touches nothing and takes seconds; `database` and `hub` need the server that `npm test` starts; `launcher` starts
 * whole hubs as a person does and measures how long that takes, so that it wants the machine for itself (`--runInBand`).
 */
module.exports = {
  maxWorkers: 2,
  // Nothing here measures time by failing: a slow machine is not a fault of what is tested.
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      roots: [...rules, ...rest],
      testMatch: ["**/*.test.ts"],
      testPathIgnorePatterns: ["\\.db\\.test\\.ts$"],
    },
    {
      ...common,
      displayName: "database",
      roots: [...rules, ...rest],
      testMatch: ["**/*.db.test.ts"],
      setupFiles: ["reflect-metadata"],
    },
    {
      ...common,
      displayName: "hub",
      roots: ["<rootDir>/test"],
      testMatch: ["**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/launcher/"],
      setupFiles: ["reflect-metadata"],
    },
    {
      ...common,
      displayName: "launcher",
      roots: ["<rootDir>/test/launcher"],
      testMatch: ["**/*.test.ts"],
      setupFiles: ["reflect-metadata"],
    },
  ],
};
