/**
 * Does this history meet the definition? The reference engine: slow, obvious, explained. It fetches nothing,
 * throws nothing and knows no clock.
 */
import type {
  Definition,
  FailedTrialsRule,
  SuccessiveTreatmentsRule,
} from '../knowledge/definitions/definition.ts'
import { type DoseTables, shippedDoseTables } from '../knowledge/doses/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { type History, historyOf } from '../trials/history.ts'
import { ageInYears, type Day } from '../units/day.ts'
import type { DoseContext } from './adequacy.ts'
import { allOf, anyOf } from './combine.ts'
import type { Determination } from './determination.ts'
import { countDrugEras } from './drug-eras.ts'
import {
  countAnswers,
  countFailedTrials,
  unidentifiedMedicines,
  withTreatmentHistory,
} from './failed-trials.ts'
import type { Finding } from './finding.ts'
import { populationFindings } from './population.ts'
import { countPrescriptionSwitches } from './prescription-switches.ts'
import { allSettled, givenAnswers } from './settled.ts'
import { countSuccessiveTreatments } from './successive-treatments.ts'

/** Applies one definition to one record as it stood on a day. */
export function determine(
  record: PatientRecord,
  definition: Definition,
  asOf: Day,
  tables: DoseTables = shippedDoseTables,
): Determination {
  return determineHistory(historyOf(record, asOf), definition, tables)
}

/** As `determine`, for a history that several definitions share. */
export function determineHistory(
  history: History,
  definition: Definition,
  tables: DoseTables = shippedDoseTables,
): Determination {
  const answers = givenAnswers(history.record.statements, definition.id)
  const context: DoseContext = { tables, age: ageOf(history), answers }
  const { rule } = definition
  switch (rule.kind) {
    case 'failed-trials':
      return byFailedTrials(history, definition, rule, context)
    case 'successive-treatments':
      return bySuccessiveTreatments(history, definition, rule, context)
    case 'prescription-switches':
      return asRun(history, definition, countPrescriptionSwitches(history, rule), context)
    case 'drug-eras':
      return asRun(history, definition, countDrugEras(history, rule, definition.population), context)
  }
}

function byFailedTrials(
  history: History,
  definition: Definition,
  rule: FailedTrialsRule,
  context: DoseContext,
): Determination {
  const counted = countFailedTrials(history, rule, context)
  const people = populationFindings(history, definition.population, 'unknown')
  const findings = allSettled([...people, counted.finding], context.answers)
  const finding = allOf('treatment-resistant', findings, {
    about: definition.id,
    cite: definition.cite,
  })
  const { low, high } = countAnswers(counted.groups)
  return {
    definition: definition.id,
    answer: finding.answer,
    finding,
    episode: history.episode,
    trials: counted.trials,
    adequateFailedTrials: { certain: low, possible: high },
  }
}

function bySuccessiveTreatments(
  history: History,
  definition: Definition,
  rule: SuccessiveTreatmentsRule,
  context: DoseContext,
): Determination {
  const chain = countSuccessiveTreatments(history, rule, context)
  const people = populationFindings(history, definition.population, 'no')
  const count = withTreatmentHistory(history, withUnidentified(history, chain))
  const findings = allSettled([...people, count], context.answers)
  const finding = allOf('treatment-resistant', findings, {
    about: definition.id,
    cite: definition.cite,
  })
  return {
    definition: definition.id,
    answer: finding.answer,
    finding,
    episode: history.episode,
    trials: [],
    adequateFailedTrials: medicinesCounted(chain),
  }
}

/** Counts as a program counts that reads rows; a medicine that nobody can name may be the one that is missing. */
function asRun(
  history: History,
  definition: Definition,
  counted: Finding,
  context: DoseContext,
): Determination {
  const { rule, population } = definition
  // Eras look for exclusions up to their index themselves.
  const about = rule.kind === 'drug-eras' ? { ...population, exclusions: [] } : population
  const findings = [...populationFindings(history, about, 'no'), withUnidentified(history, counted)]
  const finding = allOf('treatment-resistant', allSettled(findings, context.answers), {
    about: definition.id,
    cite: definition.cite,
  })
  return {
    definition: definition.id,
    answer: finding.answer,
    finding,
    episode: history.episode,
    trials: [],
    adequateFailedTrials: medicinesCounted(counted),
  }
}

/** The different medicines that the program has counted: the largest number that a finding of the tree names. */
function medicinesCounted(finding: Finding): Determination['adequateFailedTrials'] {
  const own = finding.measured?.unit === 'days' ? undefined : finding.measured
  let certain = own?.low ?? 0
  let possible = own?.high ?? 0
  for (const child of finding.because) {
    const counted = medicinesCounted(child)
    certain = Math.max(certain, counted.certain)
    possible = Math.max(possible, counted.possible)
  }
  return { certain, possible }
}

/** Medicines that nobody can name may be the treatments that are missing. */
function withUnidentified(history: History, chain: Finding): Finding {
  const unidentified = unidentifiedMedicines(history)
  return unidentified.length === 0 ? chain : anyOf(chain.rule, [chain, ...unidentified])
}

/** Age decides which dose is a fair one; where only the year of birth is known, the younger age is taken. */
function ageOf({ record, asOf }: History): number | undefined {
  const { born } = record.patient
  return born === undefined ? undefined : ageInYears(born.last, asOf)
}
