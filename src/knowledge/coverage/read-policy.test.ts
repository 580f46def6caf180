import { describe, expect, test } from 'vitest'
import { policies } from './index.ts'
import type { Criterion, Policy } from './policy.ts'
import { readPolicy } from './read-policy.ts'

const mine = {
  id: 'my-plan-esketamine',
  payer: 'My plan',
  title: 'Esketamine',
  options: ['esketamine-nasal'],
  source: 'my plan, page 4',
  retrieved: '2026-11-23',
  criteria: [
    { id: 'trials', text: 'Three antidepressants', test: { kind: 'trials', count: 3, minimumWeeks: 8 } },
    { id: 'seizure', text: 'No seizures', test: { kind: 'fact', is: 'seizure', present: false } },
  ],
}

function problems(change: object): readonly string[] {
  return readPolicy(JSON.stringify({ ...mine, ...change })).problems ?? []
}

test('a policy of the user', () => {
  const { policy } = readPolicy(JSON.stringify(mine))
  expect(policy?.criteria[0]).toEqual({
    id: 'trials',
    text: 'Three antidepressants',
    test: { kind: 'trials', count: 3, minimumWeeks: 8 },
    cite: { source: 'user-policy', at: 'my plan, page 4', status: 'known' },
  })
})

describe('a mistake is named with its place and what is allowed', () => {
  test('not JSON', () => {
    expect(readPolicy('{').problems).toEqual(['Cannot read the policy: the file is not JSON.'])
  })

  test('a missing field', () => {
    expect(problems({ payer: undefined })).toEqual(['policy: "payer" is missing.'])
  })

  test('a misspelt field', () => {
    expect(problems({ retreived: '2026-01-01' })[0]).toMatch(/Did you mean "retrieved"\?$/)
  })

  test('an option that does not exist', () => {
    expect(problems({ options: ['esketamin-nasal'] })).toEqual([
      'options: no option is called "esketamin-nasal". Did you mean "esketamine-nasal"?',
    ])
  })

  test('a fact that does not exist', () => {
    const criteria = [{ id: 'x', text: 'x', test: { kind: 'fact', is: 'seizures', present: false } }]
    expect(problems({ criteria })).toEqual([
      'criteria.x: no fact is called "seizures". Did you mean "seizure"?',
    ])
  })

  test('a kind of test that does not exist', () => {
    const criteria = [{ id: 'x', text: 'x', test: { kind: 'trial', count: 2 } }]
    expect(problems({ criteria })).toEqual([
      expect.stringMatching(/^criteria\.0\.test\.kind: read "trial"; allowed: /),
    ])
  })

  test('a date in another form', () => {
    expect(problems({ retrieved: '23/11/2026' })).toEqual([
      'retrieved: read "23/11/2026"; expected a date like 2026-11-23.',
    ])
  })
})

/** Our policy as a file of the user would have it. */
function asFile({ cite, criteria, ...policy }: Policy): object {
  const withoutCite = ({ cite: _cite, ...criterion }: Criterion): object => criterion
  return { ...policy, source: cite.source, criteria: criteria.map(withoutCite) }
}

test.each(policies.filter(({ criteria }) => criteria.length > 0))(
  '$id is written in the same form',
  (policy) => {
    expect(readPolicy(JSON.stringify(asFile(policy))).problems).toBeUndefined()
  },
)
