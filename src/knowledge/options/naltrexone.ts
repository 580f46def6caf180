import type { Option } from './option.ts'

const niaaaGuide = { source: 'niaaa-guide', at: 'table of medicines', status: 'verified' } as const
const apaAud2018 = { source: 'apa-aud-2018', status: 'known' } as const
const asamOud2020 = { source: 'asam-oud-2020', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const usLabels = { source: 'us-labels', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const naltrexone: Option = {
  id: 'naltrexone',
  name: 'Naltrexone',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: 'An opioid antagonist that can lower craving.', cite: niaaaGuide },
  agents: ['naltrexone'],
  indications: [{ text: 'Alcohol or opioid use disorder.', cite: niaaaGuide }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['alcohol-use-disorder', 'opioid-use-disorder'] },
      text: 'An alcohol or opioid use disorder is present.',
      cite: niaaaGuide,
    },
  ],
  evidence: [
    {
      by: 'APA 2018',
      grade: '1B',
      for: 'alcohol use disorder',
      line: 1,
      when: { facts: ['alcohol-use-disorder'] },
      cite: apaAud2018,
    },
    {
      by: 'ASAM 2020',
      grade: 'recommended after withdrawal',
      for: 'opioid use disorder',
      line: 2,
      when: { facts: ['opioid-use-disorder'] },
      cite: asamOud2020,
    },
  ],
  results: [{ text: 'It helps depression indirectly: treat both at the same time.', cite: clinicalPractice }],
  fits: [
    {
      fact: 'alcohol-use-disorder',
      text: 'For the alcohol use disorder that is on record; by itself it does not treat the depression.',
      cite: niaaaGuide,
    },
  ],
  regimen: [{ text: '50 mg a day by mouth, or 380 mg into the muscle every four weeks.', cite: niaaaGuide }],
  before: [
    {
      text: 'Free of opioids for 7 to 10 days (14 after methadone or buprenorphine); liver values.',
      cite: niaaaGuide,
    },
  ],
  during: [{ text: 'Liver values; mood.', cite: niaaaGuide }],
  judge: { text: '12 weeks.', cite: clinicalPractice, weeks: { from: 4, to: 12 } },
  cautions: [
    {
      text: 'Depression and suicidal thoughts are in its warnings; carry a medicine card.',
      cite: niaaaGuide,
    },
  ],
  regulatory: { text: 'FDA-approved 1994 (alcohol), 2006 (injection), 2010 (opioids).', cite: usLabels },
  together: [{ text: 'Never with an opioid.', cite: niaaaGuide }],
  burden: { value: 1, cite: nextlineJudgement },
}
