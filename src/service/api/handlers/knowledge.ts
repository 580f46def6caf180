/** Health, the documentation of the API, and the knowledge with its citations. */
import { readFileSync } from 'node:fs'
import { schemaVersion } from '../../../assessment/result.ts'
import { allDefinitions } from '../../../knowledge/definitions/index.ts'
import { instruments } from '../../../knowledge/instruments/index.ts'
import { options } from '../../../knowledge/options/index.ts'
import { crisisContacts, safetyPlanSections, screenerQuestions } from '../../../knowledge/risk/index.ts'
import { sources } from '../../../knowledge/sources.ts'
import type { Handlers } from '../call.ts'
import { openApi } from '../contract/openapi.ts'
import { notFound } from '../problem.ts'

const tables: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['definitions', allDefinitions],
  ['instruments', instruments],
  ['options', options],
  ['sources', sources],
  ['risk', { crisisContacts, safetyPlanSections, screenerQuestions }],
])

const assessmentSchema = new URL('../../../../schema/assessment.schema.json', import.meta.url)
let document: unknown

export const knowledgeHandlers: Pick<Handlers, 'health' | 'openapi' | 'knowledge'> = {
  health: async (_, { store }) => {
    await store.database.all('SELECT 1')
    return { status: 'ok', schemaVersion }
  },
  openapi: async () => {
    document ??= openApi(JSON.parse(readFileSync(assessmentSchema, 'utf8')))
    return document
  },
  knowledge: async ({ path }) => {
    const table = tables.get(path.table ?? '')
    if (table === undefined) throw notFound()
    return table
  },
}
