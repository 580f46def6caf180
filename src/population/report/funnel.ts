/** The conditions of a definition in the order in which people are lost to them, as an epidemiologist reads them. */
import { exclusionSets } from '../../knowledge/conditions/index.ts'
import type {
  Definition,
  FailedTrialsRule,
  PopulationRule,
  Rule,
  SuccessiveTreatmentsRule,
} from '../../knowledge/definitions/definition.ts'

export type FunnelStep = {
  /** For programs; the same in every run. */
  readonly id: string
  readonly sentence: string
  /** Over the columns of `everybody`: not ruled out, and certain. */
  readonly possible: string
  readonly certain: string
}

/** Who is left after each condition: not ruled out, and certain. */
export function funnelSteps({ population, rule }: Definition): readonly FunnelStep[] {
  return [
    { id: 'all-people', sentence: 'Everybody in the data', possible: 'true', certain: 'true' },
    {
      id: 'observed',
      sentence: 'Observed for some time; others cannot be assessed',
      possible: 'is_observed',
      certain: 'is_observed',
    },
    {
      id: 'diagnosis',
      sentence: diagnosisSentence(population),
      possible: 'diagnosis_possible',
      certain: 'diagnosis_certain',
    },
    {
      id: 'treated',
      sentence: 'Treated with an antidepressant',
      possible: 'may_be_treated',
      certain: 'is_treated',
    },
    ...exclusionStep(population),
    ...ageStep(population),
    ...remissionStep(population),
    {
      id: 'one-treatment',
      sentence: `At least 1 ${treatment(rule)}`,
      possible: '(treatments_high >= 1 OR enough_possible)',
      certain: '(treatments_low >= 1 OR enough_certain)',
    },
    {
      id: 'enough-treatments',
      sentence: enoughSentence(rule),
      possible: 'enough_possible',
      certain: 'enough_certain',
    },
  ]
}

function diagnosisSentence({ diagnosis, minimumDiagnoses, diagnosesCounted }: PopulationRule): string {
  const what = `With a diagnosis of ${diagnosis.value.replaceAll('-', ' ')}`
  const times = minimumDiagnoses?.value ?? 1
  if (times === 1) return what
  return diagnosesCounted?.value === 'codes'
    ? `${what}, coded at least ${times} times`
    : `${what} on at least ${times} days`
}

function exclusionStep({ exclusions }: PopulationRule): readonly FunnelStep[] {
  if (exclusions.length === 0) return []
  const names = exclusions.map(({ value }) => exclusionSets.find(({ id }) => id === value)?.title ?? value)
  return [
    {
      id: 'not-excluded',
      sentence: `Without ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}`,
      possible: 'not_excluded_possible',
      certain: 'not_excluded_certain',
    },
  ]
}

function ageStep({ minimumAge, maximumAge }: PopulationRule): readonly FunnelStep[] {
  if (minimumAge === undefined && maximumAge === undefined) return []
  const from = minimumAge === undefined ? '' : ` at least ${minimumAge.value}`
  const to = maximumAge === undefined ? '' : ` at most ${maximumAge.value}`
  const sentence = `Aged${from}${from !== '' && to !== '' ? ' and' : ''}${to} years`
  return [{ id: 'age', sentence, possible: 'age_possible', certain: 'age_certain' }]
}

function remissionStep({ remissionExcludes }: PopulationRule): readonly FunnelStep[] {
  if (remissionExcludes?.value !== true) return []
  return [
    {
      id: 'not-remitted',
      sentence: 'The episode is not in remission',
      possible: 'not_remitted_possible',
      certain: 'not_remitted_certain',
    },
  ]
}

function treatment({ kind }: Rule): string {
  switch (kind) {
    case 'failed-trials':
      return 'treatment that was adequate (dose, duration, taken) and failed'
    case 'successive-treatments':
      return 'treatment that counts'
    case 'prescription-switches':
      return 'switch to another antidepressant in the prescriptions'
    case 'drug-eras':
      return 'drug era of an antidepressant'
  }
}

function enoughSentence(rule: Rule): string {
  switch (rule.kind) {
    case 'failed-trials':
      return `At least ${rule.minimumTrials.value} adequate treatments that failed${different(rule)}${scope(rule)}`
    case 'successive-treatments':
      return `At least ${rule.treatments.value} treatments one after the other${different(rule)}`
    case 'prescription-switches':
      return `At least ${rule.switches.value} switches away from different antidepressants in the prescriptions`
    case 'drug-eras':
      return 'A drug era begins after enough others, with the diagnosis before it and no exclusion'
  }
}

function different({ distinctBy }: FailedTrialsRule | SuccessiveTreatmentsRule): string {
  return { agent: ', with different medicines', class: ', of different classes', trial: '' }[distinctBy.value]
}

function scope({ scope: { value } }: FailedTrialsRule): string {
  return value === 'current-episode' ? ', in the current episode' : ''
}
