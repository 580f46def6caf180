import type { Exposure } from '../record.ts'

/**
 * A dispensing that names no dose was handed out for the dose of its order. Only where that is one dose
 * throughout: a titration does not begin anew with every refill.
 */
export function inheritDoses(exposures: Exposure[]): void {
  const orders = new Map(exposures.filter((each) => each.kind === 'order').map((each) => [each.ref, each]))
  for (const [place, exposure] of exposures.entries()) {
    if (exposure.kind !== 'dispensing' || exposure.fulfils === undefined || exposure.doses.length > 0)
      continue
    const order = orders.get(exposure.fulfils)
    if (order === undefined || order.doses.length !== 1 || !sameIngredients(order, exposure)) continue
    exposures[place] = {
      ...exposure,
      doses: order.doses,
      doseBasis: order.doseBasis,
      asNeeded: order.asNeeded,
    }
  }
}

function sameIngredients(a: Exposure, b: Exposure): boolean {
  const names = (each: Exposure): string =>
    each.medicine.ingredients
      .map((amount) => `${amount.ingredient} ${amount.mgPerUnit ?? ''}`)
      .sort()
      .join()
  return names(a) === names(b)
}
