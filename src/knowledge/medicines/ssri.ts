/** Selective serotonin reuptake inhibitors. */
import type { Citation } from '../citation.ts'
import type { Ingredient, Trap } from './ingredient.ts'

const codes: Citation = { source: 'rxnorm', at: 'ingredient', status: 'verified' }
const label = (at: string): Citation => ({ source: 'us-labels', at, status: 'known' })
const fda2012: Citation = { source: 'fda-citalopram-2012', at: 'dose limits', status: 'known' }

const premenstrual: Trap = {
  id: 'luteal-phase-ssri',
  indications: ['premenstrual', 'pmdd', 'luteal'],
  effect: 'other-indication',
  because: 'given in the luteal phase for premenstrual dysphoric disorder',
  cite: label('Sarafem, Paxil CR and Zoloft §1: premenstrual dysphoric disorder'),
}

export const ssris: readonly Ingredient[] = [
  {
    id: 'citalopram',
    name: 'citalopram',
    role: 'antidepressant',
    class: 'ssri',
    mechanism: 'blocks serotonin reuptake',
    rxcui: '2556',
    atc: ['N06AB04'],
    synonyms: ['citalopram hydrobromide', 'citalopram hbr'],
    brands: ['Celexa', 'Cipramil'],
    label: {
      usual: { value: { low: 20, high: 40 }, cite: label('citalopram §2') },
      maximum: [
        { value: 40, cite: fda2012 },
        { value: 20, population: 'older-than-60', cite: fda2012 },
        { value: 20, population: 'cyp2c19-poor', cite: fda2012 },
      ],
    },
    traps: [premenstrual],
    cite: codes,
  },
  {
    id: 'escitalopram',
    name: 'escitalopram',
    role: 'antidepressant',
    class: 'ssri',
    mechanism: 'blocks serotonin reuptake',
    rxcui: '321988',
    atc: ['N06AB10'],
    synonyms: ['escitalopram oxalate', 's-citalopram'],
    brands: ['Lexapro', 'Cipralex'],
    label: {
      usual: { value: { low: 10, high: 20 }, cite: label('escitalopram §2') },
      maximum: [
        { value: 20, cite: label('escitalopram §2') },
        { value: 10, population: 'geriatric', cite: label('escitalopram §2: recommended dose') },
      ],
    },
    traps: [premenstrual],
    cite: codes,
  },
  {
    id: 'fluoxetine',
    name: 'fluoxetine',
    role: 'antidepressant',
    class: 'ssri',
    mechanism: 'blocks serotonin reuptake',
    rxcui: '4493',
    atc: ['N06AB03'],
    synonyms: ['fluoxetine hydrochloride', 'fluoxetine hcl'],
    brands: ['Prozac', 'Prozac Weekly', 'Sarafem', 'Selfemra'],
    halfLifeDays: {
      value: 9.3,
      cite: label('fluoxetine §12.3: norfluoxetine 4 to 16 days, 9.3 on average after long use'),
    },
    label: {
      usual: { value: { low: 20, high: 60 }, cite: label('fluoxetine §2') },
      maximum: [{ value: 80, cite: label('fluoxetine §2') }],
    },
    traps: [
      premenstrual,
      {
        id: 'sarafem',
        brands: ['Sarafem', 'Selfemra'],
        effect: 'other-indication',
        because: 'a fluoxetine brand for premenstrual dysphoric disorder',
        cite: label('Sarafem §1'),
      },
    ],
    cite: codes,
  },
  {
    id: 'fluvoxamine',
    name: 'fluvoxamine',
    role: 'antidepressant',
    class: 'ssri',
    mechanism: 'blocks serotonin reuptake',
    rxcui: '42355',
    atc: ['N06AB08'],
    synonyms: ['fluvoxamine maleate'],
    brands: ['Luvox', 'Luvox CR', 'Faverin'],
    label: {
      maximum: [{ value: 300, cite: label('fluvoxamine §2: obsessive-compulsive disorder') }],
      notForDepression: true,
    },
    traps: [
      {
        id: 'fluvoxamine-ocd',
        indications: ['obsessive', 'ocd'],
        effect: 'other-indication',
        because: 'given for obsessive-compulsive disorder, its only US indication',
        cite: label('fluvoxamine §1'),
      },
    ],
    cite: codes,
  },
  {
    id: 'paroxetine',
    name: 'paroxetine',
    role: 'antidepressant',
    class: 'ssri',
    mechanism: 'blocks serotonin reuptake',
    rxcui: '32937',
    atc: ['N06AB05'],
    synonyms: ['paroxetine hydrochloride', 'paroxetine hcl', 'paroxetine mesylate', 'paroxetine mesilate'],
    brands: ['Paxil', 'Paxil CR', 'Pexeva', 'Seroxat', 'Brisdelle'],
    label: {
      usual: { value: { low: 20, high: 50 }, cite: label('paroxetine §2') },
      maximum: [
        { value: 50, cite: label('paroxetine §2') },
        { value: 62.5, release: 'extended', cite: label('paroxetine CR §2') },
        { value: 40, population: 'geriatric', cite: label('paroxetine §2') },
        { value: 50, population: 'geriatric', release: 'extended', cite: label('paroxetine CR §2') },
      ],
    },
    traps: [
      {
        id: 'paroxetine-vasomotor-brand',
        brands: ['Brisdelle'],
        effect: 'not-a-trial',
        because: 'paroxetine 7.5 mg is for hot flushes of the menopause',
        cite: label('Brisdelle §1: not for any psychiatric condition'),
      },
      {
        id: 'paroxetine-vasomotor-dose',
        belowMgPerDay: 10,
        effect: 'not-a-trial',
        because: 'paroxetine 7.5 mg is for hot flushes of the menopause',
        cite: label('Brisdelle §2: 7.5 mg'),
      },
      premenstrual,
    ],
    cite: codes,
  },
  {
    id: 'sertraline',
    name: 'sertraline',
    role: 'antidepressant',
    class: 'ssri',
    mechanism: 'blocks serotonin reuptake',
    rxcui: '36437',
    atc: ['N06AB06'],
    synonyms: ['sertraline hydrochloride', 'sertraline hcl'],
    brands: ['Zoloft', 'Lustral'],
    label: {
      usual: { value: { low: 50, high: 200 }, cite: label('sertraline §2') },
      maximum: [{ value: 200, cite: label('sertraline §2') }],
    },
    traps: [premenstrual],
    cite: codes,
  },
]
