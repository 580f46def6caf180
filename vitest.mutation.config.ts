import { defineConfig } from 'vitest/config'

/** The quick tests that judge the trials and the determination; mutants are run against these. */
export default defineConfig({
  test: {
    include: [
      'src/trials/**/*.test.ts',
      'src/determination/**/*.test.ts',
      'vignettes/determination/**/*.test.ts',
    ],
    testTimeout: 20_000,
  },
})
