import type { Policy } from './policy.ts'

const caplyta = { source: 'policy-carefirst-caplyta', status: 'known' } as const
const rexulti = { source: 'policy-mn-medicaid-rexulti', status: 'known' } as const
const practice = { source: 'clinical-practice', at: 'step therapy', status: 'known' } as const
const retrieved = '2026-11-23'

/** Branded antipsychotics added to an antidepressant: step therapy. */
export const antipsychoticPolicies: readonly Policy[] = [
  {
    id: 'carefirst-caplyta',
    payer: 'CareFirst/Caremark',
    title: 'Lumateperone added for major depression',
    options: ['add-lumateperone'],
    retrieved,
    criteria: [
      {
        id: 'generic-first',
        text: 'One generic antipsychotic for 30 days, or not tolerated, or contraindicated',
        test: {
          kind: 'tried-agent',
          any: ['aripiprazole', 'quetiapine', 'risperidone', 'olanzapine', 'lurasidone', 'ziprasidone'],
          days: 30,
        },
        cite: caplyta,
      },
      {
        id: 'with-antidepressant',
        text: 'With an antidepressant',
        test: { kind: 'taking-antidepressant' },
        cite: caplyta,
      },
    ],
    approval: '36 months; renewed on improvement.',
    caveats: ['The list of generics is open-ended in the policy.'],
    cite: caplyta,
  },
  {
    id: 'mn-medicaid-rexulti',
    payer: 'Minnesota Medicaid',
    title: 'Brexpiprazole added for major depression',
    options: ['add-brexpiprazole'],
    effective: '2015-01-01',
    retrieved,
    criteria: [
      {
        id: 'trials',
        text: 'Two SSRIs for two months each and one other newer antidepressant for two months',
        test: { kind: 'trials', count: 3, minimumWeeks: 8 },
        cite: rexulti,
      },
      {
        id: 'with-antidepressant',
        text: 'With an antidepressant',
        test: { kind: 'taking-antidepressant' },
        cite: rexulti,
      },
    ],
    caveats: ['Old (2015). Which of the three are SSRIs is not told apart here.'],
    cite: rexulti,
  },
  {
    id: 'usual-branded-antipsychotic',
    payer: 'Usual practice of payers',
    title: 'Branded antipsychotic added for major depression',
    options: ['add-brexpiprazole', 'add-cariprazine', 'add-lumateperone'],
    retrieved,
    criteria: [
      {
        id: 'generic-first',
        text: 'Generic aripiprazole or quetiapine first',
        test: { kind: 'tried-agent', any: ['aripiprazole', 'quetiapine'], days: 28 },
        cite: practice,
      },
      {
        id: 'trials',
        text: 'One or two antidepressants failed',
        test: { kind: 'trials', count: 1 },
        cite: practice,
      },
    ],
    caveats: [],
    cite: practice,
  },
]
