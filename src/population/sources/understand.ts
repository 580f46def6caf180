/**
 * What the keys of a source mean, looked up once for each. Agents, traps and groups come from the same functions
 * that read one patient's record, so that one definition stays one.
 */
import { instrumentByCode, instruments } from '../../knowledge/instruments/index.ts'
import { lookUpMedicine } from '../../record/from-fhir/medicine-lookup.ts'
import { lookUpModality } from '../../record/from-fhir/modality-lookup.ts'
import { impossibleDose } from '../../record/from-fhir/possible-dose.ts'
import { sigInstructions } from '../../record/from-fhir/sig-dose.ts'
import { amountsFromSupply } from '../../record/from-fhir/supply.ts'
import type {
  Condition,
  DosePhase,
  Exposure,
  Medicine,
  PatientRecord,
  ProcedureEvent,
} from '../../record/record.ts'
import { trapsOf } from '../../trials/traps-of.ts'
import { sessionMedicineOf, trialAgentsOf } from '../../trials/trial-agent.ts'
import { doseRange, exactDose } from '../../units/dose.ts'
import { tablesOf } from '../tables-of.ts'
import type { Item } from './raw-views.ts'

/** A medicine with everything a query needs to lay it out. */
export type UnderstoodMedicine = {
  readonly key: string
  readonly medicine: Medicine
  readonly agents: readonly UnderstoodAgent[]
  readonly session: string | undefined
  readonly contradiction?: string | undefined
}
export type UnderstoodAgent = {
  readonly agent: string
  /** Milligrams of the dose ingredient in one unit; absent where quantities cannot be turned into a dose. */
  readonly mgPerUnit: number | undefined
  /** More units a day than this are a mistake of entry. */
  readonly mostUnits: number
  readonly traps: readonly {
    readonly id: string
    readonly isNever: boolean
    readonly below: number | undefined
  }[]
}

const empty: PatientRecord = {
  patient: { id: '' },
  exposures: [],
  conditions: [],
  measurements: [],
  procedures: [],
  allergies: [],
  familyHistory: [],
  pregnancies: [],
  statements: [],
  origins: new Map(),
  dataIssues: [],
}

/** The medicine of a key: by its codes and names, with ingredients and strengths of the user's vocabulary. */
export function medicineOfItem(item: Item): {
  readonly medicine: Medicine
  readonly contradiction?: string | undefined
} {
  const { medicine, contradiction } = lookUpMedicine({ codes: item.codes, text: item.names[0] })
  const { product } = item
  if (product === undefined) return { medicine, contradiction }
  if (medicine.ingredients.length === 0) {
    return { medicine: { ...medicine, ingredients: product.ingredients, identified: 'by-code' } }
  }
  const lacksStrength = medicine.ingredients.some(({ mgPerUnit }) => mgPerUnit === undefined)
  const same =
    medicine.ingredients.length === product.ingredients.length &&
    medicine.ingredients.every(({ ingredient }) =>
      product.ingredients.some((own) => own.ingredient === ingredient),
    )
  return {
    medicine: lacksStrength && same ? { ...medicine, ingredients: product.ingredients } : medicine,
    contradiction,
  }
}

export function understandMedicine(item: Item): UnderstoodMedicine {
  const { medicine, contradiction } = medicineOfItem(item)
  const exposure = exposureOf(medicine)
  return {
    key: item.key,
    medicine,
    session: sessionMedicineOf(exposure),
    agents: trialAgentsOf(exposure).map((agent) => ({
      agent: agent.id,
      mgPerUnit: mgPerUnitOf(medicine, agent.doseIngredient),
      mostUnits: mostUnitsOf(medicine),
      traps: trapsOf(agent, [closingExposure(exposure)]).map((trap) => ({
        id: trap.id,
        isNever: trap.effect === 'not-a-trial',
        below: trap.belowMgPerDay,
      })),
    })),
    contradiction,
  }
}

function exposureOf(medicine: Medicine): Exposure {
  return {
    ref: '',
    kind: 'dispensing',
    medicine,
    status: 'unknown',
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
  }
}

/** With a dose so low that every trap that hangs on the dose closes; the query compares the real dose. */
function closingExposure(exposure: Exposure): Exposure {
  const amounts = exposure.medicine.ingredients.map(({ ingredient }) => ({
    ingredient,
    perDay: exactDose(1e-9),
  }))
  return { ...exposure, doses: [{ fromDay: 0, amounts }] }
}

/** What one unit a day amounts to, as the reader of a dispensing works it out. */
function mgPerUnitOf(medicine: Medicine, doseIngredient: string): number | undefined {
  const one = amountsFromSupply({ quantity: { low: 1, high: 1, unit: undefined }, days: 1 }, medicine)
  if (one?.kind !== 'amounts') return undefined
  return one.amounts.find(({ ingredient }) => ingredient === doseIngredient)?.high
}

const mostUnitsADay = 20

/** The largest number of units a day, in hundredths, that the reader of a dispensing takes for a dose. */
function mostUnitsOf(medicine: Medicine): number {
  const isDose = (units: number): boolean => dosesFromSupply(medicine, units, 1).length > 0
  if (isDose(mostUnitsADay)) return mostUnitsADay
  let [low, high] = [0, mostUnitsADay * 100]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isDose(middle / 100)) low = middle
    else high = middle
  }
  return low / 100
}

/** Quantity ÷ days of supply × strength, unless that is more than anybody takes. */
export function dosesFromSupply(medicine: Medicine, quantity: number, days: number): readonly DosePhase[] {
  const supplied = amountsFromSupply(
    { quantity: { low: quantity, high: quantity, unit: undefined }, days },
    medicine,
  )
  if (supplied?.kind !== 'amounts' || supplied.amounts.length === 0) return []
  const phase = {
    fromDay: 0,
    amounts: supplied.amounts.map(({ ingredient, low, high }) => ({
      ingredient,
      perDay: doseRange(low, high),
    })),
  }
  return impossibleDose([phase]) === undefined ? [phase] : []
}

export type SigDose = {
  readonly doses: readonly DosePhase[]
  readonly asNeeded: boolean
  readonly isRead: boolean
}

/** The dose in the words of an instruction; instructions in several steps are left unread here. */
export function dosesFromSig(medicine: Medicine, sig: string): SigDose {
  const read = sigInstructions(sig, medicine)
  const [step, another] = read?.steps ?? []
  const asNeeded = read?.asNeeded ?? false
  if (step === undefined || another !== undefined) return { doses: [], asNeeded, isRead: false }
  const amounts = step.amounts.map(({ ingredient, low, high }) => ({
    ingredient,
    perDay: doseRange(low, high),
  }))
  const phase = { fromDay: 0, amounts }
  const isPossible = impossibleDose([phase]) === undefined
  return { doses: isPossible ? [phase] : [], asNeeded, isRead: isPossible }
}

/** What a diagnosis means; empty for one that says nothing about depression or its exclusions. */
export function groupsOfItem(item: Item): readonly string[] {
  const tables = tablesOf([{ ...empty, conditions: [conditionOfItem(item, '')] }])
  return tables.condition.map(([, , group]) => `${group}`)
}

export function conditionOfItem(item: Item, ref: string): Condition {
  return {
    ref,
    concept: { codes: item.codes, text: item.names[0] },
    clinicalStatus: 'unknown',
    verification: 'unstated',
    kind: 'visit-diagnosis',
  }
}

/** The treatment that a procedure code or name shows to have been given. */
export function modalityOfItem(item: Item): ProcedureEvent['modality'] | undefined {
  return lookUpModality({ codes: item.codes, text: item.names[0] })
}

export type UnderstoodScale = {
  readonly instrument: keyof typeof instruments
  readonly low: number
  readonly high: number
  readonly remissionAtMost: number | undefined
}

/** The depression scale whose total stands under this key. */
export function scaleOfItem(item: Item): UnderstoodScale | undefined {
  for (const code of item.codes) {
    const match = instrumentByCode({ ...code, display: item.names[0] ?? code.display })
    if (match?.part !== 'total' || match.doubt !== undefined) continue
    const { range, remissionAtMost, depression } = instruments[match.instrument]
    if (!depression) continue
    return {
      instrument: match.instrument,
      low: range.value.min,
      high: range.value.max,
      remissionAtMost: remissionAtMost?.value,
    }
  }
  return undefined
}
