/** What a clinic does at each level. The clinician decides; nothing is sent or ordered by the software. */
import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const riskActionsReviewed = '2026-11-23'

export type RiskActionRow = {
  readonly id: string
  readonly text: string
  readonly when: 'now' | 'this visit' | 'today' | 'within 7 days' | 'each visit'
  readonly cite: Citation
}

const triage = (at: string): Citation => ({ source: 'columbia-c-ssrs', at, status: 'known' })
const practice = (at: string): Citation => ({ source: 'clinical-practice', at, status: 'known' })

const recordDisposition: RiskActionRow = {
  id: 'record-disposition',
  text: 'Record what was decided and done. The plan stays open until a clinician has done so.',
  when: 'this visit',
  cite: practice('a positive screen stays visible until a clinician resolves it'),
}
const crisisContact: RiskActionRow = {
  id: 'give-988',
  text: 'Give 988 (call or text, chat at 988lifeline.org) and the local crisis service.',
  when: 'this visit',
  cite: { source: 'lifeline-988', status: 'known' },
}
const safetyPlan: RiskActionRow = {
  id: 'safety-plan',
  text: 'Write a safety plan together, with making the environment safer, and arrange follow-up calls.',
  when: 'this visit',
  cite: { source: 'stanley-brown-2012', at: 'safety planning intervention', status: 'known' },
}
const complete: RiskActionRow = {
  id: 'ask-directly',
  text: 'Ask directly about suicide with every question of the C-SSRS screener. An unanswered question is not a no.',
  when: 'this visit',
  cite: { source: 'columbia-c-ssrs', at: 'screener and triage', status: 'verified' },
}

export const riskActions = {
  high: [
    {
      id: 'evaluate-now',
      text: 'Same-visit evaluation by a qualified clinician.',
      when: 'now',
      cite: triage('high risk'),
    },
    {
      id: 'do-not-leave-alone',
      text: 'Patient-safety precautions: do not leave the person alone; look at access to means.',
      when: 'now',
      cite: triage('high risk'),
    },
    {
      id: 'emergency',
      text: 'Emergency department, 911 or 988 as the evaluation requires.',
      when: 'now',
      cite: triage('high risk'),
    },
    safetyPlan,
    crisisContact,
    recordDisposition,
  ],
  moderate: [
    {
      id: 'behavioural-health-evaluation',
      text: 'Behavioural-health evaluation, the same day where possible.',
      when: 'today',
      cite: triage('moderate risk'),
    },
    safetyPlan,
    {
      id: 'follow-up-7-days',
      text: 'A visit or a call to follow up.',
      when: 'within 7 days',
      cite: triage('moderate risk'),
    },
    crisisContact,
    recordDisposition,
  ],
  low: [
    {
      id: 'behavioural-health-referral',
      text: 'Behavioural-health referral; consider a safety plan.',
      when: 'this visit',
      cite: triage('low risk'),
    },
    {
      id: 'screen-each-visit',
      text: 'Screen again at each visit.',
      when: 'each visit',
      cite: triage('low risk'),
    },
    crisisContact,
  ],
  none: [
    {
      id: 'screen-routinely',
      text: 'Screen again routinely.',
      when: 'each visit',
      cite: triage('no risk identified'),
    },
    crisisContact,
  ],
  incomplete: [complete, crisisContact],
  'not-screened': [complete, crisisContact],
} as const satisfies Readonly<Record<string, readonly RiskActionRow[]>>

export const meansActions = {
  lethalMedicines: {
    id: 'limit-quantities',
    text: 'Limit the quantity dispensed: dangerous in overdose',
    when: 'this visit',
    cite: practice('quantity limits of tricyclics and lithium'),
  },
  firearms: {
    id: 'ask-firearms',
    text: 'Ask about firearms and other means at home, and agree on safe storage.',
    when: 'this visit',
    cite: practice('means safety'),
  },
  monitorChange: {
    id: 'monitor-after-change',
    text: 'Contact within a week, and again in the first four weeks after starting or stopping an antidepressant.',
    when: 'within 7 days',
    cite: { source: 'canmat-2023', at: 'monitoring after start and stop', status: 'verified' },
  },
} as const satisfies Readonly<Record<string, RiskActionRow>>

/** Said with every level, so that it is read for what it is. */
export const riskNotes = {
  triage: {
    text: 'Triage of today’s answers, not a prediction of risk. Guidance of NICE is not to use scales to predict suicide or to decide who is offered treatment.',
    cite: { source: 'nice-ng225', at: 'risk assessment tools', status: 'known' },
  },
  itemZero: {
    text: 'A zero on the item about thoughts of death never closes the question: it misses people. A positive one has many false alarms. Ask.',
    cite: { source: 'kroenke-2001', at: 'item 9, practice rule', status: 'known' },
  },
  rapidTreatments: {
    text: 'Esketamine, ketamine and lithium do not replace safety care. Esketamine was not shown to prevent suicide, and does not make hospital care unnecessary.',
    cite: { source: 'label-spravato', at: 'limitations of use', status: 'verified' },
  },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly cite: Citation }>>

/** Medicines with quantity limits while suicide is a concern. */
export const lethalInOverdose: {
  readonly classes: readonly string[]
  readonly ingredients: readonly string[]
  readonly cite: Citation
} = {
  classes: ['tca'],
  ingredients: ['lithium'],
  cite: practice('quantity limits of tricyclics and lithium'),
}
