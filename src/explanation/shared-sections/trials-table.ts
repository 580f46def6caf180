/** The trials as a payer and a colleague read them: what, how much, when, how long, taken, what came of it. */
import type { AssessedTrial } from '../../assessment/result.ts'
import { type DrugClass, ingredient } from '../../knowledge/medicines/index.ts'
import type { Block, Words } from '../document/document.ts'
import {
  endsWithStart,
  outcomeBasisWords,
  outcomeText,
  roughEndText,
  roughStartText,
  takenText,
} from '../trial-words.ts'
import { amount, counted, percent } from '../words.ts'
import type { References } from './references.ts'

export function trialsTable(
  trials: readonly AssessedTrial[],
  caption: string,
  { numbers }: References,
): readonly Block[] {
  if (trials.length === 0) return [{ kind: 'paragraph', words: 'No treatment trial is recorded.' }]
  return [
    {
      kind: 'table',
      table: {
        caption,
        columns: [
          { name: 'Treatment', width: 5 },
          { name: 'Dates', width: 5 },
          { name: 'Highest dose', width: 5 },
          { name: 'Weeks (at adequate dose)', width: 4 },
          { name: 'Taken as prescribed', width: 5 },
          { name: 'Outcome', width: 5 },
          { name: 'Fair trial that failed', width: 5 },
          { name: 'Record', width: 3 },
        ],
        rows: trials.map((trial) => [
          nameWords(trial),
          trialDates(trial),
          trialDose(trial),
          trialWeeks(trial),
          trialIntake(trial),
          trialOutcome(trial),
          trialVerdict(trial),
          numbers(trial.evidence),
        ]),
      },
    },
  ]
}

const mostTrials = 9

/**
 * Without the entries of the record, for a reader who wants the course. Where there are too many, those that count and
 * the latest are shown, in order of time.
 */
export function trialsSummary(trials: readonly AssessedTrial[]): readonly Block[] {
  if (trials.length === 0) return [{ kind: 'paragraph', words: 'No treatment trial is recorded.' }]
  const counting = trials.filter(({ counts }) => counts !== 'no')
  const others = trials.filter(({ counts }) => counts === 'no').reverse()
  const chosen = new Set([...counting, ...others].slice(0, mostTrials))
  const shown = trials.filter((trial) => chosen.has(trial))
  const more = trials.length - shown.length
  return [
    {
      kind: 'table',
      table: {
        caption:
          more > 0
            ? `The ${shown.length} most telling of ${trials.length}; all in the appendix`
            : 'All treatments in the record',
        columns: [
          { name: 'Treatment', width: 7 },
          { name: 'Dates', width: 8 },
          { name: 'Highest dose', width: 7 },
          { name: 'Weeks (at dose)', width: 6 },
          { name: 'Taken', width: 4 },
          { name: 'Outcome', width: 7 },
          { name: 'Failed trial', width: 5 },
        ],
        rows: shown.map((trial) => [
          shortName(trial),
          shortDates(trial),
          trialDose(trial).replace('(minimum ', '(min '),
          trialWeeks(trial),
          takenText(trial),
          [outcomeText(trial), { quiet: withComma(improvement(trial)) }],
          trialVerdict(trial),
        ]),
      },
    },
  ]
}

/** The class of an antidepressant; that another was added says enough of it. */
function shortName({ name, role, agents }: AssessedTrial): Words {
  const aside = roleWords[role] ?? (role === 'antidepressant' ? classWords(agents) : undefined)
  return aside === undefined ? name : [name, { quiet: `, ${aside}` }]
}

/** `2024-01-08 – 2024-03-30`, on one line; what is told by its month needs no word that the day is not known. */
function shortDates(trial: AssessedTrial): string {
  return trialDates(trial)
    .replace(/, the days? (is|are) not known/, '')
    .replace(' to ', ' – ')
}

function withComma(text: string): string {
  return text === '' ? '' : `, ${text}`
}

const roleWords: Partial<Record<AssessedTrial['role'], string>> = {
  augmentation: 'added',
  combination: 'combined',
}

function nameWords({ name, role, agents }: AssessedTrial): Words {
  const asides = [classWords(agents), roleWords[role]].filter((words) => words !== undefined)
  return asides.length === 0 ? name : [name, { quiet: `, ${asides.join(', ')}` }]
}

const classNames: Partial<Record<DrugClass, string>> = {
  ssri: 'SSRI',
  snri: 'SNRI',
  tca: 'TCA',
  tetracyclic: 'tetracyclic',
  maoi: 'MAOI',
  ndri: 'NDRI',
  nassa: 'NaSSA',
  sari: 'SARI',
  'serotonin-modulator': 'serotonin modulator',
  antipsychotic: 'antipsychotic',
  'mood-stabiliser': 'mood stabiliser',
  'thyroid-hormone': 'thyroid hormone',
  stimulant: 'stimulant',
}

/** The class that payers count by, where the agent is one medicine. */
function classWords([agent, another]: readonly string[]): string | undefined {
  const found = agent === undefined || another !== undefined ? undefined : ingredient(agent)
  return found === undefined ? undefined : classNames[found.class]
}

/** `2024-01-08 to 2024-03-30`, with the day up to which it may have gone on, and what is known only roughly. */
export function trialDates(trial: AssessedTrial): string {
  const { start, end, possibleEnd } = trial
  if (start === null) return 'not recorded'
  const begun = roughStartText(trial)
  if (begun !== undefined && endsWithStart(trial)) return `begun ${begun}, the day is not known`
  const from = begun === undefined ? start : `begun ${begun}`
  const ended = roughEndText(trial)
  if (ended !== undefined)
    return `${from}, ended ${ended}, ${begun === undefined ? 'the day is' : 'the days are'} not known`
  const until = end === null ? 'end not recorded' : `to ${end}`
  const possibly = possibleEnd === null ? '' : `, possibly to ${possibleEnd}`
  return begun === undefined
    ? `${from} ${until}${possibly}`
    : `${from}, the day is not known, ${until}${possibly}`
}

/** `150 mg/day (minimum 50)`; sessions for what has no dose. */
export function trialDose({ maxDailyDoseRangeMg, minimumDoseMg, sessions, role }: AssessedTrial): string {
  if (sessions !== null) return counted(sessions, 'session')
  if (maxDailyDoseRangeMg === null) return isMedicine(role) ? 'not recorded' : 'sessions not recorded'
  const { atLeast, atMost } = maxDailyDoseRangeMg
  const range =
    atMost === null
      ? `at least ${amount(atLeast)}`
      : atLeast === atMost
        ? amount(atLeast)
        : `${amount(atLeast)} to ${amount(atMost)}`
  const minimum = minimumDoseMg === null ? '' : ` (minimum ${amount(minimumDoseMg)})`
  return `${range} mg/day${minimum}`
}

function trialWeeks({ weeks, weeksAtAdequateDoseRange, role }: AssessedTrial): string {
  if (!isMedicine(role)) return ''
  const { atLeast, atMost } = weeksAtAdequateDoseRange
  const atDose =
    atMost === null
      ? `${atLeast.toFixed(1)} or more`
      : atLeast === atMost
        ? atLeast.toFixed(1)
        : `${atLeast.toFixed(1)} to ${atMost.toFixed(1)}`
  return `${weeks === null ? 'open' : weeks.toFixed(1)} (${atDose})`
}

function trialIntake(trial: AssessedTrial): string {
  const covered = trial.proportionOfDaysCovered
  return `${takenText(trial)}${covered === null ? '' : ` (${percent(covered)} of days covered)`}`
}

function trialOutcome(trial: AssessedTrial): Words {
  const details = [improvement(trial), outcomeBasisWords[trial.outcomeBasis]].filter((text) => text !== '')
  return details.length === 0
    ? outcomeText(trial)
    : [outcomeText(trial), { quiet: `, ${details.join(', ')}` }]
}

/** `12% better`, `5% worse`. */
function improvement({ improvement: share }: AssessedTrial): string {
  if (share === null || share.atLeast === null || share.atMost === null) return ''
  if (share.atLeast !== share.atMost) return `${percent(share.atLeast)} to ${percent(share.atMost)} better`
  if (share.atLeast === 0) return 'no change'
  return share.atLeast > 0 ? `${percent(share.atLeast)} better` : `${percent(-share.atLeast)} worse`
}

const verdictWords = { yes: 'yes', no: 'no', unknown: 'not certain' } as const
const shortfallWords: Readonly<Record<AssessedTrial['shortfalls'][number], string>> = {
  dose: 'dose',
  duration: 'duration',
  adherence: 'intake',
  indication: 'not for depression',
  formulation: 'form of the medicine',
  sessions: 'number of sessions',
  'as-needed': 'taken as needed',
}

/** What the definition makes of it; a treatment it does not look at is not counted. */
function trialVerdict({ counts, shortfalls, role, inCurrentEpisode, outcome, failed }: AssessedTrial): Words {
  if (counts !== 'yes' && role !== 'antidepressant' && role !== 'combination') return 'not counted'
  if (counts === 'yes') return verdictWords.yes
  const short = shortfalls.map((shortfall) => shortfallWords[shortfall])
  const others = [
    ...(failed === 'no' && outcome !== 'intolerance' ? ['it helped'] : []),
    ...(outcome === 'intolerance' ? ['not tolerated'] : []),
    ...(inCurrentEpisode === 'no' ? ['an earlier episode'] : []),
  ]
  const why = [...short, ...others]
  return why.length === 0 ? verdictWords[counts] : [verdictWords[counts], { quiet: `: ${why.join(', ')}` }]
}

function isMedicine(role: AssessedTrial['role']): boolean {
  return role === 'antidepressant' || role === 'combination' || role === 'augmentation'
}
