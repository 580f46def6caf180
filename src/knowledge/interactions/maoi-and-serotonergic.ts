import { always, anyFact, anyOf, fact, lab, takenWithin, taking } from './conditions.ts'
import type { RuleFamily } from './rule.ts'

const labels = { source: 'us-labels', at: '§2, §4, §5, §7', status: 'known' } as const
const canmat = { source: 'canmat-2023', at: 'text on switching', status: 'verified' } as const
const parnate = { source: 'label-parnate', at: '§4, table 1', status: 'verified' } as const
const spravato = { source: 'label-spravato', at: '§5, §7', status: 'verified' } as const
const practice = { source: 'clinical-practice', status: 'known' } as const

/** MAOIs, washouts and serotonin syndrome. */
export const maoiAndSerotonergic: RuleFamily = {
  title: 'MAOIs, washouts and serotonergic medicines',
  reviewed: '2026-11-23',
  rules: [
    {
      id: 'R-001',
      severity: 'block',
      agents: ['antidepressant-not-maoi'],
      when: takenWithin(14, 'maoi', 'rasagiline', 'safinamide', 'procarbazine'),
      message: 'Wait 14 days after the last dose of an MAO inhibitor.',
      cite: canmat,
    },
    {
      id: 'R-002',
      severity: 'block',
      agents: ['maoi'],
      when: takenWithin(
        14,
        'ssri-not-fluoxetine',
        'tca',
        'bupropion',
        'mirtazapine',
        'trazodone',
        'vilazodone',
        'gepirone',
      ),
      message: 'An MAOI may start 14 days after the last dose of this antidepressant.',
      cite: labels,
    },
    {
      id: 'R-003',
      severity: 'block',
      agents: ['maoi'],
      when: takenWithin(35, 'fluoxetine'),
      message:
        'An MAOI may start five weeks after the last dose of fluoxetine, also in the olanzapine combination.',
      cite: canmat,
    },
    {
      id: 'R-004',
      severity: 'block',
      agents: ['maoi'],
      when: takenWithin(21, 'vortioxetine'),
      message: 'An MAOI may start 21 days after the last dose of vortioxetine.',
      cite: { source: 'label-trintellix', at: '§4', status: 'verified' },
    },
    {
      id: 'R-005',
      severity: 'block',
      agents: ['maoi'],
      when: takenWithin(14, 'snri', 'nefazodone'),
      message:
        'An MAOI may start 14 days after the last dose. Labels allow it sooner: 7 days after venlafaxine, desvenlafaxine, levomilnacipran or nefazodone, 5 days after duloxetine; CANMAT asks for two weeks after any serotonergic medicine.',
      cite: canmat,
    },
    {
      id: 'R-006',
      severity: 'block',
      agents: ['maoi'],
      when: takenWithin(14, 'maoi', 'rasagiline', 'safinamide', 'procarbazine'),
      message: 'Wait 14 days after another MAO inhibitor. The tranylcypromine label allows seven.',
      cite: { source: 'label-parnate', at: '§4', status: 'known' },
    },
    {
      id: 'R-007a',
      severity: 'block',
      agents: ['maoi'],
      when: taking('not-with-maoi'),
      message: 'This medicine with an MAOI can cause a hypertensive crisis or serotonin syndrome.',
      cite: {
        source: 'label-parnate',
        at: 'table 1, read; the rest from other labels, not re-read',
        status: 'known',
      },
    },
    {
      id: 'R-007b',
      severity: 'block',
      agents: ['not-with-maoi'],
      when: takenWithin(14, 'maoi'),
      message:
        'With an MAOI, or within 14 days after it, this can cause a hypertensive crisis or serotonin syndrome.',
      cite: {
        source: 'label-parnate',
        at: 'table 1, read; the rest from other labels, not re-read',
        status: 'known',
      },
    },
    {
      id: 'R-008',
      severity: 'block',
      agents: ['maoi'],
      when: fact('pheochromocytoma'),
      message: 'MAOIs are contraindicated with a phaeochromocytoma or paraganglioma.',
      cite: parnate,
    },
    {
      id: 'R-009',
      severity: 'block',
      agents: ['phenelzine', 'isocarboxazid'],
      when: anyOf(
        anyFact('heart-failure', 'liver-disease', 'severe-kidney-disease'),
        lab('alt', { above: 1 }),
      ),
      message: 'Contraindicated with heart failure, liver disease or raised ALT, and severe kidney disease.',
      cite: labels,
    },
    {
      id: 'R-010',
      severity: 'warn',
      agents: ['maoi'],
      when: fact('surgery-planned'),
      message: 'Stop at least 10 days before elective surgery; no local anaesthetic with adrenaline.',
      cite: labels,
    },
    {
      id: 'R-011',
      severity: 'warn',
      agents: ['phenelzine', 'tranylcypromine', 'isocarboxazid', 'selegiline'],
      when: always,
      message:
        'Teach the tyramine diet before the first dose and document it (selegiline patch: from 9 mg per 24 hours).',
      cite: labels,
    },
    {
      id: 'R-012',
      severity: 'block',
      agents: ['antidepressant'],
      when: taking('linezolid', 'methylene-blue'),
      message:
        'Do not start during linezolid or intravenous methylene blue. If these are urgent, the antidepressant stops and serotonin syndrome is watched for: two weeks (five after fluoxetine, three after vortioxetine) or until 24 hours after the last dose.',
      cite: { source: 'label-trintellix', at: '§4; label-auvelity §4', status: 'verified' },
    },
    {
      id: 'R-013',
      severity: 'monitor',
      agents: ['ssri', 'snri', 'tca', 'vortioxetine', 'vilazodone'],
      when: taking('triptan'),
      message: 'Serotonin syndrome with a triptan is rare: teach the signs.',
      cite: labels,
    },
    {
      id: 'R-014a',
      severity: 'warn',
      agents: ['ssri', 'snri', 'tca', 'mirtazapine', 'trazodone'],
      when: taking('serotonergic-strong'),
      message:
        'Risk of serotonin syndrome; tramadol also lowers the seizure threshold and can lose its effect with CYP2D6 inhibitors.',
      cite: labels,
    },
    {
      id: 'R-014b',
      severity: 'monitor',
      agents: ['ssri', 'snri', 'tca', 'mirtazapine', 'trazodone'],
      when: taking('serotonergic-other'),
      message: 'Watch for serotonin syndrome with this combination.',
      cite: labels,
    },
    {
      id: 'R-014c',
      severity: 'monitor',
      agents: ['lithium', 'buspirone', 'same'],
      when: taking('serotonergic-antidepressant'),
      message: 'Watch for serotonin syndrome when this is added to a serotonergic antidepressant.',
      cite: labels,
    },
    {
      id: 'R-015a',
      severity: 'warn',
      agents: ['serotonergic-antidepressant'],
      when: taking('serotonergic-herbal'),
      message:
        "St John's wort, tryptophan and 5-HTP add to the risk of serotonin syndrome; St John's wort also lowers levels.",
      cite: { source: 'canmat-2023', at: 'table 3.7 and notes', status: 'verified' },
    },
    {
      id: 'R-015b',
      severity: 'block',
      agents: ['st-johns-wort'],
      when: taking('serotonergic-antidepressant', 'maoi'),
      message: "Do not add St John's wort to an antidepressant.",
      cite: { source: 'canmat-2023', at: 'table 3.7 and notes', status: 'verified' },
    },
    {
      id: 'R-016',
      severity: 'warn',
      agents: ['ssri', 'snri'],
      when: taking('ssri', 'snri'),
      only: 'current',
      message: 'Two serotonin reuptake inhibitors together: a duplicate, unless this is a dated cross-taper.',
      cite: practice,
    },
    {
      id: 'R-017a',
      severity: 'warn',
      agents: ['psilocybin'],
      when: taking('ssri', 'snri'),
      message: 'A serotonin reuptake inhibitor may blunt the effect, with some risk of serotonin syndrome.',
      cite: practice,
    },
    {
      id: 'R-017b',
      severity: 'block',
      agents: ['psilocybin'],
      when: taking('maoi', 'lithium'),
      message: 'MAOIs and lithium were excluded in the trials; seizures are reported with lithium.',
      cite: practice,
    },
    {
      id: 'R-017c',
      severity: 'warn',
      agents: ['ssri', 'snri'],
      when: taking('serotonergic-psychedelic'),
      message: 'With MDMA, ayahuasca or psilocybin: serotonin syndrome, and a blunted effect.',
      cite: practice,
    },
    {
      id: 'R-017d',
      severity: 'block',
      agents: ['maoi'],
      when: taking('serotonergic-psychedelic'),
      message:
        'An MAOI with MDMA, ayahuasca or psilocybin: serotonin syndrome and a dangerous rise of blood pressure.',
      cite: practice,
    },
    {
      id: 'R-018',
      severity: 'monitor',
      agents: ['ketamines'],
      when: taking('maoi'),
      message: 'With an MAOI, follow blood pressure closely. The label does not contraindicate it.',
      cite: spravato,
    },
    {
      id: 'R-019',
      severity: 'monitor',
      agents: ['ketamines'],
      when: taking('psychostimulant', 'wakefulness'),
      message: 'With a stimulant or modafinil, follow blood pressure closely.',
      cite: spravato,
    },
  ],
}
