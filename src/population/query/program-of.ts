/** A definition → the program that applies it to a population. Both kinds of rule read the same trials. */
import type {
  Definition,
  FailedTrialsRule,
  SuccessiveTreatmentsRule,
} from '../../knowledge/definitions/definition.ts'
import {
  crossTaperDays,
  diagnosisLagDays,
  remissionDays,
  switchWithinDays,
} from '../../knowledge/definitions/events.ts'
import { type DoseTables, shippedDoseTables } from '../../knowledge/doses/index.ts'
import { ageInYears, type Day } from '../../units/day.ts'
import type { Parameter, Program, Step } from './query.ts'
import { courseSteps } from './steps/courses.ts'
import { daysAtDoseSteps } from './steps/days-at-dose.ts'
import { effectSteps } from './steps/effect.ts'
import { episodeSteps } from './steps/episode.ts'
import { failedTrialsSteps } from './steps/failed-trials.ts'
import { fillsCoveredSteps } from './steps/fills-covered.ts'
import { intakeSteps } from './steps/intake.ts'
import { agentKinds, exclusionGroups, groupMeanings, minimumDoses, sessionGaps } from './steps/knowledge.ts'
import { peopleSteps } from './steps/people.ts'
import { successiveTreatmentsSteps } from './steps/successive-treatments.ts'
import { treatmentHistorySteps } from './steps/treatment-history.ts'
import { trialSteps } from './steps/trials.ts'

/** The program whose step `determination` holds one answer for each person, as they stood on a day. */
export function programOf(
  definition: Definition,
  asOf: Day,
  tables: DoseTables = shippedDoseTables,
): Program {
  const { rule } = definition
  const table =
    rule.kind === 'failed-trials' ? rule.minimumDose.value : (rule.earlierMinimumDose?.value ?? 'none')
  return {
    definition: definition.id,
    title: definition.title,
    parameters: { ...sharedParameters(definition, asOf), ...ruleParameters(definition) },
    steps: [
      agentKinds(),
      minimumDoses(tables, table),
      minimumDoses(tables, rule.kind === 'failed-trials' ? 'label' : 'none', 'label_dose'),
      sessionGaps(),
      groupMeanings(definition),
      exclusionGroups(definition),
      ...courseSteps,
      ...trialSteps,
      ...daysAtDoseSteps,
      ...treatmentHistorySteps,
      ...stepsOfRule(definition),
    ],
    results:
      rule.kind === 'failed-trials' ? ['determination', 'judged_trial'] : ['determination', 'treatment'],
  }
}

function stepsOfRule({ rule, population }: Definition): readonly Step[] {
  if (rule.kind === 'successive-treatments') {
    const episode = population.remissionExcludes?.value === true ? episodeSteps : []
    return [...episode, ...peopleSteps(population, 'no'), ...successiveTreatmentsSteps(rule)]
  }
  return [
    ...fillsCoveredSteps,
    ...intakeSteps,
    ...effectSteps(rule),
    ...episodeSteps,
    ...peopleSteps(population, 'unknown'),
    ...failedTrialsSteps(rule),
  ]
}

type Parameters = Readonly<Record<string, Parameter>>

const whole = (value: number, explains: string): Parameter => ({ type: 'integer', value, explains })
const share = (value: number, explains: string): Parameter => ({ type: 'double', value, explains })
const truth = (value: boolean, explains: string): Parameter => ({ type: 'boolean', value, explains })

function sharedParameters({ rule, population }: Definition, asOf: Day): Parameters {
  const parameters: Record<string, Parameter> = {
    as_of: whole(asOf, 'The day looked at; nothing after it counts.'),
    born_by_for_61: whole(bornBy(61, asOf), 'Born by this day: over 60 years old.'),
    born_by_for_65: whole(bornBy(65, asOf), 'Born by this day: 65 years old.'),
    minimum_diagnoses: whole(population.minimumDiagnoses?.value ?? 1, 'Days with a code of the diagnosis.'),
    maximum_gap_days: whole(rule.maximumGapDays.value, 'A longer pause ends a trial.'),
    cross_taper_days: whole(
      crossTaperDays.value,
      'Two antidepressants together for longer are a combination.',
    ),
    switch_within_days: whole(switchWithinDays.value, 'A new antidepressant within these days is a switch.'),
    remission_days: whole(remissionDays.value, 'Without symptoms for so long: full remission.'),
    diagnosis_lag_days: whole(
      diagnosisLagDays.value,
      'The episode can have begun so long before its diagnosis.',
    ),
    augmentation_counts: truth(rule.augmentationCounts.value, 'Adding an augmenting agent counts.'),
  }
  const { minimumAge, maximumAge } = population
  if (minimumAge !== undefined) {
    const explains = `Born by this day: ${minimumAge.value} years old.`
    parameters.born_by_for_minimum_age = whole(bornBy(minimumAge.value, asOf), explains)
  }
  if (maximumAge !== undefined) {
    const explains = `Born after this day: at most ${maximumAge.value} years old.`
    parameters.born_after_for_maximum_age = whole(bornBy(maximumAge.value + 1, asOf), explains)
  }
  return parameters
}

function ruleParameters({ rule }: Definition): Parameters {
  return rule.kind === 'failed-trials' ? failedTrialsParameters(rule) : successiveParameters(rule)
}

function failedTrialsParameters(rule: FailedTrialsRule): Parameters {
  const adherence = rule.adherence.value
  return {
    dose_matters: truth(rule.minimumDose.value !== 'none', 'A minimum dose is asked for.'),
    label_is_lowest_dose: truth(true, 'An open lower end of a dose is the lowest dose of the label.'),
    minimum_trials: whole(rule.minimumTrials.value, 'Different treatments that failed.'),
    minimum_days: whole(rule.minimumDays.value, 'Days at or above the minimum dose.'),
    minimum_covered: share(
      adherence.kind === 'required' ? adherence.minimumCovered : 0,
      'Share of days covered by dispensings.',
    ),
    improvement_below: share(rule.failure.value.improvementBelow, 'Less improvement than this is failure.'),
    intolerance_counts: truth(
      rule.intoleranceCounts.value,
      'A stop for side effects alone counts as failure.',
    ),
    baseline_days_before: whole(
      rule.baseline.value.daysBefore,
      'Days before the start for a baseline score.',
    ),
    baseline_days_after: whole(rule.baseline.value.daysAfter, 'Days after the start for a baseline score.'),
    endpoint_not_before_day: whole(rule.endpoint.value.notBeforeDay, 'First day on which a score is an end.'),
    endpoint_days_after: whole(rule.endpoint.value.daysAfterEnd, 'Days after the end for a final score.'),
  }
}

function successiveParameters(rule: SuccessiveTreatmentsRule): Parameters {
  const table = rule.earlierMinimumDose?.value
  const optional = (name: string, value: number | undefined, explains: string): Parameters =>
    value === undefined ? {} : { [name]: whole(value, explains) }
  return {
    dose_matters: truth(table !== undefined && table !== 'none', 'A minimum dose is asked for.'),
    label_is_lowest_dose: truth(false, 'An open lower end of a dose stays open.'),
    treatments: whole(rule.treatments.value, 'The treatment with this number is the day of resistance.'),
    ...optional(
      'earlier_minimum_days',
      rule.earlierMinimumDays?.value,
      'Every earlier treatment lasted so long.',
    ),
    ...optional('last_minimum_days', rule.lastMinimumDays?.value, 'The last treatment lasted so long.'),
    ...optional(
      'next_within_days',
      rule.nextWithinDays?.value,
      'The next treatment starts within these days.',
    ),
    ...optional('maximum_overlap_days', rule.maximumOverlapDays?.value, 'A longer overlap is no switch.'),
    ...optional('within_days', rule.withinDays?.value, 'All of it within these days.'),
  }
}

/** The last day of birth with which a person has completed so many years on a day. */
export function bornBy(years: number, on: Day): Day {
  const daysPerYear = 365.2425
  let born = Math.round(on - years * daysPerYear) + 2
  while (ageInYears(born as Day, on) < years) born -= 1
  return born as Day
}
