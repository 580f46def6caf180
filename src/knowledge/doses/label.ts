/** Lowest doses of the labels for major depression. Fluvoxamine, milnacipran and clomipramine have no US label for it. */
import type { Citation } from '../citation.ts'
import type { DoseTable } from './dose-table.ts'

const us: Citation = { source: 'us-labels', at: '§2: lowest dose for major depression', status: 'known' }
const abroad: Citation = { source: 'non-us-labels', at: 'lowest dose for depression', status: 'known' }
const weekly: Citation = {
  source: 'us-labels',
  at: 'Prozac Weekly §2: 90 mg once a week continues 20 mg a day',
  status: 'known',
}
const auvelity: Citation = {
  source: 'label-auvelity',
  at: '§2: one tablet of 45/105 mg twice a day, as bupropion',
  status: 'known',
}
const trintellix: Citation = { source: 'label-trintellix', at: '§2', status: 'known' }
const nefazodoneLabel: Citation = { source: 'label-nefazodone', at: '§2', status: 'known' }
const gepironeJudgement: Citation = {
  source: 'nextline-judgement',
  at: 'gepirone: the starting dose of 18.2 mg does not count; label-exxua §2',
  status: 'known',
}

export const labelDoses: DoseTable = {
  id: 'label',
  title: 'Prescribing information, lowest dose for major depression',
  reviewed: '2026-11-23',
  rows: [
    { agent: 'citalopram', minimum: 20, cite: us },
    { agent: 'escitalopram', minimum: 10, cite: us },
    { agent: 'fluoxetine', minimum: 20, cite: us },
    { agent: 'fluoxetine', minimum: 12.8, release: 'weekly', cite: weekly },
    { agent: 'paroxetine', minimum: 20, cite: us },
    { agent: 'paroxetine', minimum: 25, release: 'extended', cite: us },
    { agent: 'sertraline', minimum: 50, cite: us },
    { agent: 'vilazodone', minimum: 20, cite: us },
    { agent: 'vortioxetine', minimum: 10, cite: trintellix },
    { agent: 'venlafaxine', minimum: 75, cite: us },
    { agent: 'desvenlafaxine', minimum: 50, cite: us },
    { agent: 'duloxetine', minimum: 40, cite: us },
    { agent: 'levomilnacipran', minimum: 40, cite: us },
    { agent: 'amitriptyline', minimum: 75, cite: us },
    { agent: 'imipramine', minimum: 75, cite: us },
    { agent: 'desipramine', minimum: 100, cite: us },
    { agent: 'doxepin', minimum: 75, cite: us },
    { agent: 'nortriptyline', minimum: 75, cite: us },
    { agent: 'trimipramine', minimum: 75, cite: us },
    { agent: 'protriptyline', minimum: 15, cite: us },
    { agent: 'amoxapine', minimum: 200, cite: us },
    { agent: 'maprotiline', minimum: 75, cite: us },
    { agent: 'dosulepin', minimum: 75, cite: abroad },
    { agent: 'lofepramine', minimum: 140, cite: abroad },
    { agent: 'phenelzine', minimum: 45, cite: us },
    { agent: 'tranylcypromine', minimum: 30, cite: us },
    { agent: 'isocarboxazid', minimum: 20, cite: us },
    { agent: 'selegiline', minimum: 6, form: 'transdermal', cite: us },
    { agent: 'moclobemide', minimum: 300, cite: abroad },
    { agent: 'bupropion', minimum: 300, cite: us },
    { agent: 'dextromethorphan-bupropion', minimum: 210, cite: auvelity },
    { agent: 'mirtazapine', minimum: 15, cite: us },
    { agent: 'nefazodone', minimum: 300, cite: nefazodoneLabel },
    { agent: 'trazodone', minimum: 150, cite: us },
    { agent: 'agomelatine', minimum: 25, cite: abroad },
    { agent: 'reboxetine', minimum: 8, cite: abroad },
    { agent: 'mianserin', minimum: 30, cite: abroad },
    { agent: 'tianeptine', minimum: 37.5, cite: abroad },
    { agent: 'gepirone', minimum: 36.3, cite: gepironeJudgement },
  ],
}
