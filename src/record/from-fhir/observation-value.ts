/** The result of an Observation, a component of one, or an answer. */
import type { Concept } from '../../units/code.ts'
import { asConcept, codeFrom, nameOf } from './concept.ts'
import { asNumber, asObject, asObjects, asText, type JsonObject, numberFrom } from './json.ts'

export type ObservedValue = {
  readonly value?: number | undefined
  readonly unit?: string | undefined
  readonly valueConcept?: Concept | undefined
}

/** Reads the value in whichever type it is given. `undefined` where there is none. */
export function observedValue(owner: JsonObject): ObservedValue | undefined {
  const quantity = asObject(owner.valueQuantity)
  if (quantity !== undefined) return quantityValue(quantity)
  const number = asNumber(owner.valueInteger) ?? asNumber(owner.valueDecimal)
  if (number !== undefined) return { value: number }
  const concept = asConcept(owner.valueCodeableConcept) ?? codingValue(owner)
  if (concept !== undefined) return { value: ordinalOf(owner), valueConcept: concept }
  if (typeof owner.valueBoolean === 'boolean') {
    return { valueConcept: { codes: [], text: owner.valueBoolean ? 'yes' : 'no' } }
  }
  const text = ['valueString', 'valueDateTime', 'valueDate', 'valueTime'].map((field) => asText(owner[field]))
  const words = text.find((each) => each !== undefined)
  if (words === undefined) return undefined
  const value = numberFrom(words)
  return value === undefined ? { valueConcept: { codes: [], text: words } } : { value }
}

function codingValue(owner: JsonObject): Concept | undefined {
  const coding = asObject(owner.valueCoding)
  const code = coding && codeFrom(coding)
  const text = asText(coding?.display)
  return code === undefined && text === undefined ? undefined : { codes: code ? [code] : [], text }
}

/** Form servers write what a coded answer counts beside it. */
const ordinalUrl = /\/(?:ordinalValue|itemWeight|questionnaire-ordinalValue)$/

function ordinalOf(owner: JsonObject): number | undefined {
  const coding = asObject(owner.valueCoding) ?? asObject(asObject(owner.valueCodeableConcept)?.coding)
  if (coding?.extension === undefined) return undefined
  const extension = asObjects(coding.extension).find((each) => ordinalUrl.test(asText(each.url) ?? ''))
  return asNumber(extension?.valueDecimal)
}

const ucum = 'http://unitsofmeasure.org'

function quantityValue(quantity: JsonObject): ObservedValue | undefined {
  const value = asNumber(quantity.value)
  if (value === undefined) return undefined
  const code = asText(quantity.code)
  const unit = quantity.system === ucum ? (code ?? asText(quantity.unit)) : (asText(quantity.unit) ?? code)
  const comparator = asText(quantity.comparator)
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
  for (const interpretation of asObjects(owner.interpretation)) {
    const words = [...asObjects(interpretation.coding).map((coding) => asText(coding.code))]
    words.push(asText(interpretation.text))
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
  const range = asObject(owner.referenceRange)
  return (
    range && {
      low: asNumber(asObject(range.low)?.value),
      high: asNumber(asObject(range.high)?.value),
    }
  )
}
