/** The result of an Observation, a component of one, or an answer. */
import type { Concept } from '../../units/code.ts'
import { codeFrom, conceptAt, nameOf } from './concept.ts'
import { type JsonObject, numberAt, numberFrom, objectAt, objectsAt, textAt } from './json.ts'

export type ObservedValue = {
  readonly value?: number | undefined
  readonly unit?: string | undefined
  readonly valueConcept?: Concept | undefined
}

/** Reads the value in whichever type it is given. `undefined` where there is none. */
export function observedValue(owner: JsonObject): ObservedValue | undefined {
  const quantity = objectAt(owner, 'valueQuantity')
  if (quantity !== undefined) return quantityValue(quantity)
  const number = numberAt(owner, 'valueInteger') ?? numberAt(owner, 'valueDecimal')
  if (number !== undefined) return { value: number }
  const concept = conceptAt(owner, 'valueCodeableConcept') ?? codingValue(owner)
  if (concept !== undefined) return { value: ordinalOf(owner), valueConcept: concept }
  if (typeof owner.valueBoolean === 'boolean') {
    return { valueConcept: { codes: [], text: owner.valueBoolean ? 'yes' : 'no' } }
  }
  const text = ['valueString', 'valueDateTime', 'valueDate', 'valueTime'].map((field) => textAt(owner, field))
  const words = text.find((each) => each !== undefined)
  if (words === undefined) return undefined
  const value = numberFrom(words)
  return value === undefined ? { valueConcept: { codes: [], text: words } } : { value }
}

function codingValue(owner: JsonObject): Concept | undefined {
  const coding = objectAt(owner, 'valueCoding')
  const code = coding && codeFrom(coding)
  const text = textAt(coding, 'display')
  return code === undefined && text === undefined ? undefined : { codes: code ? [code] : [], text }
}

/** Form servers write what a coded answer counts beside it. */
const ordinalUrl = /\/(?:ordinalValue|itemWeight|questionnaire-ordinalValue)$/

function ordinalOf(owner: JsonObject): number | undefined {
  const coding = objectAt(owner, 'valueCoding') ?? objectAt(objectAt(owner, 'valueCodeableConcept'), 'coding')
  if (coding?.extension === undefined) return undefined
  const extension = objectsAt(coding, 'extension').find((each) => ordinalUrl.test(textAt(each, 'url') ?? ''))
  return numberAt(extension, 'valueDecimal')
}

const ucum = 'http://unitsofmeasure.org'

function quantityValue(quantity: JsonObject): ObservedValue | undefined {
  const value = numberAt(quantity, 'value')
  if (value === undefined) return undefined
  const code = textAt(quantity, 'code')
  const unit =
    quantity.system === ucum ? (code ?? textAt(quantity, 'unit')) : (textAt(quantity, 'unit') ?? code)
  const comparator = textAt(quantity, 'comparator')
  if (comparator === undefined) return { value, unit }
  return { value, unit, valueConcept: { codes: [], text: `${comparator}${value}` } }
}

/** How a value reads to a person, for messages. */
export function shownValue(observed: ObservedValue | undefined): string {
  if (observed?.value !== undefined) return String(observed.value)
  return nameOf(observed?.valueConcept) ?? observed?.valueConcept?.codes[0]?.code ?? 'nothing'
}

type Flag = 'high' | 'low' | 'abnormal' | 'normal'

const flagOfCode: ReadonlyMap<string, Flag> = new Map<string, Flag>([
  ['h', 'high'],
  ['hh', 'high'],
  ['hu', 'high'],
  ['>', 'high'],
  ['high', 'high'],
  ['l', 'low'],
  ['ll', 'low'],
  ['lu', 'low'],
  ['<', 'low'],
  ['low', 'low'],
  ['a', 'abnormal'],
  ['aa', 'abnormal'],
  ['abnormal', 'abnormal'],
  ['pos', 'abnormal'],
  ['n', 'normal'],
  ['normal', 'normal'],
  ['neg', 'normal'],
])

/** The laboratory's own flag. */
export function flagOf(owner: JsonObject): Flag | undefined {
  if (owner.interpretation === undefined) return undefined
  for (const interpretation of objectsAt(owner, 'interpretation')) {
    const words = [...objectsAt(interpretation, 'coding').map((coding) => textAt(coding, 'code'))]
    words.push(textAt(interpretation, 'text'))
    for (const word of words) {
      const flag = word && flagOfCode.get(word.toLowerCase())
      if (flag) return flag
    }
  }
  return undefined
}

/** The limits of the laboratory's reference range. */
export function referenceRange(
  owner: JsonObject,
): { readonly low: number | undefined; readonly high: number | undefined } | undefined {
  const range = objectAt(owner, 'referenceRange')
  return (
    range && {
      low: numberAt(objectAt(range, 'low'), 'value'),
      high: numberAt(objectAt(range, 'high'), 'value'),
    }
  )
}
