/** Cases that clinicians named, told from the patient's side. */
import { describe, expect, test } from 'vitest'
import { combined, coverageFor, type PlanOption, plan, planOption } from '../../src/plan/index.ts'
import { type Given, patient } from './patient.ts'

function option(given: Given, id: string): PlanOption {
  const found = planOption(patient(given), id)
  if (found === undefined) throw new Error(`There is no option "${id}".`)
  return found
}

function first(given: Given, count = 1): readonly string[] {
  return plan(patient(given))
    .options.slice(0, count)
    .map(({ id }) => id)
}

describe('washouts name the day they end', () => {
  test('fluoxetine stopped 12 days before an MAOI: five weeks, until 2026-12-16', () => {
    const given: Given = { current: 'none', failed: ['fluoxetine', 'bupropion'], stopped: { fluoxetine: 12 } }
    const [obstacle] = option(given, 'switch-to-phenelzine').blockedBy
    expect(obstacle).toMatchObject({ rule: 'R-003', until: '2026-12-16' })
  })

  test('on the 35th day the washout is over', () => {
    const given: Given = { current: 'none', failed: ['fluoxetine', 'bupropion'], stopped: { fluoxetine: 35 } }
    expect(option(given, 'switch-to-phenelzine').status).toBe('possible')
  })

  test('a last dose on an unknown day is asked for', () => {
    const given: Given = {
      current: 'none',
      failed: ['fluoxetine', 'bupropion'],
      stopped: { fluoxetine: 'unknown' },
    }
    const found = option(given, 'switch-to-phenelzine')
    expect(found.status).toBe('needs-information')
    expect(found.missing.map(({ question }) => question)).toContain(
      'On which day was the last dose of fluoxetine taken?',
    )
  })
})

describe('traps seen elsewhere', () => {
  const resistant: Given = { failed: ['sertraline', 'venlafaxine'] }

  test('esketamine: an MAOI is monitored and does not block', () => {
    const found = option({ ...resistant, takes: ['phenelzine'] }, 'esketamine-nasal')
    expect(found.status).toBe('recommended')
    expect(found.cautions).toContainEqual(expect.objectContaining({ rule: 'R-018', severity: 'monitor' }))
  })

  test('esketamine: blood pressure of 150/95 warns and does not block', () => {
    const found = option({ ...resistant, labs: { systolic: 150, diastolic: 95 } }, 'esketamine-nasal')
    expect(found.status).toBe('recommended')
    expect(found.cautions).toContainEqual(expect.objectContaining({ rule: 'R-032a', severity: 'warn' }))
  })

  test('esketamine: the unverified limit of 180/110 is never applied', () => {
    const found = option({ ...resistant, labs: { systolic: 190, diastolic: 115 } }, 'esketamine-nasal')
    expect(found.blockedBy).toEqual([])
  })

  test('esketamine needs no oral antidepressant in treatment resistance', () => {
    expect(option({ ...resistant, current: 'none' }, 'esketamine-nasal').status).toBe('recommended')
  })

  test('esketamine in acute suicidality does need one', () => {
    const given: Given = { present: ['acute-suicidality'], current: 'none' }
    expect(option(given, 'esketamine-acute-suicidality').blockedBy[0]?.kind).toBe('not-indicated')
  })

  test('lumateperone: 10.5 mg with a strong and 21 mg with a moderate CYP3A4 inhibitor', () => {
    const strong = option({ takes: ['clarithromycin'] }, 'add-lumateperone').cautions
    const moderate = option({ takes: ['diltiazem'] }, 'add-lumateperone').cautions
    expect(strong.find(({ rule }) => rule === 'R-125a')?.text).toContain('10.5 mg')
    expect(moderate.find(({ rule }) => rule === 'R-126a')?.text).toContain('21 mg')
  })

  test('aripiprazole as an adjunct: no more than 15 mg', () => {
    expect(option({}, 'add-aripiprazole').regimen[0]?.text).toContain('no more than 15 mg')
  })

  test('aripiprazole as an adjunct: not halved with paroxetine', () => {
    const found = option({ current: 'paroxetine 40mg', response: 'partial-response' }, 'add-aripiprazole')
    expect(found.cautions.filter(({ severity }) => severity === 'warn')).toEqual([])
  })

  test('tDCS at home is not for treatment resistance', () => {
    expect(option(resistant, 'tdcs').status).toBe('blocked')
  })

  test('Medicare: VNS only within an approved study', () => {
    const [medicare] = coverageFor(patient(resistant), 'vns')
    expect(medicare?.title).toContain('only within an approved study')
  })

  test('citalopram with another QT medicine is not recommended, not contraindicated', () => {
    const found = option({ takes: ['methadone'], current: 'bupropion 300mg' }, 'switch-to-citalopram')
    expect(found.blockedBy).toEqual([])
    expect(found.cautions.map(({ rule }) => rule)).toContain('R-022b')
  })

  test('citalopram: the cap of 20 mg begins after 60, not at 60', () => {
    const rulesAt = (age: number): readonly (string | undefined)[] =>
      option({ age }, 'switch-to-citalopram').cautions.map(({ rule }) => rule)
    expect(rulesAt(60)).not.toContain('R-021')
    expect(rulesAt(61)).toContain('R-021')
  })
})

describe('examples of the field', () => {
  test('citalopram 60 mg with a QTc of 510: both are named, and the dose is not raised', () => {
    const given: Given = { current: 'citalopram 60mg', failed: ['citalopram'], labs: { qtc: 510 } }
    const { alerts } = plan(patient(given))
    expect(alerts.flatMap(({ rule, also = [] }) => [rule, ...also])).toEqual(
      expect.arrayContaining(['R-020', 'R-023']),
    )
    expect(option(given, 'dose-optimisation').status).toBe('blocked')
  })

  describe('the QT interval is one alert', () => {
    const alertsOf = (given: Given) =>
      plan(patient({ failed: ['citalopram'], ...given })).alerts.filter(({ text }) => /QT/i.test(text))

    test('citalopram 60 mg with methadone 80 mg: both, with dose, and the limit', () => {
      const [alert, ...others] = alertsOf({ current: 'citalopram 60mg', takes: ['methadone 80mg'] })
      expect(others).toEqual([])
      expect(alert?.medicine).toBe('citalopram (60 mg a day) and methadone (80 mg a day)')
      expect(alert?.text).toContain('citalopram: 60 mg a day, above the limit of 40 mg for the QT interval.')
      expect(alert?.severity).toBe('block')
    })

    test.each([
      [
        'within 40 mg',
        { current: 'citalopram 40mg' },
        'citalopram: 40 mg a day, within the limit of 40 mg for the QT interval.',
      ],
      [
        'over 60 years',
        { current: 'citalopram 40mg', age: 61 },
        '40 mg a day, above the limit of 20 mg for the QT interval (61 years).',
      ],
      [
        'with cimetidine',
        { current: 'citalopram 20mg', takes: ['methadone', 'cimetidine'] },
        '20 mg a day, within the limit of 20 mg for the QT interval (takes cimetidine).',
      ],
      [
        'CYP2C19 poor metaboliser',
        { current: 'citalopram 40mg', phenotypes: { CYP2C19: 'poor' } },
        'above the limit of 20 mg for the QT interval (CYP2C19 poor metaboliser).',
      ],
      [
        'dose not recorded',
        { current: 'citalopram' },
        'citalopram: dose not recorded, with a limit of 40 mg for the QT interval.',
      ],
      [
        'age unknown',
        { current: 'citalopram 40mg', age: 'unknown' },
        'To be asked: Citalopram: no more than 20 mg',
      ],
    ] as const)('the limit that applies: %s', (_title, given, expected) => {
      const [alert] = alertsOf({ takes: ['methadone'], ...given })
      expect(alert?.text).toContain(expected)
    })

    test('three QT medicines are one alert with three names', () => {
      const alerts = alertsOf({ current: 'citalopram 20mg', takes: ['quetiapine 100mg', 'trazodone 50mg'] })
      expect(alerts.map(({ medicine }) => medicine)).toEqual([
        'citalopram (20 mg a day), quetiapine (100 mg a day) and trazodone (50 mg a day)',
      ])
    })
  })

  test('16 years old: everything waits for child and adolescent psychiatry', () => {
    const { options } = plan(patient({ age: 16 }))
    expect(options.filter(({ status }) => status === 'recommended').map(({ id }) => id)).toEqual([
      'child-and-adolescent-care',
    ])
  })

  test('alcohol withdrawal comes first, and bupropion is out', () => {
    const given: Given = { present: ['alcohol-or-sedative-withdrawal', 'alcohol-use-disorder'] }
    expect(first(given)).toEqual(['withdrawal-assessment'])
    expect(option(given, 'add-bupropion').status).toBe('blocked')
  })

  test('borderline personality disorder with self-harm: DBT leads the psychotherapies', () => {
    const given: Given = {
      present: ['borderline-personality', 'self-harm'],
      failed: ['sertraline', 'venlafaxine'],
    }
    const psychotherapies = plan(patient(given)).options.filter(
      ({ modality }) => modality === 'psychotherapy',
    )
    expect(psychotherapies[0]?.id).toBe('dbt')
  })

  test('PTSD: a trauma-focused therapy leads the psychotherapies', () => {
    const psychotherapies = plan(
      patient({ present: ['ptsd'], failed: ['sertraline', 'venlafaxine'] }),
    ).options.filter(({ modality }) => modality === 'psychotherapy')
    expect(psychotherapies.slice(0, 4).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['emdr', 'prolonged-exposure', 'cognitive-processing-therapy']),
    )
  })

  test('three failures are not enough for VNS, four are', () => {
    const three = ['sertraline', 'venlafaxine', 'bupropion']
    expect(option({ failed: three }, 'vns').status).toBe('blocked')
    expect(option({ failed: [...three, 'nortriptyline'] }, 'vns').status).toBe('possible')
    expect(option({ failed: three, maybeFailed: ['nortriptyline'] }, 'vns').status).toBe('needs-information')
  })

  test('psychotic depression: antidepressant with antipsychotic, or ECT', () => {
    const given: Given = { present: ['psychotic-depression'], severity: 'severe' }
    expect(option(given, 'antidepressant-plus-antipsychotic').status).toBe('recommended')
    expect(option(given, 'ect').status).toBe('recommended')
    expect(first(given, 3)).toEqual(expect.arrayContaining(['antidepressant-plus-antipsychotic', 'ect']))
    expect(option(given, 'iv-ketamine').status).toBe('blocked')
  })

  test('catatonia: benzodiazepine and ECT before everything else', () => {
    expect(first({ present: ['catatonia'] }, 2).toSorted()).toEqual(['benzodiazepine-for-catatonia', 'ect'])
  })

  test('remission: continue, and switch nothing', () => {
    const given: Given = { episode: 'remitted', response: 'remission', failed: [] }
    expect(first(given)).toEqual(['maintain-treatment'])
    const switches = plan(patient(given)).options.filter(({ modality }) => modality === 'switch')
    expect(switches.some(({ status }) => status === 'recommended')).toBe(false)
  })

  describe('in remission a change needs a reason', () => {
    const well: Given = { episode: 'remitted', response: 'remission', failed: [] }
    const changes = ['switch', 'combine', 'augment', 'rapid-acting', 'neuromodulation', 'optimise']
    const offered = (given: Given): readonly string[] =>
      plan(patient(given))
        .options.filter(({ modality }) => changes.includes(modality))
        .filter(({ status }) => status === 'recommended' || status === 'possible')
        .map(({ id }) => id)

    test('without one, none is offered, and each says what to ask', () => {
      expect(offered(well)).toEqual([])
      const venlafaxine = option(well, 'switch-to-venlafaxine')
      expect(venlafaxine.status).toBe('needs-information')
      expect(venlafaxine.missing.map(({ id }) => id)).toContain('reason-to-change')
      expect(venlafaxine.reasons.map(({ text }) => text)).toContain(
        'The episode is in remission: continue what works, do not switch.',
      )
    })

    test('the head of the plan says so', () => {
      expect(plan(patient(well)).first.map(({ text }) => text)).toEqual([
        'The episode is in remission: continue what works, do not switch.',
      ])
    })

    test('the wish of the patient is one, for what is wished', () => {
      expect(offered({ ...well, preferences: { 'switch-to-venlafaxine': 'wants' } })).toEqual([
        'switch-to-venlafaxine',
      ])
    })

    test('an intolerance of what is taken is one', () => {
      expect(offered({ ...well, allergic: ['sertraline'] })).toContain('switch-to-venlafaxine')
    })

    test('a relapse ends the remission', () => {
      expect(offered({ ...well, episode: 'current', failed: ['sertraline'] })).toContain(
        'switch-to-venlafaxine',
      )
    })
  })

  describe('nobody knows whether sertraline is still taken', () => {
    const given: Given = { doubtful: 'sertraline 50mg', failed: ['sertraline'] }
    const question = 'Is sertraline still taken? In doubt, because ordered on 2025-03-01 and never closed.'

    test('what the answer decides stands first, with the question', () => {
      expect(first(given, 2)).toEqual(['adherence-repair', 'dose-optimisation'])
      const repair = option(given, 'adherence-repair')
      expect(repair.status).toBe('needs-information')
      expect(repair.missing[0]?.question).toBe(question)
    })

    test('the head of the plan says to ask first, and why', () => {
      const [head] = plan(patient(given)).first
      expect(head?.text).toContain('Ask first what is really being taken')
      expect(head?.because).toBe('sertraline: ordered on 2025-03-01 and never closed')
    })

    test('a new medicine is possible and not recommended before', () => {
      expect(option(given, 'switch-to-venlafaxine').status).toBe('possible')
      expect(option(given, 'cbt').status).toBe('recommended')
    })

    test('talking treatment waits for less than a new medicine, and stands before it', () => {
      const both: Given = { ...given, unknown: ['major-depression'] }
      const rank = (id: string) => plan(patient(both)).options.findIndex((each) => each.id === id)
      expect(option(both, 'cbt').status).toBe('possible')
      expect(rank('cbt')).toBeLessThan(rank('switch-to-venlafaxine'))
    })

    test('another antidepressant that is taken for certain settles it', () => {
      const context = patient(given)
      const certain = { ...context, step: { ...context.step, antidepressants: ['venlafaxine'] } }
      expect(plan(certain).first).toEqual([])
    })
  })

  describe('nobody knows which antidepressant is taken', () => {
    const given: Given = { current: 'none', medicines: 'unknown', failed: ['sertraline'] }

    test('what the answer decides stands first, with the question', () => {
      expect(first(given, 2)).toEqual(['adherence-repair', 'dose-optimisation'])
      const repair = option(given, 'adherence-repair')
      expect(repair.status).toBe('needs-information')
      expect(repair.missing[0]?.question).toBe('Is an antidepressant being taken now?')
    })

    test('the head of the plan says to ask first', () => {
      const [head] = plan(patient(given)).first
      expect(head?.text).toContain('Ask first which antidepressant is being taken')
    })

    test('no new medicine is recommended before, and psychotherapy is not held back', () => {
      expect(option(given, 'switch-to-venlafaxine').status).toBe('needs-information')
      expect(option(given, 'cbt').status).toBe('recommended')
    })

    test('a complete list on which none stands settles it: nothing to complete, and a medicine is next', () => {
      const known: Given = { current: 'none', failed: ['sertraline'] }
      expect(plan(patient(known)).first).toEqual([])
      expect(option(known, 'adherence-repair').status).toBe('blocked')
      expect(option(known, 'dose-optimisation').status).toBe('blocked')
      expect(option(known, 'switch-to-venlafaxine').status).toBe('recommended')
    })
  })

  describe('nobody has made the diagnosis of major depression', () => {
    const given: Given = { unknown: ['major-depression'] }

    test('the head of the plan says to settle it', () => {
      const [head] = plan(patient(given)).first
      expect(head?.text).toContain('Settle first whether this is major depression')
      expect(plan(patient()).first).toEqual([])
    })

    test('nothing is recommended on evidence from major depression', () => {
      for (const id of ['cbt', 'mbct', 'switch-to-venlafaxine']) {
        expect(option(given, id).status).toBe('possible')
        expect(option({}, id).status).toBe('recommended')
      }
    })
  })

  test('bipolar disorder: not this pathway', () => {
    const given: Given = { present: ['bipolar'], failed: ['sertraline', 'venlafaxine'] }
    expect(first(given)).toEqual(['bipolar-pathway'])
    for (const id of ['switch-to-bupropion', 'add-aripiprazole', 'esketamine-nasal', 'rtms', 'vns']) {
      expect(option(given, id).status).toBe('blocked')
    }
    // The evidence of the talking treatments is of unipolar depression.
    for (const id of ['cbt', 'guided-internet-cbt', 'bright-light', 'mbct']) {
      expect(option(given, id).status).not.toBe('recommended')
      expect(option({ ...given, present: [] }, id).status).toBe('recommended')
    }
  })

  test('TSH 14, not treated: the thyroid first, and no new step is recommended before', () => {
    const given: Given = { labs: { tsh: 14 }, failed: ['sertraline', 'venlafaxine'] }
    expect(first(given)).toEqual(['treat-hypothyroidism'])
    const steps = plan(patient(given)).options.filter(({ modality }) =>
      ['switch', 'augment', 'combine', 'neuromodulation', 'rapid-acting'].includes(modality),
    )
    expect(steps.some(({ status }) => status === 'recommended')).toBe(false)
  })

  test('a trial that is too short is completed first', () => {
    const given: Given = { short: 'duration', failed: [], response: 'non-response' }
    expect(option(given, 'adherence-repair').status).toBe('recommended')
    expect(option(given, 'switch-to-venlafaxine').status).toBe('possible')
  })

  test('partial response: adding before switching; no response: the other way round', () => {
    const rank = (given: Given, id: string): number =>
      plan(patient(given)).options.findIndex((o) => o.id === id)
    const partial: Given = { response: 'partial-response' }
    expect(rank(partial, 'add-aripiprazole')).toBeLessThan(rank(partial, 'switch-to-vortioxetine'))
    expect(rank({}, 'switch-to-vortioxetine')).toBeLessThan(rank({}, 'add-quetiapine'))
  })

  test('what was not tolerated stands behind its neighbours, with a warning', () => {
    const rank = (given: Given, id: string): number =>
      plan(patient(given)).options.findIndex((o) => o.id === id)
    const given: Given = { response: 'partial-response' }
    expect(rank(given, 'add-aripiprazole')).toBeLessThan(rank(given, 'add-olanzapine'))
    const intolerant: Given = { ...given, notTolerated: ['aripiprazole'] }
    expect(rank(intolerant, 'add-aripiprazole')).toBeGreaterThan(rank(intolerant, 'add-olanzapine'))
    expect(option(intolerant, 'add-aripiprazole').cautions[0]?.text).toContain('was not tolerated')
  })

  test('partial response below the maximum: the dose before adding; at the maximum, adding', () => {
    const partial: Given = { response: 'partial-response', failed: [] }
    const rank = (given: Given, id: string): number =>
      plan(patient(given)).options.findIndex((o) => o.id === id)
    const below: Given = { ...partial, current: 'sertraline 150mg', failed: ['sertraline'] }
    expect(option(below, 'dose-optimisation').status).toBe('recommended')
    expect(rank(below, 'dose-optimisation')).toBeLessThan(rank(below, 'add-aripiprazole'))
    expect(option({ ...below, current: 'sertraline 200mg' }, 'dose-optimisation').status).toBe('blocked')
  })

  test('psychotic features: talking treatment is not recommended before an antipsychotic or ECT', () => {
    const given: Given = { present: ['psychotic-depression'], severity: 'severe' }
    expect(option(given, 'cbt').status).toBe('possible')
    expect(option(given, 'ect').status).toBe('recommended')
    expect(option({ severity: 'severe' }, 'cbt').status).toBe('recommended')
  })

  test('pregnancy unknown in a woman of 30: asked before esketamine', () => {
    const given: Given = {
      sex: 'female',
      age: 30,
      pregnancy: 'unknown',
      failed: ['sertraline', 'venlafaxine'],
    }
    expect(option(given, 'esketamine-nasal').status).toBe('needs-information')
    expect(option({ ...given, age: 56 }, 'esketamine-nasal').status).toBe('recommended')
  })

  test('a wish moves an option up, a refusal takes the recommendation away', () => {
    const wishes = (value: 'wants' | 'declines'): Given => ({
      preferences: { 'interpersonal-therapy': value },
    })
    const order = (given: Given): number =>
      plan(patient(given)).options.findIndex(({ id }) => id === 'interpersonal-therapy')
    expect(order(wishes('wants'))).toBeLessThanOrEqual(order({}))
    expect(option(wishes('declines'), 'interpersonal-therapy').status).toBe('possible')
  })
})

test('what helped in an earlier episode stands before its neighbours; what is taken now is no new step', () => {
  const before = patient({ current: 'bupropion 300mg', failed: ['bupropion'] })
  const [trial] = before.trials
  if (trial === undefined) throw new Error('The patient of the vignette has a trial.')
  const helped = { ...trial, agent: 'paroxetine', ingredients: ['paroxetine'], drugClass: 'ssri' as const }
  const earlier = {
    ...helped,
    outcome: 'remission' as const,
    failed: 'no' as const,
    inCurrentEpisode: 'no' as const,
  }
  const ssris = plan({ ...before, trials: [trial, earlier] }).options.filter(({ id }) =>
    ['switch-to-paroxetine', 'switch-to-fluoxetine', 'switch-to-sertraline'].includes(id),
  )
  expect(ssris[0]?.id).toBe('switch-to-paroxetine')
  expect(planOption(before, 'switch-to-bupropion')?.status).toBe('possible')
})

describe('individually and when combined', () => {
  test('naltrexone and buprenorphine do not go together', () => {
    const both = combined(patient({ present: ['opioid-use-disorder'] }), ['naltrexone', 'buprenorphine'])
    expect(both.together).toContainEqual(expect.objectContaining({ rule: 'R-131a', severity: 'block' }))
  })

  test('lithium and ECT are each possible, and together lithium is held', () => {
    const both = combined(patient({ failed: ['sertraline', 'venlafaxine'] }), ['add-lithium', 'ect'])
    expect(both.together.map(({ option: id, rule }) => `${id} ${rule}`)).toContain('ect R-055')
  })

  test('CBT goes with everything', () => {
    expect(combined(patient(), ['cbt', 'add-aripiprazole', 'exercise']).together).toEqual([])
  })
})

describe('coverage', () => {
  const cigna = (given: Given): string | undefined =>
    coverageFor(patient(given), 'esketamine-nasal')
      .find(({ policy }) => policy === 'cigna-esketamine')
      ?.criteria.find(({ id }) => id === 'trials')?.answer

  test('two classes are asked for: two SSRIs do not do', () => {
    expect(cigna({ failed: ['sertraline', 'paroxetine'] })).toBe('unmet')
  })

  test('without a measured improvement it is not documented', () => {
    expect(cigna({ failed: ['sertraline', 'venlafaxine'] })).toBe('undocumented')
  })

  test('Western Health: two classes for four weeks in this episode are met', () => {
    const answers = coverageFor(patient({ failed: ['sertraline', 'venlafaxine'] }), 'esketamine-nasal')
      .find(({ policy }) => policy === 'western-health-esketamine')
      ?.criteria.map(({ id, answer }) => `${id}: ${answer}`)
    expect(answers).toEqual([
      'age: met',
      'trials: met',
      'oral-antidepressant: met',
      'prescriber: undocumented',
    ])
  })

  test('a determination that was not read is never met', () => {
    const unread = coverageFor(patient(), 'rtms').find(({ policy }) => policy === 'medicare-lcd-unread')
    expect(unread?.answer).toBe('undocumented')
  })

  test('a seizure takes Medicare coverage of TMS away', () => {
    const found = coverageFor(patient({ present: ['seizure'], severity: 'severe' }), 'rtms').find(
      ({ policy }) => policy === 'medicare-lcd-l34998-l34522',
    )
    expect(found?.answer).toBe('unmet')
  })
})

describe('ECT in an emergency', () => {
  const severe: Given = { failed: ['sertraline', 'venlafaxine'], severity: 'severe' }

  test('suicidal intent in a severe episode: ECT stands with what comes first', () => {
    expect(first({ ...severe, present: ['suicidal-intent'] }, 4)).toContain('ect')
  })

  test('without intent it stands after rTMS', () => {
    const order = first(severe, 122)
    expect(order.indexOf('ect')).toBeGreaterThan(order.indexOf('rtms'))
  })
})

describe('a course of rTMS in this episode', () => {
  const given: Given = { failed: ['sertraline', 'venlafaxine'] }
  const rtmsAfter = (sessions: number | undefined) => {
    const context = patient(given)
    const [one] = context.trials
    if (one === undefined) throw new Error('There is no trial.')
    const course = {
      ...one,
      agent: 'tms',
      role: 'tms' as const,
      ingredients: [],
      drugClass: undefined,
      sessions,
      adequate: 'unknown' as const,
      failed: 'unknown' as const,
      outcome: 'partial-response' as const,
    }
    return planOption({ ...context, trials: [...context.trials, course] }, 'rtms')
  }

  test.each([
    [19, 'recommended'],
    [20, 'possible'],
    [undefined, 'possible'],
  ] as const)('of %s sessions → %s', (sessions, status) => {
    expect(rtmsAfter(sessions)?.status).toBe(status)
  })
})

describe('tDCS at home', () => {
  test.each([
    ['moderate', 'possible'],
    ['severe', 'blocked'],
  ] as const)('in a %s episode that is not resistant → %s', (severity, status) => {
    expect(option({ failed: [], current: 'none', severity }, 'tdcs').status).toBe(status)
  })
})
