import { anyOf, phenotype } from './conditions.ts'
import type { RuleFamily } from './rule.ts'

const ssri = { source: 'cpic-ssri-2023', at: 'per-phenotype recommendations', status: 'verified' } as const
const tca = { source: 'cpic-tca-2016', at: 'per-phenotype recommendations', status: 'verified' } as const

/** Genetic results, only where one exists: nobody needs a test for these rules. */
export const pharmacogenetics: RuleFamily = {
  title: 'Pharmacogenetic results (CPIC)',
  reviewed: '2026-11-23',
  rules: [
    {
      id: 'R-150',
      severity: 'warn',
      agents: ['citalopram', 'escitalopram'],
      when: phenotype('CYP2C19', 'poor'),
      message:
        'CYP2C19 poor metaboliser: another antidepressant, or a lower start and half the maintenance dose.',
      cite: ssri,
    },
    {
      id: 'R-151',
      severity: 'warn',
      agents: ['citalopram', 'escitalopram'],
      when: phenotype('CYP2C19', 'ultrarapid'),
      message:
        'CYP2C19 ultrarapid metaboliser: another antidepressant; if used and too weak, titrate higher.',
      cite: ssri,
    },
    {
      id: 'R-152',
      severity: 'monitor',
      agents: ['citalopram', 'escitalopram'],
      when: phenotype('CYP2C19', 'intermediate'),
      message: 'CYP2C19 intermediate metaboliser: usual start, slower titration, lower maintenance.',
      cite: ssri,
    },
    {
      id: 'R-152b',
      severity: 'monitor',
      agents: ['citalopram', 'escitalopram'],
      when: phenotype('CYP2C19', 'rapid'),
      message:
        'CYP2C19 rapid metaboliser: usual start; if it is not enough, a higher maintenance dose or another antidepressant.',
      cite: ssri,
    },
    {
      id: 'R-153',
      severity: 'warn',
      agents: ['sertraline'],
      when: anyOf(phenotype('CYP2C19', 'poor'), phenotype('CYP2B6', 'poor')),
      message:
        'CYP2C19 or CYP2B6 poor metaboliser: lower start, slower, lower maintenance, or another antidepressant.',
      cite: ssri,
    },
    {
      id: 'R-153b',
      severity: 'monitor',
      agents: ['sertraline'],
      when: anyOf(phenotype('CYP2C19', 'intermediate'), phenotype('CYP2B6', 'intermediate')),
      message: 'CYP2C19 or CYP2B6 intermediate metaboliser: slower, with a lower maintenance dose.',
      cite: ssri,
    },
    {
      id: 'R-154',
      severity: 'warn',
      agents: ['paroxetine'],
      when: anyOf(phenotype('CYP2D6', 'ultrarapid'), phenotype('CYP2D6', 'poor')),
      message: 'CYP2D6 ultrarapid: another antidepressant. Poor: half the start and maintenance dose.',
      cite: ssri,
    },
    {
      id: 'R-154b',
      severity: 'monitor',
      agents: ['paroxetine'],
      when: phenotype('CYP2D6', 'intermediate'),
      message: 'CYP2D6 intermediate metaboliser: a lower start, slower.',
      cite: ssri,
    },
    {
      id: 'R-154c',
      severity: 'warn',
      agents: ['fluvoxamine'],
      when: phenotype('CYP2D6', 'poor'),
      message: 'CYP2D6 poor metaboliser: a start lower by a quarter to a half, or another antidepressant.',
      cite: ssri,
    },
    {
      id: 'R-155',
      severity: 'warn',
      agents: ['venlafaxine'],
      when: phenotype('CYP2D6', 'poor'),
      message: 'CYP2D6 poor metaboliser: consider another antidepressant.',
      cite: ssri,
    },
    {
      id: 'R-156',
      severity: 'warn',
      agents: ['vortioxetine'],
      when: anyOf(phenotype('CYP2D6', 'poor'), phenotype('CYP2D6', 'ultrarapid')),
      message: 'CYP2D6 poor: start 5 mg, no more than 10 mg. Ultrarapid: another antidepressant.',
      cite: ssri,
    },
    {
      id: 'R-157',
      severity: 'warn',
      agents: ['tca'],
      when: anyOf(phenotype('CYP2D6', 'ultrarapid'), phenotype('CYP2D6', 'poor')),
      message:
        'CYP2D6 ultrarapid or poor: avoid tricyclics; if needed in poor metabolisers, half the start with levels.',
      cite: tca,
    },
    {
      id: 'R-157b',
      severity: 'monitor',
      agents: ['tca'],
      when: phenotype('CYP2D6', 'intermediate'),
      message: 'CYP2D6 intermediate metaboliser: a start lower by a quarter, with levels.',
      cite: tca,
    },
    {
      id: 'R-158',
      severity: 'warn',
      agents: ['amitriptyline', 'clomipramine', 'doxepin', 'imipramine', 'trimipramine'],
      when: anyOf(
        phenotype('CYP2C19', 'poor'),
        phenotype('CYP2C19', 'rapid'),
        phenotype('CYP2C19', 'ultrarapid'),
      ),
      message:
        'CYP2C19 poor, rapid or ultrarapid: another antidepressant; in poor metabolisers otherwise half the dose.',
      cite: tca,
    },
    {
      id: 'R-159',
      severity: 'warn',
      options: ['switch-to-dextromethorphan-bupropion'],
      when: phenotype('CYP2D6', 'poor'),
      message: 'CYP2D6 poor metaboliser: one tablet once a day.',
      cite: { source: 'label-auvelity', at: '§2', status: 'verified' },
    },
  ],
}
