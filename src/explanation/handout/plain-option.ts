import type { PlanOption } from '../../plan/index.ts'
import { type PlainOption, plainModalities, plainOptions } from './plain-options.ts'

/** A treatment in plain words: its own, or those of its kind. */
export function plainOption({
  id,
  name,
  modality,
}: Pick<PlanOption, 'id' | 'name' | 'modality'>): PlainOption {
  const own = Object.hasOwn(plainOptions, id) ? plainOptions[id] : undefined
  return own ?? plainModalities[modality](withoutVerb(name))
}

/** `Add lithium` → `lithium`. */
function withoutVerb(name: string): string {
  return name.replace(/^Add (a )?/, '')
}
