import type { Option } from './option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 8.1', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const canmat20232 = { source: 'canmat-2023', at: 'text', status: 'verified' } as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const
const apaEct2001 = { source: 'apa-ect-2001', status: 'known' } as const
const fdaEct2018 = { source: 'fda-ect-2018', status: 'verified' } as const
const canmat20233 = { source: 'canmat-2023', at: 'section 8, ECT', status: 'verified' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const ect: Option = {
  id: 'ect',
  name: 'ECT (electroconvulsive therapy)',
  modality: 'neuromodulation',
  reviewed: '2026-11-23',
  what: {
    text: 'A short seizure under anaesthesia, set off by a brief electric stimulus.',
    cite: canmat2023,
  },
  agents: [],
  indications: [
    {
      text: 'A severe episode: psychosis, catatonia, severe suicidality, physical decline, or good response before.',
      cite: canmat2023,
    },
    { text: 'Treatment-resistant or difficult-to-treat depression.', cite: canmat2023 },
  ],
  requires: [
    {
      needs: { kind: 'ect-indication' },
      text: 'A severe episode, or two adequate failures.',
      cite: canmat2023,
    },
  ],
  evidence: [
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'severe: psychotic features',
      line: 1,
      when: { facts: ['psychotic-depression'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'severe: catatonia',
      line: 1,
      when: { facts: ['catatonia'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'severe: physical decline',
      line: 1,
      when: { facts: ['deteriorating-physical-state'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'severe: suicidal intent',
      line: 1,
      when: { facts: ['suicidal-intent'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'first line',
      level: 1,
      for: 'good response before',
      line: 1,
      when: { facts: ['good-response-to-ect'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 1,
      for: 'difficult-to-treat depression, severe',
      line: 2,
      when: { failures: { from: 2 }, severity: ['severe'] },
      cite: canmat2023,
    },
    {
      by: 'CANMAT 2023',
      grade: 'second line',
      level: 1,
      for: 'difficult-to-treat depression; rTMS usually before ECT except in emergencies, so it stands after it here',
      line: 3,
      when: { failures: { from: 2 } },
      cite: canmat2023,
    },
    { by: 'VA/DoD 2022', grade: 'strong for', for: 'in listed severe situations', cite: vaDodMdd2022 },
  ],
  results: [
    {
      text: 'Response 65 to 75 %; relapse 60 to 80 % within six months without maintenance.',
      cite: canmat20232,
    },
  ],
  fits: [{ fact: 'good-response-to-ect', text: 'It helped before.', cite: canmat2023 }],
  regimen: [
    {
      text: '6 to 12 sessions, two or three a week; right unilateral brief pulse at six times, or bifrontal at one and a half times the seizure threshold.',
      cite: canmat2023,
    },
  ],
  before: [
    {
      text: 'Anaesthetic assessment, ECG, electrolytes, blood count, pregnancy test, a test of thinking (MoCA).',
      cite: clinicalPractice,
    },
  ],
  during: [{ text: 'Thinking every three to four sessions; PHQ-9 or QIDS.', cite: clinicalPractice }],
  judge: { text: 'After 4 to 6 sessions; a course is 6 to 12.', cite: canmat2023, weeks: { from: 2, to: 4 } },
  cautions: [
    { text: 'Memory. No absolute contraindication.', cite: canmat2023 },
    {
      text: 'Raised intracranial pressure, recent infarction or stroke, unstable aneurysm, phaeochromocytoma, valve disease, retinal detachment, high anaesthetic risk.',
      cite: apaEct2001,
    },
  ],
  regulatory: {
    text: 'FDA class II since 2018-12-26 for catatonia or a severe episode from 13 years on, resistant or in need of a rapid response.',
    cite: fdaEct2018,
  },
  together: [
    {
      text: 'Antidepressants go on. Hold or reduce benzodiazepines, anticonvulsants, lithium and cannabis.',
      cite: canmat20233,
    },
  ],
  burden: { value: 4, cite: nextlineJudgement },
  urgent: {
    facts: ['catatonia', 'deteriorating-physical-state', 'psychotic-depression', 'suicidal-intent'],
    text: 'Psychosis, catatonia, physical decline or suicidal intent: ECT is not a last resort here.',
    cite: canmat2023,
  },
}
