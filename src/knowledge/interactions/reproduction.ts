import { breastfeeding, pregnant, taking } from './conditions.ts'
import type { RuleFamily } from './rule.ts'

const labels = { source: 'us-labels', at: '§8.1, §8.2', status: 'known' } as const
const practice = { source: 'clinical-practice', status: 'known' } as const

/** Pregnancy, breastfeeding and contraception. */
export const reproduction: RuleFamily = {
  title: 'Pregnancy, breastfeeding and contraception',
  reviewed: '2026-11-23',
  rules: [
    {
      id: 'R-100',
      severity: 'warn',
      agents: ['paroxetine'],
      when: pregnant,
      message:
        'A signal for heart malformations in the first trimester: prefer another. Not a contraindication by label.',
      cite: labels,
    },
    {
      id: 'R-101',
      severity: 'monitor',
      agents: ['ssri', 'snri'],
      when: pregnant,
      message:
        'Late in pregnancy: adaptation of the newborn, rarely pulmonary hypertension. Untreated depression is a risk too. No boxed warning for the class was found.',
      cite: practice,
    },
    {
      id: 'R-102',
      severity: 'warn',
      agents: ['lithium'],
      when: pregnant,
      message: 'Heart malformations in the first trimester, changing levels, toxicity in the newborn.',
      cite: practice,
    },
    {
      id: 'R-103',
      severity: 'block',
      agents: ['valproic-acid'],
      when: pregnant,
      message: 'Neural tube defects and lower IQ (boxed warning).',
      cite: labels,
    },
    {
      id: 'R-104',
      severity: 'warn',
      agents: ['carbamazepine', 'topiramate'],
      when: pregnant,
      message: 'Malformations.',
      cite: labels,
    },
    {
      id: 'R-105a',
      severity: 'block',
      agents: ['ketamines'],
      when: pregnant,
      message: 'Not recommended in pregnancy; contraception during treatment.',
      cite: { source: 'label-spravato', at: '§8 for esketamine; ketamine by analogy', status: 'known' },
    },
    {
      id: 'R-105b',
      severity: 'block',
      options: ['switch-to-dextromethorphan-bupropion'],
      when: pregnant,
      message: 'Risk to the embryo: not in pregnancy.',
      cite: { source: 'label-auvelity', at: '§8.1', status: 'known' },
    },
    {
      id: 'R-105c',
      severity: 'block',
      agents: ['psilocybin'],
      when: pregnant,
      message: 'Not in pregnancy.',
      cite: practice,
    },
    {
      id: 'R-106',
      severity: 'monitor',
      options: ['rtms', 'itbs', 'saint'],
      when: pregnant,
      message: 'Not contraindicated in pregnancy; data are limited.',
      cite: practice,
    },
    {
      id: 'R-107',
      severity: 'warn',
      options: ['ect', 'mst'],
      when: pregnant,
      message: 'With obstetrics, and monitoring of the fetus.',
      cite: practice,
    },
    {
      id: 'R-108',
      severity: 'warn',
      agents: ['disulfiram', 'naltrexone', 'acamprosate'],
      when: pregnant,
      message: 'Few data in pregnancy.',
      cite: practice,
    },
    {
      id: 'R-109',
      severity: 'monitor',
      agents: ['methadone', 'buprenorphine'],
      when: pregnant,
      message: 'Standard of care in pregnancy; plan for withdrawal of the newborn.',
      cite: practice,
    },
    {
      id: 'R-110',
      severity: 'block',
      options: ['vns', 'dbs'],
      when: pregnant,
      message: 'Elective surgery waits until after the pregnancy.',
      cite: practice,
    },
    {
      id: 'R-111a',
      severity: 'block',
      agents: ['ketamines'],
      when: breastfeeding,
      message: 'Not recommended while breastfeeding.',
      cite: { source: 'label-spravato', at: '§8 for esketamine; ketamine by analogy', status: 'known' },
    },
    {
      id: 'R-111b',
      severity: 'warn',
      agents: ['lithium', 'doxepin'],
      when: breastfeeding,
      message: 'Passes into milk and can harm the child.',
      cite: practice,
    },
    {
      id: 'R-112',
      severity: 'warn',
      agents: ['contraceptive-affecting'],
      when: taking('hormonal-contraceptive'),
      message: 'Hormonal contraception can fail; oestrogen lowers lamotrigine.',
      cite: labels,
    },
  ],
}
