/** Switches in rows of prescriptions, as a program counts them that looks at nothing else. */
import type { PrescriptionSwitchesRule } from '../knowledge/definitions/definition.ts'
import type { IngredientId } from '../knowledge/medicines/ingredient.ts'
import type { Ref } from '../record/record.ts'
import type { History } from '../trials/history.ts'
import {
  byMedicine,
  type DatedRow,
  isExact,
  type MedicineRow,
  medicineRows,
} from '../trials/medicine-rows.ts'
import { splitByGap } from '../trials/split-by-gap.ts'
import type { Day } from '../units/day.ts'
import { reaches } from './answer.ts'
import { allOf, atLeastOf, leaf } from './combine.ts'
import { countAnswers } from './failed-trials.ts'
import type { Answer, Finding } from './finding.ts'

/** Prescriptions of one medicine without a pause that begins it anew. */
type Episode = {
  readonly medicine: IngredientId
  readonly first: Day
  readonly last: Day
  readonly refs: readonly Ref[]
}
type Prescribed = ReadonlyMap<Day, ReadonlySet<IngredientId>>

/** Were there enough switches, away from different medicines, among enough of them? */
export function countPrescriptionSwitches(history: History, rule: PrescriptionSwitchesRule): Finding {
  const rows = medicineRows(history, new Set(rule.medicines.value))
  const sure = rows.filter(isPrescription)
  const unsure = rows.filter((row) => !isPrescription(row))
  const count = unsure.length > 0 ? leftOpen(unsure, rule) : switchesFinding(sure, rule)
  return allOf('prescription-switches', [differentMedicines(sure, rows, rule), count])
}

/** What somebody says was taken is no prescription, and one without its day has no place in the order. */
function isPrescription(row: MedicineRow): row is DatedRow {
  return isExact(row) && row.kind !== 'statement'
}

function differentMedicines(
  sure: readonly MedicineRow[],
  all: readonly MedicineRow[],
  { differentMedicines: { value, cite } }: PrescriptionSwitchesRule,
): Finding {
  const [low, high] = [sure, all].map((rows) => new Set(rows.map(({ ingredient }) => ingredient)).size)
  return leaf('different-medicines', reaches(low ?? 0, high ?? 0, value), {
    measured: { low: low ?? 0, high: high ?? 0, unit: 'medicines' },
    required: { relation: 'at-least', value, unit: 'medicines' },
    evidence: all.map(({ ref }) => ref),
    cite,
  })
}

/** A prescription more can make a switch, and can undo one. */
function leftOpen(unsure: readonly MedicineRow[], { switches }: PrescriptionSwitchesRule): Finding {
  return leaf('enough-switches', 'unknown', {
    required: { relation: 'at-least', value: switches.value, unit: 'switches' },
    note: 'an antidepressant without the day of a prescription',
    evidence: unsure.map(({ ref }) => ref),
    cite: switches.cite,
  })
}

function switchesFinding(rows: readonly DatedRow[], rule: PrescriptionSwitchesRule): Finding {
  const prescribed = byDay(rows)
  const away = [...byMedicine(rows)].map(([medicine, own]) =>
    switchedAway(medicine, episodesOf(medicine, own, rule.maximumGapDays.value), prescribed, rule),
  )
  return atLeastOf(rule.switches.value, 'enough-switches', away, {
    measured: { ...countAnswers(away), unit: 'switches' },
    required: { relation: 'at-least', value: rule.switches.value, unit: 'switches' },
    cite: rule.switches.cite,
  })
}

function byDay(rows: readonly DatedRow[]): Prescribed {
  const days = Map.groupBy(rows, ({ first }) => first)
  return new Map([...days].map(([day, own]) => [day, new Set(own.map(({ ingredient }) => ingredient))]))
}

function episodesOf(
  medicine: IngredientId,
  rows: readonly DatedRow[],
  maximumGapDays: number,
): readonly Episode[] {
  const days = rows.map(({ first, ref }) => ({ from: first, to: first, ref }))
  return splitByGap(days, maximumGapDays).map((run) => ({
    medicine,
    first: run[0].from,
    last: run.at(-1)?.to ?? run[0].to,
    refs: run.map(({ ref }) => ref),
  }))
}

/** Was there a switch away from this medicine? The longest episode that was one stands for it. */
function switchedAway(
  medicine: IngredientId,
  episodes: readonly Episode[],
  prescribed: Prescribed,
  rule: PrescriptionSwitchesRule,
): Finding {
  const judged = episodes.map((episode) => judge(episode, prescribed, rule))
  const best =
    judged.find(({ answer }) => answer === 'yes') ??
    judged.find(({ answer }) => answer === 'unknown') ??
    judged[0]
  const days = best?.days ?? 0
  return leaf('switched-away', best?.answer ?? 'no', {
    about: medicine,
    measured: { low: days, high: days, unit: 'days' },
    required: { relation: 'at-least', value: rule.minimumDays.value, unit: 'days' },
    note: best?.note,
    evidence: best?.episode.refs ?? [],
    cite: rule.minimumDays.cite,
  })
}

type Judged = {
  readonly episode: Episode
  readonly answer: Answer
  readonly days: number
  readonly note?: string | undefined
}

function judge(episode: Episode, prescribed: Prescribed, rule: PrescriptionSwitchesRule): Judged {
  const within = rule.nextWithinDays.value
  const own = episode.last - episode.first
  const next = nextDay(prescribed, episode.last)
  if (next === undefined) return { episode, answer: 'no', days: own, note: 'nothing was prescribed after it' }
  const pause = next - episode.last
  // A single prescription lasts until the next one of any medicine, if that is near enough.
  const days = own === 0 && pause <= within ? pause : own
  const following = prescribed.get(next) ?? new Set()
  const isOther = [...following].some((id) => id !== episode.medicine)
  if (!isOther || pause > within)
    return { episode, answer: 'no', days, note: 'no other medicine soon enough' }
  if (days < rule.minimumDays.value) return { episode, answer: 'no', days }
  const isAlone = prescribed.get(episode.last)?.size === 1 && !following.has(episode.medicine)
  return isAlone
    ? { episode, answer: 'yes', days }
    : { episode, answer: 'unknown', days, note: 'two medicines on one day: their order is not known' }
}

function nextDay(prescribed: Prescribed, after: Day): Day | undefined {
  let next: Day | undefined
  for (const day of prescribed.keys()) if (day > after && (next === undefined || day < next)) next = day
  return next
}
