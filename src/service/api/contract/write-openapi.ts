/** Writes `schema/openapi.json`; run it after a change of the contract: `node src/service/api/contract/write-openapi.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { openApi } from './openapi.ts'

const schemaFolder = new URL('../../../../schema/', import.meta.url)

/** The document as it is published. */
export function openApiText(): string {
  const assessment = JSON.parse(readFileSync(new URL('assessment.schema.json', schemaFolder), 'utf8'))
  return `${JSON.stringify(openApi(assessment), null, 2)}\n`
}

if (import.meta.main) writeFileSync(new URL('openapi.json', schemaFolder), openApiText())
