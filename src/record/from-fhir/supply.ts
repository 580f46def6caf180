/** Quantities and days of supply. */
import type { Medicine } from '../record.ts'
import { type Amounts, amountsOf, type Measure, unreadable } from './amount.ts'
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'
import { asNumber, asText, type JsonObject } from './json.ts'
import { daysOf } from './times-per-day.ts'

/** What one fill holds. */
export type Supply = {
  readonly quantity: Measure | undefined
  readonly days: number | undefined
}

const longestSupplyDays = 366
const unstatedSupply: Supply = { quantity: undefined, days: undefined }
const noSupply = 'How long it lasts is unknown.'

/** Quantity and days of supply of one fill. Nothing, less than nothing and more than a year are reported. */
export function supplyFrom(
  quantity: JsonObject | undefined,
  duration: JsonObject | undefined,
  found: FoundResource,
  log: IssueLog,
): Supply {
  if (quantity === undefined && duration === undefined) return unstatedSupply
  const amount = quantityOf(quantity)
  if (amount !== undefined && !(amount.low > 0)) {
    log.report(found.ref, `Quantity is ${amount.low}.`, noSupply)
    return { quantity: undefined, days: undefined }
  }
  const stated = duration && (daysOf(duration) ?? plainDays(duration))
  const days = stated === undefined ? undefined : Math.round(stated)
  if (duration !== undefined && !(days !== undefined && days > 0 && days <= longestSupplyDays)) {
    log.report(
      found.ref,
      `Cannot read the days of supply ${shown(duration)}; expected 1 to 366 days.`,
      noSupply,
    )
    return { quantity: amount, days: undefined }
  }
  return { quantity: amount, days }
}

function quantityOf(quantity: JsonObject | undefined): Measure | undefined {
  const value = asNumber(quantity?.value)
  if (quantity === undefined || value === undefined) return undefined
  return { low: value, high: value, unit: asText(quantity.unit) ?? asText(quantity.code) }
}

/** Days of supply without any unit are days. */
function plainDays(duration: JsonObject): number | undefined {
  const hasUnit = asText(duration.unit) !== undefined || asText(duration.code) !== undefined
  return hasUnit ? undefined : asNumber(duration.value)
}

function shown(duration: JsonObject): string {
  const unit = asText(duration.unit) ?? asText(duration.code)
  return `"${[asText(duration.value), unit].filter((each) => each !== undefined).join(' ')}"`
}

/** More pieces a day than anybody is told to take. */
const mostPiecesPerDay = 20

/** Quantity ÷ days of supply × strength. */
export function amountsFromSupply(supply: Supply, medicine: Medicine): Amounts | undefined {
  const { quantity, days } = supply
  if (quantity === undefined || days === undefined) return undefined
  const perDay = quantity.low / days
  if (perDay > mostPiecesPerDay && quantity.unit !== 'mg') {
    return unreadable(
      `${quantity.low} ${quantity.unit ?? 'units'} for ${days} days is more than anybody takes`,
    )
  }
  return amountsOf({ low: perDay, high: perDay, unit: quantity.unit }, medicine)
}

/** Days that a quantity lasts at a daily dose known exactly; `undefined` where that cannot be told. */
export function daysFromQuantity(
  quantity: Measure | undefined,
  medicine: Medicine,
  milligramsPerDay: number | undefined,
): number | undefined {
  if (quantity === undefined || milligramsPerDay === undefined || !(milligramsPerDay > 0)) return undefined
  const whole = amountsOf({ ...quantity, unit: quantity.unit ?? 'tablet' }, medicine)
  const milligrams = whole.kind === 'amounts' ? whole.amounts[0]?.low : undefined
  const days = milligrams === undefined ? 0 : Math.floor(milligrams / milligramsPerDay)
  return days > 0 && days <= longestSupplyDays ? days : undefined
}
