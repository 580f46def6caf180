import { describe, expect, test } from 'vitest'
import { followUpVignettes } from '../../vignettes/follow-up/follow-up.ts'
import { followUpGiven } from '../../vignettes/follow-up/follow-up-given.ts'
import { type Given, patient, todayAsDay } from '../../vignettes/patient.ts'
import { determine } from '../determination/determine.ts'
import { defaultDefinition } from '../knowledge/definitions/index.ts'
import { formatDay } from '../units/day.ts'
import { followUp } from './follow-up.ts'
import { withdrawalRisk } from './tapering.ts'

function follow(given: Given) {
  const record = patient(given)
  return followUp({
    record,
    determination: determine(record, defaultDefinition, todayAsDay),
    asOf: todayAsDay,
  })
}

describe('follow-up', () => {
  test.each(followUpVignettes)('$title → $decision', (vignette) => {
    const result = follow(followUpGiven(vignette))
    expect(result.decision.id).toBe(vignette.decision)
    if (vignette.also !== undefined) expect(result.also.map(({ id }) => id)).toEqual(vignette.also)
    const states = Object.fromEntries(result.schedule.map(({ id, state }) => [id, state]))
    expect(states).toMatchObject(vignette.checks ?? {})
  })

  test('every decision says what it rests on and who says so', () => {
    for (const vignette of followUpVignettes) {
      const { decision } = follow(followUpGiven(vignette))
      expect(decision.advice).not.toBe('')
      expect(decision.because).not.toBe('')
      expect(decision.cite.status).not.toBe('unsure')
    }
  })

  test('scores of two scales are never compared', () => {
    const { progress, decision } = follow({
      medicines: [{ name: 'sertraline', mg: 100, from: '2026-04-01' }],
      scores: [
        { scale: 'phq-9', value: 20, on: '2026-04-01' },
        { scale: 'qids-sr16', value: 5, on: '2026-05-30' },
      ],
    })
    expect(progress?.improvement).toBeUndefined()
    expect(decision.id).not.toBe('switch')
  })

  test.each([
    [2, 'a response'],
    [3, 'no response'],
  ])('without a baseline a CGI-I of %i is told as %s', (value, words) => {
    const { decision } = follow({
      medicines: [{ name: 'sertraline', mg: 100, from: '2026-04-01' }],
      scores: [{ scale: 'cgi-i', value, on: '2026-05-20' }],
    })
    expect(decision.id).toBe('measure-baseline')
    expect(decision.because).toContain(`CGI-I ${value} on 2026-05-20: ${words} by global impression`)
  })

  test.each([
    // Between 1 January and the day looked at: too early to judge, or late to measure.
    ['2026', undefined, 'clarify-current-treatment'],
    ['2025', undefined, 'measure-baseline'],
    ['2026-05', undefined, 'clarify-current-treatment'],
    ['2026-04', undefined, 'measure-baseline'],
    // Which of the two began last is open, and only for one of them it is too early.
    ['2026', '2026-05-28', 'clarify-current-treatment'],
    ['2025', '2026-05-28', 'wait'],
  ] as const)('sertraline since %s, mirtazapine since %s → %s', (from, added, id) => {
    const second = added === undefined ? [] : [{ name: 'mirtazapine', mg: 15, from: added }]
    const { decision, schedule, step } = follow({
      medicines: [{ name: 'sertraline', mg: 100, from }, ...second],
    })
    expect(decision.id).toBe(id)
    if (id !== 'clarify-current-treatment') return
    expect(decision.because).toBe('not recorded: since when exactly sertraline is taken')
    expect(schedule).toEqual([])
    expect(step && formatDay(step.start)).toBe(from.length === 4 ? `${from}-01-01` : `${from}-01`)
  })

  test('a score that is a baseline for some of the days of the start decides nothing', () => {
    const { decision } = follow({
      medicines: [{ name: 'sertraline', mg: 100, from: '2026-02' }],
      scores: [
        { scale: 'phq-9', value: 20, on: '2026-02-14' },
        { scale: 'phq-9', value: 19, on: '2026-05-20' },
      ],
    })
    expect(decision.id).toBe('clarify-current-treatment')
  })

  test('after two adequate failures the review is due beside it', () => {
    const failed = { outcome: 'non-response' } as const
    const { also } = follow({
      diagnoses: [{ code: 'F33.1', on: '2025-01-01' }],
      medicines: [
        { name: 'sertraline', mg: 100, from: '2025-02-01', until: '2025-05-01', reported: failed },
        { name: 'venlafaxine', mg: 225, from: '2025-05-02', until: '2025-09-01', reported: failed },
      ],
    })
    expect(also.map(({ id }) => id)).toEqual(['review-and-refer'])
    expect(also[0]?.evidence).toEqual(['medicine-1', 'medicine-2'])
  })
})

describe('advice that stands before the scores', () => {
  const failed = { outcome: 'non-response' } as const
  const notBetter = {
    diagnoses: [{ code: 'F33.1', on: '2025-01-01' }],
    medicines: [
      { name: 'sertraline', mg: 100, from: '2025-02-01', until: '2025-05-01', reported: failed },
      { name: 'venlafaxine', mg: 225, from: '2025-05-02', until: '2025-09-01', reported: failed },
      { name: 'mirtazapine', mg: 30, from: '2026-03-01' },
    ],
    scores: [
      { scale: 'phq-9', value: 20, on: '2026-02-28' },
      { scale: 'phq-9', value: 19, on: '2026-05-20' },
    ],
  } as const

  test('after two failures one more is no reason for one more switch', () => {
    const { decision, also } = follow(notBetter)
    expect(decision.id).toBe('review-and-refer')
    expect(decision.because).toContain('PHQ-9 20 to 19')
    expect(also).toEqual([])
  })

  test('what comes first takes the place of a step, and not of a measurement', () => {
    const record = patient(notBetter)
    const cite = { source: 'thyroid-practice', status: 'known' } as const
    const input = {
      record,
      determination: determine(record, defaultDefinition, todayAsDay),
      asOf: todayAsDay,
      settleFirst: [{ text: 'Treat the thyroid first.', cite }],
    }
    expect(followUp(input).decision).toMatchObject({ id: 'settle-first', advice: 'Treat the thyroid first.' })
    const well = patient({ ...notBetter, scores: [] })
    const measured = followUp({
      ...input,
      record: well,
      determination: determine(well, defaultDefinition, todayAsDay),
    })
    expect(measured.decision.id).toBe('measure-baseline')
  })
})

describe('maintenance', () => {
  const remitted = {
    medicines: [{ name: 'sertraline', mg: 100, from: '2025-10-01' }],
    scores: [
      { scale: 'phq-9', value: 20, on: '2025-10-01' },
      { scale: 'phq-9', value: 3, on: '2026-01-01' },
      { scale: 'phq-9', value: 2, on: '2026-05-20' },
    ],
  } as const

  test('six months after remission without known risks, and the risks to ask about', () => {
    const { maintenance } = follow({ ...remitted, diagnoses: [{ code: 'F32.1', on: '2025-09-01' }] })
    expect(maintenance && formatDay(maintenance.until)).toBe('2026-07-03')
    expect(maintenance?.months).toBe('6 to 12 months')
    expect(maintenance?.toAsk).toContain('childhood maltreatment')
  })

  test('two years with a risk of recurrence', () => {
    const { maintenance } = follow({ ...remitted, diagnoses: [{ code: 'F33.1', on: '2025-09-01' }] })
    expect(maintenance?.months).toBe('24 months or longer')
    expect(maintenance?.risks).toContain('recurrent episodes')
  })

  test('none without remission', () => {
    expect(follow({ scores: [{ scale: 'phq-9', value: 15 }] }).maintenance).toBeUndefined()
  })
})

describe('stopping', () => {
  test.each([
    ['paroxetine', 'high'],
    ['venlafaxine', 'high'],
    ['sertraline', 'moderate'],
    ['fluoxetine', 'low'],
    ['bupropion', 'low'],
  ] as const)('%s → %s risk of withdrawal', (agent, risk) => {
    expect(withdrawalRisk([agent])).toBe(risk)
  })

  test('a short exposure needs a short taper, a long one a long taper', () => {
    const advice = (from: string) =>
      follow({ medicines: [{ name: 'sertraline', mg: 50, from }] }).tapering[0]?.advice[0]?.text
    expect(advice('2026-05-10')).toContain('two weeks')
    expect(advice('2025-05-10')).toContain('weeks to months')
  })

  test('both readings of tapering are shown', () => {
    const [row] = follow({ medicines: [{ name: 'sertraline', mg: 50, from: '2025-05-10' }] }).tapering
    expect(row?.advice.map(({ text }) => text).join(' ')).toMatch(/CANMAT.*NICE/)
  })
})
