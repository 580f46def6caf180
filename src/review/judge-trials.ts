/** Were the trials so far fair ones? Adherence, dose, duration, intolerance, indication, outcome. */
import { any } from '../determination/answer.ts'
import type { JudgedTrial } from '../determination/determination.ts'
import type { Answer, Finding } from '../determination/finding.ts'
import { codedAdherence, plasmaLevels, type TreatmentRow, treatmentRows } from '../knowledge/review/index.ts'
import type { Measurement, Ref } from '../record/record.ts'
import { onDay } from './judge-row.ts'
import type { PatientView } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

/** One item for each way in which a trial can fall short, over the antidepressant trials of this episode. */
export function judgeTrials(view: PatientView): readonly ReviewItem[] {
  const trials = view.trials.filter(isAntidepressantOfEpisode)
  const items = treatmentRows.map((row) => treatmentItem(row, trials, view))
  return [...items, ...levelItems(view)]
}

function isAntidepressantOfEpisode({ trial, inCurrentEpisode }: JudgedTrial): boolean {
  return (trial.role === 'antidepressant' || trial.role === 'combination') && inCurrentEpisode !== 'no'
}

function treatmentItem(row: TreatmentRow, trials: readonly JudgedTrial[], view: PatientView): ReviewItem {
  const looked = row.id === 'indication' ? trials : trials.filter(mayBeForDepression)
  const answers = looked.map((judged) => ({ judged, answer: isPresent(row.id, judged) }))
  const coded = row.id === 'adherence' ? codedNonAdherence(view) : []
  const answer: Answer =
    looked.length === 0 && coded.length === 0
      ? 'unknown'
      : any([...answers.map((each) => each.answer), ...coded.map(() => 'yes' as const)])
  const telling = answers.filter((each) => each.answer === answer).map(({ judged }) => judged)
  return {
    id: row.id,
    kind: 'treatment',
    title: row.title,
    answer,
    severity: row.severity,
    basis: looked.length === 0 && coded.length === 0 ? 'none' : 'trials',
    message: messageOf(
      row,
      answer,
      telling,
      answers.filter((each) => each.answer === 'unknown').map(({ judged }) => judged),
      coded.length,
    ),
    action: row.action,
    because: [],
    evidence: [...new Set([...telling.flatMap(({ trial }) => trial.evidence), ...coded])],
    cite: row.cite,
  }
}

/** What was given for something else needs no dose, time or outcome for depression. */
function mayBeForDepression({ finding }: JudgedTrial): boolean {
  return leaf(finding, 'for-depression')?.answer !== 'no'
}

function messageOf(
  row: TreatmentRow,
  answer: Answer,
  telling: readonly JudgedTrial[],
  open: readonly JudgedTrial[],
  coded: number,
): string {
  if (telling.length === 0 && coded === 0)
    return 'No antidepressant trial of this episode is on record. Ask what was tried.'
  const note = coded > 0 ? ` Non-adherence or underdosing is coded.` : ''
  if (answer === 'no') return `${row.absent}: ${namesOf(telling)}.`
  if (answer === 'unknown') return `${row.unknown}: ${namesOf(telling)}.`
  const also = open.length === 0 ? '' : ` ${row.unknown}: ${namesOf(open)}.`
  const named = telling.length === 0 ? '' : `${row.present}: ${namesOf(telling)}.`
  return `${named}${note}${also}`.trim()
}

function namesOf(trials: readonly JudgedTrial[]): string {
  return [...new Set(trials.map(({ trial }) => trial.agent))].join(', ')
}

/** Is the shortcoming there? An answer that is only assumed counts as not known. */
function isPresent(id: TreatmentRow['id'], judged: JudgedTrial): Answer {
  switch (id) {
    case 'adherence':
      return opposite(leaf(judged.finding, 'taken-as-prescribed'))
    case 'dose':
      return opposite(leaf(judged.finding, 'minimum-dose'))
    case 'duration':
      return opposite(leaf(judged.finding, 'minimum-duration'))
    case 'indication':
      return opposite(leaf(judged.finding, 'for-depression'))
    case 'intolerance':
      return intolerance(judged)
    case 'outcome-not-documented':
      return undocumented(judged)
  }
}

function opposite(finding: Finding | undefined): Answer {
  if (finding === undefined || finding.answer === 'unknown' || finding.assumed === true) return 'unknown'
  return finding.answer === 'yes' ? 'no' : 'yes'
}

function leaf(finding: Finding, rule: string): Finding | undefined {
  if (finding.rule === rule) return finding
  for (const child of finding.because) {
    const found = leaf(child, rule)
    if (found !== undefined) return found
  }
  return undefined
}

function intolerance({ trial, outcome, adequate }: JudgedTrial): Answer {
  const stopped = outcome === 'intolerance' || trial.stops.some(({ reason }) => reason === 'intolerance')
  if (stopped) return adequate === 'yes' ? 'no' : 'yes'
  return trial.stops.length === 0 && outcome === 'unknown' ? 'unknown' : 'no'
}

function undocumented({ outcome, outcomeBasis }: JudgedTrial): Answer {
  if (outcomeBasis === 'conflict' || outcomeBasis === 'unsettled') return 'unknown'
  return outcome === 'unknown' ? 'yes' : 'no'
}

function codedNonAdherence(view: PatientView): readonly Ref[] {
  return codedAdherence.groups.flatMap((group) =>
    (view.diagnoses.get(group) ?? [])
      .filter(({ state }) => state === 'active')
      .map(({ condition }) => condition.ref),
  )
}

/** Levels of medicines on record: nothing found is not taken, below the range is too little. */
function levelItems(view: PatientView): readonly ReviewItem[] {
  return plasmaLevels.flatMap((row) => {
    const result = view.tests.get(row.loinc)?.at(-1)
    if (result === undefined) return []
    const { answer, words } = levelStanding(result, row)
    return [
      {
        id: `level-${row.ingredient}`,
        kind: 'treatment' as const,
        title: `Level of ${row.ingredient}`,
        answer,
        severity: 'moderate' as const,
        basis: 'test' as const,
        message: `Level of ${row.ingredient}${onDay(result.when?.first)}: ${words}.`,
        action: 'Set it beside the dose and the time since the last one; adjust.',
        because: [],
        evidence: [result.ref],
        cite: row.cite,
      },
    ]
  })
}

const nothingFound = /not detected|undetect|none detected|below detection|<\s*\d/i

function levelStanding(
  { value, unit, valueConcept, flag, referenceLow }: Measurement,
  { low, unit: ourUnit, note }: (typeof plasmaLevels)[number],
): { readonly answer: Answer; readonly words: string } {
  const shown =
    value === undefined ? (valueConcept?.text ?? '') : `${value}${unit === undefined ? '' : ` ${unit}`}`
  if (nothingFound.test(valueConcept?.text ?? '') || value === 0) {
    return { answer: 'yes', words: `${shown}, nothing found: not taken, or broken down very fast` }
  }
  const limit = referenceLow ?? (unit?.toLowerCase() === ourUnit ? low : undefined)
  if (flag === 'low' || (value !== undefined && limit !== undefined && value < limit)) {
    return { answer: 'yes', words: `${shown}, below the range` }
  }
  if (limit === undefined && flag === undefined)
    return { answer: 'unknown', words: `${shown}, no range to compare with` }
  return { answer: 'no', words: `${shown}, not below the range${note === undefined ? '' : ` (${note})`}` }
}
