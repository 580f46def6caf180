/** Serotonin and noradrenaline reuptake inhibitors. */
import type { Citation } from '../citation.ts'
import type { Ingredient } from './ingredient.ts'

const codes: Citation = { source: 'rxnorm', at: 'ingredient', status: 'verified' }
const label = (at: string): Citation => ({ source: 'us-labels', at, status: 'known' })

export const snris: readonly Ingredient[] = [
  {
    id: 'venlafaxine',
    name: 'venlafaxine',
    role: 'antidepressant',
    class: 'snri',
    mechanism: 'blocks serotonin and, at higher doses, noradrenaline reuptake',
    rxcui: '39786',
    atc: ['N06AX16'],
    synonyms: ['venlafaxine hydrochloride', 'venlafaxine hcl', 'venlafaxine besylate'],
    brands: ['Effexor', 'Effexor XR', 'Efexor'],
    label: {
      usual: { value: { low: 75, high: 225 }, cite: label('venlafaxine §2') },
      maximum: [
        { value: 225, cite: label('venlafaxine §2: outpatients') },
        { value: 225, release: 'extended', cite: label('venlafaxine ER §2') },
        { value: 375, population: 'inpatient', cite: label('venlafaxine tablets §2') },
      ],
    },
    traps: [
      {
        id: 'venlafaxine-hot-flushes',
        indications: ['hot flash', 'hot flush', 'vasomotor', 'migraine', 'neuropath'],
        effect: 'other-indication',
        because: 'given for hot flushes, migraine or nerve pain',
        cite: { source: 'clinical-practice', at: 'venlafaxine off label', status: 'known' },
      },
    ],
    cite: codes,
  },
  {
    id: 'desvenlafaxine',
    name: 'desvenlafaxine',
    role: 'antidepressant',
    class: 'snri',
    mechanism: 'blocks serotonin and noradrenaline reuptake',
    rxcui: '734064',
    atc: ['N06AX23'],
    synonyms: ['desvenlafaxine succinate', 'desvenlafaxine fumarate', 'o-desmethylvenlafaxine'],
    brands: ['Pristiq', 'Khedezla'],
    label: {
      usual: { value: { low: 50, high: 50 }, cite: label('desvenlafaxine §2: no added benefit above 50') },
      maximum: [{ value: 400, cite: label('desvenlafaxine §14: highest dose studied') }],
    },
    traps: [],
    cite: codes,
  },
  {
    id: 'duloxetine',
    name: 'duloxetine',
    role: 'antidepressant',
    class: 'snri',
    mechanism: 'blocks serotonin and noradrenaline reuptake',
    rxcui: '72625',
    atc: ['N06AX21'],
    synonyms: ['duloxetine hydrochloride', 'duloxetine hcl'],
    brands: ['Cymbalta', 'Irenka', 'Drizalma', 'Drizalma Sprinkle', 'Yentreve'],
    label: {
      usual: { value: { low: 40, high: 60 }, cite: label('duloxetine §2') },
      maximum: [{ value: 120, cite: label('duloxetine §2') }],
    },
    traps: [
      {
        id: 'duloxetine-pain',
        indications: [
          'fibromyalgia',
          'neuropath',
          'pain',
          'arthritis',
          'arthrosis',
          'incontinence',
          'migraine',
        ],
        effect: 'other-indication',
        because: 'given for fibromyalgia, nerve or musculoskeletal pain',
        cite: label('duloxetine §1: diabetic neuropathy, fibromyalgia, chronic musculoskeletal pain'),
      },
    ],
    cite: codes,
  },
  {
    id: 'levomilnacipran',
    name: 'levomilnacipran',
    role: 'antidepressant',
    class: 'snri',
    mechanism: 'blocks noradrenaline and serotonin reuptake',
    rxcui: '1433212',
    atc: ['N06AX28'],
    synonyms: ['levomilnacipran hydrochloride', 'levomilnacipran hcl'],
    brands: ['Fetzima'],
    label: {
      usual: { value: { low: 40, high: 120 }, cite: label('levomilnacipran §2') },
      maximum: [{ value: 120, cite: label('levomilnacipran §2') }],
    },
    traps: [],
    cite: codes,
  },
  {
    id: 'milnacipran',
    name: 'milnacipran',
    role: 'antidepressant',
    class: 'snri',
    mechanism: 'blocks noradrenaline and serotonin reuptake',
    rxcui: '588250',
    atc: ['N06AX17'],
    synonyms: ['milnacipran hydrochloride', 'milnacipran hcl'],
    brands: ['Savella', 'Ixel'],
    label: { maximum: [{ value: 200, cite: label('milnacipran §2: fibromyalgia') }], notForDepression: true },
    traps: [
      {
        id: 'milnacipran-fibromyalgia',
        indications: ['fibromyalgia', 'neuropath', 'pain'],
        effect: 'other-indication',
        because: 'given for fibromyalgia, its only US indication',
        cite: label('milnacipran §1'),
      },
      {
        id: 'savella',
        brands: ['Savella'],
        effect: 'other-indication',
        because: 'a brand licensed for fibromyalgia only',
        cite: label('Savella §1'),
      },
    ],
    cite: codes,
  },
]
