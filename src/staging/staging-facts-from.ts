/** Judged trials and record → what the staging instruments ask. */
import { any } from '../determination/answer.ts'
import type { Determination, JudgedTrial } from '../determination/determination.ts'
import type { Answer } from '../determination/finding.ts'
import type { DrugClass } from '../knowledge/medicines/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import { monthsOfEpisode } from '../trials/episode-length.ts'
import { type Day, formatDay } from '../units/day.ts'
import { severityOf } from './severity-of.ts'
import type { Range } from './stage-result.ts'
import type { Shown, StagingFacts } from './staging-facts.ts'
import { groupAnswer, statedAnswer } from './stated-answer.ts'

export function stagingFactsFrom(
  whole: PatientRecord,
  { trials, episode }: Determination,
  asOf: Day,
): StagingFacts {
  const record = knownBy(whole, asOf)
  const antidepressants = trials.filter(
    ({ trial }) => trial.role === 'antidepressant' || trial.role === 'combination',
  )
  const added = trials.filter(({ trial }) => trial.role === 'augmentation' || trial.role === 'combination')
  const augmenting = trials.filter(({ trial }) => trial.role === 'augmentation')
  const ect = trials.filter(({ trial }) => trial.role === 'ect')
  const therapies = trials.filter(({ trial }) => trial.role === 'psychotherapy')
  return {
    episode: episode.status,
    bipolar: everBipolar(record),
    trialsJudged: trials.length > 0,
    months: monthsOf(episode, asOf),
    severity: severityOf(record, asOf),
    failedAgents: failedAgents(antidepressants),
    failedTrials: counted(antidepressants, failedTrial),
    failedClasses: failedClasses(antidepressants),
    failedDays: failedDays(antidepressants),
    optimisations: counted(antidepressants, optimised),
    augmentations: counted(added, usedInEpisode),
    failedAugmentations: counted(augmenting, (judged) => both(usedInEpisode(judged), judged.failed)),
    ectUsed: shownAnswer(ect, ({ inCurrentEpisode }) => inCurrentEpisode, 'ECT'),
    ectFailed: shownAnswer(ect, (judged) => both(judged.inCurrentEpisode, judged.failed), 'ECT that failed'),
    ectBilateral: bilateral(record),
    responded: shownAnswer(antidepressants, responded, 'adequate trial with a response'),
    functionalImpairment: statedAnswer(record, ['functional-impairment']),
    comorbidAnxiety: groupAnswer(record, ['anxiety', 'ocd', 'ptsd'], ['anxiety-disorder', 'severe-anxiety']),
    personalityDisorder: groupAnswer(
      record,
      ['personality-disorder'],
      ['personality-disorder', 'borderline-personality'],
    ),
    psychosocialStressors: groupAnswer(
      record,
      ['social-stress', 'social-relationship', 'social-bereavement', 'social-financial', 'social-employment'],
      ['psychosocial-stressors', 'acute-stressor'],
    ),
    failedPsychotherapy: counted(therapies, (judged) => both(judged.inCurrentEpisode, judged.failed)),
    intensifiedTreatment: statedAnswer(record, ['intensified-treatment']),
  }
}

/** Nothing that was stated or diagnosed after the day counts. */
function knownBy(record: PatientRecord, asOf: Day): PatientRecord {
  return {
    ...record,
    statements: record.statements.filter(({ when }) => when === undefined || when <= asOf),
    conditions: record.conditions.filter(
      ({ onset, recorded }) => ((onset ?? recorded)?.first ?? asOf) <= asOf,
    ),
  }
}

const bipolarGroups: ReadonlySet<string> = new Set(['bipolar', 'bipolar-remission', 'mania'])

/** Now or in the past; a suspicion leaves it open, silence too. */
function everBipolar(record: PatientRecord): Answer {
  const stated = statedAnswer(record, ['bipolar', 'bipolar-disorder', 'mania']).is
  const found = record.conditions.some(
    (condition) =>
      condition.verification !== 'provisional' &&
      groupsOf(condition).some((group) => bipolarGroups.has(group)),
  )
  return found ? 'yes' : stated
}

function monthsOf(episode: Determination['episode'], asOf: Day): Shown<Range | undefined> {
  const { startFirst, startLast, silentSince, evidence, basis } = episode
  const months = monthsOfEpisode(episode, asOf)
  if (startLast === undefined || months === undefined)
    return { is: undefined, because: 'the start of the episode is not known', evidence }
  const since =
    startFirst === startLast ? `since ${formatDay(startLast)}` : `since ${formatDay(startLast)} at the latest`
  const silence =
    silentSince === undefined ? '' : `; the record tells nothing of it after ${formatDay(silentSince)}`
  return { is: months, because: `${since} (${basis.replaceAll('-', ' ')})${silence}`, evidence }
}

function failedTrial({ counts }: JudgedTrial): Answer {
  return counts
}

function both(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown'
}

function responded({ adequate, outcome }: JudgedTrial): Answer {
  if (outcome === 'response' || outcome === 'remission') return adequate
  return outcome === 'unknown' ? both(adequate, 'unknown') : 'no'
}

/** Given too little, or for something else, it was no augmentation. */
function usedInEpisode({ adequate, shortfalls, inCurrentEpisode }: JudgedTrial): Answer {
  const never = shortfalls.some((each) => each === 'indication' || each === 'formulation' || each === 'dose')
  return adequate === 'no' && never ? 'no' : inCurrentEpisode
}

/** The dose rose after the minimum had been reached. */
function optimised({ trial, minimumDoseMg, counts }: JudgedTrial): Answer {
  if (minimumDoseMg === undefined) return both(counts, 'unknown')
  const reached = trial.segments.filter(({ dose }) => dose !== undefined && dose.low >= minimumDoseMg)
  const first = reached[0]?.dose
  const raised =
    first !== undefined && reached.some(({ dose }) => dose !== undefined && dose.low > first.high)
  return raised ? counts : 'no'
}

function counted(trials: readonly JudgedTrial[], answer: (judged: JudgedTrial) => Answer): Shown<Range> {
  const yes = trials.filter((judged) => answer(judged) === 'yes')
  const open = trials.filter((judged) => answer(judged) === 'unknown')
  return {
    is: { low: yes.length, high: yes.length + open.length },
    because: listed(yes, open),
    evidence: evidenceOf([...yes, ...open]),
  }
}

function failedAgents(trials: readonly JudgedTrial[]): Shown<Range> {
  const yes = trials.filter(({ counts }) => counts === 'yes')
  const open = trials.filter(({ counts }) => counts === 'unknown')
  const certain = new Set(yes.map(({ trial }) => trial.agent))
  const possible = new Set([...certain, ...open.map(({ trial }) => trial.agent)])
  return {
    is: { low: certain.size, high: possible.size },
    because: listed(
      yes,
      open.filter(({ trial }) => !certain.has(trial.agent)),
    ),
    evidence: evidenceOf([...yes, ...open]),
  }
}

function failedClasses(trials: readonly JudgedTrial[]): StagingFacts['failedClasses'] {
  const classes = (answer: Answer): DrugClass[] => [
    ...new Set(
      trials
        .filter(({ counts }) => counts === answer)
        .map(({ trial }) => trial.drugClass)
        .filter((each) => each !== undefined),
    ),
  ]
  const certain = classes('yes')
  const possible = classes('unknown').filter((each) => !certain.includes(each))
  const open = trials.filter(({ counts }) => counts !== 'no')
  return {
    is: { certain, possible },
    because: open.length === 0 ? 'none' : classWords(certain, possible),
    evidence: evidenceOf(open),
  }
}

function classWords(certain: readonly DrugClass[], possible: readonly DrugClass[]): string {
  const sure = certain.length === 0 ? 'none for certain' : certain.join(', ')
  return possible.length === 0 ? sure : `${sure}; possibly ${possible.join(', ')}`
}

function failedDays(trials: readonly JudgedTrial[]): Shown<Range> {
  const yes = trials.filter(({ counts }) => counts === 'yes')
  const open = trials.filter(({ counts }) => counts === 'unknown')
  const low = yes.reduce((sum, { daysAtDose }) => sum + daysAtDose.low, 0)
  const high = [...yes, ...open].reduce((sum, { daysAtDose }) => sum + daysAtDose.high, 0)
  return { is: { low, high }, because: listed(yes, open), evidence: evidenceOf([...yes, ...open]) }
}

function shownAnswer(
  trials: readonly JudgedTrial[],
  answer: (judged: JudgedTrial) => Answer,
  what: string,
): Shown<Answer> {
  const is = any(trials.map(answer))
  const shown = trials.filter((judged) => answer(judged) === is)
  return {
    is,
    because: is === 'no' ? `no ${what} on record` : `${what}: ${is}`,
    evidence: is === 'no' ? [] : evidenceOf(shown),
  }
}

/** Unilateral or bilateral as the words of the procedures say. */
function bilateral({ procedures }: PatientRecord): Answer {
  const words = procedures
    .filter(({ modality }) => modality === 'ect')
    .flatMap(({ concept }) => [concept.text ?? '', ...concept.codes.map(({ display }) => display ?? '')])
    .join(' ')
    .toLowerCase()
  if (/bilateral|bitemporal|bifrontal/.test(words)) return 'yes'
  return /unilateral/.test(words) ? 'no' : 'unknown'
}

function listed(yes: readonly JudgedTrial[], open: readonly JudgedTrial[]): string {
  const names = (trials: readonly JudgedTrial[]) =>
    [...new Set(trials.map(({ trial }) => trial.agent))].join(', ')
  if (yes.length === 0 && open.length === 0) return 'none on record'
  const sure = yes.length === 0 ? 'none for certain' : names(yes)
  return open.length === 0 ? sure : `${sure}; possibly ${names(open)}`
}

function evidenceOf(trials: readonly JudgedTrial[]): readonly string[] {
  return [...new Set(trials.flatMap(({ trial }) => trial.evidence))]
}
