/**
 * The patient of the plan's vignettes: a man of 45 with a moderate episode, on 200 mg of sertraline without benefit,
 * with everything else known and normal. A vignette says only what is different.
 */
import {
  type ClinicalFact,
  clinicalFacts,
  type FactId,
  type LabId,
} from '../../src/knowledge/interactions/index.ts'
import { ingredient } from '../../src/knowledge/medicines/index.ts'
import type { StepResponse } from '../../src/knowledge/options/index.ts'
import type { CurrentMedicine, KnownFact, PlanContext, PlanTrial, Preference } from '../../src/plan/index.ts'
import { addDays, knownDay } from '../../src/units/day.ts'
import { exactDose } from '../../src/units/dose.ts'

export type Given = {
  readonly age?: number | 'unknown'
  readonly sex?: 'female' | 'male' | 'unknown'
  readonly present?: readonly FactId[]
  readonly unknown?: readonly FactId[]
  /** Taken besides the current antidepressant: `ibuprofen`, `citalopram 60mg`, `olanzapine+fluoxetine`. */
  readonly takes?: readonly string[]
  /** Days since the last dose. */
  readonly stopped?: Readonly<Record<string, number | 'unknown'>>
  readonly medicines?: 'unknown'
  readonly labs?: Partial<Readonly<Record<LabId, number>>>
  readonly notMeasured?: readonly LabId[]
  readonly pregnancy?: PlanContext['pregnancy']
  readonly allergic?: readonly string[] | 'unknown'
  readonly phenotypes?: Readonly<Record<string, string>>
  /** Adequate and without enough benefit, in this episode. */
  readonly failed?: readonly string[]
  /** Whether they were adequate or failed is not known. */
  readonly maybeFailed?: readonly string[]
  readonly notTolerated?: readonly string[]
  /** Unwanted effects on record: `{ aripiprazole: 'akathisia' }`. */
  readonly sideEffects?: Readonly<Record<string, string>>
  /** The antidepressant taken now; it is one of `failed` where the response is none. */
  readonly current?: string | 'none'
  /** The antidepressant that nobody can say is still taken; it stands in place of `current`. */
  readonly doubtful?: string
  readonly response?: StepResponse
  readonly severity?: 'mild' | 'moderate' | 'severe'
  readonly episode?: 'current' | 'remitted' | 'unknown'
  /** The current trial is short of this. */
  readonly short?: 'duration' | 'dose' | 'adherence'
  readonly preferences?: Readonly<Record<string, Preference>>
}

export const today = knownDay('2026-11-23')

const normalLabs: Readonly<Record<LabId, number>> = {
  qtc: 420,
  sodium: 140,
  potassium: 4.2,
  magnesium: 2,
  calcium: 9.5,
  egfr: 90,
  alt: 0.5,
  hba1c: 5.4,
  bmi: 24,
  tsh: 2,
  'lithium-level': 0.6,
  neutrophils: 4,
  systolic: 120,
  diastolic: 78,
  'audit-c': 0,
}

export function patient(given: Given = {}): PlanContext {
  const current = given.doubtful === undefined ? (given.current ?? 'sertraline 200mg') : 'none'
  const failed = given.failed ?? ['sertraline']
  const trials = trialsOf(given, failed, current)
  const certain = new Set(failed).size
  const possible = new Set([...failed, ...(given.maybeFailed ?? [])]).size
  return {
    asOf: today,
    age: given.age === 'unknown' ? undefined : (given.age ?? 45),
    sex: given.sex === 'unknown' ? undefined : (given.sex ?? 'male'),
    medicines: {
      current: [
        ...[...(current === 'none' ? [] : [current]), ...(given.takes ?? [])].map(medicine),
        ...doubtfulMedicines(given),
      ],
      stopped: Object.entries(given.stopped ?? {}).map(([name, days]) => ({
        name,
        ingredients: [name],
        lastDay:
          days === 'unknown' ? undefined : { first: addDays(today, -days), last: addDays(today, -days) },
      })),
      complete: given.medicines !== 'unknown',
    },
    facts: factsOf(given),
    labs: labsOf(given),
    pregnancy: given.pregnancy ?? 'not-pregnant',
    allergies: allergiesOf(given),
    sideEffects: Object.entries(given.sideEffects ?? {}).map(([id, words]) => ({ words, ingredients: [id] })),
    phenotypes: new Map(Object.entries(given.phenotypes ?? {})) as PlanContext['phenotypes'],
    trials,
    failures: { certain, possible },
    treatmentFailures: { certain, possible },
    mayHaveMoreFailures: false,
    resistant: certain >= 2 ? 'yes' : possible >= 2 ? 'unknown' : 'no',
    episode: { status: given.episode ?? 'current', severity: given.severity ?? 'moderate' },
    step: stepOf(given, current),
    preferences: new Map(Object.entries(given.preferences ?? {})),
  }
}

function doubtfulMedicines({ doubtful }: Given): readonly CurrentMedicine[] {
  return doubtful === undefined
    ? []
    : [{ ...medicine(doubtful), doubt: 'ordered on 2025-03-01 and never closed' }]
}

/** `citalopram 60mg` → the medicine with its dose. */
function medicine(words: string): CurrentMedicine {
  const [names, dose] = words.split(' ')
  const mg = dose === undefined ? undefined : Number(dose.replace('mg', ''))
  return {
    name: names ?? words,
    ingredients: (names ?? words).split('+'),
    dose: mg === undefined ? undefined : exactDose(mg),
  }
}

function factsOf({ present = [], unknown = [] }: Given): ReadonlyMap<FactId, KnownFact> {
  const table: Readonly<Record<FactId, ClinicalFact>> = clinicalFacts
  const facts = new Map<FactId, KnownFact>()
  for (const id of Object.keys(table) as FactId[]) facts.set(id, { state: 'absent' })
  facts.set('major-depression', { state: 'present' })
  for (const id of present) {
    facts.set(id, { state: 'present', because: table[id].name })
    const broader = table[id].partOf
    if (broader !== undefined) facts.set(broader as FactId, { state: 'present', because: table[id].name })
  }
  for (const id of unknown) facts.delete(id)
  return facts
}

function labsOf({ labs = {}, notMeasured = [] }: Given): PlanContext['labs'] {
  const values = Object.entries({ ...normalLabs, ...labs }) as [LabId, number][]
  return new Map(
    values.filter(([id]) => !notMeasured.includes(id)).map(([id, value]) => [id, { value, on: today }]),
  )
}

function allergiesOf({ allergic = [] }: Given): PlanContext['allergies'] {
  return allergic === 'unknown' ? 'unknown' : allergic.map((id) => ({ ingredient: id, kind: 'allergy' }))
}

function trialsOf(given: Given, failed: readonly string[], current: string): readonly PlanTrial[] {
  const now = current.split(' ')[0] ?? ''
  const all = [
    ...failed.map((agent) => trial(agent, 'yes', 'non-response')),
    ...(given.maybeFailed ?? []).map((agent) => trial(agent, 'unknown', 'unknown')),
    ...(given.notTolerated ?? []).map((agent) => trial(agent, 'no', 'intolerance')),
  ]
  return all.map((entry) => ({ ...entry, ongoing: entry.agent === now }))
}

function trial(agent: string, counts: PlanTrial['failed'], outcome: PlanTrial['outcome']): PlanTrial {
  const isProcedure = agent === 'ect' || agent === 'tms'
  return {
    agent,
    ingredients: isProcedure ? [] : [agent],
    drugClass: ingredient(agent)?.class,
    role: isProcedure ? agent : roleOf(agent),
    adequate: counts,
    failed: counts,
    outcome,
    inCurrentEpisode: 'yes',
    start: addDays(today, -100),
    end: addDays(today, -40),
    weeksAtDose: 8,
    ongoing: false,
    evidence: [`trial/${agent}`],
  }
}

function roleOf(agent: string): PlanTrial['role'] {
  return ingredient(agent)?.role === 'augmentation' ? 'augmentation' : 'antidepressant'
}

function stepOf(given: Given, current: string): PlanContext['step'] {
  const [name] = current.split(' ')
  const none = current === 'none' || name === undefined
  return {
    antidepressants: none ? [] : [name],
    doubtful: doubtfulMedicines(given),
    response: given.response ?? (none ? 'none' : 'non-response'),
    shortfalls: given.short === undefined ? [] : [given.short],
    adequate: none ? 'unknown' : given.short === undefined ? 'yes' : 'no',
    belowMaximum:
      given.doubtful !== undefined
        ? 'unknown'
        : none
          ? 'no'
          : Number(current.split(' ')[1]?.replace('mg', '') ?? 0) < 200
            ? 'yes'
            : 'no',
  }
}
