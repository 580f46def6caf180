import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the service answers while the pages are developed. */
const service = 'http://127.0.0.1:8742'

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Ajv evaluates code, which the security policy of the pages forbids.
    alias: { 'ajv/dist/2020.js': new URL('src/shared/ajv-without-eval.ts', import.meta.url).pathname },
  },
  build: {
    outDir: 'dist',
    target: 'es2023',
    // A strict content security policy allows no data: scripts and no inlined files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': service, '/health': service } },
})
