/** What options that were chosen together say to each other, in the words of a clinician: the most serious first. */
import type { Dossier } from '../assessment/dossier.ts'
import { optionById } from '../knowledge/options/index.ts'
import type { CombinedPlan } from '../plan/index.ts'
import type { Words } from './document/document.ts'
import { shortName } from './plan-words.ts'
import { listed, withReason } from './words.ts'

type Meeting = CombinedPlan['together'][number]

export const severityWords = { block: 'Not together', warn: 'Caution', monitor: 'Watch' } as const
const rank = { block: 0, warn: 1, monitor: 2 } as const

/** The most serious first. */
export function bySeverity(a: Meeting, b: Meeting): number {
  return rank[a.severity] - rank[b.severity]
}

/** What the same sentence says of several options is said once. */
export function togetherWords(dossier: Dossier, chosen: readonly string[]): readonly Words[] {
  const { together } = dossier.combined(chosen)
  const bySentence = [...Map.groupBy(together, ({ severity, text }) => `${severity} ${text}`).values()]
  return bySentence.sort((a, b) => rankOf(a) - rankOf(b)).map(sentence)
}

/** Some of what was chosen must not be taken together. */
export function mayNotMeet(dossier: Dossier, chosen: readonly string[]): boolean {
  return dossier.combined(chosen).together.some(({ severity }) => severity === 'block')
}

function rankOf([first]: readonly Meeting[]): number {
  return first === undefined ? rank.monitor : rank[first.severity]
}

function sentence(same: readonly Meeting[]): Words {
  const [first, ...others] = same
  if (first === undefined) return ''
  const names = listed([...new Set(same.map(({ option }) => nameOf(option)))])
  return [
    { strong: `${severityWords[first.severity]}: ${names}. ` },
    withReason(first.text, others.length === 0 ? first.because : undefined),
  ]
}

function nameOf(id: string): string {
  const option = optionById(id)
  return option === undefined ? id : shortName(option)
}
