import type { Exposure, Ref } from '../record.ts'

/**
 * A dispensing without words of its own was handed out as its order says: as needed if the order is, and for the
 * order's dose where the dispensing names none. The latter only where that is one dose throughout: a titration does
 * not begin anew with every refill.
 */
export function inheritDoses(exposures: Exposure[]): void {
  if (!exposures.some(givesOrLacks)) return
  const orders = new Map<Ref, Exposure>()
  for (const each of exposures) if (each.kind === 'order') orders.set(each.ref, each)
  for (const [place, exposure] of exposures.entries()) {
    if (exposure.kind !== 'dispensing' || exposure.fulfils === undefined) continue
    const order = orders.get(exposure.fulfils)
    if (order === undefined || !sameIngredients(order, exposure)) continue
    const { doses, doseBasis } = exposure.doses.length === 0 && order.doses.length === 1 ? order : exposure
    const asNeeded = exposure.asNeeded || (exposure.sig === undefined && order.asNeeded)
    if (doses === exposure.doses && asNeeded === exposure.asNeeded) continue
    exposures[place] = { ...exposure, doses, doseBasis, asNeeded }
  }
}

/** An order to be taken as needed, or a dispensing without a dose: without either nothing is handed on. */
function givesOrLacks({ kind, asNeeded, fulfils, doses }: Exposure): boolean {
  return kind === 'order' ? asNeeded : fulfils !== undefined && doses.length === 0
}

function sameIngredients(a: Exposure, b: Exposure): boolean {
  if (a.medicine === b.medicine) return true
  const names = (each: Exposure): string =>
    each.medicine.ingredients
      .map((amount) => `${amount.ingredient} ${amount.mgPerUnit ?? ''}`)
      .sort()
      .join()
  return names(a) === names(b)
}
