import { defineConfig } from "vitest/config";

const project = (
  name: string,
  include: string[],
  more: { exclude?: string[]; testTimeout?: number } = {},
) => ({
  extends: true as const,
  test: { name, include, ...more },
});

/** Three projects: `unit` beside the code, `house` for what crosses domains, `browser` for Chromium. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    globalSetup: ["tests/support/global-setup.ts"],
    expect: { requireAssertions: true },
    restoreMocks: true,
    testTimeout: 10_000,
    hookTimeout: 60_000,
    projects: [
      project("unit", ["src/**/*.test.{ts,tsx}"]),
      project("house", ["tests/**/*.test.{ts,tsx}"], { exclude: ["tests/browser/**"] }),
      project("browser", ["tests/browser/**/*.test.{ts,tsx}"], { testTimeout: 60_000 }),
    ],
  },
});
