import { describe, expect, test } from 'vitest'
import { agentsOf } from './agents.ts'
import { productByName } from './product-by-name.ts'

/** "fluoxetine (antidepressant)" for every agent of the product named. */
function agents(name: string): readonly string[] {
  const product = productByName(name)?.product
  return product === undefined ? [] : agentsOf(product).map(({ id, role }) => `${id} (${role})`)
}

describe('what a product counts as', () => {
  test.each([
    ['sertraline 50 mg', ['sertraline (antidepressant)']],
    ['Auvelity', ['dextromethorphan-bupropion (antidepressant)']],
    ['Symbyax', ['olanzapine (augmentation)', 'fluoxetine (antidepressant)']],
    ['Contrave', ['naltrexone-bupropion (other)']],
    ['naltrexone-bupropion ER 8-90 mg', ['naltrexone-bupropion (other)']],
    ['chlordiazepoxide-amitriptyline', ['chlordiazepoxide (other)', 'amitriptyline (antidepressant)']],
    ['perphenazine-amitriptyline', ['perphenazine (other)', 'amitriptyline (antidepressant)']],
    ['Lidocaine 4% w/ Amitriptyline 2% Paste', ['lidocaine (other)', 'amitriptyline (other)']],
    ['dextromethorphan 20 mg / quinidine 10 mg', ['dextromethorphan (other)', 'quinidine (other)']],
    ['Synthroid', ['levothyroxine (other)']],
    ['Cytomel', ['liothyronine (augmentation)']],
    ['lisinopril', ['lisinopril (other)']],
  ])('%s → %s', (name, expected) => {
    expect(agents(name)).toEqual(expected)
  })
})

test('the dose of dextromethorphan with bupropion is that of bupropion', () => {
  const [agent] = agentsOf({ ingredients: [{ ingredient: 'bupropion' }, { ingredient: 'dextromethorphan' }] })
  expect(agent?.doseIngredient).toBe('bupropion')
  expect(agent?.ingredients).toEqual(['dextromethorphan', 'bupropion'])
})
