import { psychotherapyChecks } from './common/psychotherapy-checks.ts'
import { psychotherapyMonitoring } from './common/psychotherapy-monitoring.ts'
import { psychotherapyTogether } from './common/psychotherapy-together.ts'
import type { Option } from './option.ts'

const vaDodPtsd2023 = { source: 'va-dod-ptsd-2023', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const emdr: Option = {
  id: 'emdr',
  name: 'EMDR (eye movement desensitisation and reprocessing)',
  modality: 'psychotherapy',
  reviewed: '2026-11-23',
  what: { text: 'Memories are worked through with guided eye movements.', cite: vaDodPtsd2023 },
  agents: [],
  indications: [{ text: 'PTSD; depression beside symptoms of trauma.', cite: vaDodPtsd2023 }],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['ptsd'] },
      text: 'A post-traumatic stress disorder is present.',
      cite: vaDodPtsd2023,
    },
  ],
  evidence: [
    {
      by: 'VA/DoD PTSD 2023',
      grade: 'recommended',
      for: 'PTSD',
      line: 1,
      when: { facts: ['ptsd'] },
      cite: vaDodPtsd2023,
    },
  ],
  results: [{ text: 'Studied for PTSD; symptoms of depression often fall as well.', cite: clinicalPractice }],
  fits: [
    {
      fact: 'ptsd',
      text: 'PTSD is on record, and this is a recommended treatment of it; whether the depression lifts with it is less certain.',
      cite: vaDodPtsd2023,
    },
  ],
  regimen: [{ text: '6 to 12 sessions of 60 to 90 minutes.', cite: vaDodPtsd2023 }],
  before: [...psychotherapyChecks],
  during: [...psychotherapyMonitoring],
  judge: { text: 'After 6 to 8 sessions.', cite: clinicalPractice, weeks: { from: 6, to: 8 } },
  cautions: [
    { text: 'Memories can be upsetting at first; a safety plan is in place.', cite: clinicalPractice },
  ],
  regulatory: { text: 'A form of talking treatment: no approval is needed.', cite: clinicalPractice },
  together: [...psychotherapyTogether],
  burden: { value: 2, cite: nextlineJudgement },
}
