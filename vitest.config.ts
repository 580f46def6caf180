import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['tests/own-temporary-folder.ts'],
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'vignettes/**/*.test.ts', 'checks/**/*.test.ts'],
    // A real browser on a busy machine takes its time; what is waited for comes as soon as it is there.
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
