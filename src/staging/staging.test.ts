import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { patient, todayAsDay } from '../../vignettes/patient.ts'
import {
  europeanVignettes,
  maudsleyVignettes,
  mghVignettes,
  type Open,
  type StagingGiven,
  type StagingVignette,
  thaseRushVignettes,
} from '../../vignettes/staging/staging.ts'
import { determine } from '../determination/determine.ts'
import type { Answer } from '../determination/finding.ts'
import { defaultDefinition } from '../knowledge/definitions/index.ts'
import { type DmTrdTable, dmTrd, dmTrdTableSchema } from '../knowledge/staging/index.ts'
import { dmTrdStage } from './dm-trd-stage.ts'
import { europeanStage } from './european-stage.ts'
import { maudsleyStage } from './maudsley-stage.ts'
import { mghStage } from './mgh-stage.ts'
import { severityOf } from './severity-of.ts'
import type { Range, StageResult } from './stage-result.ts'
import { staging } from './staging.ts'
import type { Shown, StagingFacts } from './staging-facts.ts'
import { thaseRushStage } from './thase-rush-stage.ts'

function shown<T>(is: T): Shown<T> {
  return { is, because: 'as given', evidence: ['entry'] }
}

function range(open: Open): Range {
  return typeof open === 'number' ? { low: open, high: open } : { low: open[0], high: open[1] }
}

function factsOf(given: StagingGiven): StagingFacts {
  const { ect, severity = [], months, failures = 0, failedWeeks = 0 } = given
  const failed = (answer: boolean): Answer => (ect === 'unknown' ? 'unknown' : answer ? 'yes' : 'no')
  const days = range(failedWeeks)
  return {
    episode: given.remitted === true ? 'remitted' : 'current',
    bipolar: given.bipolar === true ? 'yes' : 'unknown',
    trialsJudged: true,
    months: shown(months === undefined ? undefined : range(months)),
    severity: shown(typeof severity === 'string' ? [severity] : severity),
    failedAgents: shown(range(failures)),
    failedTrials: shown(range(failures)),
    failedClasses: shown({ certain: given.classes ?? [], possible: given.possibleClasses ?? [] }),
    failedDays: shown({ low: Math.round(days.low * 7), high: Math.round(days.high * 7) }),
    optimisations: shown(range(given.optimisations ?? 0)),
    augmentations: shown(range(given.augmentations ?? 0)),
    failedAugmentations: shown(range(0)),
    ectUsed: shown(failed(ect !== undefined)),
    ectFailed: shown(failed(ect?.startsWith('failed') ?? false)),
    ectBilateral: ect === 'failed bilateral' ? 'yes' : ect === 'failed unilateral' ? 'no' : 'unknown',
    responded: shown(given.responded === true ? 'yes' : 'no'),
    functionalImpairment: shown('unknown'),
    comorbidAnxiety: shown('unknown'),
    personalityDisorder: shown('unknown'),
    psychosocialStressors: shown('unknown'),
    failedPsychotherapy: shown(range(0)),
    intensifiedTreatment: shown('unknown'),
  }
}

const instruments: readonly [string, (facts: StagingFacts) => StageResult, readonly StagingVignette[]][] = [
  ['Maudsley', maudsleyStage, maudsleyVignettes],
  ['Thase-Rush', thaseRushStage, thaseRushVignettes],
  ['MGH', mghStage, mghVignettes],
  ['European', europeanStage, europeanVignettes],
]

describe.each(instruments)('%s', (_name, stage, vignettes) => {
  test.each(vignettes)('$title → $value $range', ({ given, value, range: open, band, applies }) => {
    const result = stage(factsOf(given))
    expect(result.value).toBe(value)
    expect(result.range).toEqual(open === undefined ? null : { low: open[0], high: open[1] })
    if (band !== undefined) expect(result.band).toBe(band)
    expect(result.notApplicableBecause === null).toBe(applies !== false)
    expect(result.items.length).toBeGreaterThan(0)
  })
})

test.each([
  [15, 'less'],
  [16, 'more'],
])('PHQ-9 %i is %s severe by NICE', (value, words) => {
  const record = patient({ scores: [{ scale: 'phq-9', value, on: '2026-05-20' }] })
  expect(severityOf(record, todayAsDay).because).toContain(`PHQ-9 ${value} (NICE: ${words} severe)`)
})

describe('from a record', () => {
  const record = patient({
    age: 44,
    diagnoses: [{ code: 'F33.1', on: '2024-12-01' }],
    medicines: [
      {
        name: 'sertraline',
        mg: 100,
        from: '2025-01-01',
        until: '2025-03-31',
        reported: { outcome: 'non-response' },
      },
      {
        name: 'venlafaxine',
        mg: 225,
        from: '2025-04-01',
        until: '2025-07-31',
        reported: { outcome: 'non-response' },
      },
      {
        name: 'aripiprazole',
        mg: 5,
        from: '2025-05-15',
        until: '2025-07-31',
        reported: { outcome: 'non-response' },
      },
    ],
  })
  const result = staging({
    record,
    determination: determine(record, defaultDefinition, todayAsDay),
    asOf: todayAsDay,
  })

  test('two failures, moderate, eighteen months, augmented', () => {
    expect(result.maudsley.items.map(({ id, points }) => [id, points?.low])).toEqual([
      ['duration', 2],
      ['severity', 3],
      ['antidepressant-failures', 1],
      ['augmentation', 1],
      ['ect', 0],
    ])
    expect(result.maudsley).toMatchObject({ value: 7, band: 'moderate' })
    expect(result.thaseRush.value).toBe(2)
    expect(result.mghS.value).toBe(2.5)
    expect(result.europeanStaging.value).toBe('TRD3')
  })

  test('every item that found something names its evidence', () => {
    const [duration, severity, failures, augmentation] = result.maudsley.items
    expect(duration?.evidence).toEqual(['diagnosis-1'])
    expect(severity?.evidence).toEqual(['diagnosis-1'])
    expect(failures?.evidence).toEqual(['medicine-1', 'medicine-2'])
    expect(augmentation?.evidence).toEqual(['medicine-3'])
  })

  test('bipolar disorder, also in the past, is staged by none of them', () => {
    const bipolar = {
      ...record,
      conditions: [
        ...record.conditions,
        ...patient({ diagnoses: [{ code: 'F31.81', state: 'resolved' }] }).conditions,
      ],
    }
    const none = staging({
      record: bipolar,
      determination: determine(record, defaultDefinition, todayAsDay),
      asOf: todayAsDay,
    })
    for (const { id, notApplicableBecause } of [
      none.maudsley,
      none.thaseRush,
      none.mghS,
      none.europeanStaging,
    ]) {
      expect(notApplicableBecause, id).toContain('unipolar')
    }
  })

  test('an empty record stages nothing', () => {
    const empty = patient({})
    const none = staging({
      record: empty,
      determination: determine(empty, defaultDefinition, todayAsDay),
      asOf: todayAsDay,
    })
    for (const stage of Object.values(none)) expect(stage.notApplicableBecause).not.toBeNull()
  })
})

describe('DM-TRD', () => {
  const table: DmTrdTable = {
    source: 'invented for the test',
    items: dmTrd.items.value.map((id) => ({
      id,
      levels: [
        'antidepressant-failures',
        'augmentation-failures',
        'failed-psychotherapy',
        'duration',
      ].includes(id)
        ? [{ points: 0 }, { points: 1, from: 1 }]
        : id === 'severity'
          ? [
              { points: 3, is: 'moderate' },
              { points: 4, is: 'severe' },
            ]
          : [
              { points: 0, is: 'no' },
              { points: 1, is: 'yes' },
            ],
    })),
  }
  const facts = factsOf({ months: 6, severity: 'moderate', failures: 2 })

  test('is not computed without a table', () => {
    expect(dmTrdStage(facts, undefined).notApplicableBecause).toContain('table')
  })

  test('with a table every unknown item leaves a range', () => {
    expect(dmTrdStage(facts, table).range).toEqual({ low: 5, high: 10 })
  })

  test('with an incomplete table says which items are missing', () => {
    const short = { ...table, items: table.items.filter(({ id }) => id !== 'ect') }
    expect(dmTrdStage(facts, short).notApplicableBecause).toContain('ect')
  })

  test('the schema accepts a table and refuses another', () => {
    const validate = new Ajv2020().compile(dmTrdTableSchema)
    expect(validate(table)).toBe(true)
    expect(validate({ ...table, items: [{ id: 'hair-colour', levels: [{ points: 1 }] }] })).toBe(false)
  })
})
