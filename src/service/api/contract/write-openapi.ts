/** Writes `schema/openapi.json`; run it after a change of the contract: `node src/service/api/contract/write-openapi.ts`. */
import { writeFileSync } from 'node:fs'
import { openApi } from './openapi.ts'

/** The document as it is published, beside the schema of an assessment. */
export function openApiText(): string {
  return `${JSON.stringify(openApi(), null, 2)}\n`
}

if (import.meta.main) {
  writeFileSync(new URL('../../../../schema/openapi.json', import.meta.url), openApiText())
}
