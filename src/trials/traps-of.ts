/** Which traps an exposure falls into: a low dose for sleep, a product for another purpose, another indication. */
import { ingredient, type Trap } from '../knowledge/medicines/index.ts'
import type { Exposure } from '../record/record.ts'
import { isForDepression } from './indication.ts'
import { doseOfAgent, type TrialAgent } from './trial-agent.ts'

/** Traps that close on every exposure of the trial; one exposure outside a trap opens it. */
export function trapsOf(agent: TrialAgent, exposures: readonly Exposure[]): readonly Trap[] {
  if (exposures.length === 0) return noTraps
  let closed: Trap[] | undefined
  for (const id of agent.ingredients) {
    for (const trap of ingredient(id)?.traps ?? noTraps) {
      if (!exposures.every((exposure) => closes(trap, agent, exposure))) continue
      if (closed === undefined) closed = [trap]
      else closed.push(trap)
    }
  }
  return closed ?? noTraps
}

const noTraps: readonly Trap[] = []

function closes(trap: Trap, agent: TrialAgent, exposure: Exposure): boolean {
  const { medicine } = exposure
  if (trap.belowMgPerDay !== undefined && highestDose(agent, exposure) >= trap.belowMgPerDay) return false
  if (trap.forms !== undefined && !(medicine.form !== undefined && trap.forms.includes(medicine.form)))
    return false
  if (trap.brands !== undefined && !isBrand(trap.brands, medicine.brand ?? medicine.name)) return false
  if (trap.combinedWith !== undefined && !trap.combinedWith.some((other) => holds(exposure, other)))
    return false
  return trap.indications === undefined || hasIndication(trap.indications, exposure)
}

/** The highest dose it can have reached; a dose that is not told has no limit. */
function highestDose(agent: TrialAgent, { doses }: Exposure): number {
  if (doses.length === 0) return Number.POSITIVE_INFINITY
  return Math.max(
    ...doses.map(({ amounts }) => doseOfAgent(agent, amounts)?.high ?? Number.POSITIVE_INFINITY),
  )
}

function isBrand(brands: readonly string[], name: string): boolean {
  const lower = name.toLowerCase()
  return brands.some((brand) => lower.includes(brand.toLowerCase()))
}

function holds(exposure: Exposure, id: string): boolean {
  return exposure.medicine.ingredients.some((amount) => amount.ingredient === id)
}

/** A trap of indication closes where a listed reason is recorded and depression is not. */
function hasIndication(indications: readonly string[], exposure: Exposure): boolean {
  const { reasons, medicine } = exposure
  if (reasons.some((reason) => isForDepression(reason) === 'yes')) return false
  const isListed = reasons.some((reason) =>
    namesOneOf(indications, reason.text ?? reason.codes[0]?.display ?? ''),
  )
  return isListed || namesOneOf(indications, medicine.name)
}

/** Indications are written in small letters. */
function namesOneOf(indications: readonly string[], text: string): boolean {
  const lower = text.toLowerCase()
  return indications.some((indication) => lower.includes(indication))
}
