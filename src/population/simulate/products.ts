/** The RxNorm product that a pharmacy would hand out for an agent and a strength. */
import { rxnormProducts } from '../../knowledge/medicines/codes/rxnorm.ts'
import { simulatedAdjuncts, simulatedAgents } from '../../knowledge/simulation/index.ts'

/** The first generic oral product with this strength; every strength of the simulator has one. */
export function rxcuiOf(agent: string, mg: number): string {
  const known = codes.get(`${agent} ${mg}`)
  if (known === undefined) throw new Error(`No product of ${agent} ${mg} mg among the RxNorm codes.`)
  return known
}

const codes = new Map<string, string>()
for (const [code, ingredients, form, brand] of rxnormProducts) {
  if (brand !== '' || !form.startsWith('oral') || codes.has(ingredients)) continue
  codes.set(ingredients, code.split(' ')[0] ?? code)
}

/** Every product that can occur, for a vocabulary of the simulated database. */
export const simulatedProducts = [...simulatedAgents.value, ...simulatedAdjuncts.value].flatMap(
  ({ agent, doses }) =>
    [...new Set(doses.map(([mg]) => mg))].map((mg) => ({ agent, mg, rxcui: rxcuiOf(agent, mg) })),
)
