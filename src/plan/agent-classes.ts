import { drugGroups } from '../knowledge/interactions/index.ts'
import { type DrugClass, ingredient } from '../knowledge/medicines/index.ts'

const reuptakeInhibitors: ReadonlySet<string> = new Set([
  ...drugGroups.ssri.members,
  ...drugGroups.snri.members,
])

/** SSRI or SNRI. */
export function isSerotoninReuptakeInhibitor(id: string): boolean {
  return reuptakeInhibitors.has(id)
}

/** The class a medicine is tried under. */
export function classOf(id: string): DrugClass | undefined {
  return ingredient(id)?.class
}
