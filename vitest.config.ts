import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'vignettes/**/*.test.ts', 'checks/**/*.test.ts'],
    testTimeout: 120_000,
  },
})
