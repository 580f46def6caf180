import { describe, expect, test } from 'vitest'
import type { ReportedCourse } from './record.ts'
import { reportedAdherence, reportedCourse, reportedOutcome, reportedStopReason } from './reported-course.ts'

function worded({ outcome, improvementPercent, adherence, stopReason }: ReportedCourse): string {
  const percent = improvementPercent === undefined ? undefined : `${improvementPercent}%`
  return [outcome, percent, adherence, stopReason].filter((part) => part !== undefined).join(', ') || '-'
}

/** Remark, and what it says of outcome, intake and end; `-` where nothing is certain. */
const remarks: readonly (readonly [string, string])[] = [
  ['no help', 'non-response'],
  ['No benefit.', 'non-response'],
  ['without benefit', 'non-response'],
  ['ineffective', 'non-response'],
  ["didn't help", 'non-response'],
  ['did not help at all', 'non-response'],
  ['not very helpful', 'non-response'],
  ['no significant improvement', 'non-response'],
  ['no change', 'non-response'],
  ['minimal improvement', 'non-response'],
  ['poor response', 'non-response'],
  ['responded poorly', 'non-response'],
  ['failed', 'non-response'],
  ['partial response', 'partial-response'],
  ['some help', 'partial-response'],
  ['inadequate response', 'partial-response'],
  ['helped somewhat', 'partial-response'],
  ['no full response', 'partial-response'],
  ['in partial remission', 'partial-response'],
  ['30% better', 'partial-response, 30%'],
  ['improved by 20%', 'non-response, 20%'],
  ['50% better', 'response, 50%'],
  ['49% improvement', 'partial-response, 49%'],
  ['75% reduction', 'response, 75%'],
  ['good response', 'response'],
  ['helped a lot', 'response'],
  ['worked well', 'response'],
  ['worked well then stopped working', 'response'],
  ['good response then relapse', 'response'],
  ['relapsed', 'response'],
  ['full remission', 'remission'],
  ['remission, then relapsed', 'remission'],
  ['got worse', 'worsening'],
  // nothing certain
  ['no remission', '-'],
  ['not worse', '-'],
  ['unclear benefit', '-'],
  ['may have helped', '-'],
  ['response', '-'],
  ['work stress', '-'],
  ['helped with sleep', '-'],
  ['effective for anxiety', '-'],
  ['no help, good response', '-'],
  ['50%', '-'],
  ['', '-'],
  // intake
  ['taken daily', 'as-prescribed'],
  ['took as prescribed, no benefit', 'non-response, as-prescribed'],
  ['good adherence', 'as-prescribed'],
  ['never missed a dose', 'as-prescribed'],
  ['missed doses', 'partial'],
  ['taken daily but missed doses', 'partial'],
  ['noncompliant', 'partial'],
  ['never took it', 'not-taken'],
  // why it ended
  ['stopped after 5 days (nausea)', 'intolerance'],
  ["d/c'd due to weight gain", 'intolerance'],
  ["couldn't tolerate", 'intolerance'],
  ['failed (nausea)', '-'],
  ['weight gain', '-'],
  ['good response but weight gain', 'response'],
  ['without side effects', '-'],
  ['stopped due to cost', 'cost'],
  ['stopped, lost insurance', 'cost'],
  ["stopped because it didn't help", 'non-response, lack-of-effect'],
  ['felt better and stopped', 'response, remission'],
  ['good response, stopped in 2015', 'response'],
  ['lost to follow up', 'other'],
  ['stopped, patient preference', 'patient-choice'],
]

describe('a remark on a course', () => {
  test.each(remarks)('"%s" → %s', (remark, meaning) => {
    expect(worded(reportedCourse(remark))).toBe(meaning)
  })

  test('single questions', () => {
    expect(reportedOutcome('no help')).toBe('non-response')
    expect(reportedAdherence('taken daily')).toBe('as-prescribed')
  })

  test('a text too long for a remark is not read', () => {
    expect(worded(reportedCourse('no help '.repeat(100_000)))).toBe('-')
  })
})

describe('a stated reason for stopping', () => {
  test.each([
    ['nausea', 'intolerance'],
    ['Side effects', 'intolerance'],
    ['Drug intolerance', 'intolerance'],
    ['Lack of efficacy', 'lack-of-effect'],
    ['Treatment not effective', 'lack-of-effect'],
    ['stopped working', 'lack-of-effect'],
    ['No benefit and weight gain', 'lack-of-effect'],
    ['Formulary change', 'cost'],
    ['Patient request', 'patient-choice'],
    ['in remission', 'remission'],
    ['Pregnancy', 'other'],
    ['xyz', undefined],
    ['', undefined],
  ])('"%s" → %s', (text, reason) => {
    expect(reportedStopReason(text)).toBe(reason)
  })
})
