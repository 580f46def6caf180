/** What speaks against medicines that are taken now, alone or together. */
import type { Rule } from '../knowledge/interactions/index.ts'
import { conditionTruth } from './condition-truth.ts'
import { caution } from './findings-of-rule.ts'
import { type CurrentMedicine, nameWithDoubt, type PlanContext } from './plan-context.ts'
import type { Caution } from './plan-option.ts'
import { type FoundAlert, qtAlert } from './qt-alert.ts'
import { rulesForMedicine } from './rules-for.ts'
import type { Truth } from './truth.ts'

export type RegimenAlert = Omit<Caution, 'severity'> & {
  readonly medicine: string
  /** block: would not be started like this; act. */
  readonly severity: 'block' | 'warn' | 'monitor'
  /** Further rules that say the same. */
  readonly also?: readonly string[] | undefined
}

/** Everything about the QT interval is one alert, in the place of the first. */
export function regimenAlerts(context: PlanContext): readonly RegimenAlert[] {
  const found = context.medicines.current.flatMap((medicine) => alertsFor(context, medicine))
  const ofQt = found.filter(isOfQt)
  const first = ofQt[0]
  return found.flatMap((each) => {
    if (!isOfQt(each)) return [each.alert]
    return each === first ? qtAlert(context, ofQt) : []
  })
}

function isOfQt({ rule }: FoundAlert): boolean {
  return rule.about === 'qt'
}

function alertsFor(context: PlanContext, medicine: CurrentMedicine): readonly FoundAlert[] {
  const alerts: FoundAlert[] = []
  for (const rule of rulesForMedicine(medicine.ingredients)) {
    if (!exceedsDose(rule, medicine)) continue
    const truth = conditionTruth(context, rule.when, (other) => other === medicine)
    if (truth.answer === 'yes') alerts.push({ rule, medicine, alert: alert(rule, truth, medicine) })
  }
  return alerts
}

function exceedsDose({ aboveMgPerDay }: Rule, { dose }: CurrentMedicine): boolean {
  return aboveMgPerDay === undefined || (dose !== undefined && dose.high > aboveMgPerDay)
}

function alert(rule: Rule, truth: Truth, medicine: CurrentMedicine): RegimenAlert {
  return { ...caution(rule, truth), severity: rule.severity, medicine: nameWithDoubt(medicine) }
}
