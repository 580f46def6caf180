/**
 * What several rules say about the QT interval under the medicines that are taken, as one alert: which medicines, at
 * which dose, the limit of dose that applies, and what to do.
 */
import type { Rule } from '../knowledge/interactions/index.ts'
import { ingredientsOf } from './agent-selector.ts'
import { conditionTruth } from './condition-truth.ts'
import { type CurrentMedicine, nameWithDoubt, type PlanContext } from './plan-context.ts'
import type { RegimenAlert } from './regimen-alerts.ts'
import { rulesForMedicine } from './rules-for.ts'

/** An alert with the rule and the medicine it came from. */
export type FoundAlert = {
  readonly rule: Rule
  readonly medicine: CurrentMedicine
  readonly alert: RegimenAlert
}

const qtProlonging = ingredientsOf(['qt-prolonging'])
const rank = { block: 0, warn: 1, monitor: 2 } as const

/** One alert out of all; nothing where no rule speaks. */
export function qtAlert(context: PlanContext, found: readonly FoundAlert[]): readonly RegimenAlert[] {
  const bySeverity = [...found].sort((a, b) => rank[a.rule.severity] - rank[b.rule.severity])
  const [worst] = bySeverity
  if (worst === undefined) return []
  const medicines = context.medicines.current.filter(
    (each) => isQtProlonging(each) || found.some(({ medicine }) => medicine === each),
  )
  const limits = medicines.flatMap((medicine) => limitText(context, medicine))
  return [
    {
      ...worst.alert,
      medicine: joined(medicines.map(withDose)),
      text: [...limits, ...textsOf(bySeverity)].join(' '),
      because: becauseOf(bySeverity, medicines),
      evidence: [...new Set(bySeverity.flatMap(({ alert }) => alert.evidence ?? []))],
      also: [...new Set(bySeverity.map(({ rule }) => rule.id))].filter((id) => id !== worst.rule.id),
    },
  ]
}

function isQtProlonging({ ingredients }: CurrentMedicine): boolean {
  return ingredients.some((id) => qtProlonging.has(id))
}

/** `Citalopram 40 MG Oral Tablet (40 mg a day)`. */
function withDose(medicine: CurrentMedicine): string {
  return `${nameWithDoubt(medicine)} (${doseText(medicine)})`
}

function joined(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}

function doseText({ dose }: CurrentMedicine): string {
  if (dose === undefined) return 'dose not recorded'
  return dose.low === dose.high ? `${dose.high} mg a day` : `${dose.low} to ${dose.high} mg a day`
}

/** A limit of dose stands in its own sentence; each other sentence is said once, the shorter first. */
function textsOf(found: readonly FoundAlert[]): readonly string[] {
  const said = found.filter(({ rule }) => rule.aboveMgPerDay === undefined)
  const [blocking, others] = [said.filter(isBlock), said.filter((each) => !isBlock(each))]
  const shortFirst = others.map(({ rule }) => rule.message).sort((a, b) => a.length - b.length)
  return [...new Set([...blocking.map(({ rule }) => rule.message), ...shortFirst])]
}

function isBlock({ rule }: FoundAlert): boolean {
  return rule.severity === 'block'
}

/** `40 mg a day is above the limit of 20 mg for the QT interval (61 years).` */
function limitText(context: PlanContext, medicine: CurrentMedicine): readonly string[] {
  const judged = rulesForMedicine(medicine.ingredients).flatMap((rule) =>
    rule.about === 'qt' && rule.aboveMgPerDay !== undefined
      ? [
          {
            rule,
            limit: rule.aboveMgPerDay,
            truth: conditionTruth(context, rule.when, (each) => each === medicine),
          },
        ]
      : [],
  )
  const holding = judged.filter(({ truth }) => truth.answer === 'yes').sort((a, b) => a.limit - b.limit)
  const [lowest] = holding
  if (lowest === undefined) return []
  const { limit, truth } = lowest
  const open = judged.filter(({ truth: each, limit: other }) => each.answer === 'unknown' && other < limit)
  const why = truth.because === undefined ? '' : ` (${truth.because})`
  return [
    `${medicine.name}: ${doseText(medicine)}, ${comparison(medicine, limit)} limit of ${limit} mg for the QT interval${why}.`,
    ...open.map(({ rule }) => `To be asked: ${rule.message}`),
  ]
}

function comparison({ dose }: CurrentMedicine, limit: number): string {
  if (dose === undefined) return 'with a'
  return dose.high > limit ? 'above the' : 'within the'
}

/** What is measured or known about the patient; the medicines are named already. */
function becauseOf(found: readonly FoundAlert[], medicines: readonly CurrentMedicine[]): string | undefined {
  const named = new Set(medicines.map(({ name }) => `takes ${name}`))
  const parts = found
    .filter(({ rule }) => rule.aboveMgPerDay === undefined)
    .flatMap(({ alert }) => alert.because?.split('; ') ?? [])
    .filter((part) => !named.has(part))
  return parts.length === 0 ? undefined : [...new Set(parts)].join('; ')
}
