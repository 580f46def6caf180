/**
 * Suicide risk: what was asked, what was answered, what to do today. A triage of answers, never a prediction, never
 * a number; a question that was not answered is not a no, and a positive answer stays until a clinician closes it.
 */
import {
  crisisContacts,
  ideationPeriodDays,
  lethalInOverdose,
  meansActions,
  type RiskActionRow,
  riskActions,
  riskNotes,
  screenerQuestions,
} from '../knowledge/risk/index.ts'
import type { PatientRecord } from '../record/record.ts'
import type { Trial } from '../trials/trial.ts'
import { ageInYears, type Day, formatDay } from '../units/day.ts'
import { deniedIdeation } from './denied-ideation.ts'
import { isResolved, lastDisposition } from './disposition.ts'
import type { RiskAssessment, RiskFinding, RiskLevel } from './risk-assessment.ts'
import { higher, type ScreenerSession, screenerSessions } from './screener-session.ts'
import { lethalMedicines, treatmentChanges } from './treatment-changes.ts'
import { type Trigger, triggersOf } from './triggers.ts'
import { unaskedItems } from './unasked-item.ts'

export type RiskInput = {
  readonly record: PatientRecord
  readonly asOf: Day
  /** Medicines rebuilt from the record, for monitoring after changes and for quantities. */
  readonly trials?: readonly Trial[] | undefined
}

/** Triage of the answers on record, the findings it rests on, and what to do. */
export function risk({ record: whole, asOf, trials = [] }: RiskInput): RiskAssessment {
  const record = knownBy(whole, asOf)
  const disposition = lastDisposition(record.statements)
  const sessions = screenerSessions(record.measurements)
  const triggers = triggersOf(record, asOf).filter(({ on }) => on === undefined || on <= asOf)
  const level = levelOf({ sessions, triggers, disposition, asOf })
  const changes = treatmentChanges(trials, asOf, youngestAge(record, asOf))
  const screens = sessions.map((session) => sessionFinding(session, disposition))
  const called = triggers.map((trigger) => withoutKind(trigger, disposition))
  const denied = deniedIdeation(record.statements)
  const findings = [...screens, ...called, ...denied, ...unaskedItems(record.measurements), ...changes]
  return {
    level: level.level,
    atLeast: level.atLeast,
    message: headline(level),
    findings: byUrgency(findings),
    actions: actionsFor(level, trials, asOf, changes.length > 0),
    dispositionRequired: level.level === 'high' && !level.closed,
    crisisContacts,
    notes: [riskNotes.triage, riskNotes.itemZero, riskNotes.rapidTreatments],
  }
}

/** Nothing after the day counts, and the order of the entries makes no difference. */
function knownBy(record: PatientRecord, asOf: Day): PatientRecord {
  const measurements = record.measurements.filter(({ when }) => when === undefined || when.first <= asOf)
  const statements = record.statements.filter(({ when }) => when === undefined || when <= asOf)
  return { ...record, measurements: measurements.sort(byRef), statements: statements.sort(byRef) }
}

function byRef(a: { readonly ref: string }, b: { readonly ref: string }): number {
  return a.ref < b.ref ? -1 : Number(a.ref > b.ref)
}

type Level = Pick<RiskAssessment, 'level' | 'atLeast'> & { readonly closed: boolean }
type Known = {
  readonly sessions: readonly ScreenerSession[]
  readonly triggers: readonly Trigger[]
  readonly disposition: Day | undefined
  readonly asOf: Day
}

/** The highest of what the screeners say and what the triggers say. */
function levelOf(known: Known): Level {
  const screened = screenedLevel(known)
  const called = calledLevel(known)
  const [higherOne, other] =
    rank(called.level) > rank(screened.level) ? [called, screened] : [screened, called]
  return withFloor(higherOne, other)
}

const levelsUpwards: readonly RiskLevel[] = ['none', 'low', 'not-screened', 'incomplete', 'moderate', 'high']

function rank(level: RiskLevel): number {
  return levelsUpwards.indexOf(level)
}

/** What is certain already belongs to an unsettled level, from whichever side it comes. */
function withFloor(level: Level, other: Level): Level {
  if (level.level !== 'incomplete') return level
  const floors = [level.atLeast, other.atLeast, other.level === 'low' ? 'low' : undefined] as const
  return { ...level, atLeast: floors.includes('moderate') ? 'moderate' : floors.find((each) => each) }
}

const notScreened: Level = { level: 'not-screened', closed: false }

/**
 * The latest screener speaks for today if it is complete and recent. An earlier red or orange one that no complete
 * screener followed and no clinician closed still stands.
 */
function screenedLevel(known: Known): Level {
  return known.sessions
    .map((session, index) => sessionLevel(session, known, isFollowed(known.sessions, index)))
    .reduce(
      (highest, each) => (rank(each.level) > rank(highest.level) ? each : mergedFloor(highest, each)),
      latestNegative(known),
    )
}

function mergedFloor(highest: Level, each: Level): Level {
  if (highest.level !== 'incomplete' || each.level !== 'incomplete') return highest
  return each.atLeast === 'moderate' ? { ...highest, atLeast: 'moderate' } : highest
}

function isFollowed(sessions: readonly ScreenerSession[], index: number): boolean {
  return sessions.slice(index + 1).some(({ on, triage }) => on !== undefined && triage.missing.length === 0)
}

/** A complete, recent screener with a low or no level; nothing else lets the level be low or none. */
function latestNegative({ sessions, asOf }: Known): Level {
  const last = sessions.at(-1)
  if (last?.on === undefined || asOf - last.on > ideationPeriodDays.value) return notScreened
  const { level } = last.triage
  return level === 'low' || level === 'none' ? { level, closed: false } : notScreened
}

function sessionLevel(session: ScreenerSession, known: Known, followed: boolean): Level {
  const { triage, reported, on } = session
  const closed = isResolved(on, known.disposition)
  const isOld = on === undefined || known.asOf - on > ideationPeriodDays.value
  if (followed || (closed && isOld)) return { level: 'none', closed }
  const answered = triage.level === 'incomplete' ? triage.atLeast : triage.level
  const stated = reported === undefined ? answered : higher(answered, reported)
  if (stated === 'high') return { level: 'high', closed }
  if (stated === 'moderate' && (triage.level === 'moderate' || reported === 'moderate')) {
    return { level: 'moderate', closed }
  }
  if (triage.level === 'incomplete') {
    return { level: 'incomplete', atLeast: stated === 'none' ? undefined : stated, closed }
  }
  return isOld && triage.level === 'low'
    ? { level: 'incomplete', atLeast: 'low', closed }
    : { level: 'none', closed }
}

/** Intent stated and behaviour within three months are red; behaviour ever is at least orange; the rest says: ask. */
function calledLevel({ triggers, sessions, disposition, asOf }: Known): Level {
  const open = triggers.filter(({ on }) => !isResolved(on, disposition))
  const serious =
    triggers.some(({ kind }) => kind === 'recent-behaviour') || open.some(({ kind }) => kind === 'intent')
  if (serious) return { level: 'high', closed: !open.some(isSerious) }
  const unfollowed = open.filter((trigger) => isUnfollowed(trigger, sessions, asOf))
  if (unfollowed.some(({ kind }) => kind === 'behaviour')) {
    return { level: 'incomplete', atLeast: 'moderate', closed: false }
  }
  return unfollowed.some(({ kind }) => kind === 'ask')
    ? { level: 'incomplete', closed: false }
    : { level: 'none', closed: false }
}

function isSerious({ kind }: Trigger): boolean {
  return kind === 'recent-behaviour' || kind === 'intent'
}

/**
 * Direct questions asked on the same day or later answer a trigger. Behaviour on record is answered only by a
 * screener that knows of it: a "never" to question 6 contradicts the record.
 */
function isUnfollowed(trigger: Trigger, sessions: readonly ScreenerSession[], asOf: Day): boolean {
  return !sessions.some(({ on, triage, answers }) => {
    if (on === undefined || triage.missing.length > 0) return false
    if (trigger.kind === 'behaviour' && answers['behaviour-ever'] !== 'yes') return false
    return (
      on >= (trigger.on ?? asOf) || (trigger.kind === 'behaviour' && asOf - on <= ideationPeriodDays.value)
    )
  })
}

const labels = new Map(screenerQuestions.map(({ id, label }) => [id, label]))

function sessionFinding(session: ScreenerSession, disposition: Day | undefined): RiskFinding {
  const { triage, reported, on, evidence } = session
  const positive = triage.because.map((question) => labels.get(question) ?? question)
  const missing = triage.missing.map((question) => labels.get(question) ?? question)
  const when = on === undefined ? 'without a date' : `on ${formatDay(on)}`
  const parts = [
    `C-SSRS screener ${when}: ${levelWords[triage.level]}.`,
    positive.length > 0 ? `Yes to ${positive.join(', ')}.` : '',
    missing.length > 0 ? `Not answered: ${missing.join(', ')}.` : '',
    reported === undefined ? '' : `The system states ${levelWords[reported]}.`,
  ]
  const isPositive = positive.length > 0 || (reported !== undefined && reported !== 'none')
  return {
    id: 'c-ssrs-screener',
    answer: isPositive ? 'yes' : triage.level === 'none' ? 'no' : 'unknown',
    message: parts.filter((part) => part !== '').join(' '),
    on,
    resolved: isPositive ? isResolved(on, disposition) : undefined,
    ...(triage.because.some(isIntent) ? { intent: true as const } : {}),
    evidence,
    cite: triage.cite,
  }
}

function isIntent(question: string): boolean {
  return question === 'some-intent' || question === 'plan-and-intent'
}

const levelWords: Readonly<Record<RiskLevel, string>> = {
  high: 'high (red)',
  moderate: 'moderate (orange)',
  low: 'low (yellow)',
  none: 'no positive answer',
  incomplete: 'incomplete',
  'not-screened': 'not asked',
}

function withoutKind({ kind: _kind, ...finding }: Trigger, disposition: Day | undefined): RiskFinding {
  return { ...finding, resolved: isResolved(finding.on, disposition) }
}

const headlines: Readonly<Record<RiskLevel, string>> = {
  high: 'High: a clinician evaluates this person now. Do not leave alone.',
  moderate: 'Moderate: behavioural-health evaluation, the same day where possible, and a safety plan.',
  low: 'Low: referral, and ask again at each visit.',
  none: 'No positive answer today. Ask again at each visit.',
  incomplete:
    'Not settled: there is a reason to ask, and not every question was answered. This is not a low risk.',
  'not-screened':
    'Not screened: no complete answers of the last month are on record. This is not a low risk.',
}

function headline({ level, atLeast }: Level): string {
  return atLeast === 'moderate' && level === 'incomplete'
    ? `At least moderate, and not settled: ${headlines.moderate.slice('Moderate: '.length)}`
    : headlines[level]
}

function actionsFor(
  { level, atLeast }: Level,
  trials: readonly Trial[],
  asOf: Day,
  changed: boolean,
): readonly RiskActionRow[] {
  const floor = level === 'incomplete' && atLeast === 'moderate' ? riskActions.moderate : []
  const lethal = level === 'none' ? [] : lethalMedicines(trials, asOf)
  const rows: RiskActionRow[] = [...floor, ...riskActions[level]]
  if (level !== 'none') rows.push(meansActions.firearms)
  if (lethal.length > 0) {
    const names = lethal.map(({ agent }) => agent).join(', ')
    rows.push({
      ...meansActions.lethalMedicines,
      text: `${meansActions.lethalMedicines.text} (${names}).`,
      cite: lethalInOverdose.cite,
    })
  }
  if (changed) rows.push(meansActions.monitorChange)
  return rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index)
}

function youngestAge({ patient: { born } }: PatientRecord, asOf: Day): number | undefined {
  return born === undefined ? undefined : ageInYears(born.last, asOf)
}

/** Open positive findings first, then what is unknown, then the rest; the latest of equals first. */
function byUrgency(findings: readonly RiskFinding[]): readonly RiskFinding[] {
  const place = ({ answer, resolved }: RiskFinding) =>
    answer === 'yes' ? (resolved === true ? 2 : 0) : answer === 'unknown' ? 1 : 3
  return [...findings].sort(
    (a, b) =>
      place(a) - place(b) ||
      (b.on ?? 0) - (a.on ?? 0) ||
      a.id.localeCompare(b.id) ||
      (a.evidence[0] ?? '').localeCompare(b.evidence[0] ?? ''),
  )
}
