/** How severe the episode is: from the diagnosis a clinician coded, or else from a scale, which is a stand-in. */
import { type SeverityBands, type SeverityWord, severityBands } from '../knowledge/staging/index.ts'
import type { Condition, Measurement, PatientRecord } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { Severity, Shown } from './staging-facts.ts'

export function severityOf(record: PatientRecord, asOf: Day): Shown<readonly Severity[]> {
  return codedSeverity(record.conditions) ?? scaledSeverity(record.measurements, asOf) ?? nothingKnown
}

const nothingKnown: Shown<readonly Severity[]> = {
  is: [],
  because: 'no severity is coded and no scale is on record',
  evidence: [],
}

function codedSeverity(conditions: readonly Condition[]): Shown<readonly Severity[]> | undefined {
  let latest: { readonly on: number; readonly severity: Severity; readonly condition: Condition } | undefined
  for (const condition of conditions) {
    const severity = severityWord(condition)
    const on = (condition.recorded ?? condition.onset)?.first ?? Number.NEGATIVE_INFINITY
    if (severity !== undefined && (latest === undefined || on >= latest.on))
      latest = { on, severity, condition }
  }
  if (latest === undefined) return undefined
  const { severity, condition } = latest
  const words = severity === 'severe-psychotic' ? 'severe with psychotic features' : severity
  return { is: [severity], because: `coded as ${words}`, evidence: [condition.ref] }
}

function severityWord(condition: Condition): Severity | undefined {
  if (condition.abated !== undefined || condition.verification === 'provisional') return undefined
  const groups = groupsOf(condition)
  if (!groups.includes('major-depression')) return undefined
  if (groups.includes('psychotic-features')) return 'severe-psychotic'
  if (groups.includes('severity-severe')) return 'severe'
  if (groups.includes('severity-moderate')) return 'moderate'
  return groups.includes('severity-mild') ? 'mild' : undefined
}

const bandsOf = new Map<string, SeverityBands>(severityBands.map((row) => [row.instrument, row]))

/** The latest total of a scale with bands. It cannot tell psychosis, so severe leaves that open. */
function scaledSeverity(
  measurements: readonly Measurement[],
  asOf: Day,
): Shown<readonly Severity[]> | undefined {
  let latest: Measurement | undefined
  for (const each of measurements) {
    if (each.part !== 'total' || each.value === undefined || !bandsOf.has(each.instrument ?? '')) continue
    if (each.when === undefined || each.when.first > asOf) continue
    if (latest?.when === undefined || each.when.first >= latest.when.first) latest = each
  }
  const bands = bandsOf.get(latest?.instrument ?? '')
  if (latest?.value === undefined || latest.when === undefined || bands === undefined) return undefined
  const word = wordOf(bands, latest.value)
  return {
    is: word === 'severe' ? ['severe', 'severe-psychotic'] : [word],
    because: `${bands.instrument.toUpperCase()} ${latest.value} on ${formatDay(latest.when.first)}, a stand-in for a clinician’s rating`,
    evidence: [latest.ref],
  }
}

function wordOf({ from }: SeverityBands, value: number): SeverityWord {
  let word: SeverityWord = 'subsyndromal'
  for (const [score, severity] of from) if (value >= score) word = severity
  return word
}
