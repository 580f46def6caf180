/** Was it a fair trial: enough, for long enough, taken, and for depression? */

import type { Cited } from '../knowledge/citation.ts'
import type { AdherenceRule, DoseTableId, FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import { type DoseTables, minimumDose } from '../knowledge/doses/index.ts'
import type { Ref, ReportedIntake } from '../record/record.ts'
import { type DayBounds, daysAtDose, daysOfTreatment } from '../trials/days-at-dose.ts'
import { daysCovered } from '../trials/supply.ts'
import type { Segment, Trial } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'
import { doseRange } from '../units/dose.ts'
import { any, reaches } from './answer.ts'
import { allOf, leaf } from './combine.ts'
import type { Shortfall } from './determination.ts'
import { type Answer, type Finding, intakeNotKnown, perhapsNotTaken } from './finding.ts'
import { dependsOnDays } from './rough-days.ts'
import { allSettled, type GivenAnswers } from './settled.ts'

export type JudgedAdequacy = {
  readonly finding: Finding
  readonly shortfalls: readonly Shortfall[]
  readonly minimumDoseMg?: number | undefined
  readonly daysAtDose: DayBounds
  readonly certainDaysAtDose: number
  readonly proportionOfDaysCovered?: number | undefined
}

/** What the judgement of a dose needs to know beside the trial. */
export type DoseContext = {
  readonly tables: DoseTables
  readonly age?: number | undefined
  /** To earlier questions. */
  readonly answers?: GivenAnswers | undefined
}

/** Was this trial a fair one under the definition, and by how much? */
export function judgeAdequacy(given: Trial, rule: FailedTrialsRule, context: DoseContext): JudgedAdequacy {
  const trial = withLowestLabelledDose(given, context)
  const assumed = trial !== given
  const minimum = minimumOf(trial, rule.minimumDose, context)
  const dose = minimumDoseFinding(trial, minimum)
  const laid = dose.judged
    ? daysAtDose(trial, (segment) => neededMg(minimum(segment)), rule.maximumGapDays.value)
    : daysOfTreatment(trial, rule.maximumGapDays.value)
  const days = daysWhereverItLay(laid, trial)
  const duration = assuming(assumed, durationFinding(trial, days, rule))
  const covered = proportionCovered(trial)
  const judged = [
    assuming(assumed, dose.finding),
    duration,
    adherenceFinding(trial, covered, rule.adherence),
    indicationFinding(trial),
  ]
  if (trial.asNeeded) judged.push(asNeededFinding(trial))
  const findings = allSettled(judged, context.answers)
  const minimumDoseMg = dose.finding.required?.value
  const isDoseOpen = !dose.judged && minimumDoseMg !== undefined && findings[0]?.answer !== 'yes'
  return {
    finding: allOf('adequate', findings, { about: trial.id }),
    shortfalls: shortfallsOf(findings),
    minimumDoseMg,
    daysAtDose: days,
    certainDaysAtDose: isDoseOpen ? 0 : days.low,
    proportionOfDaysCovered: covered,
  }
}

/** Where its days decide what it was, nothing tells how long any dose was taken. */
function daysWhereverItLay(days: DayBounds, { bounds }: Trial): DayBounds {
  if (bounds?.isUnsettled !== true) return days
  return { low: 0, high: Math.max(days.high, bounds.endLast - bounds.startFirst) }
}

/**
 * "Up to 200 mg" tells the highest dose and not the way there. As the MGH questionnaire does, it is taken that the
 * medicine was never given below the lowest dose its label has for depression; the output names this.
 */
function withLowestLabelledDose(trial: Trial, { tables, age }: DoseContext): Trial {
  if (trial.undatedDose?.low !== 0 && trial.segments.every(({ dose }) => dose?.low !== 0)) return trial
  const raise = <T extends DoseAndForm>(piece: T): T => {
    if (piece.dose?.low !== 0 || piece.cover === 'possible') return piece
    const lowest = minimumDose(tables, 'label', trial.agent, {
      form: piece.form,
      release: piece.release,
      age,
    })
    if (lowest === undefined) return piece
    return { ...piece, dose: doseRange(Math.min(lowest.value, piece.dose.high), piece.dose.high) }
  }
  const segments = trial.segments.map(raise)
  const { dose } = raise({ dose: trial.undatedDose })
  const unchanged =
    dose === trial.undatedDose && segments.every((segment, index) => segment === trial.segments[index])
  return unchanged ? trial : { ...trial, segments, undatedDose: dose }
}

type DoseAndForm = Pick<Segment, 'form' | 'release' | 'dose'> & { readonly cover?: Segment['cover'] }

/** Only a yes can rest on an assumption. */
function assuming(assumed: boolean, finding: Finding): Finding {
  return assumed && finding.answer === 'yes' ? { ...finding, assumed } : finding
}

type Minimum = Cited<number> | undefined | 'unknown'

type MinimumOf = (segment: Pick<Segment, 'form' | 'release'>) => Minimum

/** The minimum for each segment of a trial. They are nearly always of one form, and asked about again and again. */
function minimumOf(trial: Trial, table: Cited<DoseTableId>, context: DoseContext): MinimumOf {
  let last:
    | { readonly form: Segment['form']; readonly release: Segment['release']; readonly is: Minimum }
    | undefined
  return (segment) => {
    const { form, release } = segment
    if (last === undefined || last.form !== form || last.release !== release) {
      last = { form, release, is: minimumFor(trial, segment, table, context) }
    }
    return last.is
  }
}

function minimumFor(
  trial: Trial,
  segment: Pick<Segment, 'form' | 'release'>,
  table: Cited<DoseTableId>,
  { tables, age }: DoseContext,
): Minimum {
  if (table.value === 'none') return undefined
  const found = minimumDose(tables, table.value, trial.agent, {
    form: segment.form,
    release: segment.release,
    age,
  })
  return found ?? 'unknown'
}

function neededMg(minimum: Minimum): number | undefined | 'unknown' {
  return minimum === undefined || minimum === 'unknown' ? minimum : minimum.value
}

/**
 * Did the dose reach the minimum at any time? `judged` is false where no part of the trial can be held against a
 * minimum: then the length of the whole treatment is looked at, so that one missing dose is asked for once.
 */
function minimumDoseFinding(
  trial: Trial,
  minimum: MinimumOf,
): { readonly finding: Finding; readonly judged: boolean } {
  const pieces =
    trial.segments.length > 0
      ? trial.segments
      : [{ dose: trial.undatedDose, form: undefined, release: undefined }]
  const answers = pieces.map((piece) => reachesMinimum(piece, minimum(piece)))
  const first = minimum(pieces[0] ?? {})
  const cited = first === undefined || first === 'unknown' ? undefined : first
  // Two entries that can have lain over each other can have been taken together.
  const isOpen = trial.bounds?.isUnsettled === true && !answers.every((answer) => answer === 'yes')
  const finding = leaf('minimum-dose', isOpen ? 'unknown' : any(answers), {
    about: trial.id,
    measured: highestDose(pieces),
    required: cited && { relation: 'at-least', value: cited.value, unit: 'mg/day' },
    note: first === 'unknown' ? 'no minimum dose is known for this medicine' : undefined,
    evidence: trial.evidence,
    cite: cited?.cite,
  })
  return { finding, judged: answers.some((answer) => answer !== 'unknown') }
}

function reachesMinimum({ dose }: DoseAndForm, needed: Minimum): Answer {
  if (needed === undefined) return 'yes'
  if (needed === 'unknown' || dose === undefined) return 'unknown'
  return reaches(dose.low, dose.high, needed.value)
}

/** The highest of the doses that are known. */
function highestDose(pieces: readonly DoseAndForm[]): Finding['measured'] {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let isKnown = false
  for (const { dose } of pieces) {
    if (dose === undefined) continue
    isKnown = true
    low = Math.max(low, dose.low)
    high = Math.max(high, dose.high)
  }
  return isKnown ? { low, high, unit: 'mg/day' } : undefined
}

function durationFinding(trial: Trial, days: DayBounds, rule: FailedTrialsRule): Finding {
  const { value, cite } = rule.minimumDays
  return leaf('minimum-duration', reaches(days.low, days.high, value), {
    about: trial.id,
    measured: { ...days, unit: 'days' },
    required: { relation: 'at-least', value, unit: 'days' },
    evidence: trial.evidence,
    cite,
  })
}

/** Days with a supply at hand ÷ days from the first dispensing to the end of the trial. */
export function proportionCovered({ fills, end }: Trial): number | undefined {
  return coveredUntil(end, fills)
}

function coveredUntil(end: Day | undefined, fills: Trial['fills']): number | undefined {
  const first = fills[0]?.on
  if (first === undefined || end === undefined || end <= first) return undefined
  return daysCovered(fills, first, end) / (end - first)
}

const answersOfIntake: Readonly<Record<ReportedIntake, Answer>> = {
  'as-prescribed': 'yes',
  partial: 'no',
  'not-taken': 'no',
  unknown: 'unknown',
}

/**
 * Taken as prescribed: by days covered, by what was said, by a level. Evidence on both sides is a conflict and
 * leaves the answer open, and so does a record that says that intake is not known; no evidence is assumed or
 * unknown, as the definition says.
 */
function adherenceFinding(
  trial: Trial,
  covered: number | undefined,
  { value, cite }: Cited<AdherenceRule>,
): Finding {
  const about = trial.id
  if (value.kind === 'not-considered') {
    const evidence = trial.adherence.map((entry) => entry.ref)
    return leaf('taken-as-prescribed', 'yes', { about, evidence, cite, note: 'not considered' })
  }
  const certain = trial.adherence.filter(({ isPossible }) => !isPossible)
  const mayBeRefused = certain.length < trial.adherence.length
  const answers = certain.map(({ says }) => answersOfIntake[says])
  if (covered !== undefined) answers.push(isCovered(covered, value.minimumCovered, trial))
  const measured = covered === undefined ? undefined : { low: covered, high: covered, unit: 'share of days' }
  const required = { relation: 'at-least', value: value.minimumCovered, unit: 'share of days' } as const
  if (answers.length === 0 && !mayBeRefused) {
    const assumed = value.whenUndocumented === 'assume'
    return leaf('taken-as-prescribed', assumed ? 'yes' : 'unknown', {
      about,
      evidence: [],
      cite,
      required,
      assumed: assumed || undefined,
    })
  }
  const conflict = answers.includes('yes') && answers.includes('no')
  const isPerhapsRefused = mayBeRefused && answers[0] !== 'no'
  const isUnsettled = trial.bounds?.isUnsettled === true
  const isOpen = conflict || answers.includes('unknown') || isPerhapsRefused || isUnsettled
  return leaf('taken-as-prescribed', isOpen ? 'unknown' : (answers[0] ?? 'unknown'), {
    about,
    cite,
    measured,
    required,
    conflict: conflict || undefined,
    note: conflict ? undefined : noteOnIntake(trial, isPerhapsRefused),
    disputable: trial.adherence.length === 0 || undefined,
    evidence: intakeEvidence(trial, covered),
  })
}

/** Why it is open: the record says so, or an entry "not taken" may be of another time. */
function noteOnIntake({ adherence }: Trial, isPerhapsRefused: boolean): string | undefined {
  if (adherence.some(({ says }) => says === 'unknown')) return intakeNotKnown
  return isPerhapsRefused ? perhapsNotTaken : undefined
}

/** Where it can have ended earlier it was covered for a larger share of its days, where later for a smaller one. */
function isCovered(covered: number, minimum: number, { bounds, fills }: Trial): Answer {
  if (bounds === undefined) return covered >= minimum ? 'yes' : 'no'
  const isAlways = covered >= minimum && (coveredUntil(bounds.endLast, fills) ?? covered) >= minimum
  return isAlways ? 'yes' : 'unknown'
}

/** Days covered are held against all the days of the trial, whatever tells of them. */
function intakeEvidence({ adherence, evidence }: Trial, covered: number | undefined): readonly Ref[] {
  if (adherence.length === 0) return covered === undefined ? [] : evidence
  return [...new Set([...adherence.map(({ ref }) => ref), ...(covered === undefined ? [] : evidence)])]
}

/** Prescribed for depression: recorded, or assumed where no other reason and no trap speaks against it. */
function indicationFinding(trial: Trial): Finding {
  const { id: about, evidence, traps, indications } = trial
  const never = traps.find((trap) => trap.effect === 'not-a-trial')
  if (never !== undefined)
    return leaf('for-depression', 'no', { about, evidence, note: never.because, cite: never.cite })
  // What one entry says may not hold of another, and these may be several trials.
  const isSaid = traps.length > 0 || indications.length > 0
  if (isSaid && trial.bounds?.isUnsettled === true)
    return leaf('for-depression', 'unknown', { about, evidence, note: dependsOnDays })
  if (indications.some(({ depression }) => depression === 'yes'))
    return leaf('for-depression', 'yes', { about, evidence })
  const trap = traps[0]
  if (trap !== undefined)
    return leaf('for-depression', 'no', { about, evidence, note: trap.because, cite: trap.cite })
  if (indications.some(({ depression }) => depression === 'no')) {
    const note = indications.map((indication) => indication.words).join(', ')
    return leaf('for-depression', 'no', { about, evidence, note })
  }
  if (indications.length > 0) return leaf('for-depression', 'unknown', { about, evidence })
  return leaf('for-depression', 'yes', { about, evidence, assumed: true })
}

function asNeededFinding(trial: Trial): Finding {
  return leaf('not-as-needed', 'no', { about: trial.id, evidence: trial.evidence })
}

const shortfalls: Readonly<Record<string, Shortfall>> = {
  'minimum-dose': 'dose',
  'minimum-duration': 'duration',
  'taken-as-prescribed': 'adherence',
  'for-depression': 'indication',
  'not-as-needed': 'as-needed',
}

/** Where the dose was never reached the duration at that dose is no second shortfall. */
function shortfallsOf(findings: readonly Finding[]): readonly Shortfall[] {
  const found: Shortfall[] = []
  for (const { rule, answer } of findings) {
    const shortfall = answer === 'no' ? shortfalls[rule] : undefined
    if (shortfall !== undefined) found.push(shortfall)
  }
  return found
}
