/** Codes that a prior authorization names. */
import type { Citation } from '../citation.ts'
import type { OptionId } from '../options/option.ts'

export type BillingCode = {
  readonly options: readonly OptionId[]
  readonly system: 'cpt' | 'hcpcs' | 'ndc'
  readonly code: string
  readonly text: string
  readonly cite: Citation
}

const hcpcs = { source: 'label-spravato', at: 'billing guides on J0013', status: 'known' } as const
const known = { source: 'clinical-practice', at: 'CPT and HCPCS lists', status: 'known' } as const
const esketamine = ['esketamine-nasal', 'esketamine-acute-suicidality']

export const billingCodesReviewed = '2026-11-23'

export const billingCodes: readonly BillingCode[] = [
  {
    options: esketamine,
    system: 'hcpcs',
    code: 'G2082',
    text: 'Medicare: visit, up to 56 mg and two hours of observation',
    cite: hcpcs,
  },
  {
    options: esketamine,
    system: 'hcpcs',
    code: 'G2083',
    text: 'Medicare: visit, more than 56 mg and two hours of observation',
    cite: hcpcs,
  },
  {
    options: esketamine,
    system: 'hcpcs',
    code: 'J0013',
    text: 'Other payers: esketamine, 1 mg, from 2026-01-01 instead of S0013',
    cite: hcpcs,
  },
  {
    options: esketamine,
    system: 'ndc',
    code: '50458-028',
    text: 'Esketamine nasal spray',
    cite: { source: 'label-spravato', at: 'openFDA', status: 'verified' },
  },
  {
    options: ['rtms', 'itbs'],
    system: 'cpt',
    code: '90867',
    text: 'TMS, first session with mapping',
    cite: known,
  },
  { options: ['rtms', 'itbs'], system: 'cpt', code: '90868', text: 'TMS, further session', cite: known },
  {
    options: ['rtms', 'itbs'],
    system: 'cpt',
    code: '90869',
    text: 'TMS, motor threshold determined again',
    cite: known,
  },
  { options: ['saint'], system: 'cpt', code: '0889T', text: 'SAINT (0889T to 0892T)', cite: known },
  { options: ['ect'], system: 'cpt', code: '90870', text: 'ECT', cite: known },
  { options: ['vns'], system: 'cpt', code: '64568', text: 'VNS implant', cite: known },
  { options: ['vns'], system: 'cpt', code: '95976', text: 'VNS programming (95976, 95977)', cite: known },
  {
    options: ['cbt', 'interpersonal-therapy', 'behavioural-activation'],
    system: 'cpt',
    code: '90834',
    text: 'Psychotherapy (90832 to 90838)',
    cite: known,
  },
  {
    options: ['safety-planning'],
    system: 'hcpcs',
    code: 'G0560',
    text: 'safety planning',
    cite: known,
  },
  {
    options: ['safety-planning'],
    system: 'hcpcs',
    code: 'G0544',
    text: 'follow-up contacts after a crisis',
    cite: known,
  },
  {
    options: ['rejoyn'],
    system: 'hcpcs',
    code: 'G0552',
    text: 'digital mental health treatment device (G0552 to G0554)',
    cite: known,
  },
]
