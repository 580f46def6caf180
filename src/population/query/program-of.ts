/**
 * A definition → the program that applies it to a population. Rules that count trials read the same trials; those that
 * count as a program counts read rows of medicines.
 */
import {
  countsRows,
  type Definition,
  type DoseTableId,
  type DrugErasRule,
  type FailedTrialsRule,
  type PrescriptionSwitchesRule,
  type Rule,
  type SuccessiveTreatmentsRule,
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
import { drugErasSteps } from './steps/drug-eras.ts'
import { effectSteps } from './steps/effect.ts'
import { episodeSteps } from './steps/episode.ts'
import { failedTrialsSteps } from './steps/failed-trials.ts'
import { fillsCoveredSteps } from './steps/fills-covered.ts'
import { intakeSteps } from './steps/intake.ts'
import { agentKinds, exclusionGroups, groupMeanings, minimumDoses, sessionGaps } from './steps/knowledge.ts'
import { peopleSteps } from './steps/people.ts'
import { prescriptionSwitchesSteps } from './steps/prescription-switches.ts'
import { roughDatesSteps } from './steps/rough-dates.ts'
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
  return {
    definition: definition.id,
    title: definition.title,
    parameters: { ...sharedParameters(definition, asOf), ...ruleParameters(definition) },
    steps: [
      agentKinds(),
      minimumDoses(tables, tableOf(rule)),
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
    results: ['determination', rule.kind === 'failed-trials' ? 'judged_trial' : 'treatment'],
    reported: countsRows(rule) ? ['agent_kind'] : ['agent_kind', 'trial'],
  }
}

function tableOf(rule: Rule): DoseTableId {
  if (rule.kind === 'failed-trials') return rule.minimumDose.value
  if (rule.kind === 'successive-treatments') return rule.earlierMinimumDose?.value ?? 'none'
  return 'none'
}

function stepsOfRule({ rule, population }: Definition): readonly Step[] {
  const episode = population.remissionExcludes?.value === true ? episodeSteps : []
  switch (rule.kind) {
    case 'failed-trials':
      return [
        ...roughDatesSteps,
        ...fillsCoveredSteps,
        ...intakeSteps,
        ...effectSteps(rule),
        ...episodeSteps,
        ...peopleSteps(population, 'unknown'),
        ...failedTrialsSteps(rule),
      ]
    case 'successive-treatments':
      return [...episode, ...peopleSteps(population, 'no'), ...successiveTreatmentsSteps(rule)]
    case 'prescription-switches':
      return [...episode, ...peopleSteps(population, 'no'), ...prescriptionSwitchesSteps(rule)]
    case 'drug-eras': {
      // Eras look for exclusions up to their index themselves.
      const people = peopleSteps({ ...population, exclusions: [] }, 'no')
      return [...episode, ...people, ...drugErasSteps(rule)]
    }
  }
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
    maximum_gap_days: whole(
      rule.maximumGapDays.value,
      'A longer pause ends a trial, an era, a row of prescriptions.',
    ),
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
  }
  if ('augmentationCounts' in rule) {
    const explains = 'Adding an augmenting agent counts.'
    parameters.augmentation_counts = truth(rule.augmentationCounts.value, explains)
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
  switch (rule.kind) {
    case 'failed-trials':
      return failedTrialsParameters(rule)
    case 'successive-treatments':
      return successiveParameters(rule)
    case 'prescription-switches':
      return switchesParameters(rule)
    case 'drug-eras':
      return erasParameters(rule)
  }
}

function switchesParameters(rule: PrescriptionSwitchesRule): Parameters {
  return {
    switches: whole(rule.switches.value, 'Switches away from so many different medicines.'),
    different_medicines: whole(rule.differentMedicines.value, 'So many different medicines in all.'),
    minimum_days: whole(rule.minimumDays.value, 'Days from the first to the last prescription.'),
    next_within_days: whole(rule.nextWithinDays.value, 'The next medicine is prescribed within these days.'),
  }
}

function erasParameters(rule: DrugErasRule): Parameters {
  return {
    ended_within_days: whole(
      rule.endedWithinDays.value,
      'Eras count that ended so many days before, or later.',
    ),
    diagnosis_within_days: whole(rule.diagnosisWithinDays.value, 'The diagnosis was recorded in these days.'),
  }
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
