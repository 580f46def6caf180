/**
 * The published form as JSON text. What is the same for every patient is written out once and kept. Everything beyond
 * ASCII is written as `\uXXXX`: text of one byte a character is put together and sent several times faster.
 */
import type { LeanAssessment, LeanOption, LeanPlan } from './lean.ts'

/** What `JSON.stringify` would make of it. */
export function leanText({ plan, sources, ...rest }: LeanAssessment): string {
  const known = `"sources":${tableText(sources)}`
  return joined(rest, plan === undefined ? known : `"plan":${planText(plan)},${known}`)
}

function planText({ options, statements, ...rest }: LeanPlan): string {
  const texts = options.map(optionText).join(',')
  return joined(rest, `"options":[${texts}],"statements":${tableText(statements)}`)
}

/** What an option says to everybody, by a part of it that no other option has. */
const toEverybody = new WeakMap<LeanOption['generalCautions'], string>()

function optionText({ missing, ...option }: LeanOption): string {
  const { generalCautions, checks, regimen, evidenceGrade, judge, together, regulatory, ...own } = option
  let said = toEverybody.get(generalCautions)
  if (said === undefined) {
    const parts = { generalCautions, checks, regimen, evidenceGrade, judge, together, regulatory }
    said = ascii(parts).slice(1, -1)
    toEverybody.set(generalCautions, said)
  }
  return joined(own, `"missing":${textOnce(missing)},${said}`)
}

const texts = new WeakMap<object, string>()

function textOnce(value: object): string {
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = ascii(value)
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
      known = `${ascii(key)}:${ascii(row)}`
      rows.set(row, known)
    }
    text = text === '' ? known : `${text},${known}`
  }
  return `{${text}}`
}

/** An object of at least one field, and more fields as text. */
function joined(fields: object, more: string): string {
  return `${ascii(fields).slice(0, -1)},${more}}`
}

const beyondAscii = /[\u007f-\uffff]/g
const isBeyondAscii = /[\u007f-\uffff]/

function ascii(value: unknown): string {
  const text = JSON.stringify(value)
  return isBeyondAscii.test(text) ? text.replace(beyondAscii, escaped) : text
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
