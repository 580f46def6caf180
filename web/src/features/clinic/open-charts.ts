/**
 * The charts that this page has a copy of. A copy outlives its page as long as something of it is on its way or was not
 * kept: whoever looks at another page meanwhile, or has to sign in again, finds it as it was left.
 */
import { type ChartCopy, chartCopy } from './chart-copy.ts'

const charts = new Map<string, ChartCopy>()
const listeners = new Set<() => void>()
let owner: string | undefined

/** The chart of a patient for this account; what another account left behind is forgotten. */
export function openChart(account: string, patient: string): ChartCopy {
  if (owner !== account) forgetCharts()
  owner = account
  const known = charts.get(patient)
  if (known !== undefined) return known
  const opened = chartCopy(patient)
  opened.subscribe(tell)
  charts.set(patient, opened)
  return opened
}

/** As long as its page is shown. What is returned lets it go, unless something of it is not kept yet. */
export function holdChart(patient: string, chart: ChartCopy): () => void {
  charts.set(patient, chart)
  return () => {
    const { isSending, unkept } = chart.current()
    if (!isSending && unkept === undefined) charts.delete(patient)
  }
}

/** Whoever signs out leaves nothing behind. */
export function forgetCharts(): void {
  charts.clear()
  tell()
}

/** The patients of whose charts something was not kept, as one text that changes only when they do. */
export function unkeptPatients(): string {
  return [...charts].flatMap(([id, chart]) => (chart.current().unkept === undefined ? [] : [id])).join(' ')
}

export function subscribeToCharts(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
