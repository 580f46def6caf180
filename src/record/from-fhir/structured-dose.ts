/** Dose per day from the structured part of a FHIR Dosage. */
import type { StatedDate } from '../../units/day.ts'
import type { Medicine } from '../record.ts'
import {
  type Amounts,
  amountsOf,
  asMeasure,
  type IngredientAmountRange,
  type Measure,
  unreadable,
} from './amount.ts'
import { asNumber, asObject, asObjects, asText, asTexts, isObject, type JsonObject } from './json.ts'
import { dosesMatter } from './medicine-role.ts'
import { daysInUnit, daysOf, timesPerDay } from './times-per-day.ts'

/** One instruction, understood: so much a day, for so long, from when. */
export type Instruction = {
  /** Instructions with different numbers follow each other; equal ones go together. */
  readonly sequence: number | undefined
  readonly perDay: Amounts | undefined
  readonly days: number | undefined
  readonly start: StatedDate | undefined
  readonly end: StatedDate | undefined
  readonly asNeeded: boolean
  readonly text: string | undefined
  /** "morning", "08:00", where the structure names them. */
  readonly timesOfDay: string
}

/** Reads one Dosage. The dates of its bounds are given by the caller, who reports unreadable ones. */
export function instructionFrom(
  dosage: JsonObject,
  medicine: Medicine,
  bounds: { readonly start?: StatedDate | undefined; readonly end?: StatedDate | undefined },
): Instruction {
  const asNeeded = isAsNeeded(dosage)
  const perDay = dosesMatter(medicine) ? perDayOf(dosage, medicine) : undefined
  return {
    sequence: asNumber(dosage.sequence),
    perDay: asNeeded && perDay?.kind === 'amounts' ? atMost(perDay.amounts) : perDay,
    days: boundDays(dosage, bounds),
    start: bounds.start,
    end: bounds.end,
    asNeeded,
    text: asText(dosage.text),
    timesOfDay: timesOfDay(dosage),
  }
}

function timesOfDay(dosage: JsonObject): string {
  const repeat = asObject(asObject(dosage.timing)?.repeat)
  return repeat === undefined ? '' : [...asTexts(repeat.when), ...asTexts(repeat.timeOfDay)].sort().join()
}

/** "As needed" lies between nothing and the full dose. */
function atMost(amounts: readonly IngredientAmountRange[]): Amounts {
  return { kind: 'amounts', amounts: amounts.map((amount) => ({ ...amount, low: 0 })) }
}

function isAsNeeded(dosage: JsonObject): boolean {
  return (
    dosage.asNeededBoolean === true ||
    dosage.asNeeded === true ||
    isObject(dosage.asNeededCodeableConcept) ||
    asObjects(dosage.asNeededFor).length > 0
  )
}

/** The Measure of one intake, wherever the version of FHIR keeps it. */
export function intakeOf(dosage: JsonObject): Measure | undefined {
  const rates = asObjects(dosage.doseAndRate)
  for (const rate of rates) {
    const measure = asMeasure(rate.doseQuantity, rate.doseRange)
    if (measure !== undefined) return measure
  }
  return (
    asMeasure(dosage.doseQuantity, dosage.doseRange) ??
    asMeasure(dosage.doseSimpleQuantity, dosage.doseRange) ??
    asMeasure(dosage.quantityQuantity, dosage.quantityRange) ??
    asMeasure(dosage.dose, dosage.doseRange) ??
    asMeasure(dosage.quantity, dosage.quantityRange)
  )
}

function perDayOf(dosage: JsonObject, medicine: Medicine): Amounts | undefined {
  const intake = intakeOf(dosage)
  const times = timesPerDay(dosage.timing)
  if (intake === undefined) return undefined
  if (times === 'unreadable') return unreadable('how often it is taken cannot be read')
  if (times === undefined) return undefined
  const once = amountsOf(intake, medicine)
  if (once.kind === 'unreadable') return once
  const most = mostPerDay(dosage, medicine)
  const amounts = once.amounts.map(({ ingredient, low, high }) => {
    const limit = most?.find((amount) => amount.ingredient === ingredient)?.high ?? Number.POSITIVE_INFINITY
    return { ingredient, low: Math.min(low * times.low, limit), high: Math.min(high * times.high, limit) }
  })
  return { kind: 'amounts', amounts }
}

/** `maxDosePerPeriod`: no more than this a day. */
function mostPerDay(dosage: JsonObject, medicine: Medicine): readonly IngredientAmountRange[] | undefined {
  const ratio = asObject(dosage.maxDosePerPeriod)
  const measure = ratio && asMeasure(ratio.numerator, ratio.numeratorRange)
  const days = daysOf(asObject(ratio?.denominator))
  if (measure === undefined || days === undefined || !(days > 0)) return undefined
  const amounts = amountsOf(measure, medicine)
  if (amounts.kind === 'unreadable') return undefined
  return amounts.amounts.map((amount) => ({ ...amount, high: amount.high / days }))
}

/** How long an instruction holds, where it says so. */
function boundDays(
  dosage: JsonObject,
  bounds: { readonly start?: StatedDate | undefined; readonly end?: StatedDate | undefined },
): number | undefined {
  if (bounds.start?.precision === 'day' && bounds.end?.precision === 'day') {
    return bounds.end.first - bounds.start.first + 1
  }
  const repeat = asObject(asObject(dosage.timing)?.repeat)
  if (repeat === undefined) return undefined
  const duration = daysOf(asObject(repeat.boundsDuration)) ?? daysOf(asObject(repeat.boundsQuantity))
  const shortest = daysOf(asObject(asObject(repeat.boundsRange)?.low))
  return positive(duration ?? shortest ?? daysOfCount(repeat))
}

/** "Ten times, once a day" lasts ten days. */
function daysOfCount(repeat: JsonObject): number | undefined {
  const count = asNumber(repeat.count)
  const unit = asText(repeat.periodUnit) ?? asText(repeat.periodUnits)
  const each = unit === undefined ? undefined : daysInUnit(unit)
  if (count === undefined || each === undefined) return undefined
  return (count * (asNumber(repeat.period) ?? 1) * each) / (asNumber(repeat.frequency) ?? 1)
}

const longestCourseDays = 3660

/** Days that can be a course: more than none, at most ten years. */
function positive(days: number | undefined): number | undefined {
  const whole = days === undefined ? 0 : Math.round(days)
  return whole > 0 && whole <= longestCourseDays ? whole : undefined
}
