/**
 * What a person did not tolerate in one medicine and may meet again in its relatives. Such a medicine is not forbidden:
 * it is offered with this caution, and another comes first.
 */
import type { Citation } from '../citation.ts'
import type { AgentSelector } from './rule.ts'

export type SharedSideEffect = {
  readonly id: string
  readonly name: string
  /** How notes and reasons for stopping call it. */
  readonly words: readonly string[]
  /** Met under one of these … */
  readonly under: readonly AgentSelector[]
  /** … it may come again under one of these. */
  readonly again: readonly AgentSelector[]
  readonly text: string
  readonly cite: Citation
}

const labels = { source: 'us-labels', at: '§5, §6', status: 'known' } as const
const practice = { source: 'clinical-practice', at: 'side effects of classes', status: 'known' } as const

export const sharedSideEffectsReviewed = '2026-11-28'

export const sharedSideEffects: readonly SharedSideEffect[] = [
  {
    id: 'S-01',
    name: 'Akathisia',
    words: ['akathisia', 'restless'],
    under: ['partial-agonist'],
    again: ['partial-agonist', 'risperidone', 'ziprasidone'],
    text: 'Dopamine partial agonists share akathisia; it depends on the dose and seems rarer with brexpiprazole. If used: the lowest dose, slow steps, and ask for restlessness at every visit.',
    cite: labels,
  },
  {
    id: 'S-02',
    name: 'Stiffness, tremor or other movement disorder',
    words: ['eps', 'extrapyramidal', 'parkinsonism', 'dystonia', 'tardive dyskinesia'],
    under: ['antipsychotic'],
    again: ['partial-agonist', 'risperidone', 'ziprasidone', 'lumateperone', 'olanzapine', 'amoxapine'],
    text: 'Dopamine-blocking medicines share movement disorders; quetiapine has the least. If used: the lowest dose, and an AIMS at the start.',
    cite: labels,
  },
  {
    id: 'S-03',
    name: 'Sexual side effects',
    words: ['sexual', 'anorgasmia', 'ejaculation', 'libido', 'erectile'],
    under: ['ssri', 'snri', 'clomipramine'],
    again: ['ssri', 'snri', 'clomipramine', 'vilazodone'],
    text: 'SSRIs and SNRIs share sexual side effects. Bupropion and mirtazapine have fewer.',
    cite: practice,
  },
  {
    id: 'S-04',
    name: 'Weight gain',
    words: ['weight gain', 'wt gain', 'gained weight', 'increased appetite'],
    under: [
      'olanzapine',
      'quetiapine',
      'risperidone',
      'clozapine',
      'mirtazapine',
      'paroxetine',
      'tca',
      'lithium',
    ],
    again: [
      'olanzapine',
      'quetiapine',
      'risperidone',
      'mirtazapine',
      'paroxetine',
      'amitriptyline',
      'doxepin',
      'imipramine',
      'trimipramine',
      'phenelzine',
      'lithium',
    ],
    text: 'Weight may rise again. Bupropion, vortioxetine, aripiprazole and lumateperone are lighter. If used: weigh at every visit, and glucose and lipids.',
    cite: practice,
  },
  {
    id: 'S-05',
    name: 'Raised blood pressure',
    words: ['hypertension', 'high blood pressure', 'elevated bp', 'increased bp', 'bp increase'],
    under: ['bp-raising-antidepressant', 'milnacipran', 'psychostimulant'],
    again: ['bp-raising-antidepressant', 'milnacipran', 'psychostimulant'],
    text: 'Noradrenergic medicines share a rise of blood pressure with the dose. If used: control it first, and measure at each step.',
    cite: labels,
  },
  {
    id: 'S-06',
    name: 'Low sodium',
    words: ['hyponatremia', 'hyponatraemia', 'low sodium', 'siadh'],
    under: ['ssri', 'snri', 'tca', 'vortioxetine', 'vilazodone'],
    again: ['ssri', 'snri', 'tca', 'vortioxetine', 'vilazodone'],
    text: 'Serotonergic antidepressants share low sodium; mirtazapine and bupropion less so. If used: sodium before, and after two to four weeks.',
    cite: labels,
  },
  {
    id: 'S-07',
    name: 'Sedation',
    words: ['sedat', 'drows', 'sleepy', 'somnolence'],
    under: [
      'mirtazapine',
      'quetiapine',
      'olanzapine',
      'trazodone',
      'amitriptyline',
      'doxepin',
      'trimipramine',
      'paroxetine',
    ],
    again: [
      'mirtazapine',
      'quetiapine',
      'olanzapine',
      'trazodone',
      'amitriptyline',
      'doxepin',
      'trimipramine',
    ],
    text: 'Sedation by histamine block is shared. If used: at night, and mind driving.',
    cite: labels,
  },
  {
    id: 'S-08',
    name: 'Dry mouth, constipation or urinary retention',
    words: ['dry mouth', 'constipation', 'urinary retention', 'anticholinergic', 'blurred vision'],
    under: ['tca', 'paroxetine'],
    again: ['tca', 'paroxetine'],
    text: 'Tricyclics and paroxetine share anticholinergic effects; among tricyclics nortriptyline and desipramine have the least.',
    cite: practice,
  },
  {
    id: 'S-09',
    name: 'Dizziness on standing',
    words: ['orthosta', 'hypotension', 'fainting', 'syncope'],
    under: ['tca', 'maoi', 'trazodone', 'nefazodone', 'quetiapine', 'risperidone', 'olanzapine'],
    again: ['tca', 'maoi', 'trazodone', 'nefazodone', 'quetiapine', 'risperidone', 'olanzapine'],
    text: 'Alpha-blocking medicines and MAOIs share low standing blood pressure. If used: start low, and measure lying and standing.',
    cite: labels,
  },
  {
    id: 'S-10',
    name: 'Nausea',
    words: ['nausea', 'nauseous', 'vomiting', 'gi upset', 'gi side effects', 'gi distress', 'upset stomach'],
    under: ['ssri', 'snri', 'vortioxetine', 'vilazodone'],
    again: ['snri', 'vortioxetine', 'vilazodone'],
    text: 'Nausea is shared, depends on the dose and usually passes within two weeks. If used: start low, with food.',
    cite: labels,
  },
  {
    id: 'S-11',
    name: 'Long QTc',
    words: ['qt prolongation', 'qtc prolongation', 'prolonged qt'],
    under: ['qt-prolonging'],
    again: ['qt-option'],
    text: 'A medicine that prolonged QT is followed by one that does so least. If used: ECG, potassium and magnesium before and at each step.',
    cite: practice,
  },
  {
    id: 'S-12',
    name: 'Dissociation',
    words: ['dissociation', 'dissociative'],
    under: ['ketamines'],
    again: ['ketamines'],
    text: 'Ketamine and esketamine share dissociation; it passes within two hours and lessens with repetition.',
    cite: labels,
  },
]
