/** Medicines that may cause or worsen depression: which are taken, and did the depression begin after them? */
import type { Answer } from '../determination/finding.ts'
import {
  type DepressogenicMedicine,
  depressogenicAction,
  depressogenicMedicines,
  type EvidenceGrade,
  type ReviewSeverity,
} from '../knowledge/review/index.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { MedicineTaken } from './medicines-taken.ts'
import type { PatientView } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

/** One item for each such medicine that was taken during the episode, and one for all that were not found. */
export function judgeMedicines(view: PatientView): readonly ReviewItem[] {
  const found = new Map<DepressogenicMedicine, MedicineTaken[]>()
  for (const medicine of view.medicines) {
    if (!duringEpisode(medicine, view)) continue
    for (const row of rowsOf(medicine)) {
      if (isShortTerm(row, medicine, view)) continue
      const list = found.get(row)
      if (list === undefined) found.set(row, [medicine])
      else list.push(medicine)
    }
  }
  const items = [...found].map(([row, medicines]) => medicineItem(row, medicines, view))
  return [...items, restItem(new Set(found.keys()), view)]
}

const byIngredient = new Map<string, DepressogenicMedicine[]>()
const byWord = new Map<string, DepressogenicMedicine>()
for (const row of depressogenicMedicines) {
  for (const id of row.ingredients) byIngredient.set(id, [...(byIngredient.get(id) ?? []), row])
  for (const word of row.words) byWord.set(word, row)
}

function rowsOf({ ingredients, name, form, identified }: MedicineTaken): readonly DepressogenicMedicine[] {
  const rows = new Set<DepressogenicMedicine>()
  for (const id of ingredients) for (const row of byIngredient.get(id) ?? []) rows.add(row)
  if (identified === 'other') {
    for (const word of name.toLowerCase().split(/[^a-z]+/)) {
      const row = byWord.get(word)
      if (row !== undefined) rows.add(row)
    }
  }
  return [...rows].filter(({ forms }) => forms === undefined || form === undefined || forms.includes(form))
}

/** Certainly too short where only long use matters; of unknown length it stays a question. */
function isShortTerm(
  { longTermDays }: DepressogenicMedicine,
  medicine: MedicineTaken,
  view: PatientView,
): boolean {
  const days = daysTaken(medicine, view)
  return longTermDays !== undefined && days !== undefined && days < longTermDays.value
}

function daysTaken({ from, to, current }: MedicineTaken, { asOf }: PatientView): number | undefined {
  const until = to ?? (current ? asOf : undefined)
  return from === undefined || until === undefined ? undefined : until - from
}

/** Taken now, or at any time since the episode can have begun. */
function duringEpisode({ current, to }: MedicineTaken, { episode }: PatientView): boolean {
  const start = episode.startFirst ?? episode.startLast
  return current || to === undefined || start === undefined || to >= start
}

const severities: Readonly<Record<EvidenceGrade, ReviewSeverity>> = {
  A: 'high',
  B: 'moderate',
  C: 'low',
  N: 'low',
}

function medicineItem(
  row: DepressogenicMedicine,
  medicines: readonly MedicineTaken[],
  view: PatientView,
): ReviewItem {
  const timing = timingOf(medicines, view)
  const names = [...new Set(medicines.map(({ name }) => name))].join(', ')
  const grade = row.printedGrade ?? row.grade
  return {
    id: `medicine-${row.id}`,
    kind: 'medicine',
    title: `May cause depression: ${row.name}`,
    answer: row.grade === 'N' ? 'no' : isLengthOpen(row, medicines, view) ? 'unknown' : timing.answer,
    severity: severities[row.grade],
    basis: 'medicine',
    message:
      row.grade === 'N'
        ? `${names}: the evidence speaks against it as a cause. ${row.note}`
        : `${names}: ${timing.words}. Evidence ${grade}. ${row.note}`,
    action: row.grade === 'N' ? 'Nothing to change for this reason.' : depressogenicAction.text,
    because: [],
    evidence: medicines.map(({ ref }) => ref),
    cite: row.cite,
  }
}

function isLengthOpen(
  { longTermDays }: DepressogenicMedicine,
  medicines: readonly MedicineTaken[],
  view: PatientView,
): boolean {
  return longTermDays !== undefined && medicines.every((medicine) => daysTaken(medicine, view) === undefined)
}

/**
 * Taken before the depression began it can be the cause; begun after, it cannot have started it, but may have made
 * it worse; without dates the question stays open.
 */
function timingOf(
  medicines: readonly MedicineTaken[],
  { episode: { startFirst, startLast } }: PatientView,
): { readonly answer: Answer; readonly words: string } {
  const first = firstDay(medicines)
  if (first === undefined || startLast === undefined) {
    return { answer: 'unknown', words: 'taken; whether it began before the depression is not known' }
  }
  if (first <= (startFirst ?? startLast)) {
    return { answer: 'yes', words: `begun on ${formatDay(first)}, before this episode` }
  }
  if (startFirst === undefined || first <= startLast) {
    return {
      answer: 'unknown',
      words: `begun on ${formatDay(first)}; the start of the episode is not certain enough to compare`,
    }
  }
  return {
    answer: 'no',
    words: `begun on ${formatDay(first)}, after this episode began: not its cause, but it may have worsened it`,
  }
}

/** The first day of all; unknown where one of them has none. */
function firstDay(medicines: readonly MedicineTaken[]): Day | undefined {
  let first: Day | undefined
  for (const { from } of medicines) {
    if (from === undefined) return undefined
    if (first === undefined || from < first) first = from
  }
  return first
}

/** What was not found is asked for: a list can be incomplete. */
function restItem(found: ReadonlySet<DepressogenicMedicine>, view: PatientView): ReviewItem {
  const asked = depressogenicMedicines.filter(
    (row) => !found.has(row) && (row.grade === 'A' || row.grade === 'B'),
  )
  const unidentified = view.medicines.filter(({ identified }) => identified === 'unidentified')
  const names = asked.map(({ name }) => name).join('; ')
  const unclear =
    unidentified.length === 0 ? '' : ` ${unidentified.length} medicines could not be identified.`
  return {
    id: 'other-medicines',
    kind: 'medicine',
    title: 'Other medicines that may cause depression',
    answer: 'unknown',
    severity: 'low',
    basis: 'none',
    message: `Not on record: ${names}.${unclear} Ask whether anything else is taken.`,
    action: 'Go through all medicines, also those bought without prescription.',
    because: [],
    evidence: unidentified.map(({ ref }) => ref),
    cite: depressogenicAction.cite,
  }
}
