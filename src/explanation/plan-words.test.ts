import { describe, expect, test } from 'vitest'
import { exampleAssessment } from '../../tests/example-assessment.ts'
import type { AssessedOption, AssessedPlan } from '../assessment/result.ts'
import {
  firstOptions,
  furtherDown,
  obstacleText,
  questionLabel,
  ruledOut,
  shortName,
  toClear,
} from './plan-words.ts'

function planOf(name: Parameters<typeof exampleAssessment>[0]): AssessedPlan {
  const { plan } = exampleAssessment(name)
  if (plan === undefined) throw new Error(`The example "${name}" has no plan.`)
  return plan
}

test.each(['resistant', 'undecided', 'looks-resistant', 'bipolar'] as const)(
  'no option of "%s" asks the same question or names the same grade twice',
  (name) => {
    for (const { id, missing, evidenceGrade } of planOf(name).options) {
      for (const list of [missing, evidenceGrade]) {
        const told = list.map((each) => JSON.stringify(each))
        expect(told, id).toEqual([...new Set(told)])
      }
    }
  },
)

describe('the first options', () => {
  test('keep the order of the plan and hold at most two of a kind', () => {
    const shown = firstOptions(planOf('resistant'), 8)
    const ranks = shown.map(({ rank }) => rank ?? 0)
    const kinds = Map.groupBy(shown, ({ modality }) => modality)
    expect(shown.length).toBe(8)
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(Math.max(...[...kinds.values()].map((own) => own.length))).toBe(2)
  })

  test('hold nothing that is ruled out', () => {
    expect(firstOptions(planOf('bipolar'), 200).filter(({ status }) => status === 'blocked')).toEqual([])
  })

  test.each(['resistant', 'undecided', 'looks-resistant', 'bipolar'] as const)(
    'of "%s", with those further down and those ruled out, leave none of what people look for unsaid',
    (name) => {
      const plan = planOf(name)
      const shown = firstOptions(plan, 8)
      const said = [
        ...shown,
        ...furtherDown(plan, shown, 100),
        ...ruledOut(plan).flatMap(({ sought }) => sought),
      ].map(({ id }) => id)
      expect(
        ['esketamine-nasal', 'rtms', 'ect', 'vns', 'add-lithium'].filter((id) => !said.includes(id)),
      ).toEqual([])
    },
  )
})

test('what rules an option out is said once for all it rules out', () => {
  const [first] = ruledOut(planOf('bipolar'))
  expect(first?.why).toContain('Use the bipolar pathway')
  expect(first?.sought.map(shortName).slice(0, 3)).toEqual([
    'Esketamine nasal spray',
    'Intravenous ketamine',
    'rTMS',
  ])
  expect(first?.others).toBeGreaterThan(10)
})

const cite = { source: 'canmat-2023', status: 'verified' } as const
const obstacle = (over: Partial<AssessedOption['blockedBy'][number]>) =>
  obstacleText({
    rule: 'R-001',
    kind: 'contraindication',
    text: 'Not with an MAOI.',
    evidence: [],
    cite,
    ...over,
  })

test.each([
  ['a rule', obstacle({}), 'Not with an MAOI.'],
  ['with the patient', obstacle({ because: 'takes X' }), 'Not with an MAOI (takes X).'],
  [
    'with a day',
    obstacle({ because: 'takes X', until: '2026-03-01' }),
    'Not with an MAOI (takes X), until 2026-03-01.',
  ],
  [
    'a condition',
    obstacle({
      kind: 'not-indicated',
      text: 'Not indicated, because this does not hold: At least two trials have failed.',
    }),
    'Only where at least two trials have failed.',
  ],
  [
    'a condition that begins with a verb',
    obstacle({
      kind: 'not-indicated',
      text: 'Not indicated, because this does not hold: Is added to an SSRI.',
    }),
    'Only where it is added to an SSRI.',
  ],
  [
    'a condition that begins with an acronym',
    obstacle({
      kind: 'not-indicated',
      text: 'Not indicated, because this does not hold: TSH above 10 mIU/L.',
    }),
    'Only where TSH above 10 mIU/L.',
  ],
])('what stands in the way: %s', (_name, text, expected) => {
  expect(text).toBe(expected)
})

test('questions have short names', () => {
  expect(questionLabel('still-taken/Zoloft 50 mg')).toBe('whether Zoloft 50 mg is still taken')
  expect(questionLabel('last-dose/phenelzine')).toBe('the last dose of phenelzine')
  expect(questionLabel('medicines')).toBe('which medicines are taken')
  expect(['long-qt', 'egfr', 'metal-in-head', 'bipolar'].map(questionLabel)).toEqual([
    'long QT',
    'eGFR',
    'metal in head',
    'bipolar disorder',
  ])
})

test('a question that several rules ask is cleared once', () => {
  const { options } = planOf('resistant')
  for (const option of options) {
    const ids = toClear(option).map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  }
})
