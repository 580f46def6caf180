/** What findings are about, as a clinician names it: "Sertraline", "Sertraline (January–March 2021)". */
import { nameOfAgent } from '../assessment/name-of-agent.ts'
import type { AssessedTrial, Assessment } from '../assessment/result.ts'
import { nameOfInstrument } from './name-of-instrument.ts'
import { safeText } from './safe-text.ts'
import { monthsOf, plainWords } from './words.ts'

export type Naming = {
  /** The trial a finding is about, if it is about a trial. */
  readonly trial: (id: string | undefined) => AssessedTrial | undefined
  /** The name of a trial, an agent or a class; with the months where one agent was tried more than once. */
  readonly name: (about: string | undefined) => string
  /** The title of a definition. */
  readonly definition: (id: string | undefined) => string
  /** The depression scale this record uses most; `undefined` where it has no score. */
  readonly mainScale: string | undefined
  /** Of the dead nothing is said in the present. */
  readonly hasDied: boolean
}

export function namingOf(
  assessment: Pick<Assessment, 'trials' | 'definitions' | 'scores'> & Partial<Pick<Assessment, 'patient'>>,
): Naming {
  const trials = new Map(assessment.trials.map((trial) => [trial.id, trial]))
  const titles = new Map(assessment.definitions.map(({ definition, title }) => [definition, title]))
  const repeated = repeatedNames(assessment.trials)
  return {
    trial: (id) => (id === undefined ? undefined : trials.get(id)),
    name: (about) => {
      if (about === undefined) return 'This treatment'
      const trial = trials.get(about)
      if (trial === undefined) return nameOfGroup(about)
      return repeated.has(trial.name)
        ? `${trial.name} (${monthsOf(trial.start, trial.endLatest ?? trial.end)})`
        : trial.name
    },
    mainScale: mainScaleOf(assessment.scores),
    hasDied: (assessment.patient?.died ?? null) !== null,
    definition: (id) => safeText(titles.get(id ?? '') ?? id ?? 'the definition'),
  }
}

function repeatedNames(trials: readonly AssessedTrial[]): ReadonlySet<string> {
  const names = trials.map((trial) => trial.name)
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}

function mainScaleOf(scores: Assessment['scores']): string | undefined {
  const counts = new Map<string, number>()
  for (const { instrument } of scores) counts.set(instrument, (counts.get(instrument) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most === undefined ? undefined : nameOfInstrument(most[0])
}

const classNames: Readonly<Record<string, string>> = {
  ssri: 'SSRIs',
  snri: 'SNRIs',
  tca: 'Tricyclic antidepressants',
  tetracyclic: 'Tetracyclic antidepressants',
  maoi: 'MAO inhibitors',
  ndri: 'Bupropion (NDRI)',
  nassa: 'Mirtazapine and mianserin',
  sari: 'Trazodone and nefazodone',
  'serotonin-modulator': 'Serotonin modulators',
}

/** An agent, a class, a trial of another definition's counting, or words of the record. */
export function nameOfGroup(about: string): string {
  const trialId = /^(.+)-(?:\d+|undated)$/.exec(about)
  return classNames[about] ?? safeText(nameOfAgent(trialId?.[1] ?? about))
}

/** `bipolar` → `bipolar disorder`: the groups of conditions that definitions name. */
export function nameOfExclusion(set: string | undefined): string {
  return exclusionNames[set ?? ''] ?? plainWords(set ?? 'an excluding condition')
}

const exclusionNames: Readonly<Record<string, string>> = {
  bipolar: 'bipolar disorder',
  'psychotic-disorder': 'a psychotic disorder',
  psychosis: 'a psychotic disorder',
  schizophrenia: 'schizophrenia',
  dementia: 'dementia',
  'substance-use': 'a substance use disorder',
  'personality-disorder': 'a personality disorder',
}
