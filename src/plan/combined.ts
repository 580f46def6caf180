/** Options taken together: each is judged again as if the others were already part of the treatment. */
import { type Option, type OptionId, optionById } from '../knowledge/options/index.ts'
import { planOption } from './plan.ts'
import type { CurrentMedicine, PlanContext } from './plan-context.ts'
import type { PlanOption } from './plan-option.ts'

export type CombinedPlan = {
  readonly options: readonly PlanOption[]
  /** What the options say to each other and did not say alone. */
  readonly together: readonly Meeting[]
}
export type Meeting = {
  readonly option: OptionId
  readonly rule: string
  readonly severity: 'block' | 'warn' | 'monitor'
  readonly text: string
  readonly because?: string | undefined
}

/** Judges these options individually and when combined; ids that do not exist are left out. */
export function combined(context: PlanContext, ids: readonly OptionId[]): CombinedPlan {
  const chosen = ids.flatMap((id) => optionById(id) ?? [])
  const judged = chosen.map((option) => ({
    alone: planOption(context, option.id),
    withOthers: planOption(withAdded(context, chosen, option), option.id),
  }))
  return {
    options: judged.flatMap(({ withOthers }) => withOthers ?? []),
    together: judged.flatMap(({ alone, withOthers }) => meetings(alone, withOthers)),
  }
}

/** A switch takes the place of the current antidepressants; everything else is added. "Add lithium" is then lithium that is taken. */
function withAdded(context: PlanContext, chosen: readonly Option[], except: Option): PlanContext {
  const others = chosen.filter((option) => option !== except && option.agents.length > 0)
  const current: readonly CurrentMedicine[] = [
    ...context.medicines.current,
    ...others.map(({ name, agents }) => ({ name: name.replace(/^Add (?:a )?/, ''), ingredients: agents })),
  ]
  return { ...context, medicines: { ...context.medicines, current } }
}

function meetings(alone: PlanOption | undefined, withOthers: PlanOption | undefined): readonly Meeting[] {
  if (alone === undefined || withOthers === undefined) return []
  const known = new Set(spoken(alone).map(keyOf))
  return spoken(withOthers).filter((meeting) => !known.has(keyOf(meeting)))
}

function spoken({ id, blockedBy, cautions }: PlanOption): readonly Meeting[] {
  return [
    ...blockedBy.map(({ rule, text, because }) => ({
      option: id,
      rule,
      severity: 'block' as const,
      text,
      because,
    })),
    ...cautions.flatMap(({ rule, severity, text, because }) =>
      rule === undefined || severity === 'general' ? [] : [{ option: id, rule, severity, text, because }],
    ),
  ]
}

function keyOf({ rule, because }: Meeting): string {
  return `${rule}|${because ?? ''}`
}
