/** Everything a letter, a packet or an export is made of: the assessment, the plan, and what payers ask. */
import { determineHistory } from '../determination/determine.ts'
import { type Policy, policies as shippedPolicies } from '../knowledge/coverage/index.ts'
import { type Definition, defaultDefinition } from '../knowledge/definitions/index.ts'
import { shippedDoseTables } from '../knowledge/doses/index.ts'
import type { OptionId } from '../knowledge/options/index.ts'
import {
  answersFromReview,
  answersFromRisk,
  type CombinedPlan,
  type Coverage,
  combined,
  coverageFor,
  type Medicines,
  type Plan,
  type PlanContext,
  plan,
  planContextFrom,
} from '../plan/index.ts'
import type { Origin, PatientRecord, Ref } from '../record/record.ts'
import { type ReviewItem, review } from '../review/index.ts'
import { risk } from '../risk/index.ts'
import { historyOf } from '../trials/history.ts'
import type { CodeSystem } from '../units/code.ts'
import { type AssessOptions, assess } from './assess.ts'
import type { Assessment } from './result.ts'

export type Dossier = {
  readonly assessment: Assessment
  readonly plan: Plan
  /** What may only look like resistance, with the entries behind each item. */
  readonly review: readonly ReviewItem[]
  /** Options judged again as if the others were already part of the treatment. */
  readonly combined: (options: readonly OptionId[]) => CombinedPlan
  readonly medicines: Medicines
  /** Diagnoses of the record, as it words and codes them. */
  readonly diagnoses: readonly Diagnosis[]
  /** What each policy about this option asks, and which of it the record shows; all known policies without a list. */
  readonly coverage: (option: OptionId, policies?: readonly Policy[]) => readonly Coverage[]
  readonly origins: ReadonlyMap<Ref, Origin>
}

export type Diagnosis = { readonly text: string; readonly codes: readonly string[]; readonly ref: Ref }

/** Assesses a record and plans for it. Fetches nothing, knows no clock. */
export function dossierOf(record: PatientRecord, options: AssessOptions): Dossier {
  const assessment = assess(record, options)
  const { context, reviewed } = contextOf(record, options)
  return {
    assessment,
    plan: assessment.plan ?? plan(context),
    review: reviewed,
    combined: (chosen) => combined(context, chosen),
    medicines: context.medicines,
    diagnoses: diagnosesOf(record),
    coverage: (option, policies = shippedPolicies) => coverageFor(context, option, policies),
    origins: record.origins,
  }
}

/** What the plan of the assessment was made from: payers ask about the same facts. */
function contextOf(
  record: PatientRecord,
  options: AssessOptions,
): { readonly context: PlanContext; readonly reviewed: readonly ReviewItem[] } {
  const { asOf } = options
  const history = historyOf(record, asOf)
  const determination = determineHistory(
    history,
    judging(options.definition),
    options.doseTables ?? shippedDoseTables,
  )
  const trials = determination.trials.map(({ trial }) => trial)
  const reviewed = review({ record, determination, asOf })
  const answers = [...answersFromReview(reviewed), ...answersFromRisk(risk({ record, asOf, trials }))]
  return { context: planContextFrom({ record, history, determination, answers }), reviewed }
}

/** The plan rests on judged trials; a definition that judges none leaves that to the default one. */
function judging(definition: Definition | undefined): Definition {
  return definition?.rule.kind === 'failed-trials' ? definition : defaultDefinition
}

const diagnosisSystems: ReadonlySet<CodeSystem> = new Set(['icd10cm', 'icd9cm', 'snomed'])

function diagnosesOf({ conditions }: PatientRecord): readonly Diagnosis[] {
  return conditions
    .filter(({ clinicalStatus }) => clinicalStatus !== 'resolved' && clinicalStatus !== 'inactive')
    .map(({ concept, ref }) => ({
      text: concept.text ?? concept.codes[0]?.display ?? concept.codes[0]?.code ?? 'Diagnosis without a name',
      codes: concept.codes.filter(({ system }) => diagnosisSystems.has(system)).map(({ code }) => code),
      ref,
    }))
}
