/** The published form as JSON text. What is the same for every patient is written out once and kept. */
import { madeOnce } from '../knowledge/same-for-all.ts'
import { asciiJson } from './ascii-json.ts'
import type { LeanAssessment, LeanOption, LeanPlan, LeanQuestion } from './lean.ts'

/** What `JSON.stringify` would make of it, in ASCII. */
export function leanText(assessment: LeanAssessment): string {
  const text: Text = []
  addLean(text, assessment)
  return text.join('')
}

/** Pieces of text, put together or written out once at the end. */
export type Text = string[]

/** The same in pieces: most of them are kept, and putting them together costs as much as making the others. */
export function addLean(text: Text, { review, plan, sources, ...rest }: LeanAssessment): void {
  addFields(text, rest)
  if (review !== undefined) addReview(text, review)
  if (plan !== undefined) addPlan(text, plan)
  text.push('"sources":')
  addTable(text, sources)
  text.push('}')
}

/** Most rows say for every patient alike what to ask. */
function addReview(text: Text, review: NonNullable<LeanAssessment['review']>): void {
  text.push('"review":[')
  for (const [at, item] of review.entries()) {
    if (at > 0) text.push(',')
    text.push(writtenItem(item))
  }
  text.push('],')
}

const writtenItem = madeOnce((item: object): string => asciiJson(item))

function addPlan(text: Text, { options, questions, statements, ...rest }: LeanPlan): void {
  const missingText = writtenOnce()
  text.push('"plan":')
  addFields(text, rest)
  text.push(`"questions":[${questions.map(questionText).join(',')}],"options":[`)
  let before = ''
  for (const option of options) {
    text.push(before)
    addOption(text, option, missingText(option.missing))
    before = ','
  }
  text.push('],"statements":')
  addTable(text, statements)
  text.push('},')
}

/** Ids of options and rules are plain words. */
function questionText({ id, question, options, rules }: LeanQuestion): string {
  return `${asciiJson({ id, question }).slice(0, -1)},"options":${wordsText(options)},"rules":${wordsText(rules)}}`
}

function wordsText(words: readonly string[]): string {
  return words.length === 0 ? '[]' : `["${words.join('","')}"]`
}

function addOption(text: Text, option: LeanOption, missing: string): void {
  const { head, tail } = toEverybody(option)
  const { status, rank, reasons, blockedBy, cautions } = option
  text.push(head, `,"status":"${status}","rank":${rank},"reasons":[`)
  let before = ''
  for (const reason of reasons) {
    text.push(before, reasonText(reason))
    before = ','
  }
  text.push(`],"blockedBy":${ofPatient(blockedBy)},"cautions":${ofPatient(cautions)},"missing":`)
  text.push(missing, tail)
}

type ToEverybody = { readonly head: string; readonly tail: string }

/** What an option says to everybody, by a part of it that no other option has. */
const ofOptions = new WeakMap<LeanOption['generalCautions'], ToEverybody>()

function toEverybody(option: LeanOption): ToEverybody {
  const known = ofOptions.get(option.generalCautions)
  if (known !== undefined) return known
  const { id, name, modality, supportive, cite } = option
  const { generalCautions, checks, regimen, evidenceGrade, judge, together, regulatory } = option
  const rest = { generalCautions, checks, regimen, evidenceGrade, judge, together, regulatory }
  const text = {
    head: asciiJson({ id, name, modality }).slice(0, -1),
    tail: `,${asciiJson({ supportive, cite, ...rest }).slice(1)}`,
  }
  ofOptions.set(generalCautions, text)
  return text
}

/** Most options have none, and many are blocked with the same words as for others. */
function ofPatient(list: readonly object[]): string {
  return list.length === 0 ? '[]' : `[${list.map(writtenItem).join(',')}]`
}

/** Reasons with a citation are knowledge, and the same objects for every patient. */
function reasonText(reason: LeanOption['reasons'][number]): string {
  return reason.cite === undefined ? asciiJson(reason) : knownText(reason)
}

/** Options of which the same rules speak share their list. */
function writtenOnce(): (missing: LeanOption['missing']) => string {
  const texts = new Map<object, string>()
  return (missing) => {
    const known = texts.get(missing)
    if (known !== undefined) return known
    const text = `[${missing.map(missingText).join(',')}]`
    texts.set(missing, text)
    return text
  }
}

type Missing = LeanOption['missing'][number]

const missingTexts: Readonly<Record<Missing['effect'], Map<string, string>>> = {
  'needs-information': new Map(),
  check: new Map(),
  caution: new Map(),
}

/** The questions are few, and each has one of three effects; one that names a medicine of the record is not kept. */
function missingText({ id, effect }: Missing): string {
  const texts = missingTexts[effect]
  const known = texts.get(id)
  if (known !== undefined) return known
  const text = asciiJson({ id, effect })
  if (!id.includes('/')) texts.set(id, text)
  return text
}

/** Kept for good: only for what stays the same object. */
const texts = new WeakMap<object, string>()

function knownText(value: object): string {
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = asciiJson(value)
  texts.set(value, text)
  return text
}

const rows = new WeakMap<object, string>()

/** Rows of knowledge stand under the same key in every result. */
function addTable(text: Text, table: Readonly<Record<string, object>>): void {
  let isFirst = true
  for (const key in table) {
    const row = table[key]
    if (row === undefined) continue
    const next = rowText(key, row)
    text.push(isFirst ? `{${next.slice(1)}` : next)
    isFirst = false
  }
  text.push(isFirst ? '{}' : '}')
}

/** With the comma after the row before it. */
function rowText(key: string, row: object): string {
  const known = rows.get(row)
  if (known !== undefined) return known
  const text = `,${asciiJson(key)}:${asciiJson(row)}`
  rows.set(row, text)
  return text
}

/**
 * The fields of an object of at least one field, so that more can follow. Each by itself: one character beyond ASCII
 * makes all that stands in the same text slower.
 */
function addFields(text: Text, fields: object): void {
  let before = '{'
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    text.push(`${before}"${name}":`, asciiJson(value))
    before = ','
  }
  text.push(',')
}
