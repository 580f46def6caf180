/**
 * Does it only look like resistance, and what stands behind it? Every question of the checklist gets an answer:
 * present, absent with what says so, or unknown with what to ask. Nothing is left out.
 */
import type { Determination } from '../determination/determination.ts'
import type { Answer } from '../determination/finding.ts'
import { diagnoses, factors, medicalConditions, medicalTests, substances } from '../knowledge/review/index.ts'
import type { PatientRecord } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import { judgeCourse } from './judge-course.ts'
import { judgeGenes } from './judge-genes.ts'
import { judgeMedicines } from './judge-medicines.ts'
import { judgeRow } from './judge-row.ts'
import { judgeTest } from './judge-test.ts'
import { judgeTrials } from './judge-trials.ts'
import { type PatientView, patientView } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

export type ReviewInput = {
  readonly record: PatientRecord
  readonly determination: Determination
  readonly asOf: Day
}

/** All items of the review, what matters most first. */
export function review({ record, determination, asOf }: ReviewInput): readonly ReviewItem[] {
  return reviewOf(patientView(record, determination, asOf))
}

const rows = [...diagnoses, ...medicalConditions, ...substances, ...factors]

export function reviewOf(view: PatientView): readonly ReviewItem[] {
  return byRelevance([
    ...rows.map((row) => judgeRow(row, view)).filter((item) => item !== undefined),
    ...medicalTests.map((row) => judgeTest(row, view)).filter((item) => item !== undefined),
    ...judgeMedicines(view),
    ...judgeTrials(view),
    ...judgeGenes(view),
    ...judgeCourse(view),
  ])
}

/** What comes first: present and serious, then what there is a reason to ask, then the rest. */
const places: Readonly<Record<Answer | 'pointed', Readonly<Record<ReviewItem['severity'], number>>>> = {
  yes: { high: 1, moderate: 3, low: 6 },
  pointed: { high: 2, moderate: 5, low: 8 },
  unknown: { high: 4, moderate: 7, low: 9 },
  no: { high: 10, moderate: 11, low: 12 },
}

function byRelevance(items: readonly ReviewItem[]): readonly ReviewItem[] {
  const byPlace = [...Map.groupBy(items, placeOf)].sort(([one], [other]) => one - other)
  return byPlace.flatMap(([, alike]) => alike)
}

function placeOf(item: ReviewItem): number {
  return places[isPointedAt(item) ? 'pointed' : item.answer][item.severity]
}

/** An unknown is pointed at where something in the record gives a reason: a screen, a possible diagnosis, a hint. */
function isPointedAt({ answer, because, basis }: ReviewItem): boolean {
  return answer === 'unknown' && (because.length > 0 || (basis !== 'none' && basis !== 'record'))
}
