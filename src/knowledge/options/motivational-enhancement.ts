import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.2', status: 'verified' } as const
const apaAud2018 = { source: 'apa-aud-2018', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const motivationalEnhancement: Option = {
  id: 'motivational-enhancement',
  name: 'Motivational enhancement',
  modality: 'substance-use',
  reviewed: '2026-11-23',
  what: { text: "Short sessions that strengthen a person's own reasons to change.", cite: canmat2023 },
  agents: [],
  indications: [{ text: 'Ambivalence, substance use, trouble with taking medicines.', cite: canmat2023 }],
  requires: [],
  evidence: [
    { by: 'CANMAT 2023', grade: 'third line', level: 4, for: 'depression', line: 3, cite: canmat2023 },
    {
      by: 'APA',
      grade: 'standard care',
      for: 'alcohol use disorder',
      line: 2,
      when: { facts: ['substance-use-disorder'] },
      cite: apaAud2018,
    },
  ],
  results: [],
  fits: [
    { fact: 'ambivalence-or-substance', text: 'Works on ambivalence and substance use.', cite: canmat2023 },
  ],
  regimen: [{ text: 'One to four sessions.', cite: canmat2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After four sessions.', cite: clinicalPractice, weeks: { from: 2, to: 4 } },
  cautions: [],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
