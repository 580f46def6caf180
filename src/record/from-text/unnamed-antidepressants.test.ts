import { describe, expect, test } from 'vitest'
import { unsaidTreatments } from '../../knowledge/definitions/events.ts'
import { allDefinitions } from '../../knowledge/definitions/index.ts'
import { recordFromText } from './record-from-text.ts'

const zoloft = 'Zoloft 100 mg from 2/1/2024 to 4/24/2024, no response.'

function unnamedIn(text: string): readonly string[] {
  const [record] = recordFromText(`MDD. ${text}`, { file: 'history.txt' }).records
  return (record?.exposures ?? [])
    .filter(({ medicine }) => medicine.identified === 'unidentified')
    .map(({ medicine }) => medicine.name)
}

describe('antidepressants that nobody names stay open', () => {
  test.each([
    ['Has had 3 trials of antidepressants, all failed (names not known).', 3],
    [`${zoloft} Then another SSRI, name not recalled, for 10 weeks, no response.`, 1],
    [`${zoloft} She failed two other antidepressant medications at adequate dose.`, 2],
    // So many where nobody says how many, and those that are named among them.
    ['Multiple prior antidepressants without benefit.', 3],
    [`${zoloft} Multiple prior antidepressants without benefit.`, 2],
    [`Failed 2 antidepressants. ${zoloft}`, 1],
    [`Failed 2 antidepressants. ${zoloft} Lexapro 20 mg x 8 weeks, no response.`, 0],
  ])('%s', (text, count) => {
    expect(unnamedIn(text)).toHaveLength(count)
  })

  test.each([
    `${zoloft} No other antidepressants tried.`,
    `${zoloft} Never took an antidepressant before.`,
    `${zoloft} Has not tried any other SSRIs.`,
    `${zoloft} Discussed starting an antidepressant from another class.`,
    `Plan:\n- try an SNRI for 8 weeks`,
    'Zoloft (SSRI) 100 mg x 8 weeks, no response.',
    `${zoloft} This antidepressant was taken daily.`,
    `${zoloft} Lexapro 20 mg x 8 weeks. Neither antidepressant helped.`,
    'Mother failed 3 antidepressants.',
    'Family history:\nBrother took several antidepressants',
  ])('but not here: %s', (text) => {
    expect(unnamedIn(text)).toEqual([])
  })

  test('and the reader is told', () => {
    const [record] = recordFromText('MDD. Has had 3 trials of antidepressants.', { file: 'h.txt' }).records
    expect(record?.dataIssues.map(({ problem }) => problem)).toContainEqual(
      expect.stringContaining('3 antidepressants are mentioned without a name'),
    )
  })
})

test('where nobody says how many, as many stay open as any definition asks for', () => {
  const asked = allDefinitions.map(({ rule }) => {
    if (rule.kind === 'failed-trials') return rule.minimumTrials.value
    if (rule.kind === 'successive-treatments') return rule.treatments.value
    return rule.kind === 'prescription-switches' ? rule.switches.value : 0
  })
  expect(Math.max(...asked)).toBeLessThanOrEqual(unsaidTreatments.value)
})
