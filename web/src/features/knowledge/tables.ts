/** The knowledge as lists that can be looked through: every rule, number and source. */
import type { Citation } from '../../../../src/knowledge/citation.ts'
import { policies } from '../../../../src/knowledge/coverage/index.ts'
import { allDefinitions } from '../../../../src/knowledge/definitions/index.ts'
import { shippedDoseTables } from '../../../../src/knowledge/doses/index.ts'
import { instruments } from '../../../../src/knowledge/instruments/index.ts'
import { clinicalFacts, ruleFamilies } from '../../../../src/knowledge/interactions/index.ts'
import { options } from '../../../../src/knowledge/options/index.ts'
import {
  diagnoses,
  factors,
  medicalConditions,
  substances,
  treatmentRows,
} from '../../../../src/knowledge/review/index.ts'
import { riskActions, screenerQuestions, triageRows } from '../../../../src/knowledge/risk/index.ts'
import { sources } from '../../../../src/knowledge/sources.ts'
import { european, maudsley, mghS, thaseRush } from '../../../../src/knowledge/staging/index.ts'

export type Row = {
  readonly id: string
  readonly title: string
  /** One line under the title. */
  readonly says?: string | undefined
  readonly cite?: Citation | undefined
  /** Everything that is known of it, as it stands in the data. */
  readonly data: unknown
}

export type Table = { readonly id: string; readonly title: string; readonly rows: readonly Row[] }

export const tables: readonly Table[] = [
  {
    id: 'definitions',
    title: 'Definitions',
    rows: allDefinitions.map((each) => ({
      id: each.id.replace('/', '-'),
      title: `${each.title} (${each.id})`,
      says: each.summary,
      cite: each.cite,
      data: each,
    })),
  },
  {
    id: 'options',
    title: 'Options',
    rows: options.map((each) => ({
      id: each.id,
      title: each.name,
      says: each.what.text,
      cite: each.what.cite,
      data: each,
    })),
  },
  {
    id: 'rules',
    title: 'Contraindications and interactions',
    rows: ruleFamilies.flatMap(({ title, rules }) =>
      rules.map((rule) => ({
        id: rule.id,
        title: `${rule.id}: ${rule.message}`,
        says: `${title}; ${rule.severity}`,
        cite: rule.cite,
        data: rule,
      })),
    ),
  },
  {
    id: 'review',
    title: 'Review',
    rows: [
      ...diagnoses,
      ...medicalConditions,
      ...substances,
      ...factors,
      ...Object.values(treatmentRows),
    ].map(rowOf),
  },
  { id: 'risk', title: 'Suicide risk', rows: riskRows() },
  {
    id: 'instruments',
    title: 'Instruments',
    rows: Object.values(instruments).map((each) => ({
      id: each.id,
      title: each.name,
      says: `${each.range.value.min} to ${each.range.value.max}`,
      cite: each.range.cite,
      data: each,
    })),
  },
  {
    id: 'staging',
    title: 'Staging',
    rows: [maudsley, thaseRush, mghS, european].map(rowOf),
  },
  {
    id: 'doses',
    title: 'Minimum doses',
    rows: Object.values(shippedDoseTables).flatMap((table) => (table === undefined ? [] : [rowOf(table)])),
  },
  { id: 'coverage', title: 'Coverage policies', rows: policies.map(rowOf) },
  {
    id: 'facts',
    title: 'Facts to ask',
    rows: Object.entries(clinicalFacts).map(([id, each]) => rowOf({ ...each, id })),
  },
  {
    id: 'sources',
    title: 'Sources',
    rows: Object.entries(sources).map(([id, source]) => ({
      id,
      title: `${id}: ${source.title}`,
      says: source.reference,
      data: source,
    })),
  },
]

function riskRows(): readonly Row[] {
  return [
    ...screenerQuestions.map((each) => ({
      id: each.id,
      title: `${each.label}: ${each.about}`,
      cite: each.cite,
      data: each,
    })),
    ...triageRows.map((each) => ({
      id: each.level,
      title: `Triage: ${each.level}`,
      cite: each.cite,
      data: each,
    })),
    ...Object.entries(riskActions).flatMap(([level, rows]) =>
      rows.map((each) => ({
        id: `${level}-${each.id}`,
        title: each.text,
        says: `${level}; ${each.when}`,
        cite: each.cite,
        data: each,
      })),
    ),
  ]
}

/** Rows of different kinds name themselves by one of a few fields. */
function rowOf(data: object): Row {
  const text = (...fields: readonly string[]) => {
    const found = fields.map((field) => (data as Readonly<Record<string, unknown>>)[field])
    return found.find((value): value is string => typeof value === 'string')
  }
  const id = text('id') ?? text('title', 'name') ?? 'row'
  const cite = (data as { readonly cite?: Citation }).cite
  return {
    id: id.replaceAll('/', '-'),
    title: text('title', 'name') ?? id,
    says: text('question', 'summary', 'payer', 'what'),
    cite,
    data,
  }
}
