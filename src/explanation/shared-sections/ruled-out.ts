/** What about this patient rules options out: each reason once, with everything it rules out. */
import type { Obstacle, PlanOption } from '../../plan/index.ts'

export type RuledOut = { readonly obstacle: Obstacle; readonly names: readonly string[] }

/** Ruled out by something about this patient, not only by having no indication. */
export function isRuledOut({ status, blockedBy }: PlanOption): boolean {
  return status === 'blocked' && blockedBy.some(isAboutPatient)
}

export function ruledOutByReason(options: readonly PlanOption[]): readonly RuledOut[] {
  const reasons = new Map<string, { obstacle: Obstacle; names: string[] }>()
  for (const { name, blockedBy } of options.filter(isRuledOut)) {
    for (const obstacle of blockedBy.filter(isAboutPatient)) {
      const key = `${obstacle.text}|${obstacle.because ?? ''}|${obstacle.until ?? ''}`
      const known = reasons.get(key)
      if (known === undefined) reasons.set(key, { obstacle, names: [name] })
      else known.names.push(name)
    }
  }
  return [...reasons.values()]
}

function isAboutPatient({ kind }: Obstacle): boolean {
  return kind === 'contraindication' || kind === 'allergy'
}
