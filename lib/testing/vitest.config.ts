import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "../..");

const shared = {
  resolve: {
    alias: {
      "@": root,
      // It throws wherever no server component is being rendered.
      "server-only": resolve(root, "node_modules/server-only/empty.js"),
    },
  },
};

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "rules",
          root,
          include: ["{app,bin,lib,prisma}/**/*.test.ts", "components/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/node_modules/**"],
          // A limit for what hangs, not a measure of speed: the machine may be busy.
          testTimeout: 60_000,
          // Rules keep nothing between two calls, so their files can share a process.
          pool: "threads",
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: "database",
          root,
          include: ["lib/**/*.db.test.ts", "prisma/**/*.db.test.ts"],
          globalSetup: "lib/testing/start-postgres.ts",
          setupFiles: "lib/testing/own-database.ts",
          // Each file has a database of its own, so files may run side by side.
          pool: "forks",
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
