/**
 * Who may import whom: the architecture as rules with names. docs/ARCHITECTURE.md
 * says why; bin/prove-boundaries.ts shows that each of them bites. Imports of
 * types alone are not looked at (bin/boundaries.mjs leaves them out).
 */

// Builds the world for tests, which need all of it.
const TESTS = "^lib/testing/";
const RULES = "^lib/[^/]+/rules/";
const STORES = "^lib/[^/]+/[^/]+-store\\.ts$";
const STAFF_READS = "^lib/[^/]+/[^/]+-queries\\.ts$";
const PUBLIC_READS = "^lib/[^/]+/[^/]+-public\\.ts$";
const USE_CASES =
  "^lib/(?!platform/|testing/)[^/]+/(?![^/]+-(store|queries|public)\\.ts$)[^/]+\\.ts$";
const PRISMA = "^prisma/generated/(?!enums)|node_modules/(@prisma|pg)/";
const DATABASES = "^lib/platform/(db|readers-db|prisma-pool)\\.ts$";
const WEB = "^app/|^components/|node_modules/(next|next-auth|react|react-dom)/";

/** Nobody of `from` may import `to`. */
function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from: { pathNot: TESTS, ...from }, to };
}

module.exports = {
  forbidden: [
    forbid(
      "rules-are-pure",
      "A rule takes plain values and asks nobody.",
      { path: RULES },
      { pathNot: `${RULES}|^lib/refusal\\.ts$|node_modules/(zod|diff)/|^(node:)?crypto$` },
    ),
    forbid(
      "lib-does-not-know-the-web",
      "The newsroom works without a website.",
      { path: "^lib/" },
      { path: WEB },
    ),
    forbid(
      "only-stores-and-queries-touch-prisma",
      "Rows are read and written in files that say so by their name.",
      {
        path: "^(lib|app|components)/",
        pathNot: `${TESTS}|${STORES}|${STAFF_READS}|${PUBLIC_READS}|^lib/platform/`,
      },
      { path: PRISMA },
    ),
    forbid(
      "only-use-cases-write",
      "A store is called by a use case, in its transaction.",
      { path: `^(app|components)/|${RULES}` },
      { path: STORES },
    ),
    forbid(
      "reads-do-not-write",
      "Who reads changes nothing.",
      { path: `${STAFF_READS}|${PUBLIC_READS}` },
      { path: STORES },
    ),
    forbid(
      "reads-start-nothing",
      "Who reads starts nothing.",
      { path: `${STAFF_READS}|${PUBLIC_READS}` },
      { path: USE_CASES },
    ),
    forbid(
      "readers-never-reach-drafts",
      "Readers' pages ask the reader role alone, and have nothing of the desk.",
      { path: "^app/\\(site\\)/|^components/article/" },
      { path: `${STAFF_READS}|^app/newsroom/|^components/(newsroom|editor)/` },
    ),
    forbid(
      "readers-run-no-framework",
      "Readers' pages are made on the server alone; their browsers get no React.",
      { path: "^app/(layout\\.tsx$|\\(site\\)/)|^components/(article|reader|ui)/" },
      // What bin/boundaries.mjs lets every file with "use client" import.
      { path: "node_modules/react-dom/client", reachable: true },
    ),
    forbid(
      "public-reads-use-the-reader-role",
      "What readers see comes by the connection on which Postgres hides everything else.",
      { path: PUBLIC_READS },
      { path: `${STAFF_READS}|^lib/platform/db\\.ts$` },
    ),
    forbid(
      "only-the-edge-starts-use-cases",
      "Pages and layouts read; actions.ts and route.ts do.",
      { path: "^app/", pathNot: `${TESTS}|^app/_edge/|/(actions|route)\\.ts$` },
      { path: USE_CASES },
    ),
    forbid(
      "components-only-show",
      "A component shows what it is given.",
      { path: "^components/" },
      { path: "^lib/", pathNot: RULES },
    ),
    forbid(
      "readers-script-is-small",
      "Readers download it: nothing but itself and rules, no package.",
      { path: "^components/reader/" },
      { pathNot: `^components/reader/|${RULES}` },
    ),
    forbid(
      "screens-have-no-database",
      "A screen asks the newsroom, not its database.",
      { path: "^(app|components)/" },
      { path: DATABASES },
    ),
    forbid(
      "components-do-not-know-routes",
      "A component can be put on another page.",
      { path: "^components/" },
      { path: "^app/" },
    ),
    forbid(
      "platform-is-the-floor",
      "The outside world knows nothing of newsrooms.",
      { path: "^lib/platform/" },
      { path: "^lib/", pathNot: "^lib/(platform/|refusal\\.ts$)" },
    ),
    forbid(
      "tests-stay-in-tests",
      "What only tests need is imported by tests alone, and by what measures.",
      {
        path: "^(app|components|lib|prisma|bin)/",
        pathNot: `${TESTS}|^bin/bench/`,
      },
      { path: "^lib/testing/" },
    ),
    forbid(
      "everything-resolves",
      "An import that leads nowhere hides every rule.",
      {},
      {
        couldNotResolve: true,
      },
    ),
    forbid("no-cycles", "Two files that need each other are one.", {}, { circular: true }),
    {
      name: "no-cycles-between-features",
      comment: "Folders of the newsroom stand in an order; see docs/ARCHITECTURE.md.",
      severity: "error",
      scope: "folder",
      from: { path: "^lib/[^/]+$" },
      to: { circular: true },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules|^prisma/generated" },
    // Tests may look anywhere; and a circle through a test is none.
    exclude: { path: "\\.css$|\\.test\\.tsx?$" },
    metrics: true,
  },
};
