/** A safety plan as a form: headings to be filled in with the person, nothing filled in for them. */
import { crisisContacts, type SafetyPlanSection, safetyPlanSections } from '../knowledge/risk/index.ts'

export type SafetyPlan = {
  readonly sections: readonly (SafetyPlanSection & { readonly entries: readonly string[] })[]
}

/** An empty plan; only the crisis contacts that hold for everybody are already there. */
export function emptySafetyPlan(): SafetyPlan {
  const contacts = crisisContacts.map(({ name, how }) => `${name}: ${how}`)
  return {
    sections: safetyPlanSections.map((section) => ({
      ...section,
      entries: section.id === 'professionals-and-agencies' ? contacts : [],
    })),
  }
}
