/** Laboratory tests and vital values: the range of the laboratory first, our limits where it gives none. */
import type { Answer } from '../determination/finding.ts'
import {
  type Limit,
  type TestPart,
  type TestRow,
  testsWhenIndicated,
  testValidDays,
} from '../knowledge/review/index.ts'
import { sameForAll } from '../knowledge/same-for-all.ts'
import type { Measurement, Ref } from '../record/record.ts'
import { hintsFor } from './hints.ts'
import { isAsked, namesOf, onDay, statedOf } from './judge-row.ts'
import { byDate, type Diagnosis, type PatientView } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

/** How one result stands. */
export type Standing = 'low' | 'high' | 'abnormal' | 'borderline' | 'normal' | 'unclear'

type Read = {
  readonly part: TestPart
  readonly index: number
  readonly result: Measurement
  readonly standing: Standing
  readonly stale: boolean
}

export function judgeTest(row: TestRow, view: PatientView): ReviewItem | undefined {
  const reads = settledBorders(readsOf(row, view))
  const abnormal = reads.filter(isAbnormal)
  const diagnoses = diagnosesOf(row, view)
  const [stated] = statedOf(row, view)
  if (abnormal.length > 0) return abnormalItem(row, view, abnormal)
  const active = diagnoses.filter(({ state }) => state === 'active')
  if (active.length > 0) return diagnosedItem(row, view, active, reads)
  if (stated?.value === 'present')
    return itemOf(row, 'yes', 'statement', `${row.title}: stated. ${row.present}`, [stated.ref])
  return reads.length === 0 && !isAsked(row.only, view) ? undefined : openOrNormal(row, view, reads)
}

/** The last result of each part of which there is one. */
function readsOf(row: TestRow, view: PatientView): readonly Read[] {
  const reads: Read[] = []
  for (const [index, part] of row.parts.entries()) {
    const result = resultsOf(part, view).at(-1)
    if (result === undefined) continue
    const stale = view.asOf - (result.when?.first ?? 0) > testValidDays.value
    const standing = row.twice === true ? seenTwice(part, view) : standingOf(part, result, view.sex)
    reads.push({ part, index, result, standing, stale })
  }
  return reads
}

/** A borderline result counts as normal where the test that settles it is recent and normal. */
function settledBorders(reads: readonly Read[]): readonly Read[] {
  if (!reads.some(({ standing }) => standing === 'borderline')) return reads
  const normal = new Set(
    reads.filter(({ standing, stale }) => standing === 'normal' && !stale).map(({ part }) => part.name),
  )
  return reads.map((read) =>
    read.standing === 'borderline' && normal.has(read.part.borderline?.settledBy ?? '')
      ? { ...read, standing: 'normal' }
      : read,
  )
}

function resultsOf(part: TestPart, view: PatientView): readonly Measurement[] {
  const coded: Measurement[] = []
  for (const loinc of part.loinc) coded.push(...(view.tests.get(loinc) ?? none))
  if (coded.length > 0) return coded.length > 1 ? coded.sort(byDate) : coded
  const { words } = part
  return words === undefined ? none : view.uncoded.filter(({ concept }) => words.test(concept.text ?? ''))
}

const none: readonly Measurement[] = []

/** One low result is not enough where the publication asks for two. */
function seenTwice(part: TestPart, view: PatientView): Standing {
  const standings = resultsOf(part, view).map((result) => standingOf(part, result, view.sex))
  const last = standings.at(-1) ?? 'unclear'
  if (last === 'normal' || last === 'unclear') return last
  return standings.filter((standing) => standing === last).length >= 2 ? last : 'unclear'
}

/** Flag of the laboratory, then its range, then our limit in our unit; otherwise it cannot be told. */
export function standingOf(part: TestPart, result: Measurement, sex: PatientView['sex']): Standing {
  if (part.positiveIsAbnormal === true) return qualitative(result)
  if (part.timesUpperLimit !== undefined) return againstMultiple(part.timesUpperLimit, result)
  const standing = onItsSide(part, byLaboratory(result) ?? byLimits(part, result, sex))
  return standing === 'normal' && isBorderline(part, result) ? 'borderline' : standing
}

function onItsSide({ side }: TestPart, standing: Standing): Standing {
  if (side === 'low' && standing === 'high') return 'normal'
  return side === 'high' && standing === 'low' ? 'normal' : standing
}

function isBorderline({ borderline, units }: TestPart, { value, unit }: Measurement): boolean {
  if (borderline === undefined || value === undefined || !isOurUnit(unit, units)) return false
  const { from = Number.POSITIVE_INFINITY, upTo = Number.NEGATIVE_INFINITY } = borderline
  return value >= from || value <= upTo
}

function byLaboratory({ flag, value, referenceLow, referenceHigh }: Measurement): Standing | undefined {
  if (flag !== undefined) return flag
  if (value === undefined || (referenceLow === undefined && referenceHigh === undefined)) return undefined
  if (referenceLow !== undefined && value < referenceLow) return 'low'
  return referenceHigh !== undefined && value > referenceHigh ? 'high' : 'normal'
}

function byLimits(part: TestPart, { value, unit }: Measurement, sex: PatientView['sex']): Standing {
  const { below, above, units } = part
  if (value === undefined || (below === undefined && above === undefined) || !isOurUnit(unit, units))
    return 'unclear'
  const low = comparison(below, sex, (limit) => value < limit)
  const high = comparison(above, sex, (limit) => value > limit)
  if (low === 'yes') return 'low'
  if (high === 'yes') return 'high'
  return low === 'unknown' || high === 'unknown' ? 'unclear' : 'normal'
}

function isOurUnit(unit: string | undefined, units: readonly string[]): boolean {
  return unit !== undefined && units.includes(unit.toLowerCase().replaceAll(' ', ''))
}

/** With the sex unknown, only what holds for both is told. */
function comparison(
  limit: Limit | undefined,
  sex: PatientView['sex'],
  passes: (limit: number) => boolean,
): Answer {
  if (limit === undefined) return 'no'
  if (typeof limit === 'number') return passes(limit) ? 'yes' : 'no'
  if (sex === 'female' || sex === 'male') return passes(limit[sex]) ? 'yes' : 'no'
  const both = [passes(limit.female), passes(limit.male)]
  return both.every(Boolean) ? 'yes' : both.some(Boolean) ? 'unknown' : 'no'
}

function againstMultiple(times: number, { value, referenceHigh }: Measurement): Standing {
  if (value === undefined || referenceHigh === undefined || referenceHigh <= 0) return 'unclear'
  return value > times * referenceHigh ? 'high' : 'normal'
}

const negativeWords = /\b(?:negative|non-?reactive|not detected|none detected|absent|undetected)\b/i
const positiveWords = /\b(?:positive|reactive|detected|present)\b/i

function qualitative({ flag, valueConcept }: Measurement): Standing {
  const words = [valueConcept?.text, ...(valueConcept?.codes ?? []).map(({ display }) => display)].join(' ')
  if (negativeWords.test(words)) return 'normal'
  if (positiveWords.test(words)) return 'abnormal'
  return flag === undefined ? 'unclear' : flag === 'normal' ? 'normal' : 'abnormal'
}

function isAbnormal({ standing }: Read): boolean {
  return standing === 'low' || standing === 'high' || standing === 'abnormal'
}

function diagnosesOf(row: TestRow, view: PatientView): readonly Diagnosis[] {
  return row.groups.flatMap((group) => view.diagnoses.get(group) ?? [])
}

function abnormalItem(row: TestRow, view: PatientView, abnormal: readonly Read[]): ReviewItem {
  const marked = abnormal.some((read) => isMarked(row, read))
  const treatment = treatmentOf(row, view)
  const results = abnormal.map(shownRead).join(', ')
  const item = itemOf(
    row,
    'yes',
    'test',
    `${row.title}: ${results}${treatment}. ${row.present}`,
    abnormal.map(({ result }) => result.ref),
  )
  if (marked) return { ...item, severity: 'high' }
  return { ...item, action: row.fitting?.outOfRange.text ?? row.action }
}

function isMarked({ marked = [] }: TestRow, { index, standing, result: { value } }: Read): boolean {
  return marked.some(
    ({ part, above = Number.POSITIVE_INFINITY, below = Number.NEGATIVE_INFINITY, low }) =>
      part === index &&
      ((low === true && standing === 'low') || (value !== undefined && (value > above || value < below))),
  )
}

/** "no treatment on record", or the medicine that treats it. */
function treatmentOf(row: TestRow, view: PatientView): string {
  if (row.treatedBy.length === 0) return ''
  const taken = row.treatedBy.filter((id) => view.takes.has(id))
  return taken.length === 0 ? ', no treatment on record' : `, treated with ${taken.join(', ')}`
}

function diagnosedItem(
  row: TestRow,
  view: PatientView,
  active: readonly Diagnosis[],
  reads: readonly Read[],
): ReviewItem {
  const recent = reads.filter(({ stale }) => !stale)
  const results = recent.length === 0 ? 'no recent result' : recent.map(shownRead).join(', ')
  const item = itemOf(
    row,
    'yes',
    'diagnosis',
    `${row.title}: diagnosed (${namesOf(active)}), ${results}${treatmentOf(row, view)}. ${row.present}`,
    [...active.map(({ condition }) => condition.ref), ...recent.map(({ result }) => result.ref)],
  )
  return { ...item, action: fittingAction(row, isClear(recent)) }
}

/** What to do where nothing is out of range: it is known to be in range, or it is not known. */
function fittingAction({ fitting, action }: TestRow, inRange: boolean): string {
  return (inRange ? fitting?.inRange : fitting?.unknown)?.text ?? action
}

/** The leading test is recent and in its range, and so is every other that was done. */
function isClear(recent: readonly Read[]): boolean {
  return recent.some(({ index }) => index === 0) && recent.every(({ standing }) => standing === 'normal')
}

/** Normal only where the leading test is recent and in its range; otherwise to be considered, with the reasons. */
function openOrNormal(row: TestRow, view: PatientView, reads: readonly Read[]): ReviewItem {
  const recent = reads.filter(({ stale }) => !stale)
  const refs: readonly Ref[] = reads.map(({ result }) => result.ref)
  if (isClear(recent)) {
    const item = itemOf(row, 'no', 'test', `${row.title}: ${recent.map(shownRead).join(', ')}.`, refs)
    return { ...item, action: fittingAction(row, true) }
  }
  const because = hintsFor(row.hints, view)
  if (reads.length === 0 && because.length === 0) return notOnRecord(row)
  const known = reads.map((read) => `${shownRead(read)}${read.stale ? ', too old to tell of today' : ''}`)
  const found = known.length === 0 ? 'not on record' : known.join(', ')
  const borders = recent.flatMap(({ standing, part }) =>
    standing === 'borderline' && part.borderline !== undefined ? [part.borderline.text] : [],
  )
  const advice =
    borders.length > 0
      ? borders.join(' ')
      : because.length > 0
        ? `Consider, because ${because.join(' and ')}.`
        : considered(row)
  return {
    ...itemOf(row, 'unknown', known.length > 0 ? 'test' : 'none', `${row.title}: ${found}. ${advice}`, refs),
    action: fittingAction(row, false),
    because,
  }
}

const unrecorded = new Map<TestRow, ReviewItem>()

/** No result, and nothing points to it: the same for every patient. */
function notOnRecord(row: TestRow): ReviewItem {
  const known = unrecorded.get(row)
  if (known !== undefined) return known
  const item = itemOf(row, 'unknown', 'none', `${row.title}: not on record. ${considered(row)}`, [])
  unrecorded.set(row, sameForAll(item))
  return item
}

function considered({ onlyWith }: TestRow): string {
  return onlyWith === undefined
    ? `Consider where clinically indicated (${testsWhenIndicated.text})`
    : `Consider only ${onlyWith}.`
}

function shownRead({ part, result, standing }: Read): string {
  const { value, unit, valueConcept, when } = result
  const shown =
    value === undefined
      ? (valueConcept?.text ?? 'a result')
      : `${readable(value)}${unit === undefined ? '' : ` ${unit}`}`
  return `${part.name} ${shown}${onDay(when?.first)} (${standingWords[standing]})`
}

/** Two decimals: what a device writes beyond them nobody reads. */
function readable(value: number): number {
  return Math.round(value * 100) / 100
}

const standingWords: Readonly<Record<Standing, string>> = {
  low: 'low',
  high: 'high',
  abnormal: 'abnormal',
  borderline: 'borderline',
  normal: 'in range',
  unclear: 'cannot be judged without the range or unit of the laboratory, or a repeat',
}

function itemOf(
  row: TestRow,
  answer: Answer,
  basis: ReviewItem['basis'],
  message: string,
  evidence: readonly Ref[],
): ReviewItem {
  const { id, title, severity, action, cite } = row
  return { id, kind: 'test', title, answer, severity, basis, message, action, because: [], evidence, cite }
}
