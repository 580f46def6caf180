import { allOf, fact } from './conditions.ts'
import type { RuleFamily } from './rule.ts'

/** Means of suicide. */
export const overdoseAndMeans: RuleFamily = {
  title: 'Overdose and access to means',
  reviewed: '2026-11-23',
  rules: [
    {
      id: 'R-140',
      severity: 'warn',
      agents: ['overdose-lethal'],
      when: fact('suicide-risk-raised'),
      message:
        'Dangerous in overdose: at most a week at a time, a plan for the means at home; prefer a safer medicine.',
      cite: { source: 'nice-ng222', at: '1.4, 1.9', status: 'known' },
    },
    {
      id: 'R-141',
      severity: 'warn',
      agents: ['antidepressant', 'antipsychotic', 'lithium', 'ketamines'],
      when: allOf(fact('firearm-access'), fact('suicide-risk-raised')),
      message: 'Firearms within reach: speak about safe storage.',
      cite: { source: 'clinical-practice', status: 'known' },
    },
    {
      id: 'R-142',
      severity: 'warn',
      agents: ['opioid', 'benzodiazepine'],
      when: fact('suicide-risk-raised'),
      only: 'current',
      message: 'Opioid or benzodiazepine at home: offer naloxone, limit the supply.',
      cite: { source: 'clinical-practice', status: 'known' },
    },
  ],
}
