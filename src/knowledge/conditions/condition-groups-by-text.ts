import type { ConditionGroup } from './condition-group.ts'

/** What a diagnosis in words means; empty where the words deny it, or speak of a relative. */
export function conditionGroupsByText(text: string): readonly ConditionGroup[] {
  const words = text.toLowerCase()
  if (/\b(no|denies|without|rule out|r\/o|family history)\b/.test(words)) return []
  if (/bipolar/.test(words)) return ['bipolar']
  if (/major depressi|\bmdd\b/.test(words)) return ['major-depression']
  if (/depressi/.test(words)) return ['depression-unspecified']
  return []
}
