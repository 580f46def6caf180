/**
 * "Three antidepressants failed, names not recalled", "another SSRI for ten weeks": treatments that nobody names. Each
 * may be the one that is missing, so that it stands in the record as a medicine that could not be identified.
 */
import { unsaidTreatments } from '../../knowledge/definitions/events.ts'
import { agentsOf } from '../../knowledge/medicines/index.ts'
import type { Exposure } from '../record.ts'
import { numberWords } from '../sig/sig-words.ts'
import type { Clause } from './clauses.ts'
import { isSubject } from './courses.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

const unnamed =
  /\b(?:anti-?depressants?|(?:ssri|snri|tca|maoi)s?|tricyclics?)(?: (?:medications?|medicines?|meds?|drugs?|agents?|trials?|failures?))?\b/
/** Said of what was named before, or of the one now taken. */
const ofNamed =
  /\b(?:the|this|that|these|those|both|all|each|neither|either|her|his|their|current|same)(?: \w+){0,2} $/
const denial = /\b(?:no|not|never|without|denie[sd]|none|any|declined?|refused?|avoid)\b/
/** Somebody took them, as far as these words go. */
const ofPast =
  /\b(?:prior|previous(?:ly)?|past|multiple|several|many|numerous|failed|failures?|tried|trials?|took|taken|given|received)\b/
const notInNumber = /\b(?:other|another|additional|more|else)\b/

/** Adds the treatments that are counted and not named, once all that are named have been read. */
export function readUnnamedAntidepressants(clauses: readonly Clause[], draft: TextDraft): void {
  for (const { section, elements } of clauses) {
    if (section === 'family' || section === 'allergies' || section === 'plan') continue
    for (const sentence of sentencesOf(elements)) addUnnamed(sentence, draft)
  }
}

function sentencesOf(elements: readonly NoteElement[]): readonly (readonly NoteElement[])[] {
  const sentences: NoteElement[][] = [[]]
  for (const element of elements) {
    if (element.kind === 'end') sentences.push([])
    else sentences.at(-1)?.push(element)
  }
  return sentences
}

function addUnnamed(sentence: readonly NoteElement[], draft: TextDraft): void {
  const [first] = sentence
  if (first === undefined || sentence.some((element) => isSubject(element) || isOfOthers(element))) return
  const words = draft.textOf(sentence)
  const found = unnamed.exec(words)
  if (found === null || !isOfPast(words, sentence)) return
  const before = words.slice(0, found.index)
  if (ofNamed.test(before) || denial.test(before)) return
  const count = numberOf(before, found[0]) - (notInNumber.test(before) ? 0 : namedAntidepressants(draft))
  if (count <= 0) return
  const many = count === 1 ? 'One antidepressant is' : `${count} antidepressants are`
  draft.issue(first, `${many} mentioned without a name: "${words}".`, 'Whether they count stays open.')
  for (let number = 1; number <= count; number++)
    draft.entries.exposures.push(exposureOf(`${found[0]}, ${number} of ${count}`, first, draft))
}

const othersOrFuture = new Set(['planned', 'declined', 'wanted', 'denied'])

function isOfOthers(element: NoteElement): boolean {
  if (element.kind === 'polarity') return othersOrFuture.has(element.polarity)
  return element.kind === 'relative' || element.kind === 'allergy'
}

const saidOfTreatment = new Set<NoteElement['kind']>(['outcome', 'stop', 'duration', 'dose'])

function isOfPast(words: string, sentence: readonly NoteElement[]): boolean {
  return ofPast.test(words) || sentence.some(({ kind }) => saidOfTreatment.has(kind))
}

/** "3 trials of antidepressants", "two other SSRIs", "an antidepressant"; of several nobody may say how many. */
function numberOf(before: string, name: string): number {
  const said = /\b([1-9]|one|two|three|four|five|six|seven|eight|nine)(?: [a-z]+){0,4} $/.exec(before)?.[1]
  if (said !== undefined) return numberWords[said] ?? Number(said)
  return /s\b/.test(name) ? unsaidTreatments.value : 1
}

function namedAntidepressants({ entries }: TextDraft): number {
  const agents = entries.exposures.flatMap(({ medicine }) => agentsOf(medicine))
  return new Set(agents.filter(({ role }) => role === 'antidepressant').map(({ id }) => id)).size
}

function exposureOf(name: string, element: NoteElement, draft: TextDraft): Exposure {
  return {
    ref: draft.ref(element),
    kind: 'statement',
    medicine: { name, codes: [], ingredients: [], identified: 'unidentified' },
    status: 'ended',
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
  }
}
