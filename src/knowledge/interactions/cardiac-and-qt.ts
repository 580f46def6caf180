import {
  allOf,
  always,
  anyFact,
  anyOf,
  fact,
  female,
  lab,
  male,
  olderThan,
  phenotype,
  takenWithin,
  taking,
} from './conditions.ts'
import type { RuleFamily } from './rule.ts'

const citalopram = { source: 'fda-citalopram-2012', status: 'known' } as const
const labels = { source: 'us-labels', at: '§4, §5', status: 'known' } as const
const gepirone = { source: 'label-exxua', at: '§4', status: 'verified' } as const
const spravato = { source: 'label-spravato', at: '§4, §5', status: 'verified' } as const
const consensus = { source: 'sanacora-2017', status: 'known' } as const
const practice = { source: 'clinical-practice', status: 'known' } as const
const lithium = { source: 'fda-lithium', status: 'verified' } as const

/** Heart, blood vessels, blood pressure and the QT interval. */
export const cardiacAndQt: RuleFamily = {
  title: 'Heart, blood pressure and QT',
  reviewed: '2026-11-23',
  rules: [
    {
      id: 'R-020',
      severity: 'block',
      agents: ['citalopram'],
      when: always,
      aboveMgPerDay: 40,
      message: 'Citalopram: no more than 40 mg a day, for the QT interval.',
      cite: citalopram,
    },
    {
      id: 'R-021',
      severity: 'block',
      agents: ['citalopram'],
      when: anyOf(
        olderThan(60),
        anyFact('liver-disease', 'liver-impairment-moderate', 'liver-impairment-severe'),
        phenotype('CYP2C19', 'poor'),
        taking('cyp2c19-inhibitor'),
      ),
      aboveMgPerDay: 20,
      message:
        'Citalopram: no more than 20 mg a day over 60 years of age, with liver impairment, in CYP2C19 poor metabolisers, and with a CYP2C19 inhibitor.',
      cite: citalopram,
    },
    {
      id: 'R-022a',
      severity: 'block',
      agents: ['citalopram'],
      when: fact('long-qt'),
      whenUnknown: 'check',
      message: 'The FDA does not recommend citalopram with a congenital long QT syndrome.',
      cite: citalopram,
    },
    {
      id: 'R-022b',
      severity: 'warn',
      agents: ['citalopram'],
      when: anyOf(
        anyFact('bradycardia', 'recent-myocardial-infarction', 'heart-failure'),
        lab('potassium', { below: 3.5 }),
        lab('magnesium', { below: 1.7 }),
        taking('qt-prolonging'),
      ),
      message:
        'The FDA does not recommend citalopram with bradycardia, low potassium or magnesium, a recent infarction, decompensated heart failure or another QT medicine. Correct electrolytes; ECG.',
      cite: citalopram,
    },
    {
      id: 'R-023',
      severity: 'block',
      agents: ['qt-option'],
      when: lab('qtc', { above: 500 }),
      whenUnknown: 'check',
      message: 'QTc above 500 ms: no medicine that prolongs it.',
      cite: practice,
    },
    {
      id: 'R-024a',
      severity: 'warn',
      agents: ['qt-option'],
      when: anyOf(allOf(male, lab('qtc', { atLeast: 450 })), allOf(female, lab('qtc', { atLeast: 460 }))),
      message:
        'QTc is long (men from 450, women from 460 ms): ECG, potassium and magnesium before and after.',
      cite: practice,
    },
    {
      id: 'R-024b',
      severity: 'warn',
      agents: ['qt-option'],
      when: taking('qt-prolonging'),
      message: 'A second QT medicine: ECG, potassium and magnesium before and after.',
      cite: practice,
    },
    {
      id: 'R-025',
      severity: 'block',
      agents: ['gepirone'],
      when: anyOf(
        lab('qtc', { above: 450 }),
        anyFact('long-qt', 'liver-impairment-severe'),
        taking('cyp3a4-strong-inhibitor'),
      ),
      message:
        'Gepirone is contraindicated with a QTc above 450 ms, a long QT syndrome, a strong CYP3A4 inhibitor or severe liver impairment.',
      cite: gepirone,
    },
    {
      id: 'R-026a',
      severity: 'block',
      agents: ['citalopram', 'escitalopram', 'fluoxetine', 'paroxetine', 'sertraline'],
      when: taking('pimozide'),
      message: 'Contraindicated with pimozide.',
      cite: labels,
    },
    {
      id: 'R-026b',
      severity: 'block',
      agents: ['thioridazine-partner'],
      when: taking('thioridazine'),
      message: 'Contraindicated with thioridazine.',
      cite: {
        source: 'label-symbyax',
        at: '§4 for fluoxetine; paroxetine and fluvoxamine from their labels, not re-read',
        status: 'known',
      },
    },
    {
      id: 'R-026c',
      severity: 'warn',
      agents: ['duloxetine', 'bupropion'],
      when: taking('thioridazine'),
      message: 'Raises thioridazine, and with it the QT interval.',
      cite: labels,
    },
    {
      id: 'R-026d',
      severity: 'block',
      agents: ['thioridazine'],
      when: takenWithin(35, 'fluoxetine'),
      message: 'Thioridazine: not with fluoxetine, nor within five weeks after it.',
      cite: { source: 'label-symbyax', at: '§4', status: 'verified' },
    },
    {
      id: 'R-027',
      severity: 'block',
      agents: ['tca'],
      when: fact('recent-myocardial-infarction'),
      message:
        'Tricyclics are contraindicated during recovery from a myocardial infarction (about six weeks).',
      cite: labels,
    },
    {
      id: 'R-028',
      severity: 'warn',
      agents: ['tca'],
      when: anyFact('heart-block', 'arrhythmia', 'ischaemic-heart-disease', 'heart-failure'),
      message:
        'Heart disease: ECG and cardiology first, QRS above 100 ms speaks against it; prefer another class.',
      cite: practice,
    },
    {
      id: 'R-029a',
      severity: 'warn',
      agents: ['bp-raising-antidepressant'],
      when: anyOf(lab('systolic', { atLeast: 140 }), lab('diastolic', { atLeast: 90 }), fact('hypertension')),
      message: 'Can raise blood pressure: control it first, and measure at every visit.',
      cite: labels,
    },
    {
      id: 'R-029b',
      severity: 'block',
      agents: ['bp-raising-antidepressant'],
      when: anyOf(lab('systolic', { atLeast: 180 }), lab('diastolic', { atLeast: 110 })),
      only: 'start',
      whenUnknown: 'check',
      message:
        'Blood pressure from 180/110: do not start. The threshold is our judgement; labels ask for control first.',
      cite: { source: 'nextline-judgement', at: 'blood pressure that blocks a start', status: 'known' },
    },
    {
      id: 'R-030',
      severity: 'block',
      agents: ['esketamine'],
      when: fact('aneurysm-or-avm'),
      message: 'Contraindicated with aneurysmal vascular disease or an arteriovenous malformation.',
      cite: spravato,
    },
    {
      id: 'R-030b',
      severity: 'warn',
      agents: ['ketamines'],
      when: fact('arterial-dissection'),
      message:
        'An arterial dissection is on record: review before any session whether there is aneurysmal disease.',
      cite: spravato,
    },
    {
      id: 'R-031',
      severity: 'block',
      agents: ['esketamine'],
      when: fact('intracerebral-haemorrhage'),
      message: 'Contraindicated after an intracerebral haemorrhage.',
      cite: spravato,
    },
    {
      id: 'R-032a',
      severity: 'warn',
      agents: ['esketamine'],
      when: anyOf(lab('systolic', { above: 140 }), lab('diastolic', { above: 90 })),
      message:
        'Blood pressure above 140/90 before the dose: weigh a delay. The label calls this a general guide, not a contraindication.',
      cite: spravato,
    },
    {
      id: 'R-032b',
      severity: 'block',
      agents: ['esketamine'],
      when: anyOf(lab('systolic', { atLeast: 180 }), lab('diastolic', { atLeast: 110 })),
      message: 'Blood pressure from 180/110 today: not today. A local rule that no source confirms.',
      cite: { source: 'nextline-judgement', at: 'blood pressure that blocks a session', status: 'unsure' },
    },
    {
      id: 'R-033',
      severity: 'warn',
      agents: ['esketamine'],
      when: anyFact(
        'hypertensive-encephalopathy',
        'stroke',
        'recent-myocardial-infarction',
        'heart-failure',
        'valve-disease',
        'raised-intracranial-pressure',
      ),
      message: 'Cardiovascular or cerebrovascular disease: ask cardiology; monitor more closely.',
      cite: spravato,
    },
    {
      id: 'R-034',
      severity: 'block',
      agents: ['ketamine'],
      when: anyFact(
        'aneurysm-or-avm',
        'intracerebral-haemorrhage',
        'uncontrolled-hypertension',
        'raised-intracranial-pressure',
      ),
      message:
        'Expert consensus: no ketamine with an aneurysm, a malformation, an intracerebral haemorrhage, uncontrolled hypertension or raised intracranial pressure.',
      cite: consensus,
    },
    {
      id: 'R-035',
      severity: 'warn',
      agents: ['quetiapine', 'olanzapine', 'risperidone', 'tca', 'mirtazapine', 'trazodone', 'maoi'],
      when: anyOf(anyFact('orthostatic-hypotension', 'falls'), taking('alpha-blocker')),
      message: 'Can lower standing blood pressure: start low, go slowly, mind falls.',
      cite: labels,
    },
    {
      id: 'R-036a',
      severity: 'warn',
      agents: ['liothyronine'],
      when: anyFact('atrial-fibrillation', 'ischaemic-heart-disease', 'osteoporosis'),
      message: 'Thyroid hormone can worsen atrial fibrillation, coronary disease and osteoporosis.',
      cite: labels,
    },
    {
      id: 'R-036b',
      severity: 'block',
      agents: ['liothyronine'],
      when: anyFact('recent-myocardial-infarction', 'thyrotoxicosis'),
      message: 'Not with thyrotoxicosis or a recent myocardial infarction.',
      cite: labels,
    },
    {
      id: 'R-037a',
      severity: 'block',
      agents: ['lithium'],
      when: fact('brugada'),
      whenUnknown: 'check',
      message: 'Lithium can unmask a Brugada syndrome.',
      cite: lithium,
    },
    {
      id: 'R-037b',
      severity: 'warn',
      agents: ['lithium'],
      when: fact('sick-sinus'),
      message: 'Lithium can worsen a sick sinus syndrome.',
      cite: lithium,
    },
  ],
}
