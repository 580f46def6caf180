/** Builds what the plan needs to know from the record, the history and the determination. */
import type { Determination } from '../../determination/determination.ts'
import type { Finding } from '../../determination/finding.ts'
import type { Patient, PatientRecord } from '../../record/record.ts'
import type { History } from '../../trials/history.ts'
import type { Day } from '../../units/day.ts'
import type { PlanContext } from '../plan-context.ts'
import { currentStep } from './current-step.ts'
import type { FactAnswer } from './fact-answers.ts'
import { addFactsFromTreatment } from './facts-from-treatment.ts'
import { type Facts, isFactId, knownFacts } from './known-facts.ts'
import { labValues } from './lab-values.ts'
import { medicinesOf } from './medicines-of.ts'
import { ageOf, allergiesOf, episodeOf, phenotypesOf, preferencesOf, pregnancyOf } from './patient-state.ts'
import { failedTreatments, planTrials } from './plan-trials.ts'
import { sideEffectsOf } from './side-effects-of.ts'

export type PlanSources = {
  /** The whole record: a history keeps only the entries that trials are built from. */
  readonly record: PatientRecord
  readonly history: History
  readonly determination: Determination
  /** What the review and the risk stage found; it fills what the record leaves open. */
  readonly answers?: readonly FactAnswer[] | undefined
}
export function planContextFrom({ record, history, determination, answers }: PlanSources): PlanContext {
  const { asOf, scores } = history
  const age = ageOf(record, asOf)
  const facts = knownFacts(record, asOf)
  const medicines = medicinesOf(record, asOf, facts.get('medicine-list-complete')?.state === 'present')
  const trials = planTrials(determination, medicines.current, asOf)
  addFactsFromTreatment(facts, record, trials, asOf)
  setDeceased(facts, record.patient, asOf)
  for (const answer of answers ?? []) addAnswer(facts, answer)
  return {
    asOf,
    age,
    sex: record.patient.sex,
    medicines,
    facts,
    labs: labValues(record, asOf),
    pregnancy: pregnancyOf(record, asOf),
    allergies: allergiesOf(record),
    sideEffects: sideEffectsOf(record),
    phenotypes: phenotypesOf(record, asOf),
    trials,
    failures: determination.adequateFailedTrials,
    treatmentFailures: failedTreatments(trials),
    mayHaveMoreFailures: isOpen(determination.finding, 'unrecorded-failed-trials'),
    resistant: determination.answer,
    episode: episodeOf(determination.episode.status, scores, record, asOf),
    step: currentStep(determination, medicines.current, asOf, age),
    preferences: preferencesOf(record, asOf),
  }
}

function isOpen(finding: Finding, rule: string): boolean {
  if (finding.rule === rule) return finding.answer === 'unknown'
  return finding.because.some((each) => isOpen(each, rule))
}

/** Nobody is asked whether the patient lives: only a date of death, or the word of it, says otherwise. */
function setDeceased(facts: Facts, { died }: Patient, asOf: Day): void {
  const isDead = died !== undefined && (died === 'date-unknown' || died.first <= asOf)
  facts.set('deceased', isDead ? { state: 'present', because: 'a death is on record' } : { state: 'absent' })
}

/** "No" never overrules what the record shows as present. */
function addAnswer(facts: Facts, { id, answer, because, evidence }: FactAnswer): void {
  if (answer === 'unknown' || !isFactId(id)) return
  if (answer === 'yes') facts.set(id, { state: 'present', because, evidence })
  else if (!facts.has(id)) facts.set(id, { state: 'absent', because, evidence })
}
