import type { Exposure } from '../record.ts'

/**
 * A dispensing without words of its own was handed out as its order says: as needed if the order is, and for the
 * order's dose where the dispensing names none. The latter only where that is one dose throughout: a titration does
 * not begin anew with every refill.
 */
export function inheritDoses(exposures: Exposure[]): void {
  if (!exposures.some((each) => each.fulfils !== undefined)) return
  const orders = new Map(exposures.filter((each) => each.kind === 'order').map((each) => [each.ref, each]))
  for (const [place, exposure] of exposures.entries()) {
    if (exposure.kind !== 'dispensing' || exposure.fulfils === undefined) continue
    const order = orders.get(exposure.fulfils)
    if (order === undefined || !sameIngredients(order, exposure)) continue
    exposures[place] = {
      ...exposure,
      ...(exposure.doses.length === 0 && order.doses.length === 1
        ? { doses: order.doses, doseBasis: order.doseBasis }
        : {}),
      asNeeded: exposure.asNeeded || (exposure.sig === undefined && order.asNeeded),
    }
  }
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
