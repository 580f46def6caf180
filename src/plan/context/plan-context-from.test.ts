import { describe, expect, test } from 'vitest'
import { determineHistory } from '../../determination/determine.ts'
import { defaultDefinition } from '../../knowledge/definitions/index.ts'
import type { Condition, Exposure, Measurement, PatientRecord, Statement } from '../../record/record.ts'
import { historyOf } from '../../trials/history.ts'
import { exactly, knownDay, type StatedDate, statedDate } from '../../units/day.ts'
import { exactDose } from '../../units/dose.ts'
import { plan, planOption } from '../plan.ts'
import type { PlanContext } from '../plan-context.ts'
import type { FactAnswer } from './fact-answers.ts'
import { planContextFrom } from './plan-context-from.ts'

const asOf = knownDay('2026-11-23')

function date(text: string): StatedDate {
  return statedDate(text) ?? exactly(asOf)
}

function record(part: Partial<PatientRecord>): PatientRecord {
  return {
    patient: { id: 'p', sex: 'female', born: date('1980-05-01') },
    exposures: [],
    conditions: [],
    measurements: [],
    procedures: [],
    allergies: [],
    familyHistory: [],
    pregnancies: [],
    statements: [],
    origins: new Map(),
    dataIssues: [],
    ...part,
  }
}

function context(part: Partial<PatientRecord>, answers: readonly FactAnswer[] = []): PlanContext {
  const whole = record(part)
  const history = historyOf(whole, asOf)
  const determination = determineHistory(history, defaultDefinition)
  return planContextFrom({ record: whole, history, determination, answers })
}

function exposure(ingredient: string, part: Partial<Exposure> = {}): Exposure {
  return {
    ref: `MedicationRequest/${ingredient}`,
    kind: 'order',
    medicine: { name: ingredient, codes: [], ingredients: [{ ingredient }], identified: 'by-name' },
    status: 'active',
    start: date('2026-06-01'),
    doses: [{ fromDay: 0, amounts: [{ ingredient, perDay: exactDose(100) }] }],
    doseBasis: 'structured',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
    ...part,
  }
}

function condition(code: string, part: Partial<Condition> = {}): Condition {
  return {
    ref: `Condition/${code}`,
    concept: { codes: [{ system: 'icd10cm', code }] },
    clinicalStatus: 'active',
    verification: 'confirmed',
    kind: 'problem',
    ...part,
  }
}

function lab(loinc: string, value: number, unit: string, when: string): Measurement {
  return {
    ref: `Observation/${loinc}-${when}`,
    concept: { codes: [{ system: 'loinc', code: loinc }] },
    when: date(when),
    value,
    unit,
  }
}

function states(id: string, value: 'present' | 'absent'): Statement {
  return { ref: `Statement/${id}`, by: 'clinician', says: { kind: 'fact', id, value } }
}

describe('medicines', () => {
  test('an MAOI that may no longer be taken is asked about, and neither blocks nor frees a serotonergic medicine', () => {
    const status = (start: string) =>
      planOption(
        context({ exposures: [exposure('phenelzine', { start: date(start) })] }),
        'switch-to-sertraline',
      )
    expect(status('2026-06-01')?.status).toBe('blocked')
    const doubtful = status('2024-06-01')
    expect(doubtful?.status).toBe('needs-information')
    expect(doubtful?.missing.map(({ id }) => id)).toContain('still-taken/phenelzine')
  })

  test('an adjunct that is perhaps no longer taken is not said to be taken', () => {
    const reasons = (start: string) =>
      planOption(context({ exposures: [exposure('lithium', { start: date(start) })] }), 'add-lithium')
        ?.reasons.map(({ text }) => text)
        .join(' ')
    expect(reasons('2026-06-01')).toContain('It is taken now.')
    expect(reasons('2024-06-01')).not.toContain('It is taken now.')
  })

  test('an order that was never closed is no current trial', () => {
    const old = context({ exposures: [exposure('sertraline', { start: date('2020-06-01') })] })
    expect(old.step).toMatchObject({ antidepressants: [], response: 'none' })
    expect(old.step.doubtful.map(({ name }) => name)).toEqual(['sertraline'])
    expect(planOption(old, 'dose-optimisation')?.status).toBe('needs-information')
    expect(context({ exposures: [exposure('sertraline')] }).step.antidepressants).toEqual(['sertraline'])
  })

  test('nothing on record is not "takes nothing"', () => {
    expect(context({}).medicines.complete).toBe(false)
  })

  test('medicines of the past alone are no list of what is taken now', () => {
    const complete = (...exposures: readonly Exposure[]) => context({ exposures }).medicines.complete
    const past = exposure('sertraline', { status: 'stopped', end: date('2026-07-01') })
    expect(complete(past)).toBe(false)
    expect(complete(past, exposure('atorvastatin'))).toBe(true)
    expect(complete(exposure('sertraline', { start: date('2020-06-01') }))).toBe(true)
  })

  test('an antidepressant of a year, without an end, is in doubt and no current trial', () => {
    const named = exposure('sertraline', { kind: 'statement', status: 'unknown', start: date('2026') })
    const { step } = context({ exposures: [named] })
    expect(step.antidepressants).toEqual([])
    expect(step.doubtful.map(({ doubt }) => doubt)).toEqual(['whether it was stopped is not recorded'])
  })

  test('an unidentified medicine leaves the list open', () => {
    const unidentified = exposure('sertraline', {
      medicine: { name: 'XR-77', codes: [], ingredients: [], identified: 'unidentified' },
    })
    expect(context({ exposures: [unidentified] }).medicines.complete).toBe(false)
  })

  test('a clinician can say that the list is complete', () => {
    expect(context({ statements: [states('medicine-list-complete', 'present')] }).medicines.complete).toBe(
      true,
    )
  })

  test.each([
    ['a refill that is 30 days late', '2026-09-25', 'current'],
    ['a refill that is 31 days late', '2026-09-24', 'stopped'],
  ])('%s', (_title, start, expected) => {
    const fill = exposure('sertraline', {
      kind: 'dispensing',
      status: 'ended',
      start: date(start),
      supplyDays: 30,
    })
    const active = { ...fill, status: 'active' as const }
    const { current } = context({ exposures: [active] }).medicines
    expect(current.length === 1 ? 'current' : 'stopped').toBe(expected)
  })

  test('stopped with a date: the washout runs from there', () => {
    const stopped = exposure('fluoxetine', { status: 'stopped', end: date('2026-11-11') })
    const found = planOption(context({ exposures: [stopped] }), 'switch-to-phenelzine')
    expect(found?.blockedBy).toContainEqual(expect.objectContaining({ rule: 'R-003', until: '2026-12-16' }))
  })

  test('stopped in a month: any day of it is possible', () => {
    const stopped = exposure('fluoxetine', { status: 'stopped', end: date('2026-10') })
    const [medicine] = context({ exposures: [stopped] }).medicines.stopped
    expect(medicine?.lastDay).toEqual({ first: knownDay('2026-10-01'), last: knownDay('2026-10-31') })
    const found = planOption(context({ exposures: [stopped] }), 'switch-to-phenelzine')
    expect(found?.missing.map(({ id }) => id)).toContain('last-dose/fluoxetine')
  })

  test('stopped years ago is over', () => {
    const stopped = exposure('phenelzine', { status: 'stopped', start: date('2019'), end: date('2020') })
    expect(context({ exposures: [stopped] }).medicines.stopped).toEqual([])
  })

  test('what was never taken does not count', () => {
    expect(
      context({ exposures: [exposure('phenelzine', { status: 'not-taken' })] }).medicines.current,
    ).toEqual([])
  })

  test('several orders of one medicine are one, at the highest dose', () => {
    const more = { doses: [{ fromDay: 0, amounts: [{ ingredient: 'sertraline', perDay: exactDose(200) }] }] }
    const two = [exposure('sertraline'), exposure('sertraline', { ref: 'MedicationRequest/2', ...more })]
    expect(context({ exposures: two }).medicines.current.map(({ dose }) => dose?.high)).toEqual([200])
  })

  test('a medicine without a known ingredient is one medicine, however its name is written', () => {
    const named = (name: string) =>
      exposure('sertraline', { medicine: { name, codes: [], ingredients: [], identified: 'unidentified' } })
    expect(context({ exposures: [named('XR-77'), named('xr-77')] }).medicines.current).toHaveLength(1)
  })
})

describe('a treatment history that the record cannot show', () => {
  const depression = condition('F33.2')
  const { start: _, ...undated } = exposure('fluoxetine', { status: 'ended', doses: [] })
  const ketamineOf = (exposures: readonly Exposure[]) =>
    planOption(context({ exposures, conditions: [depression] }), 'iv-ketamine')

  test('leaves open whether enough treatments failed', () => {
    const open = ketamineOf([undated])
    expect(open?.missing.flatMap(({ rules }) => rules)).toContain('indication')
    expect(open?.status).toBe('needs-information')
  })

  test('and is no reason where the record tells of it', () => {
    expect(ketamineOf([exposure('fluoxetine')])?.status).toBe('blocked')
  })
})

describe('somebody who has died', () => {
  const patient = { id: 'p', sex: 'female' as const, born: date('1980-05-01'), died: date('2020-05-02') }

  test('has the age at death, and nothing is planned', () => {
    const dead = context({ patient })
    expect(dead.age).toBe(40)
    expect(planOption(dead, 'cbt')?.blockedBy.map(({ rule }) => rule)).toContain('R-163')
    expect(plan(dead).first[0]?.text).toContain('has died')
    expect(plan(dead).options.every(({ status }) => status === 'blocked')).toBe(true)
  })

  test('before the death everything is asked as usual', () => {
    expect(planOption(context({ patient: { ...patient, died: date('2027') } }), 'cbt')?.blockedBy).toEqual([])
  })
})

describe('unwanted effects', () => {
  const stopped = { status: 'stopped' as const, end: date('2026-08-01') }

  test('are read from the reason for stopping', () => {
    const entry = exposure('aripiprazole', {
      ...stopped,
      stopReasons: [{ codes: [], text: 'Patient developed akathisia' }],
    })
    expect(context({ exposures: [entry] }).sideEffects).toMatchObject([
      { words: 'akathisia', ingredients: ['aripiprazole'] },
    ])
  })

  test('one that is denied is none', () => {
    const entry = exposure('aripiprazole', {
      ...stopped,
      stopReasons: [{ codes: [], text: 'Stopped for cost, no akathisia' }],
    })
    expect(context({ exposures: [entry] }).sideEffects).toEqual([])
  })

  test('are read from a reaction on the list of allergies', () => {
    const allergy = {
      ref: 'AllergyIntolerance/1',
      concept: { codes: [], text: 'Zyprexa' },
      ingredients: ['olanzapine'],
      kind: 'intolerance' as const,
      reaction: 'Weight gain',
    }
    expect(context({ allergies: [allergy] }).sideEffects).toMatchObject([
      { words: 'weight gain', ingredients: ['olanzapine'] },
    ])
  })
})

describe('facts', () => {
  const stateOf = (id: Parameters<PlanContext['facts']['get']>[0], part: Partial<PatientRecord>) =>
    context(part).facts.get(id)?.state

  test('a code makes it present, no code leaves it unknown', () => {
    expect(stateOf('seizure', { conditions: [condition('G40.909')] })).toBe('present')
    expect(stateOf('seizure', {})).toBeUndefined()
  })

  test('what has passed counts for life where it must, and is absent where it is over', () => {
    const resolved = { clinicalStatus: 'resolved' } as const
    expect(stateOf('anorexia-or-bulimia', { conditions: [condition('F50.20', resolved)] })).toBe('present')
    expect(stateOf('hyponatraemia', { conditions: [condition('E87.1', resolved)] })).toBe('absent')
  })

  test.each([
    ['2026-10-12', 'present'],
    ['2026-10-11', 'absent'],
  ])('an infarction of %s is %s', (onset, state) => {
    const infarction = condition('I21.9', { onset: date(onset) })
    expect(stateOf('recent-myocardial-infarction', { conditions: [infarction] })).toBe(state)
  })

  test('an infarction without a date is asked for', () => {
    expect(stateOf('recent-myocardial-infarction', { conditions: [condition('I21.9')] })).toBeUndefined()
  })

  test('"absent" does not overrule a diagnosis', () => {
    const part = { conditions: [condition('G40.909')], statements: [states('seizure', 'absent')] }
    expect(stateOf('seizure', part)).toBe('present')
  })

  test('a complete problem list closes what it could have held, and nothing else', () => {
    const part = { statements: [states('problem-list-complete', 'present')] }
    expect(stateOf('seizure', part)).toBe('absent')
    expect(stateOf('diathermy', part)).toBeUndefined()
  })

  test('a unipolar diagnosis rests on no mania; a severe code without psychosis says so', () => {
    const part = { conditions: [condition('F33.2')] }
    expect(stateOf('bipolar', part)).toBe('absent')
    expect(stateOf('psychotic-depression', part)).toBe('absent')
    const inWords = { ...condition('F33.2'), concept: { codes: [], text: 'Severe major depression' } }
    expect(stateOf('psychotic-depression', { conditions: [inWords] })).toBeUndefined()
    expect(stateOf('bipolar', { conditions: [condition('F33.2'), condition('F31.9')] })).toBe('present')
  })

  test.each([
    [19, 'F33.2', 'active', 'severe'],
    [19, 'F33.1', 'active', 'moderate'],
    [19, 'F33.2', 'resolved', 'moderate'],
    [14, 'F33.2', 'active', 'moderate'],
    [20, 'F33.1', 'active', 'severe'],
  ] as const)('PHQ-9 %i beside an %s that is %s → %s', (value, code, clinicalStatus, severity) => {
    const score = {
      ...lab('44261-6', value, '{score}', '2026-11-20'),
      instrument: 'phq-9' as const,
      part: 'total' as const,
    }
    const part = { conditions: [condition(code, { clinicalStatus })], measurements: [score] }
    expect(context(part).episode.severity).toBe(severity)
  })

  test('a diagnosis of tomorrow is not known today', () => {
    expect(
      stateOf('seizure', { conditions: [condition('G40.909', { recorded: date('2026-11-24') })] }),
    ).toBeUndefined()
  })

  test('the review fills what is open and overrules nothing', () => {
    const no = [{ id: 'seizure', answer: 'no' }] as const
    expect(context({}, no).facts.get('seizure')?.state).toBe('absent')
    expect(context({ conditions: [condition('G40.909')] }, no).facts.get('seizure')?.state).toBe('present')
  })
})

describe('laboratory values', () => {
  const sodium = (...measurements: readonly Measurement[]) =>
    context({ measurements }).labs.get('sodium')?.value

  test('the latest counts', () => {
    const older = lab('2951-2', 128, 'mmol/L', '2026-10-01')
    const newer = lab('2951-2', 138, 'mmol/L', '2026-11-01')
    expect(sodium(newer, older)).toBe(138)
  })

  test.each([
    ['2025-11-23', 138],
    ['2025-11-22', undefined],
  ])('a value of %s', (when, expected) => {
    expect(sodium(lab('2951-2', 138, 'mmol/L', when))).toBe(expected)
  })

  test('a unit that we cannot convert leaves it unknown', () => {
    expect(sodium(lab('2951-2', 138, 'mg/dL', '2026-11-01'))).toBeUndefined()
  })

  test('ALT counts as a multiple of the upper limit of the laboratory', () => {
    const alt = { ...lab('1742-6', 120, 'U/L', '2026-11-01'), referenceHigh: 40 }
    expect(context({ measurements: [alt] }).labs.get('alt')?.value).toBe(3)
  })
})

describe('the patient', () => {
  test('no allergy entry is not "no allergies"', () => {
    expect(context({}).allergies).toBe('unknown')
  })

  test('a negative pregnancy test is old after a month', () => {
    const tested = (when: string) =>
      context({ pregnancies: [{ ref: 'Observation/hcg', state: 'not-pregnant', when: date(when) }] })
        .pregnancy
    expect(tested('2026-11-01')).toBe('not-pregnant')
    expect(tested('2026-09-01')).toBe('unknown')
  })

  test('a genetic result in words', () => {
    const measurement: Measurement = {
      ref: 'Observation/cyp',
      concept: { codes: [], text: 'CYP2C19 phenotype' },
      valueConcept: { codes: [], text: 'Poor metabolizer' },
      when: date('2020-01-01'),
    }
    expect(context({ measurements: [measurement] }).phenotypes.get('CYP2C19')).toBe('poor')
  })

  test('an antidepressant that goes on is the current step', () => {
    const { step } = context({ exposures: [exposure('sertraline')], conditions: [condition('F33.1')] })
    expect(step.antidepressants).toEqual(['sertraline'])
    expect(step.belowMaximum).toBe('yes')
  })
})
