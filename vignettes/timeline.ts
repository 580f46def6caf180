/** A vignette in the notation → the record that the engines judge. */

import type { InstrumentId } from '../src/knowledge/instruments/instrument.ts'
import { productByName } from '../src/knowledge/medicines/index.ts'
import type {
  Condition,
  DosePhase,
  Exposure,
  Measurement,
  Medicine,
  ObservedPeriod,
  PatientRecord,
  ReportedCourse,
  Statement,
} from '../src/record/record.ts'
import type { Code } from '../src/units/code.ts'
import { addDays, type Day, exactly, knownDay, type StatedDate } from '../src/units/day.ts'
import { exactDose } from '../src/units/dose.ts'
import { type CourseItem, type Item, type Modifier, parseGiven } from './notation.ts'

const firstDay = knownDay('2024-01-01')
/** Late enough for every vignette to be over. */
export const vignetteAsOf = knownDay('2030-01-01')

type Builder = {
  exposures: Exposure[]
  conditions: Condition[]
  measurements: Measurement[]
  statements: Statement[]
  observed: ObservedPeriod[]
  age: number | undefined
  next: Day
  diagnosis: boolean
}

/** The record that a line of the notation describes. */
export function timeline(given: string): PatientRecord {
  const builder: Builder = {
    exposures: [],
    conditions: [],
    measurements: [],
    statements: [],
    observed: [],
    age: undefined,
    next: firstDay,
    diagnosis: true,
  }
  for (const [index, item] of parseGiven(given).items.entries()) add(builder, item, index)
  if (builder.diagnosis) builder.conditions.push(condition('major-depression', addDays(firstDay, -30)))
  const born = builder.age === undefined ? undefined : knownDay(`${2030 - builder.age}-01-01`)
  return {
    patient: { id: 'vignette', ...(born === undefined ? {} : { born: exactly(born) }) },
    exposures: builder.exposures,
    conditions: builder.conditions,
    measurements: builder.measurements,
    procedures: [],
    allergies: [],
    familyHistory: [],
    pregnancies: [],
    statements: builder.statements,
    ...(builder.observed.length === 0 ? {} : { observed: builder.observed }),
    origins: new Map(),
    dataIssues: [],
  }
}

function add(builder: Builder, item: Item, index: number): void {
  if (item.kind === 'course') addCourse(builder, item, index)
  else addFact(builder, item.words)
}

function addCourse(builder: Builder, item: CourseItem, index: number): void {
  const after = find(item.modifiers, 'after')
  const overlapping = find(item.modifiers, 'overlapping')
  const start = addDays(builder.next, (after?.days ?? 0) - (overlapping?.days ?? 0))
  const known = item.parts.every((part) => part.days !== undefined)
  const days = item.parts.reduce((sum, part) => sum + (part.days ?? 0), 0)
  const medicine = medicineOf(item.agent)
  const base: Exposure = {
    ref: `course-${index}`,
    kind: 'statement',
    medicine,
    status: 'ended',
    start: exactly(start),
    end: known ? exactly(addDays(start, days - 1)) : undefined,
    doses: dosesOf(item, medicine),
    doseBasis: 'stated',
    asNeeded: hasWord(item, 'prn'),
    reasons: item.modifiers.flatMap((modifier) =>
      modifier.kind === 'for' ? [{ codes: [], text: modifier.reason }] : [],
    ),
    stopReasons: [],
    reported: reportedCourse(item),
  }
  const covered = find(item.modifiers, 'covered')
  if (covered === undefined) builder.exposures.push(base)
  else builder.exposures.push(...dispensings(base, start, days, covered.percent))
  for (const modifier of item.modifiers) {
    if (modifier.kind === 'score') addScores(builder, modifier, start, days, index)
  }
  builder.next = addDays(start, days)
}

/** Two fills with a pause in the middle, so that the given share of the days is covered. */
function dispensings(base: Exposure, start: Day, days: number, percent: number): readonly Exposure[] {
  const covered = Math.round((days * percent) / 100)
  const first = Math.ceil(covered / 2)
  const second = covered - first
  const { end: _end, ...open } = base
  return [
    { ...open, ref: `${base.ref}-fill-1`, kind: 'dispensing', start: exactly(start), supplyDays: first },
    {
      ...open,
      ref: `${base.ref}-fill-2`,
      kind: 'dispensing',
      start: exactly(addDays(start, days - second)),
      supplyDays: second,
    },
  ]
}

function medicineOf(agent: string): Medicine {
  const found = productByName(agent.replaceAll('-', ' ')) ?? productByName(agent)
  return {
    name: agent,
    codes: [],
    ingredients: found?.product.ingredients ?? [],
    form: found?.product.form ?? 'oral',
    release: found?.product.release,
    brand: found?.product.brand,
    identified: found === undefined ? 'unidentified' : 'by-name',
  }
}

function dosesOf(item: CourseItem, medicine: Medicine): readonly DosePhase[] {
  const phases: DosePhase[] = []
  let fromDay = 0
  for (const { mg, days } of item.parts) {
    const amounts =
      mg === undefined
        ? []
        : medicine.ingredients.map(({ ingredient }) => ({ ingredient, perDay: exactDose(mg) }))
    phases.push({ fromDay, days, amounts })
    fromDay += days ?? 0
  }
  return phases.every((phase) => phase.amounts.length === 0) ? [] : phases
}

const outcomes: Readonly<Record<string, ReportedCourse['outcome']>> = {
  failed: 'non-response',
  partial: 'partial-response',
  responded: 'response',
  remitted: 'remission',
  worse: 'worsening',
}
const stops: Readonly<Record<string, ReportedCourse['stopReason']>> = {
  intolerant: 'intolerance',
  ineffective: 'lack-of-effect',
  costly: 'cost',
}
const intake: Readonly<Record<string, ReportedCourse['adherence']>> = {
  taken: 'as-prescribed',
  missed: 'partial',
  'not-taken': 'not-taken',
  'intake-unclear': 'unknown',
}

function reportedCourse(item: CourseItem): ReportedCourse {
  const words = item.modifiers.flatMap((modifier) => (modifier.kind === 'word' ? [modifier.word] : []))
  for (const word of words) {
    if (![...Object.keys(outcomes), ...Object.keys(stops), ...Object.keys(intake), 'prn'].includes(word)) {
      throw new Error(`Cannot read the word "${word}" in a vignette about ${item.agent}.`)
    }
  }
  const pick = <T>(table: Readonly<Record<string, T>>): T | undefined =>
    words.map((word) => table[word]).find((value) => value !== undefined)
  return { outcome: pick(outcomes), stopReason: pick(stops), adherence: pick(intake) }
}

function hasWord(item: CourseItem, word: string): boolean {
  return item.modifiers.some((modifier) => modifier.kind === 'word' && modifier.word === word)
}

function find<K extends Modifier['kind']>(
  modifiers: readonly Modifier[],
  kind: K,
): Extract<Modifier, { kind: K }> | undefined {
  return modifiers.find((modifier): modifier is Extract<Modifier, { kind: K }> => modifier.kind === kind)
}

const scales: Readonly<Record<string, InstrumentId>> = {
  'PHQ-9': 'phq-9',
  MADRS: 'madrs',
  'HAM-D17': 'ham-d17',
  'QIDS-SR16': 'qids-sr16',
  'BDI-II': 'bdi-ii',
}

/** The baseline on the first day, the end on the last day of the trial unless other days are given. */
function addScores(
  builder: Builder,
  score: Extract<Modifier, { kind: 'score' }>,
  start: Day,
  days: number,
  index: number,
): void {
  const baseline = addDays(start, score.fromDay ?? 0)
  const end = addDays(start, score.on ?? days - 1)
  for (const [suffix, when, value] of [
    ['start', baseline, score.from],
    ['end', end, score.to],
  ] as const) {
    builder.measurements.push(scoreOn(score.scale, when, value, `score-${index}-${score.scale}-${suffix}`))
  }
}

function scoreOn(scale: string, when: Day, value: number, ref = `score-${scale}-${when}`): Measurement {
  return {
    ref,
    concept: { codes: [], text: scale },
    instrument: scales[scale],
    part: 'total',
    value,
    when: exactly(when),
  }
}

const conditionCodes: Readonly<Record<string, Code>> = {
  'major-depression': { system: 'icd10cm', code: 'F33.1' },
  'depression-unspecified': { system: 'icd10cm', code: 'F32.A' },
  'psychotic-depression': { system: 'icd10cm', code: 'F33.3' },
  'full-remission': { system: 'icd10cm', code: 'F33.42' },
  'partial-remission': { system: 'icd10cm', code: 'F33.41' },
  remission: { system: 'icd10cm', code: 'F33.40' },
  bipolar: { system: 'icd10cm', code: 'F31.81' },
  schizophrenia: { system: 'icd10cm', code: 'F20.9' },
  delusional: { system: 'icd10cm', code: 'F22' },
  dementia: { system: 'icd10cm', code: 'F03.90' },
  alcohol: { system: 'icd10cm', code: 'F10.20' },
  dysthymia: { system: 'icd10cm', code: 'F34.1' },
  ptsd: { system: 'icd10cm', code: 'F43.10' },
}

function condition(
  name: string,
  onset: Day,
  verification: Condition['verification'] = 'confirmed',
): Condition {
  const code = conditionCodes[name]
  if (code === undefined) throw new Error(`Cannot find the diagnosis "${name}" of a vignette.`)
  return {
    ref: `condition-${name}-${onset}`,
    concept: { codes: [code] },
    onset: exactly(onset),
    clinicalStatus: 'active',
    verification,
    kind: 'problem',
  }
}

/**
 * `prescribed sertraline 0 28`: prescriptions on these days, each of one day. `dispensed sertraline 30d 0 28`: supplies
 * of thirty days. `undated sertraline`: a prescription without a day.
 */
function addEntries(builder: Builder, [how, agent = '', ...rest]: readonly string[]): void {
  const supply = rest.find((word) => word.endsWith('d'))
  const days = how === 'undated' ? [undefined] : rest.filter((word) => word !== supply).map(Number)
  for (const day of days) {
    builder.exposures.push({
      ref: `entry-${builder.exposures.length}`,
      kind: how === 'dispensed' ? 'dispensing' : 'order',
      medicine: medicineOf(agent),
      status: 'ended',
      ...(day === undefined ? {} : { start: exactly(addDays(firstDay, day)) }),
      ...(supply === undefined ? {} : { supplyDays: Number.parseInt(supply, 10) }),
      doses: [],
      doseBasis: 'none',
      asNeeded: false,
      reasons: [],
      stopReasons: [],
    })
  }
}

const entryWords = ['prescribed', 'dispensed', 'undated']

/** `roughly sertraline 42d 0 364`: taken for so long, begun on one of these days, nobody knows which. */
function addRoughly(builder: Builder, [, agent = '', length = '', from, to]: readonly string[]): void {
  builder.exposures.push({
    ref: `entry-${builder.exposures.length}`,
    kind: 'statement',
    medicine: medicineOf(agent),
    status: 'ended',
    start: {
      first: addDays(firstDay, Number(from)),
      last: addDays(firstDay, Number(to)),
      precision: 'year',
    },
    statedDays: Number.parseInt(length, 10),
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
  })
}

/** `not-taken sertraline 0 30`: an entry that says so, of a time that began on one of these days and ended 30 days later. */
function addNotTaken(builder: Builder, [, agent = '', from = '0', to = from]: readonly string[]): void {
  const [first, last] = [addDays(firstDay, Number(from)), addDays(firstDay, Number(to))]
  const isExact = first === last
  builder.exposures.push({
    ref: `entry-${builder.exposures.length}`,
    kind: 'statement',
    medicine: medicineOf(agent),
    status: 'not-taken',
    start: isExact ? exactly(first) : { first, last, precision: 'month' },
    end: isExact ? exactly(addDays(last, 30)) : { first, last: addDays(last, 30), precision: 'month' },
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
  })
}

/** `until sertraline 0 40 70`: taken from a day until one of these days, nobody knows which. */
function addUntil(builder: Builder, [, agent = '', from, first, last]: readonly string[]): void {
  builder.exposures.push({
    ref: `entry-${builder.exposures.length}`,
    kind: 'statement',
    medicine: medicineOf(agent),
    status: 'ended',
    start: exactly(addDays(firstDay, Number(from))),
    end: {
      first: addDays(firstDay, Number(first)),
      last: addDays(firstDay, Number(last)),
      precision: 'month',
    },
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
  })
}

/** `no diagnosis`, `diagnosis bipolar`, `suspected bipolar`, `episode from 50`, `age 70`, `observed 0 300`, `phq9 200 3` (a score on a day), and entries. */
function addFact(builder: Builder, words: readonly string[]): void {
  const [first, second, third] = words
  const dayAt = (text: string | undefined): Day => addDays(firstDay, Number.parseInt(text ?? '0', 10))
  if (first !== undefined && entryWords.includes(first)) addEntries(builder, words)
  else if (first === 'roughly') addRoughly(builder, words)
  else if (first === 'until') addUntil(builder, words)
  else if (first === 'not-taken') addNotTaken(builder, words)
  else if (first === 'observed') builder.observed.push({ from: dayAt(second), to: dayAt(third) })
  else if (first === 'no' && second === 'diagnosis') builder.diagnosis = false
  else if (first === 'only' && second !== undefined) {
    builder.diagnosis = false
    builder.conditions.push(condition(second, addDays(firstDay, -30)))
  } else if (first === 'diagnosis' && second !== undefined)
    builder.conditions.push(condition(second, dayAt(third)))
  else if (first === 'suspected' && second !== undefined) {
    builder.conditions.push(condition(second, dayAt(third), 'provisional'))
  } else if (first === 'age') builder.age = Number(second)
  else if (first === 'episode' && second === 'from')
    builder.statements.push(episodeStart(exactly(dayAt(third))))
  else if (first === 'phq9' && second !== undefined && third !== undefined)
    builder.measurements.push(scoreOn('PHQ-9', dayAt(second), Number(third)))
  else if (first === 'remitted' && second === undefined) builder.statements.push(episodeStatus('remitted'))
  else throw new Error(`Cannot read "${words.join(' ')}" in a vignette.`)
}

function episodeStart(value: StatedDate): Statement {
  return {
    ref: 'statement-episode',
    by: 'clinician',
    when: value.last,
    says: { kind: 'episode-start', value },
  }
}

function episodeStatus(value: 'current' | 'remitted'): Statement {
  return {
    ref: 'statement-status',
    by: 'clinician',
    when: vignetteAsOf,
    says: { kind: 'episode-status', value },
  }
}
