/** Reasons in this patient to think of something that nobody has looked for. */
import { type Hint, type HintTest, symptoms } from '../knowledge/review/index.ts'
import type { PatientView } from './patient-view.ts'

export function hintsFor(hints: readonly Hint[], view: PatientView): readonly string[] {
  const reasons: string[] = []
  for (const { when, because } of hints) if (holds(when, view)) reasons.push(because)
  return reasons
}

function holds(test: HintTest, view: PatientView): boolean {
  switch (test.kind) {
    case 'diagnosis':
      return test.groups.some((group) => view.diagnoses.has(group))
    case 'family':
      return test.groups.some((group) => view.familyGroups.has(group))
    case 'took':
      return test.ingredients.some((id) => view.took.has(id))
    case 'takes':
      return test.ingredients.some((id) => view.takes.has(id))
    case 'symptom':
      return test.symptoms.some((id) => isReported(id, view))
    case 'age':
      return inRange(view.age?.low, test)
    case 'first-onset':
      return inRange(view.firstOnsetAge, test)
    case 'sex':
      return view.sex === test.is
    case 'fact':
      return test.ids.some((id) => view.facts.get(id)?.value === 'present')
  }
}

const rows = new Map(symptoms.map((row) => [row.id, row]))

/** Answered as present in the last PHQ-9, or stated. */
function isReported(id: (typeof symptoms)[number]['id'], view: PatientView): boolean {
  const row = rows.get(id)
  if (row === undefined) return false
  const stated = view.facts.get(row.fact)
  if (stated !== undefined) return stated.value === 'present'
  return (view.results.get(`phq-9|${row.phq9.item}`)?.at(-1)?.value ?? 0) >= row.phq9.from
}

function inRange(
  value: number | undefined,
  { from, below }: { readonly from?: number; readonly below?: number },
): boolean {
  if (value === undefined) return false
  return (from === undefined || value >= from) && (below === undefined || value < below)
}
