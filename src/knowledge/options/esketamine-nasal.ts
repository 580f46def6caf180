import { esketamineCautions } from './common/esketamine-cautions.ts'
import { esketamineChecks } from './common/esketamine-checks.ts'
import { esketamineMonitoring } from './common/esketamine-monitoring.ts'
import type { Option } from './option.ts'

const labelSpravato = { source: 'label-spravato', at: '§1, §2, §5', status: 'verified' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const niceTa854 = { source: 'nice-ta854', status: 'known' } as const
const esketamineMonotherapy2025 = { source: 'esketamine-monotherapy-2025', status: 'known' } as const
const escapeTrd2023 = { source: 'escape-trd-2023', status: 'known' } as const
const sustain12019 = { source: 'sustain-1-2019', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const esketamineNasal: Option = {
  id: 'esketamine-nasal',
  name: 'Esketamine nasal spray',
  modality: 'rapid-acting',
  reviewed: '2026-11-23',
  what: {
    text: 'The S-enantiomer of ketamine as a nasal spray under supervision, alone or with an oral antidepressant.',
    cite: labelSpravato,
  },
  agents: ['esketamine'],
  indications: [
    {
      text: 'Adults with treatment-resistant depression: at least two oral antidepressants at an adequate dose and time were not enough.',
      cite: labelSpravato,
    },
  ],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'At least two adequate antidepressants have failed in this episode.',
      cite: labelSpravato,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 1,
      for: 'adjunct in treatment-resistant depression',
      line: 2,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'weak for', for: 'after several adequate trials', cite: vaDodMdd2022 },
    {
      by: 'NICE TA854',
      grade: 'not recommended',
      for: 'treatment-resistant depression, on value for money',
      cite: niceTa854,
    },
    {
      by: 'FDA',
      grade: 'approved',
      for: 'treatment-resistant depression, alone since 2025',
      line: 2,
      when: { failures: { from: 2 } },
      cite: esketamineMonotherapy2025,
    },
  ],
  results: [
    {
      text: 'Alone, day 28: MADRS 5.1 points (56 mg) and 6.8 points (84 mg) better than placebo, effect size 0.48 and 0.63.',
      cite: esketamineMonotherapy2025,
    },
    { text: 'ESCAPE-TRD: remission at week 8 27.1 against 17.6 % with quetiapine.', cite: escapeTrd2023 },
    {
      text: 'SUSTAIN-1, in stable remission: relapse 26.7 against 45.3 % after stopping.',
      cite: sustain12019,
    },
  ],
  fits: [],
  regimen: [
    {
      text: 'Weeks 1 to 4: twice a week, 56 mg on day 1, then 56 or 84 mg. Weeks 5 to 8: once a week. From week 9: every one or two weeks, as seldom as holds.',
      cite: labelSpravato,
    },
    { text: '28-mg devices, five minutes apart.', cite: labelSpravato },
  ],
  before: [...esketamineChecks],
  during: [...esketamineMonitoring],
  judge: { text: 'End of week 4: stop without benefit.', cite: labelSpravato, weeks: { from: 4, to: 4 } },
  cautions: [...esketamineCautions],
  regulatory: {
    text: 'FDA-approved 2019 with an oral antidepressant and 2025-01-21 alone; schedule III; certified sites (REMS).',
    cite: esketamineMonotherapy2025,
  },
  together: [
    {
      text: 'An oral antidepressant can go on, and some payers require it.',
      cite: esketamineMonotherapy2025,
    },
    {
      text: 'Sedatives add to sedation; stimulants and MAOIs raise blood pressure and are monitored, not forbidden.',
      cite: labelSpravato,
    },
  ],
  burden: { value: 3, cite: nextlineJudgement },
}
