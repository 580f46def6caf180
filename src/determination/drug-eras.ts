/** Drug eras up to the first index with a diagnosis, as a cohort program over OMOP tables counts them. */
import type { Cited } from '../knowledge/citation.ts'
import type { DrugErasRule, EraRoad, PopulationRule } from '../knowledge/definitions/definition.ts'
import { exclusionSet } from '../knowledge/definitions/exclusion-sets.ts'
import { medicinesOf } from '../knowledge/definitions/program-medicines.ts'
import type { IngredientId } from '../knowledge/medicines/ingredient.ts'
import type { Condition, ObservedPeriod, PatientRecord, Ref } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import type { History } from '../trials/history.ts'
import {
  byMedicine,
  type DatedRow,
  hasExactEnd,
  isExact,
  type MedicineRow,
  medicineRows,
} from '../trials/medicine-rows.ts'
import { splitByGap } from '../trials/split-by-gap.ts'
import type { Day } from '../units/day.ts'
import { all, any } from './answer.ts'
import { allOf, leaf } from './combine.ts'
import type { Answer, Finding } from './finding.ts'
import { isDiagnosis } from './population.ts'

type Era = {
  readonly medicine: IngredientId
  readonly start: Day
  readonly end: Day
  readonly refs: readonly Ref[]
}

/** A day on which a road may lead to the label. */
type Index = { readonly day: Day; readonly period: ObservedPeriod; readonly road: Finding }
type JudgedIndex = Index & { readonly diagnosis: Finding; readonly exclusions: readonly Finding[] }

/** Does the first index with the diagnosis lead to the label? */
export function countDrugEras(history: History, rule: DrugErasRule, population: PopulationRule): Finding {
  const rows = medicineRows(history, new Set(medicinesOf(rule)))
  const exact = rows.filter(isExact).filter(hasExactEnd)
  const unsure = rows.filter((row) => !isExact(row) || !hasExactEnd(row))
  if (unsure.length > 0) return undated(rows, unsure, rule)
  const eras = erasOf(exact, rule.maximumGapDays.value)
  const found = indexesOf(eras, periodsOf(history.record), rule).map((index) => ({
    ...index,
    diagnosis: diagnosisAt(index, history.record, rule, population),
    exclusions: population.exclusions.map((set) => exclusionAt(index, history.record, set)),
  }))
  return found.length === 0 ? noIndex(eras, rule) : firstIndex(found, eras)
}

/** An entry without its days can be an index before the first, or one more antidepressant: could it be enough? */
function undated(rows: readonly MedicineRow[], unsure: readonly MedicineRow[], rule: DrugErasRule): Finding {
  const had = new Set(rows.map(({ ingredient }) => ingredient))
  const antidepressants = rule.antidepressants.value.filter((id) => had.has(id)).length
  const isPossible = rule.roads.some(({ value }) => {
    const begins = value.medicines ?? rule.antidepressants.value
    return (
      antidepressants >= Math.max(value.begunBy ?? 0, value.begunBefore ?? 0) &&
      begins.some((id) => had.has(id))
    )
  })
  return leaf('first-index', isPossible ? 'unknown' : 'no', {
    note: isPossible ? 'a medicine without exact days' : 'too few different medicines, whatever their days',
    evidence: unsure.map(({ ref }) => ref),
    cite: rule.roads[0]?.cite,
  })
}

/** Entries of one ingredient, joined over pauses. */
function erasOf(rows: readonly DatedRow[], maximumGapDays: number): readonly Era[] {
  const eras = [...byMedicine(rows)].flatMap(([medicine, own]) => {
    const spans = own.map(({ first, until, ref }) => ({ from: first, to: until, ref }))
    return splitByGap(spans, maximumGapDays).map(
      (run): Era => ({
        medicine,
        start: run[0].from,
        end: Math.max(...run.map(({ to }) => to)) as Day,
        refs: run.map(({ ref }) => ref),
      }),
    )
  })
  return eras.sort((a, b) => a.start - b.start || (a.medicine < b.medicine ? -1 : 1))
}

const always: ObservedPeriod = { from: Number.NEGATIVE_INFINITY as Day, to: Number.POSITIVE_INFINITY as Day }

/** A record that does not tell when its person was observed is one period. */
function periodsOf({ observed = [] }: PatientRecord): readonly ObservedPeriod[] {
  return observed.length === 0 ? [always] : observed
}

function indexesOf(
  eras: readonly Era[],
  periods: readonly ObservedPeriod[],
  rule: DrugErasRule,
): readonly Index[] {
  return eras.flatMap((era) =>
    periods
      .filter(({ from, to }) => era.start >= from && era.start <= to)
      .flatMap((period) => {
        const counted = antidepressantsAt(era.start, eras, period, rule)
        return rule.roads.flatMap((road) => {
          const finding = roadFinding(era, counted, road, rule)
          return finding === undefined ? [] : [{ day: era.start, period, road: finding }]
        })
      }),
  )
}

/** Eras of antidepressants that count on a day: begun by then, ended not too long before, all of them observed. */
function antidepressantsAt(
  day: Day,
  eras: readonly Era[],
  { from, to }: ObservedPeriod,
  rule: DrugErasRule,
): readonly Era[] {
  return eras.filter(
    ({ medicine, start, end }) =>
      rule.antidepressants.value.includes(medicine) &&
      start >= from &&
      start <= day &&
      end >= day - rule.endedWithinDays.value &&
      end <= to,
  )
}

function roadFinding(
  era: Era,
  counted: readonly Era[],
  { value, cite }: Cited<EraRoad>,
  rule: DrugErasRule,
): Finding | undefined {
  if (!(value.medicines ?? rule.antidepressants.value).includes(era.medicine)) return undefined
  const by = different(counted)
  const before = different(counted.filter(({ start }) => start < era.start))
  if (by < (value.begunBy ?? 0) || before < (value.begunBefore ?? 0)) return undefined
  const isCounted = value.countedIn === 'drug-eras'
  return leaf('era-begins', isCounted ? 'yes' : 'unknown', {
    about: era.medicine,
    measured: { low: isCounted ? by : 0, high: by, unit: 'antidepressants' },
    note: isCounted ? undefined : 'dose eras are not recorded',
    evidence: [...era.refs, ...counted.flatMap(({ refs }) => refs)],
    cite,
  })
}

function different(eras: readonly Era[]): number {
  return new Set(eras.map(({ medicine }) => medicine)).size
}

function diagnosisAt(
  { day, period }: Index,
  { conditions }: PatientRecord,
  { diagnosisWithinDays: { value, cite } }: DrugErasRule,
  population: PopulationRule,
): Finding {
  const own = conditions.filter((condition) => isDiagnosis(condition, population.diagnosis.value))
  const from = Math.max(day - value, period.from)
  return leaf('diagnosis-before-index', any(own.map((condition) => within(condition, from, day))), {
    about: population.diagnosis.value,
    required: { relation: 'at-most', value, unit: 'days' },
    evidence: own.map(({ ref }) => ref),
    cite,
  })
}

function exclusionAt({ day, period }: Index, { conditions }: PatientRecord, set: Cited<string>): Finding {
  const groups: readonly string[] = exclusionSet(set.value)
  const own = conditions.filter((condition) => groupsOf(condition).some((group) => groups.includes(group)))
  const found = any(own.map((condition) => within(condition, period.from, day)))
  const answer = found === 'unknown' ? found : found === 'yes' ? 'no' : 'yes'
  return leaf('not-excluded-before-index', answer, {
    about: set.value,
    evidence: own.map(({ ref }) => ref),
    cite: set.cite,
  })
}

/** Was it recorded in these days? Suspected, or without an exact day, it is only possible. */
function within({ onset, recorded, verification }: Condition, from: number, to: number): Answer {
  const date = onset ?? recorded
  if (date === undefined) return 'unknown'
  if (date.last < from || date.first > to) return 'no'
  return date.first >= from && date.last <= to && verification !== 'provisional' ? 'yes' : 'unknown'
}

/**
 * The first index with the diagnosis is the only one looked at. Where it is not certain which is the first, all that
 * can be it must agree.
 */
function firstIndex(found: readonly JudgedIndex[], eras: readonly Era[]): Finding {
  const qualified = found.map((index) => ({
    ...index,
    answer: all([index.road.answer, index.diagnosis.answer]),
  }))
  const days = qualified.filter(({ answer }) => answer === 'yes').map(({ day }) => day)
  const first = days.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...days)
  const looked = qualified.filter(({ day, answer }) => answer !== 'no' && day <= first)
  const clear = looked.map(({ exclusions }) => all(exclusions.map(({ answer }) => answer)))
  const isCertain = days.length > 0 && clear.every((answer) => answer === 'yes')
  const isPossible = clear.some((answer) => answer !== 'no')
  return {
    rule: 'first-index',
    answer: isCertain ? 'yes' : isPossible ? 'unknown' : 'no',
    because: (looked.length > 0 ? looked : qualified.slice(0, 1)).map(indexFinding),
    // An era that begins no index may be one that began too early for it.
    evidence: eras.flatMap(({ refs }) => refs),
  }
}

function indexFinding({ road, diagnosis, exclusions }: JudgedIndex): Finding {
  return allOf('index-qualifies', [road, diagnosis, ...exclusions], { about: road.about })
}

function noIndex(eras: readonly Era[], rule: DrugErasRule): Finding {
  const own = eras.filter(({ medicine }) => rule.antidepressants.value.includes(medicine))
  const count = different(own)
  return leaf('first-index', 'no', {
    measured: { low: count, high: count, unit: 'antidepressants' },
    note: 'no medicine began after enough antidepressants',
    evidence: eras.flatMap(({ refs }) => refs),
    cite: rule.roads[0]?.cite,
  })
}
