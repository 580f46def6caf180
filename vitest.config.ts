import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'vignettes/**/*.test.ts', 'checks/**/*.test.ts'],
    testTimeout: 120_000,
    // A real browser on a busy machine: a colour is sometimes measured while it still fades.
    retry: process.env.CI === undefined ? 0 : 2,
  },
})
