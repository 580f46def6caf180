import type { ProcedureBlock } from './procedure-code.ts'

/** Electroconvulsive therapy. Anaesthesia and the quality code go with a session and are not another one. */
export const ectCodes: readonly ProcedureBlock[] = [
  {
    system: 'cpt',
    modality: 'ect',
    means: 'session',
    cite: { source: 'psych-procedure-tiers', at: '90870', status: 'verified' },
    rows: [['90870', 'ECT with monitoring']],
  },
  {
    system: 'cpt',
    modality: 'ect',
    means: 'session',
    cite: { source: 'va-somatic-treatments', at: '90871, deleted, in old data', status: 'verified' },
    rows: [['90871', 'ECT, several seizures in one day']],
  },
  {
    system: 'cpt',
    modality: 'ect',
    means: 'anaesthesia',
    cite: { source: 'va-somatic-treatments', at: '00104', status: 'verified' },
    rows: [['00104', 'anaesthesia for ECT']],
  },
  {
    system: 'cpt',
    modality: 'ect',
    means: 'reporting',
    cite: { source: 'va-somatic-treatments', at: '4066F, category II', status: 'verified' },
    rows: [['4066F', 'ECT provided, for quality reporting']],
  },
  {
    system: 'icd10pcs',
    modality: 'ect',
    means: 'session',
    cite: { source: 'icd-10-pcs-gzb', at: 'table GZB of 2025', status: 'known' },
    rows: [
      ['GZB0ZZZ', 'ECT, unilateral, single seizure'],
      ['GZB2ZZZ', 'ECT, bilateral, single seizure'],
      ['GZB4ZZZ', 'other ECT'],
    ],
  },
  {
    system: 'icd10pcs',
    modality: 'ect',
    means: 'session',
    cite: { source: 'icd-10-pcs', at: 'GZB1 and GZB3, no longer in the table of 2025', status: 'known' },
    rows: [
      ['GZB1ZZZ', 'ECT, unilateral, multiple seizure'],
      ['GZB3ZZZ', 'ECT, bilateral, multiple seizure'],
    ],
  },
  {
    system: 'icd9cm',
    modality: 'ect',
    means: 'session',
    cite: { source: 'icd-9-procedures', at: '94.27', status: 'known' },
    rows: [['94.27', 'ECT']],
  },
  {
    system: 'snomed',
    modality: 'ect',
    means: 'session',
    cite: { source: 'snomed-ct', at: '23835007', status: 'known' },
    rows: [['23835007', 'ECT']],
  },
]
