/** What an exposure counts as: one agent, or several for a combination product. */
import { type Agent, agentsOf } from '../knowledge/medicines/index.ts'
import type { Exposure, IngredientDose, Medicine } from '../record/record.ts'
import type { DailyDose } from '../units/dose.ts'

export type TrialAgent = Agent

/** The antidepressants and augmenting agents in an exposure; none for any other medicine. */
export function trialAgentsOf({ medicine }: Exposure): readonly TrialAgent[] {
  let agents = known.get(medicine)
  if (agents === undefined) {
    agents = agentsOf(medicine).filter((agent) => agent.role !== 'other' && !isGivenInSessions(agent.id))
    known.set(medicine, agents)
  }
  return agents
}

/** Reading shares one object among all entries of a medicine. */
const known = new WeakMap<Medicine, readonly TrialAgent[]>()

/** Medicines that are given in sessions, like a procedure, and not taken day by day. */
export const sessionMedicines = ['esketamine', 'ketamine'] as const

/** The session medicine in an exposure, unless it is put on the skin. */
export function sessionMedicineOf({ medicine }: Exposure): SessionMedicine | undefined {
  let session = knownSessions.get(medicine)
  if (session === undefined) {
    const agents = agentsOf(medicine).filter((agent) => agent.role !== 'other')
    session = sessionMedicines.find((id) => agents.some((agent) => agent.id === id)) ?? 'none'
    knownSessions.set(medicine, session)
  }
  return session === 'none' ? undefined : session
}

type SessionMedicine = (typeof sessionMedicines)[number]

const knownSessions = new WeakMap<Medicine, SessionMedicine | 'none'>()

function isGivenInSessions(id: string): boolean {
  return sessionMedicines.some((medicine) => medicine === id)
}

/** The daily dose of an agent among the amounts of a prescription. */
export function doseOfAgent(agent: TrialAgent, amounts: readonly IngredientDose[]): DailyDose | undefined {
  return amounts.find((amount) => amount.ingredient === agent.doseIngredient)?.perDay
}
