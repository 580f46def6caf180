/** Products of several ingredients that are known by one name, in the order in which their strengths are printed. */
import type { Citation } from '../citation.ts'
import type { Agent } from './agents.ts'
import type { IngredientId } from './ingredient.ts'
import type { MedicineRelease } from './product.ts'

export type CombinationProduct = {
  readonly name: string
  readonly brands: readonly string[]
  readonly ingredients: readonly IngredientId[]
  readonly release?: MedicineRelease | undefined
  /** Milligrams in one unit where the brand has only one strength. */
  readonly onlyStrength?: readonly number[] | undefined
  /** Given where the combination counts as one agent, and not as its ingredients. */
  readonly agent?: Omit<Agent, 'ingredients'> | undefined
  readonly cite: Citation
}

export const combinationProducts: readonly CombinationProduct[] = [
  {
    name: 'dextromethorphan-bupropion',
    brands: ['Auvelity'],
    ingredients: ['dextromethorphan', 'bupropion'],
    release: 'extended',
    onlyStrength: [45, 105],
    agent: { id: 'dextromethorphan-bupropion', role: 'antidepressant', doseIngredient: 'bupropion' },
    cite: { source: 'label-auvelity', at: '§2: 45 mg/105 mg tablets', status: 'known' },
  },
  {
    name: 'naltrexone-bupropion',
    brands: ['Contrave', 'Mysimba'],
    ingredients: ['naltrexone', 'bupropion'],
    release: 'extended',
    onlyStrength: [8, 90],
    agent: { id: 'naltrexone-bupropion', role: 'other', doseIngredient: 'bupropion' },
    cite: { source: 'us-labels', at: 'naltrexone-bupropion §1: weight management', status: 'known' },
  },
  {
    name: 'olanzapine-fluoxetine',
    brands: ['Symbyax'],
    ingredients: ['olanzapine', 'fluoxetine'],
    cite: { source: 'label-symbyax', at: '§2: 3/25 to 12/50 mg capsules', status: 'known' },
  },
  {
    name: 'olanzapine-samidorphan',
    brands: ['Lybalvi'],
    ingredients: ['olanzapine', 'samidorphan'],
    cite: { source: 'rxnorm', at: 'Lybalvi', status: 'verified' },
  },
  {
    name: 'chlordiazepoxide-amitriptyline',
    brands: ['Limbitrol', 'Limbitrol DS'],
    ingredients: ['chlordiazepoxide', 'amitriptyline'],
    cite: { source: 'rxnorm', at: 'Limbitrol', status: 'verified' },
  },
  {
    name: 'perphenazine-amitriptyline',
    brands: ['Triavil', 'Etrafon', 'Duo-Vil'],
    ingredients: ['perphenazine', 'amitriptyline'],
    cite: { source: 'rxnorm', at: 'Triavil', status: 'verified' },
  },
  {
    name: 'amphetamine salts',
    brands: ['Adderall', 'Adderall XR', 'Mydayis'],
    ingredients: ['dextroamphetamine', 'amphetamine'],
    cite: { source: 'rxnorm', at: 'Adderall, Mydayis', status: 'verified' },
  },
  {
    name: 'dextromethorphan-quinidine',
    brands: ['Nuedexta'],
    ingredients: ['dextromethorphan', 'quinidine'],
    onlyStrength: [20, 10],
    cite: { source: 'us-labels', at: 'dextromethorphan-quinidine §1: pseudobulbar affect', status: 'known' },
  },
]
