/** How severe the episode is: from the diagnosis a clinician coded, or else from a scale, which is a stand-in. */
import { type SeverityBands, type SeverityWord, severityBands } from '../knowledge/staging/index.ts'
import type { Condition, Measurement, PatientRecord } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { Severity, Shown } from './staging-facts.ts'

export function severityOf(record: PatientRecord, asOf: Day): Shown<readonly Severity[]> {
  return codedSeverity(record.conditions, asOf) ?? scaledSeverity(record.measurements, asOf) ?? nothingKnown
}

const nothingKnown: Shown<readonly Severity[]> = {
  is: [],
  because: 'no severity is coded and no scale is on record',
  evidence: [],
}

/** The diagnoses of the latest day; where they disagree, each stays possible. */
function codedSeverity(conditions: readonly Condition[], asOf: Day): Shown<readonly Severity[]> | undefined {
  const coded = conditions.flatMap((condition) => {
    const severity = severityWord(condition)
    const on = (condition.recorded ?? condition.onset)?.first ?? Number.NEGATIVE_INFINITY
    return severity === undefined || on > asOf ? [] : [{ on, severity, ref: condition.ref }]
  })
  const latest = ofLatestDay(coded)
  if (latest.length === 0) return undefined
  const is = distinct(latest)
  const words = is.map((each) => (each === 'severe-psychotic' ? 'severe with psychotic features' : each))
  return { is, because: `coded as ${words.join(' and ')}`, evidence: latest.map(({ ref }) => ref) }
}

type Dated = { readonly on: number; readonly severity: Severity; readonly ref: string }

function ofLatestDay<T extends { readonly on: number; readonly ref: string }>(
  all: readonly T[],
): readonly T[] {
  const latest = Math.max(...all.map(({ on }) => on))
  return all.filter(({ on }) => on === latest).sort((a, b) => (a.ref < b.ref ? -1 : Number(a.ref > b.ref)))
}

const upwards: readonly Severity[] = ['subsyndromal', 'mild', 'moderate', 'severe', 'severe-psychotic']

function distinct(found: readonly Pick<Dated, 'severity'>[]): readonly Severity[] {
  return upwards.filter((each) => found.some(({ severity }) => severity === each))
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
  const scored = measurements.flatMap(({ instrument, part, value, when, ref }) => {
    const bands = bandsOf.get(instrument ?? '')
    if (bands === undefined || part !== 'total' || value === undefined) return []
    if (when === undefined || when.first > asOf) return []
    return [{ on: when.first, severity: wordOf(bands, value), ref, value, bands }]
  })
  const latest = ofLatestDay(scored)
  const day = latest[0]?.on
  if (day === undefined) return undefined
  const words = distinct(latest)
  const shown = latest.map(({ bands, value }) => shownScore(bands, value)).join(' and ')
  return {
    is: words.includes('severe') ? [...words, 'severe-psychotic'] : words,
    because: `${shown} on ${formatDay(day)}, a stand-in for a clinician’s rating`,
    evidence: latest.map(({ ref }) => ref),
  }
}

/** `PHQ-9 17 (NICE: more severe)`. */
function shownScore({ instrument, moreSevereFrom }: SeverityBands, value: number): string {
  const score = `${instrument.toUpperCase()} ${value}`
  if (moreSevereFrom === undefined) return score
  return `${score} (NICE: ${value >= moreSevereFrom.value ? 'more' : 'less'} severe)`
}

function wordOf({ from }: SeverityBands, value: number): SeverityWord {
  let word: SeverityWord = 'subsyndromal'
  for (const [score, severity] of from) if (value >= score) word = severity
  return word
}
