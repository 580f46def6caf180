/** Monoamine oxidase inhibitors. */
import type { Citation } from '../citation.ts'
import type { Ingredient } from './ingredient.ts'

const codes: Citation = { source: 'rxnorm', at: 'ingredient', status: 'verified' }
const label = (at: string): Citation => ({ source: 'us-labels', at, status: 'known' })

export const maois: readonly Ingredient[] = [
  {
    id: 'phenelzine',
    name: 'phenelzine',
    role: 'antidepressant',
    class: 'maoi',
    mechanism: 'irreversibly inhibits monoamine oxidase A and B',
    rxcui: '8123',
    atc: ['N06AF03'],
    synonyms: ['phenelzine sulfate', 'phenelzine sulphate'],
    brands: ['Nardil'],
    label: {
      usual: { value: { low: 45, high: 90 }, cite: label('phenelzine: dosage') },
      maximum: [{ value: 90, cite: label('phenelzine: dosage') }],
    },
    traps: [],
    cite: codes,
  },
  {
    id: 'tranylcypromine',
    name: 'tranylcypromine',
    role: 'antidepressant',
    class: 'maoi',
    mechanism: 'irreversibly inhibits monoamine oxidase A and B',
    rxcui: '10734',
    atc: ['N06AF04'],
    synonyms: ['tranylcypromine sulfate', 'tranylcypromine sulphate'],
    brands: ['Parnate'],
    label: {
      usual: { value: { low: 30, high: 60 }, cite: label('tranylcypromine §2') },
      maximum: [{ value: 60, cite: label('tranylcypromine §2') }],
    },
    traps: [],
    cite: codes,
  },
  {
    id: 'isocarboxazid',
    name: 'isocarboxazid',
    role: 'antidepressant',
    class: 'maoi',
    mechanism: 'irreversibly inhibits monoamine oxidase A and B',
    rxcui: '6011',
    atc: ['N06AF01'],
    synonyms: [],
    brands: ['Marplan'],
    label: {
      usual: { value: { low: 20, high: 60 }, cite: label('isocarboxazid: dosage') },
      maximum: [{ value: 60, cite: label('isocarboxazid: dosage') }],
    },
    traps: [],
    cite: codes,
  },
  {
    id: 'selegiline',
    name: 'selegiline',
    role: 'antidepressant',
    class: 'maoi',
    mechanism: 'inhibits monoamine oxidase B; through the skin also A in the brain',
    rxcui: '9639',
    atc: ['N04BD01'],
    synonyms: ['selegiline hydrochloride', 'selegiline hcl', 'l-deprenyl', 'deprenyl'],
    brands: ['Emsam', 'Eldepryl', 'Zelapar'],
    label: {
      usual: { value: { low: 6, high: 12 }, cite: label('Emsam §2: mg per 24 hours') },
      maximum: [
        { value: 12, cite: label('Emsam §2') },
        { value: 6, population: 'geriatric', cite: label('Emsam §2: 6 mg per 24 hours from 65 years') },
      ],
    },
    traps: [
      {
        id: 'selegiline-by-mouth',
        forms: ['oral'],
        effect: 'not-a-trial',
        because: 'selegiline by mouth is for Parkinson disease; only the patch is an antidepressant',
        cite: label('Eldepryl §1, Zelapar §1'),
      },
      {
        id: 'selegiline-by-mouth-brand',
        brands: ['Eldepryl', 'Zelapar'],
        effect: 'not-a-trial',
        because: 'selegiline by mouth is for Parkinson disease; only the patch is an antidepressant',
        cite: label('Eldepryl §1, Zelapar §1'),
      },
      {
        id: 'selegiline-parkinson',
        indications: ['parkinson'],
        effect: 'other-indication',
        because: 'given for Parkinson disease',
        cite: label('Eldepryl §1'),
      },
    ],
    cite: codes,
  },
  {
    id: 'moclobemide',
    name: 'moclobemide',
    role: 'antidepressant',
    class: 'maoi',
    mechanism: 'reversibly inhibits monoamine oxidase A',
    rxcui: '30121',
    atc: ['N06AG02'],
    synonyms: [],
    brands: ['Manerix', 'Aurorix'],
    label: {
      usual: {
        value: { low: 300, high: 600 },
        cite: { source: 'non-us-labels', at: 'moclobemide', status: 'known' },
      },
      maximum: [{ value: 600, cite: { source: 'non-us-labels', at: 'moclobemide', status: 'known' } }],
      notForDepression: true,
    },
    traps: [],
    cite: codes,
  },
]
