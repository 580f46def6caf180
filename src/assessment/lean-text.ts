/** The published form as JSON text. What is the same for every patient is written out once and kept. */
import { asciiJson } from './ascii-json.ts'
import type { LeanAssessment, LeanOption, LeanPlan } from './lean.ts'

/** What `JSON.stringify` would make of it, in ASCII. */
export function leanText({ plan, sources, ...rest }: LeanAssessment): string {
  const known = `"sources":${tableText(sources)}`
  return joined(rest, plan === undefined ? known : `"plan":${planText(plan)},${known}`)
}

function planText({ options, statements, ...rest }: LeanPlan): string {
  const missingText = writtenOnce()
  const texts = options.map((option) => optionText(option, missingText(option.missing))).join(',')
  return joined(rest, `"options":[${texts}],"statements":${tableText(statements)}`)
}

function optionText(option: LeanOption, missing: string): string {
  const { head, tail } = toEverybody(option)
  const { status, rank, reasons, blockedBy, cautions } = option
  const standing = `"status":"${status}","rank":${rank},"reasons":${listText(reasons)}`
  const against = `"blockedBy":${ofPatient(blockedBy)},"cautions":${ofPatient(cautions)}`
  return `${head},${standing},${against},"missing":${missing},${tail}`
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
    tail: asciiJson({ supportive, cite, ...rest }).slice(1),
  }
  ofOptions.set(generalCautions, text)
  return text
}

/** Most options have none. */
function ofPatient(list: readonly object[]): string {
  return list.length === 0 ? '[]' : asciiJson(list)
}

/** Reasons with a citation are knowledge, and the same objects for every patient. */
function listText(reasons: LeanOption['reasons']): string {
  let text = ''
  for (const reason of reasons) {
    const written = reason.cite === undefined ? asciiJson(reason) : knownText(reason)
    text = text === '' ? written : `${text},${written}`
  }
  return `[${text}]`
}

/** Options of which the same rules speak share their list. */
function writtenOnce(): (missing: LeanOption['missing']) => string {
  const texts = new Map<object, string>()
  return (missing) => {
    const text = texts.get(missing) ?? `[${missing.map(missingText).join(',')}]`
    texts.set(missing, text)
    return text
  }
}

const missingTexts = new Map<string, string>()

/** The questions are few, and each has one of three effects; one that names a medicine of the record is not kept. */
function missingText({ id, effect }: LeanOption['missing'][number]): string {
  if (id.includes('/')) return asciiJson({ id, effect })
  const key = `${effect} ${id}`
  const known = missingTexts.get(key)
  if (known !== undefined) return known
  const text = asciiJson({ id, effect })
  missingTexts.set(key, text)
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
function tableText(table: Readonly<Record<string, object>>): string {
  let text = ''
  for (const key in table) {
    const row = table[key]
    if (row === undefined) continue
    let known = rows.get(row)
    if (known === undefined) {
      known = `${asciiJson(key)}:${asciiJson(row)}`
      rows.set(row, known)
    }
    text = text === '' ? known : `${text},${known}`
  }
  return `{${text}}`
}

/** An object of at least one field, and more fields as text. */
function joined(fields: object, more: string): string {
  return `${asciiJson(fields).slice(0, -1)},${more}}`
}
