import { defineConfig } from "vitest/config";

const project = (
  name: string,
  include: string[],
  more: { exclude?: string[]; testTimeout?: number; isolate?: boolean } = {},
) => ({
  extends: true as const,
  test: { name, include, ...more },
});

// A file has a database of its own and nothing else that lasts, so files share what is imported: a quarter of the time.
const shared = { isolate: false };

/** Three projects: `unit` beside the code, `house` for what crosses domains, `browser` for Chromium. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    globalSetup: ["tests/support/global-setup.ts"],
    // A poll gives up after one second unless told otherwise: less than a page takes on a busy machine.
    expect: { requireAssertions: true, poll: { timeout: 15_000 } },
    restoreMocks: true,
    // Six times what the slowest takes alone: a busy machine is no reason to fail.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The usual leaves one core idle, which on two cores is half of them.
    maxWorkers: "100%",
    projects: [
      project("unit", ["src/**/*.test.{ts,tsx}"], shared),
      project("house", ["tests/**/*.test.{ts,tsx}"], { ...shared, exclude: ["tests/browser/**"] }),
      project("browser", ["tests/browser/**/*.test.{ts,tsx}"], { ...shared, testTimeout: 60_000 }),
    ],
  },
});
