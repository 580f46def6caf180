/** What the pieces of one dose add up to per day. */
import type { Amount, Frequency, Range, SigElement, Slot } from './sig-element.ts'
import { scaled } from './sig-pieces.ts'
import type { SigAmount } from './sig-reading.ts'

/** `contradictory`: two readings that do not agree; nothing may be concluded. */
export type SegmentDose = {
  readonly amount?: (Range & Pick<Amount, 'unit' | 'form'>) | undefined
  /** Times per day. */
  readonly count?: Range | undefined
  readonly perDay?: SigAmount | undefined
  readonly contradictory: boolean
  /** Said to be taken one single time. */
  readonly once: boolean
}

type SlotMention = { readonly slot: Slot; readonly joined: boolean }

type Intake = {
  amounts: Amount[]
  upTo: boolean
  frequencies: Frequency[]
  slots: SlotMention[]
  weekdays: number
  once: boolean
  slotFirst: boolean
}

const daysPerWeek = 7
const tolerance = 1e-9

const contradiction: SegmentDose = { contradictory: true, once: false }

/** The amount per day of one stretch of an instruction: 2 in the morning and 1 at night are 3 a day. */
export function dailyAmount(elements: readonly SigElement[]): SegmentDose {
  const intakes = intakesOf(elements)
  if (intakes === undefined) return contradiction
  const doses = intakes.map(doseOfIntake)
  if (doses.some((dose) => dose.contradictory)) return contradiction
  const [only] = doses
  if (doses.length <= 1) return only ?? { contradictory: false, once: false }
  return sumOf(intakes, doses)
}

function emptyIntake(): Intake {
  return { amounts: [], upTo: false, frequencies: [], slots: [], weekdays: 0, once: false, slotFirst: false }
}

/** Amounts with the times that belong to them. `undefined` where an amount has no time of its own. */
function intakesOf(elements: readonly SigElement[]): Intake[] | undefined {
  const intakes: Intake[] = []
  let current = emptyIntake()
  let joined = false
  for (const element of elements) {
    if (element.kind === 'joined') joined = true
    if (opensIntake(current, element)) {
      intakes.push(current)
      current = emptyIntake()
      joined = false
    }
    add(current, element, joined)
    if (element.kind === 'slot') joined = false
  }
  const all = isEmpty(current) ? intakes : [...intakes, current]
  return all.length > 1 && all.some((intake) => intake.amounts.length === 0) ? undefined : all
}

function opensIntake(current: Intake, element: SigElement): boolean {
  if (element.kind === 'amount') {
    return !element.amount.restated && current.amounts.length > 0 && hasTime(current) && !current.slotFirst
  }
  return element.kind === 'slot' && current.slotFirst && current.amounts.length > 0
}

function add(intake: Intake, element: SigElement, joined: boolean): void {
  switch (element.kind) {
    case 'amount':
      intake.amounts.push(element.amount)
      intake.upTo ||= element.upTo
      return
    case 'frequency':
      intake.frequencies.push(element.frequency)
      intake.upTo ||= element.upTo
      return
    case 'slot':
      intake.slotFirst ||= intake.amounts.length === 0
      intake.slots.push({ slot: element.slot, joined })
      return
    case 'weekdays':
      intake.weekdays += element.count
      return
    case 'once':
      intake.once = true
      return
    default:
      return
  }
}

function hasTime(intake: Intake): boolean {
  return intake.frequencies.length + intake.slots.length + intake.weekdays > 0
}

function isEmpty(intake: Intake): boolean {
  return intake.amounts.length === 0 && !hasTime(intake) && !intake.once
}

function doseOfIntake(intake: Intake): SegmentDose {
  const amount = amountOf(intake.amounts)
  const count = timesPerDay(intake, amount === 'contradictory' ? undefined : amount?.form)
  if (amount === 'contradictory' || count === 'contradictory') return contradiction
  const once = intake.once && !hasTime(intake)
  const times = once ? { low: 1, high: 1 } : count
  return { amount, count: times, perDay: product(amount, times, intake.upTo), contradictory: false, once }
}

/** Amount per intake times intakes per day. */
export function product(
  amount: SegmentDose['amount'],
  count: Range | undefined,
  upTo = false,
): SigAmount | undefined {
  if (amount === undefined || count === undefined) return undefined
  return {
    low: upTo ? 0 : rounded(amount.low * count.low),
    high: rounded(amount.high * count.high),
    unit: amount.unit,
  }
}

/** Sevenths and thirds to a precision far below any dose. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** One amount said in several ways: "2 tablets (100 mg total)", "50 mg tablet: take 2". */
function amountOf(amounts: readonly Amount[]): SegmentDose['amount'] | 'contradictory' {
  const distinct = amounts.filter((amount, at) => at === amounts.findIndex((other) => same(amount, other)))
  const [first, second, third, another] = distinct
  if (first === undefined) return undefined
  if (third !== undefined) return another === undefined ? checkedTotal(first, second, third) : 'contradictory'
  if (second === undefined) return first
  if (first.unit === second.unit) return 'contradictory'
  const units = first.unit === 'unit' ? first : second
  const mass = first.unit === 'mg' ? first : second
  if (mass.role === 'strength' && !mass.restated && mass === first)
    return inMass(scaled(units, mass.low), units)
  if (!second.restated && mass === first) return 'contradictory'
  if (mass.role === 'total' || mass === first || (units.low === 1 && units.high === 1))
    return inMass(mass, units)
  // "2 tablets (50 mg)" may mean 50 mg together or each; the number of tablets is certain.
  return units
}

/** "100 mg tablet, take 1.5 tablets (150 mg total)": the total must be what the tablets add up to. */
function checkedTotal(
  strength: Amount,
  units: Amount | undefined,
  total: Amount,
): SegmentDose['amount'] | 'contradictory' {
  const isOneDose = strength.role === 'strength' && units?.unit === 'unit' && total.unit === 'mg'
  if (!isOneDose || units === undefined || !total.restated) return 'contradictory'
  const all = scaled(units, strength.low)
  return sameAmount({ ...all, unit: 'mg' }, { ...total, unit: 'mg' }) ? inMass(total, units) : 'contradictory'
}

function inMass(range: Range, units: Amount): SegmentDose['amount'] {
  return { low: range.low, high: range.high, unit: 'mg', form: units.form }
}

function same(a: Amount, b: Amount): boolean {
  return a.low === b.low && a.high === b.high && a.unit === b.unit
}

/** How often a day: from "twice daily", from the parts of the day, from the days of the week. */
function timesPerDay(intake: Intake, form: Amount['form']): Range | undefined | 'contradictory' {
  const [interval, anotherInterval] = distinctFrequencies(intake.frequencies.filter(isInterval))
  const onDays = timesOnADay(intake)
  if (onDays === 'contradictory' || anotherInterval !== undefined) return 'contradictory'
  if (interval !== undefined) return timesInInterval(intake, interval, onDays, form)
  if (intake.weekdays === 0) return onDays
  if (intake.weekdays > daysPerWeek) return 'contradictory'
  return scaled(onDays ?? { low: 1, high: 1 }, intake.weekdays / daysPerWeek)
}

function isInterval(frequency: Frequency): boolean {
  return frequency.everyDays !== 1
}

function distinctFrequencies(frequencies: readonly Frequency[]): readonly Frequency[] {
  return frequencies.filter(
    (frequency, at) => at === frequencies.findIndex((other) => equal(frequency, other)),
  )
}

function equal(a: Frequency, b: Frequency): boolean {
  return a.low === b.low && a.high === b.high && a.everyDays === b.everyDays
}

/** Times on a day of treatment. "daily in the morning and at night" is twice; "once daily" with both is not. */
function timesOnADay(intake: Intake): Range | undefined | 'contradictory' {
  const daily = intake.frequencies.filter((frequency) => !isInterval(frequency))
  const [firm, another] = distinctFrequencies(daily.filter((frequency) => !frequency.loose))
  const slots = slotCount(intake.slots)
  if (another !== undefined) return 'contradictory'
  if (firm === undefined) return slots > 0 ? { low: slots, high: slots } : daily[0]
  const agrees = slots === 0 || (firm.low <= slots && slots <= firm.high)
  return agrees ? { low: firm.low, high: firm.high } : 'contradictory'
}

const late: ReadonlySet<Slot> = new Set<Slot>(['evening', 'night', 'bedtime'])

/** Parts of the day that are named. "every evening at bedtime" is one, "evening and bedtime" are two. */
function slotCount(mentions: readonly SlotMention[]): number {
  return mentions.filter(({ slot, joined }, at) => {
    const before = mentions.slice(0, at)
    if (before.some((other) => other.slot === slot)) return false
    return joined || !late.has(slot) || !before.some((other) => late.has(other.slot))
  }).length
}

function timesInInterval(
  intake: Intake,
  interval: Frequency,
  onDays: Range | undefined,
  form: Amount['form'],
): Range | 'contradictory' {
  if (intake.weekdays > 0 && intake.weekdays !== interval.high) return 'contradictory'
  if (onDays !== undefined && (interval.high > 1 || (onDays.high > 1 && interval.everyDays > 2)))
    return 'contradictory'
  // A patch that is changed every few days is worn all the time.
  if (form === 'patch') return { low: 1, high: 1 }
  const perDay = { low: interval.low / interval.everyDays, high: interval.high / interval.everyDays }
  return onDays === undefined ? perDay : { low: perDay.low * onDays.low, high: perDay.high * onDays.high }
}

/** Amounts at several times of the day. A whole that is then split ("2 daily, 1 am and 1 pm") counts once. */
function sumOf(intakes: readonly Intake[], doses: readonly SegmentDose[]): SegmentDose {
  const perDay = doses.map((dose) => dose.perDay)
  if (!perDay.every((amount) => amount !== undefined)) return contradiction
  if (new Set(perDay.map(({ unit }) => unit)).size > 1) return contradiction
  const placed = perDay.filter((_, at) => isPlaced(intakes[at]))
  const whole = perDay.filter((_, at) => !isPlaced(intakes[at]))
  const total = added(placed)
  const [first, another] = whole
  if (another !== undefined || total === undefined) return contradiction
  if (first !== undefined && !sameAmount(first, total)) return contradiction
  return { perDay: total, contradictory: false, once: false }
}

/** At a part of the day, or on days of the week. */
function isPlaced(intake: Intake | undefined): boolean {
  return intake !== undefined && intake.slots.length + intake.weekdays > 0
}

function added(amounts: readonly SigAmount[]): SigAmount | undefined {
  const [first] = amounts
  if (first === undefined) return undefined
  return {
    low: rounded(amounts.reduce((total, { low }) => total + low, 0)),
    high: rounded(amounts.reduce((total, { high }) => total + high, 0)),
    unit: first.unit,
  }
}

function sameAmount(a: SigAmount, b: SigAmount): boolean {
  return Math.abs(a.low - b.low) < tolerance && Math.abs(a.high - b.high) < tolerance
}
