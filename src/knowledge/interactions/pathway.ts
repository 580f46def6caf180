import { fact, youngerThan } from './conditions.ts'
import type { RuleFamily } from './rule.ts'

const practice = { source: 'clinical-practice', at: 'unipolar depression only', status: 'known' } as const

/** This plan is for unipolar depression in adults. */
export const pathway: RuleFamily = {
  title: 'Who this plan is for',
  reviewed: '2026-11-23',
  rules: [
    {
      id: 'R-160',
      severity: 'block',
      modalities: [
        'optimise',
        'switch',
        'combine',
        'augment',
        'rapid-acting',
        'neuromodulation',
        'investigational',
      ],
      when: fact('bipolar'),
      whenUnknown: 'check',
      message:
        'Bipolar disorder: the steps of this plan are for unipolar depression. Use the bipolar pathway.',
      cite: practice,
    },
    {
      id: 'R-161',
      severity: 'warn',
      modalities: ['optimise', 'switch', 'combine', 'augment', 'rapid-acting', 'neuromodulation'],
      when: fact('bipolar-screen-positive'),
      message: 'The bipolar screen is positive: settle the diagnosis before the next step.',
      cite: practice,
    },
    {
      id: 'R-163',
      severity: 'block',
      modalities: [
        'first-things',
        'maintenance',
        'optimise',
        'switch',
        'combine',
        'augment',
        'rapid-acting',
        'neuromodulation',
        'investigational',
        'psychotherapy',
        'substance-use',
        'mindfulness',
        'holistic',
        'lifestyle',
      ],
      when: fact('deceased'),
      whenUnknown: 'check',
      message: 'The record says that the patient has died: it can be read, and nothing is planned.',
      cite: { source: 'nextline-judgement', at: 'the record of somebody who has died', status: 'known' },
    },
    {
      id: 'R-162',
      severity: 'block',
      modalities: [
        'maintenance',
        'optimise',
        'switch',
        'combine',
        'augment',
        'rapid-acting',
        'neuromodulation',
        'investigational',
        'psychotherapy',
        'substance-use',
        'mindfulness',
        'holistic',
        'lifestyle',
      ],
      when: youngerThan(18),
      message: 'Under 18: this plan is written for adults. Child and adolescent psychiatry decides.',
      cite: { source: 'nextline-judgement', at: 'adults only', status: 'known' },
    },
  ],
}
