import type { Option } from './option.ts'

const comp3602026 = { source: 'comp360-2026', status: 'known' } as const
const canmat2023 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const psilocybin: Option = {
  id: 'psilocybin',
  name: 'Psilocybin with support (investigational)',
  modality: 'investigational',
  reviewed: '2026-11-23',
  what: {
    text: 'A serotonergic psychedelic with psychological support; only in trials or state programmes.',
    cite: comp3602026,
  },
  agents: ['psilocybin'],
  indications: [
    { text: 'Treatment-resistant depression within a trial or a state programme.', cite: comp3602026 },
  ],
  requires: [
    {
      needs: { kind: 'failures', atLeast: 2 },
      text: 'At least two adequate antidepressants have failed.',
      cite: comp3602026,
    },
  ],
  evidence: [
    { by: 'CANMAT 2023', grade: 'investigational', level: 3, for: 'depression', line: 4, cite: canmat2023 },
    { by: 'VA/DoD 2022', grade: 'against outside research', for: 'depression', cite: vaDodMdd2022 },
  ],
  results: [
    {
      text: 'COMP005: MADRS 3.6 points, COMP006: 3.8 points better than control; response 39 against 23 % in COMP006.',
      cite: comp3602026,
    },
  ],
  fits: [],
  regimen: [{ text: '25 mg once or twice, three weeks apart.', cite: comp3602026 }],
  before: [
    {
      text: 'Trial exclusions: psychosis, bipolar I, QT and heart disease, lithium, MAOI.',
      cite: comp3602026,
    },
  ],
  during: [{ text: 'Suicidality after the session.', cite: clinicalPractice }],
  judge: { text: 'Three to six weeks.', cite: comp3602026, weeks: { from: 3, to: 6 } },
  cautions: [
    { text: 'Serotonin syndrome; serotonin reuptake inhibitors may blunt it.', cite: clinicalPractice },
  ],
  regulatory: {
    text: 'Not approved as of the sources; schedule I; rolling application aimed at the end of 2026: look again before use.',
    cite: comp3602026,
  },
  together: [{ text: 'Never with lithium.', cite: clinicalPractice }],
  burden: { value: 4, cite: nextlineJudgement },
}
