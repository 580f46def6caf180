/**
 * The chart: what the log of a patient adds up to. Computed, never kept; the same in the service and in the browser.
 */
import type {
  Author,
  Correction,
  LoggedEvent,
  PatientDetails,
  PatientEvent,
} from '../events/patient-event.ts'
import type { StatedContent } from '../events/statement-schema.ts'

export type Logged = { readonly version: number; readonly at: string; readonly author: Author }
type Of<Kind extends PatientEvent['kind']> = Extract<PatientEvent, { readonly kind: Kind }>

export type Import = Logged & Omit<Of<'record-imported'>, 'kind'>
export type MadeStatement = Logged & Omit<Of<'statement-made'>, 'kind'> & { readonly says: StatedContent }
export type AnsweredQuestion = Logged & Omit<Of<'question-answered'>, 'kind'>
export type MadeCorrection = Logged & { readonly correction: Correction; readonly reason: string }
export type Decision = Logged & {
  readonly option: string
  readonly decision: 'accepted' | 'declined'
  readonly on: string
  readonly reason?: string | undefined
  readonly regimen?: string | undefined
  readonly nextVisit?: string | undefined
}
export type DoneCheck = Logged & Omit<Of<'check-done'>, 'kind'>
export type Questionnaire = Logged & Omit<Of<'questionnaire-answered'>, 'kind'>
export type RecordedScore = Logged & Omit<Of<'score-recorded'>, 'kind'>
export type FollowUp = Logged & Omit<Of<'followed-up'>, 'kind'>

export type Chart = {
  readonly version: number
  readonly details: PatientDetails
  /** An invented patient. */
  readonly sample: boolean
  readonly imports: readonly Import[]
  readonly statements: readonly MadeStatement[]
  readonly answers: readonly AnsweredQuestion[]
  readonly corrections: readonly MadeCorrection[]
  readonly decisions: readonly Decision[]
  /** What was checked before an accepted option is started. */
  readonly checks: readonly DoneCheck[]
  readonly questionnaires: readonly Questionnaire[]
  readonly scores: readonly RecordedScore[]
  readonly followUps: readonly FollowUp[]
  readonly lastEventAt: string
}

/** Events that were withdrawn and not brought back, and by which event. */
export function withdrawals(events: readonly LoggedEvent[]): ReadonlyMap<number, number> {
  const withdrawn = new Map<number, number>()
  // The last word counts: who withdraws a withdrawal brings the event back.
  for (const { version, event } of events.toReversed()) {
    if (event.kind === 'event-withdrawn' && !withdrawn.has(version)) withdrawn.set(event.version, version)
  }
  return withdrawn
}

/** The chart after these events, in their order. */
export function chartFrom(events: readonly LoggedEvent[]): Chart {
  const withdrawn = withdrawals(events)
  const standing = events.filter(({ version }) => !withdrawn.has(version))
  const of = <Kind extends PatientEvent['kind']>(kind: Kind) => eventsOf(standing, kind)
  const last = events.at(-1)
  return {
    version: last?.version ?? 0,
    details: of('details-changed').at(-1)?.details ??
      of('patient-registered').at(-1)?.details ?? { name: '' },
    sample: of('patient-registered').some(({ sample }) => sample === true),
    imports: of('record-imported'),
    statements: of('statement-made'),
    answers: of('question-answered'),
    corrections: of('record-corrected'),
    decisions: decisionsOf([...of('option-accepted').map(accepted), ...of('option-declined').map(declined)]),
    checks: of('check-done').filter(countsFor(of('option-accepted'), of('option-declined'))),
    questionnaires: of('questionnaire-answered'),
    scores: of('score-recorded'),
    followUps: of('followed-up'),
    lastEventAt: last?.at ?? '',
  }
}

function eventsOf<Kind extends PatientEvent['kind']>(
  events: readonly LoggedEvent[],
  kind: Kind,
): readonly (Logged & Omit<Of<Kind>, 'kind'>)[] {
  return events
    .filter(({ event }) => event.kind === kind)
    .map(({ version, at, author, event }) => {
      const { kind: _, ...rest } = event as Of<Kind>
      return { version, at, author, ...rest }
    })
}

function accepted(event: Logged & Omit<Of<'option-accepted'>, 'kind'>): Decision {
  return { ...event, decision: 'accepted' }
}

function declined(event: Logged & Omit<Of<'option-declined'>, 'kind'>): Decision {
  return { ...event, decision: 'declined' }
}

type OfOption = { readonly version: number; readonly option: string }

/** An option that was taken back or declined meanwhile is checked anew when it is started after all. */
function countsFor(accepts: readonly OfOption[], declines: readonly OfOption[]) {
  return ({ option, version }: OfOption): boolean =>
    accepts.some((each) => each.option === option && each.version < version) &&
    !declines.some((each) => each.option === option && each.version > version)
}

/** Of several decisions about one option the last one stands. */
function decisionsOf(decisions: readonly Decision[]): readonly Decision[] {
  const inOrder = decisions.toSorted((a, b) => a.version - b.version)
  const last = new Map(inOrder.map((decision) => [decision.option, decision.version]))
  return inOrder.filter(({ option, version }) => last.get(option) === version)
}
