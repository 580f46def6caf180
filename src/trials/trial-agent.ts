/** What an exposure counts as: one agent, or several for a combination product. */
import { type Agent, agentsOf } from '../knowledge/medicines/index.ts'
import type { Exposure, IngredientDose } from '../record/record.ts'
import type { DailyDose } from '../units/dose.ts'

export type TrialAgent = Agent

/** The antidepressants and augmenting agents in an exposure; none for any other medicine. */
export function trialAgentsOf(exposure: Exposure): readonly TrialAgent[] {
  return agentsOf(exposure.medicine).filter((agent) => agent.role !== 'other' && !isGivenInSessions(agent.id))
}

/** Medicines that are given in sessions, like a procedure, and not taken day by day. */
export const sessionMedicines = ['esketamine', 'ketamine'] as const

/** The session medicine in an exposure, unless it is put on the skin. */
export function sessionMedicineOf(exposure: Exposure): (typeof sessionMedicines)[number] | undefined {
  const agents = agentsOf(exposure.medicine).filter((agent) => agent.role !== 'other')
  return sessionMedicines.find((id) => agents.some((agent) => agent.id === id))
}

function isGivenInSessions(id: string): boolean {
  return sessionMedicines.some((medicine) => medicine === id)
}

/** The daily dose of an agent among the amounts of a prescription. */
export function doseOfAgent(agent: TrialAgent, amounts: readonly IngredientDose[]): DailyDose | undefined {
  return amounts.find((amount) => amount.ingredient === agent.doseIngredient)?.perDay
}
