/** The facts that would turn the answer, each once, as questions with the replies that a clinician can give. */
import type { Answer, AssessedFact, AssessedTrial, Assessment } from '../../../src/assessment/result.ts'
import type { PatientRecord, ReportedOutcome } from '../../../src/record/record.ts'
import type { Change } from './change.ts'

export type Reply = { readonly label: string; readonly change: Change; readonly says: string }

export type Question = {
  /** Rule and subject; the same question never stands twice. */
  readonly id: string
  readonly text: string
  readonly now: Answer
  /** What the verdict can become by this fact, alone or with others; fewest facts first. */
  readonly turns: readonly Turn[]
  readonly replies: readonly Reply[]
  /** A value instead of a choice. */
  readonly entry?: Entry | undefined
  /** The record is silent and the definition assumes it, or better evidence may overrule it. */
  readonly doubt: boolean
}
export type Turn = { readonly to: Answer; readonly when: Answer; readonly withOthers: number }

export type Entry =
  | {
      readonly kind: 'dose'
      readonly refs: readonly string[]
      readonly ingredient: string
      readonly suggestion: number
    }
  | {
      readonly kind: 'dates'
      readonly refs: readonly string[]
      readonly start: string | null
      readonly end: string | null
    }
  | { readonly kind: 'episode-start' }
  | { readonly kind: 'history' }

/** Questions that could turn the answer by themselves come first, doubts about what is known come last. */
export function questionsOf(assessment: Assessment, record: PatientRecord): readonly Question[] {
  const questions = new Map<string, Question>()
  for (const { to, facts } of assessment.determination.wouldChange) {
    for (const fact of facts) {
      const id = `${fact.rule} ${fact.about ?? ''}`
      const turn = { to, when: fact.needed, withOthers: facts.length - 1 }
      const known = questions.get(id) ?? questionOf(id, fact, assessment, record)
      questions.set(id, { ...known, turns: mergedTurns(known.turns, turn) })
    }
  }
  return [...questions.values()].sort((a, b) => orderOf(a) - orderOf(b))
}

function mergedTurns(turns: readonly Turn[], turn: Turn): readonly Turn[] {
  const same = turns.find(({ to, when }) => to === turn.to && when === turn.when)
  if (same === undefined) return [...turns, turn]
  return turns.map((each) =>
    each === same ? { ...each, withOthers: Math.min(each.withOthers, turn.withOthers) } : each,
  )
}

function orderOf({ doubt, turns }: Question): number {
  const fewest = Math.min(...turns.map(({ withOthers }) => withOthers))
  return (doubt ? 100 : 0) + fewest
}

function questionOf(id: string, fact: AssessedFact, assessment: Assessment, record: PatientRecord): Question {
  const trial = assessment.trials.find((each) => each.id === fact.about)
  return {
    id,
    text: fact.asks ?? fact.rule,
    now: fact.now,
    turns: [],
    replies: repliesTo(fact, trial, record, assessment.determination.definition),
    entry: entryFor(fact, trial, record),
    doubt: fact.now !== 'unknown',
  }
}

const outcomes: readonly (readonly [ReportedOutcome, string])[] = [
  ['remission', 'Remission'],
  ['response', 'Response (half or more)'],
  ['partial-response', 'Partial (25–49 %)'],
  ['non-response', 'No response'],
  ['worsening', 'Worse'],
]

/** What can be stated about a trial, also where no question asks for it. */
export function trialReplies(agent: string, rule: string): readonly Reply[] {
  const says = (label: string, change: Change): Reply => ({ label, change, says: label.toLowerCase() })
  switch (rule) {
    case 'taken-as-prescribed':
    case 'not-as-needed':
      return [
        says('As prescribed', state({ kind: 'adherence', agent, value: 'as-prescribed' })),
        says('In part', state({ kind: 'adherence', agent, value: 'partial' })),
        says('Not taken', state({ kind: 'adherence', agent, value: 'not-taken' })),
        says('Not known', state({ kind: 'adherence', agent, value: 'unknown' })),
      ]
    case 'outcome-failed':
      return [
        ...outcomes.map(([value, label]) => says(label, state({ kind: 'outcome', agent, value }))),
        says('Stopped for side effects', state({ kind: 'stop-reason', agent, value: 'intolerance' })),
      ]
    case 'for-depression':
      return [
        says('For depression', state({ kind: 'indication', agent, value: 'depression' })),
        says('For something else', state({ kind: 'indication', agent, value: 'other' })),
      ]
    default:
      return []
  }
}

function repliesTo(
  fact: AssessedFact,
  trial: AssessedTrial | undefined,
  record: PatientRecord,
  definition: string,
): readonly Reply[] {
  const about = fact.about ?? ''
  switch (fact.rule) {
    case 'diagnosis':
      return [
        reply('Yes, major depression', state({ kind: 'diagnosis', value: 'major-depression' })),
        reply('No', state({ kind: 'diagnosis', value: 'not-major-depression' })),
      ]
    case 'not-in-remission':
      return [
        reply('Still present', state({ kind: 'episode-status', value: 'current' })),
        reply('In remission', state({ kind: 'episode-status', value: 'remitted' })),
      ]
    case 'medicine-identified':
      return [
        reply('Not an antidepressant: leave it out', {
          kind: 'leave-out',
          refs: refsOf(about, trial, record),
        }),
      ]
    default:
      return known(trialReplies(about, fact.rule), fact, definition)
  }
}

function reply(label: string, change: Change): Reply {
  return { label, change, says: label }
}

function state(says: Extract<Change, { kind: 'statement' }>['says']): Change {
  return { kind: 'statement', says }
}

/** A question without replies of its own is answered as it was asked. */
function known(
  replies: readonly Reply[],
  { rule, about, required }: AssessedFact,
  definition: string,
): readonly Reply[] {
  if (replies.length > 0) return replies
  return (['yes', 'no'] as const).map((value) =>
    reply(
      value === 'yes' ? 'Yes' : 'No',
      state({ kind: 'answer', rule, about, required, definition, value }),
    ),
  )
}

function refsOf(about: string, trial: AssessedTrial | undefined, { exposures }: PatientRecord) {
  if (trial !== undefined) return trial.evidence
  return exposures
    .filter(({ ref, medicine }) => ref === about || medicine.name === about)
    .map(({ ref }) => ref)
}

function entryFor(
  { rule, required }: AssessedFact,
  trial: AssessedTrial | undefined,
  record: PatientRecord,
): Entry | undefined {
  if (rule === 'unrecorded-failed-trials') return { kind: 'history' }
  if (rule === 'in-scope') return { kind: 'episode-start' }
  const refs = exposuresOf(trial, record)
  if (trial === undefined || refs.length === 0) return undefined
  const [ingredient] = trial.agents
  if (rule === 'minimum-dose' && ingredient !== undefined)
    return { kind: 'dose', refs, ingredient, suggestion: required?.value ?? trial.minimumDoseMg ?? 0 }
  if (['undated-treatment', 'treatment-began', 'treatment-ended', 'treatment-began-and-ended'].includes(rule))
    return { kind: 'dates', refs, start: knownStart(trial), end: trial.endLatest === null ? trial.end : null }
  if (rule === 'minimum-duration' || rule === 'treatment-lasted')
    return trial.maxDailyDoseMg === null && ingredient !== undefined
      ? { kind: 'dose', refs, ingredient, suggestion: trial.minimumDoseMg ?? 0 }
      : { kind: 'dates', refs, start: knownStart(trial), end: knownEnd(trial) }
  return undefined
}

/** A day to begin with where it is known: the first of a year is not what anybody told. */
export function knownStart({ start, startLatest }: AssessedTrial): string | null {
  return startLatest === null ? start : null
}

export function knownEnd({ end, endLatest, possibleEnd }: AssessedTrial): string | null {
  return endLatest === null ? (end ?? possibleEnd) : null
}

function exposuresOf(trial: AssessedTrial | undefined, { exposures }: PatientRecord): readonly string[] {
  const evidence = new Set(trial?.evidence ?? [])
  return exposures.filter(({ ref }) => evidence.has(ref)).map(({ ref }) => ref)
}
