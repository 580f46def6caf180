import { defineConfig } from 'vitest/config'
import { keptWorker } from './tests/mutation/kept-worker.ts'

/** The quick tests that judge the trials and the determination; mutants are run against these. */
export default defineConfig({
  plugins: process.env.STRYKER_MUTATOR_WORKER === undefined ? [] : [keptWorker()],
  test: {
    include: [
      'src/trials/**/*.test.ts',
      'src/determination/**/*.test.ts',
      'vignettes/determination/**/*.test.ts',
    ],
    testTimeout: 20_000,
  },
})
