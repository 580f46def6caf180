/** What a clause says of diagnoses, of the episode, and of relatives. */
import { conditionMentions, type MentionStatus } from '../../knowledge/conditions/index.ts'
import { addDays, formatStatedDate, type StatedDate } from '../../units/day.ts'
import type { Clause } from './clauses.ts'
import { isSubject } from './courses.ts'
import { deniedFacts } from './denied-facts.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/** Reads the diagnoses that a clause names before its first treatment. */
export function readConditions(clause: Clause, draft: TextDraft): void {
  const aside = new Set(readEpisode(clause.elements, draft))
  const fragments = fragmentsOf(
    clause.elements.filter((element) => !aside.has(element)),
    draft,
  )
  const clauseText = spelledOut(draft.textOf(fragments.flat()))
  const statuses = statusOfGroups(clauseText)
  if (statuses.size === 0) return
  for (const fragment of fragments) {
    readFragment(fragment, { text: clauseText, statuses, isPlan: clause.section === 'plan' }, draft)
  }
}

/** What stands between commas, up to the first treatment or scale. */
function fragmentsOf(elements: readonly NoteElement[], draft: TextDraft): readonly NoteElement[][] {
  const end = elements.findIndex((element) => isSubject(element) || element.kind === 'instrument')
  const fragments: NoteElement[][] = [[]]
  for (const element of end < 0 ? elements : elements.slice(0, end)) {
    if (element.kind === 'comma' || element.kind === 'and') fragments.push([])
    else if (!besideDiagnoses.has(element.kind)) fragments.at(-1)?.push(element)
  }
  return joined(fragments.map((fragment) => trimmed(fragment, draft)).filter(hasElements), draft)
}

const besideDiagnoses = new Set<NoteElement['kind']>(['heading', 'end', 'age', 'sex'])

function hasElements(fragment: readonly NoteElement[]): boolean {
  return fragment.length > 0
}

const smallWords = /^(?:with|has|had|on|is|was|a|an|the|of|for|in|pt|patient|[-:()])$/

const specifiers =
  /^(?:recurrent|single episode|severe|moderate|mild|chronic|unspecified|with(?:out)? psychotic features|w\/o psychotic features|in (?:(?:full|complete|partial) )?remission|with (?:anxious distress|(?:melancholic|mixed|atypical) features))(?: |$)/

/** Without the small words at both ends: "with MDD on"; "in full remission" needs its own. */
function trimmed(fragment: readonly NoteElement[], draft: TextDraft): NoteElement[] {
  if (specifiers.test(draft.textOf(fragment))) return [...fragment]
  const isSmall = (element: NoteElement): boolean => smallWords.test(draft.textOf([element]))
  const first = fragment.findIndex((element) => !isSmall(element))
  const last = fragment.findLastIndex((element) => !isSmall(element))
  return first < 0 ? [] : fragment.slice(first, last + 1)
}

/** "MDD, recurrent, severe" is one diagnosis. */
function joined(fragments: readonly NoteElement[][], draft: TextDraft): readonly NoteElement[][] {
  const result: NoteElement[][] = []
  for (const fragment of fragments) {
    const last = result.at(-1)
    if (last !== undefined && (isTime(fragment) || specifiers.test(draft.textOf(fragment))))
      last.push(...fragment)
    else result.push(fragment)
  }
  return result
}

function isTime(fragment: readonly NoteElement[]): boolean {
  return fragment.every(({ kind }) => kind === 'date' || kind === 'period')
}

/** The whole clause decides how it speaks: "no history of mania, psychosis" denies both. */
function statusOfGroups(text: string): ReadonlyMap<string, MentionStatus> {
  const mentions = conditionMentions(text)
  return new Map(mentions.flatMap(({ status, groups }) => groups.map((group) => [group, status] as const)))
}

function spelledOut(text: string): string {
  return text.replace(/\bsi\b/g, 'suicidal ideation').replace(/\bmdd?o\b/g, 'major depressive disorder')
}

const statusWords: Readonly<Record<MentionStatus, string>> = {
  stated: 'diagnosis',
  history: 'diagnosis in the past',
  uncertain: 'not settled',
  denied: 'denied',
  family: 'a relative',
}

type Around = {
  /** The whole clause. */
  readonly text: string
  readonly statuses: ReadonlyMap<string, MentionStatus>
  readonly isPlan: boolean
}

function readFragment(
  fragment: readonly NoteElement[],
  { text: clauseText, statuses, isPlan }: Around,
  draft: TextDraft,
): void {
  const words = fragment.filter(({ kind }) => kind !== 'date' && kind !== 'period')
  const text = spelledOut(words.map((element) => draft.textOf([element])).join(' '))
  const groups = conditionMentions(text).flatMap((mention) => mention.groups)
  const status = groups.map((group) => statuses.get(group)).find((said) => said !== undefined)
  if (status === undefined) return
  const date = fragment.find((element) => element.kind === 'date')
  draft.understand(
    fragment,
    `${statusWords[status]}: ${text}${date ? `, from ${formatStatedDate(date.date)}` : ''}`,
  )
  if (status === 'denied' && !isPlan) addDenial(fragment, deniedFacts(text, clauseText), draft)
  if (isPlan || (status !== 'stated' && status !== 'history')) return
  addCondition(fragment, text, status, date?.date, draft)
}

/** "No history of mania, psychosis": the words before the list are said of all of it. */
function addDenial(fragment: readonly NoteElement[], facts: readonly string[], draft: TextDraft): void {
  const [first] = fragment
  if (first === undefined) return
  for (const id of facts) {
    const says = { kind: 'fact', id, value: 'absent' } as const
    draft.entries.statements.push({ ref: draft.ref(first), by: 'unknown', says })
  }
}

function addCondition(
  fragment: readonly NoteElement[],
  text: string,
  status: 'stated' | 'history',
  onset: StatedDate | undefined,
  draft: TextDraft,
): void {
  const [first] = fragment
  if (first === undefined) return
  draft.entries.conditions.push({
    ref: draft.ref(first),
    concept: { codes: [], text: withAcronyms(text) },
    ...(onset === undefined ? {} : { onset }),
    clinicalStatus: status === 'stated' ? clinicalStatusOf(text) : 'unknown',
    verification: 'unstated',
    kind: 'unknown',
  })
}

/** "MDD, in remission" is over; in partial remission, it is for the reader to say. */
function clinicalStatusOf(text: string): 'active' | 'remission' | 'unknown' {
  if (!/remission/.test(text)) return 'active'
  return /partial/.test(text) ? 'unknown' : 'remission'
}

/**
 * "current episode since March 2020", "current episode x 18 months". The answer are the words that say no more than when
 * it began; "current depressive episode" still names a depression.
 */
function readEpisode(elements: readonly NoteElement[], draft: TextDraft): readonly NoteElement[] {
  const at = elements.findIndex(({ kind }) => kind === 'episode')
  const episode = elements[at]
  if (episode === undefined) return []
  const found = beginningAfter(elements, at, draft) ?? beginningBefore(elements, at, draft)
  if (found === undefined) {
    draft.issue(episode, `When the current episode began could not be read.`, 'The beginning stays unknown.')
    return []
  }
  const { words, start } = found
  draft.understand([episode, ...words], `current episode since ${formatStatedDate(start)}`)
  draft.entries.statements.push({
    ref: draft.ref(episode),
    by: 'unknown',
    says: { kind: 'episode-start', value: start },
  })
  const isDiagnosis = conditionMentions(draft.textOf([episode])).length > 0
  return isDiagnosis ? words.filter(({ kind }) => kind !== 'date' && kind !== 'period') : [episode, ...words]
}

type Beginning = { readonly words: readonly NoteElement[]; readonly start: StatedDate }

const ofBeginning = /^(?:onset|lasting|lasted|duration|dating|dates|back|roughly|circa|ca|x)$/

function beginningAfter(
  elements: readonly NoteElement[],
  at: number,
  draft: TextDraft,
): Beginning | undefined {
  const after = elements.slice(at + 1)
  const next = after.findIndex(
    (element) =>
      element.kind !== 'filler' &&
      !(element.kind === 'polarity' && element.polarity === 'taken') &&
      !ofBeginning.test(draft.textOf([element])),
  )
  const told = after[next]
  const start = told === undefined || isDenied(elements, at) ? undefined : episodeStart(told, draft)
  if (start === undefined || after[next + 1]?.kind === 'doubt' || isOfTreatment(after.slice(next + 1)))
    return undefined
  return { words: after.slice(0, next + 1), start }
}

/** "no current episode since 2020". */
function isDenied(elements: readonly NoteElement[], at: number): boolean {
  const before = elements.slice(0, at).findLast(({ kind }) => kind !== 'filler')
  return before?.kind === 'no' || (before?.kind === 'polarity' && before.polarity === 'denied')
}

/** "current episode: 3 months of Zoloft", "current episode: 2023 Zoloft". */
function isOfTreatment(after: readonly NoteElement[]): boolean {
  const next = after.find(({ kind }) => kind !== 'filler')
  return next !== undefined && isSubject(next)
}

const began = /\b(?:worsened|worse|began|started|returned|recurred|relapsed?|onset|came back)\b/

/** "symptoms worsened again in early 2023 (current episode)". */
function beginningBefore(
  elements: readonly NoteElement[],
  at: number,
  draft: TextDraft,
): Beginning | undefined {
  const [date, bracket] = elements.slice(Math.max(at - 2, 0), at)
  if (date?.kind !== 'date' || date.role === 'until' || bracket === undefined) return undefined
  if (draft.textOf([bracket]) !== '(' || draft.plain[elements[at]?.to ?? 0] !== ')') return undefined
  const before = elements.slice(0, at - 2)
  const words = before.slice(before.findLastIndex(({ kind }) => kind === 'comma' || kind === 'end') + 1)
  return began.test(draft.textOf(words)) && !elements.some(isSubject)
    ? { words: [...words, date], start: date.date }
    : undefined
}

const daysPerMonth = 30

function episodeStart(next: NoteElement, { asOf }: TextDraft): StatedDate | undefined {
  if (next.kind === 'date' && next.role !== 'until') return next.date
  if (next.kind === 'period' && next.end === 'now') return next.start
  if (next.kind !== 'duration' || next.days === undefined || asOf === undefined) return undefined
  const unit = next.days >= daysPerMonth ? daysPerMonth : 7
  const start = addDays(asOf, -next.days)
  return { first: addDays(start, -unit / 2), last: addDays(start, unit / 2), precision: 'month' }
}

/** What is said of relatives is not said of the patient: illnesses become family history, medicines nothing. */
export function readFamily(clause: Clause, draft: TextDraft): void {
  const relatives = clause.elements.filter((element) => element.kind === 'relative')
  const fragments = fragmentsOf(clause.elements, draft)
  const denied = clause.elements.some(
    (element) => element.kind === 'no' || (element.kind === 'polarity' && element.polarity === 'denied'),
  )
  for (const fragment of fragments) {
    const words = fragment.filter(({ kind }) => kind !== 'relative' && kind !== 'no' && kind !== 'polarity')
    const text = spelledOut(words.map((element) => draft.textOf([element])).join(' '))
    if (conditionMentions(text).length === 0) continue
    if (denied) draft.understand(fragment, `no family history: ${text}`)
    else addRelative(fragment, relativeOf(fragment, relatives), text, draft)
  }
  reportMedicinesOfRelatives(clause, draft)
}

function relativeOf(
  fragment: readonly NoteElement[],
  relatives: readonly NoteElementOf<'relative'>[],
): string {
  const own = fragment.find((element) => element.kind === 'relative')
  return own?.name ?? relatives[0]?.name ?? 'relative not named'
}

function addRelative(
  fragment: readonly NoteElement[],
  relationship: string,
  text: string,
  draft: TextDraft,
): void {
  const [first] = fragment
  if (first === undefined) return
  draft.entries.familyHistory.push({ ref: draft.ref(first), relationship, concept: { codes: [], text } })
  draft.understand(fragment, `family history: ${relationship}, ${text}`)
}

function reportMedicinesOfRelatives({ elements }: Clause, draft: TextDraft): void {
  const subject = elements.find(isSubject)
  if (subject === undefined) return
  draft.reject(elements.filter(isSubject))
  draft.issue(
    subject,
    `"${draft.sourceOf(subject)}" stands in a sentence about another person.`,
    'It is not counted as taken by the patient; ask.',
  )
}

const acronyms = /\b(?:mdd|ptsd|ocd|adhd|gad|bpd|tbi|copd|aud|oud|sud|osa)\b/g

/** `mdd recurrent severe` → `MDD recurrent severe`, as it is read by others. */
function withAcronyms(text: string): string {
  return text.replace(acronyms, (acronym) => acronym.toUpperCase())
}
