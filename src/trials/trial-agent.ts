/** What an exposure counts as: one agent, or several for a combination product. */
import { type Agent, agentsOf } from '../knowledge/medicines/index.ts'
import type { Exposure, IngredientDose } from '../record/record.ts'
import type { DailyDose } from '../units/dose.ts'

export type TrialAgent = Agent

/** The antidepressants and augmenting agents in an exposure; none for any other medicine. */
export function trialAgentsOf(exposure: Exposure): readonly TrialAgent[] {
  return agentsOf(exposure.medicine).filter((agent) => agent.role !== 'other')
}

/** The daily dose of an agent among the amounts of a prescription. */
export function doseOfAgent(agent: TrialAgent, amounts: readonly IngredientDose[]): DailyDose | undefined {
  return amounts.find((amount) => amount.ingredient === agent.doseIngredient)?.perDay
}
