import tseslint from "typescript-eslint";

const NAMED_AND_PLAIN = [
  { selector: "ExportDefaultDeclaration", message: "Use a named export." },
  { selector: "TSEnumDeclaration", message: "Use a const array and a union." },
];

// A flat config replaces a rule's options and does not add to them, so a later
// block repeats what it keeps.
const PURE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Take today as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Take today as an argument.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Take it as an argument.",
  },
  { selector: ":function[async=true]", message: "A rule does not wait." },
];

export default tseslint.config(
  { ignores: ["dist", ".hub", "node_modules", "**/*.cjs", "**/*.mjs", "**/*.js"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", prefer: "type-imports", disallowTypeAnnotations: false },
      ],
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 6],
      "max-depth": ["error", 2],
      "max-params": ["error", 4],
      "no-console": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-extraneous-class": [
        "error",
        { allowEmpty: true, allowWithDecorator: true },
      ],
      "no-warning-comments": ["error", { terms: ["fixme", "hack", "xxx"] }],
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Only platform/config.ts is handed the environment.",
        },
      ],
      "no-restricted-syntax": ["error", ...NAMED_AND_PLAIN],
    },
  },
  {
    files: ["domain/**"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "console", "setTimeout"],
      "no-restricted-syntax": ["error", ...NAMED_AND_PLAIN, ...PURE],
    },
  },
  {
    // Where a process begins: these hand the environment to `readConfig`, and a script speaks to a terminal.
    files: ["**/main.ts", "scripts/**"],
    rules: { "no-restricted-properties": "off", "no-console": "off" },
  },
  {
    files: ["**/*.test.ts", "**/*.contract.ts", "test/**"],
    rules: {
      "max-lines-per-function": "off",
      "max-params": "off",
      "no-restricted-properties": "off",
      "no-restricted-syntax": ["error", ...NAMED_AND_PLAIN],
      "@typescript-eslint/no-unsafe-argument": "off", // jest's matchers are any
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
