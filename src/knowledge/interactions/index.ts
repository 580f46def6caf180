/** Every rule on contraindications and interactions, in the order of the published families. */
import { cardiacAndQt } from './cardiac-and-qt.ts'
import { maoiAndSerotonergic } from './maoi-and-serotonergic.ts'
import { organsAndMetabolism } from './organs-and-metabolism.ts'
import { overdoseAndMeans } from './overdose-and-means.ts'
import { pathway } from './pathway.ts'
import { pharmacogenetics } from './pharmacogenetics.ts'
import { pharmacokinetic } from './pharmacokinetic.ts'
import { reproduction } from './reproduction.ts'
import type { Rule, RuleFamily } from './rule.ts'
import { seizureAndPsychiatric } from './seizure-and-psychiatric.ts'

export { type ClinicalFact, clinicalFacts, clinicalFactsReviewed, type FactId } from './clinical-facts.ts'
export { type DrugGroup, type DrugGroupId, drugGroups, drugGroupsReviewed } from './drug-groups.ts'
export { type LabId, type LabRow, labName, laboratory, laboratoryReviewed, labUnit } from './laboratory.ts'
export type * from './rule.ts'
export {
  type SharedSideEffect,
  sharedSideEffects,
  sharedSideEffectsReviewed,
} from './shared-side-effects.ts'

export const ruleFamilies: readonly RuleFamily[] = [
  pathway,
  maoiAndSerotonergic,
  cardiacAndQt,
  seizureAndPsychiatric,
  organsAndMetabolism,
  reproduction,
  pharmacokinetic,
  pharmacogenetics,
  overdoseAndMeans,
]

export const rules: readonly Rule[] = ruleFamilies.flatMap((family) => family.rules)
