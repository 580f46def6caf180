/** Lower ends of the dose ranges of CANMAT 2023. */
import type { Citation } from '../citation.ts'
import type { DoseTable } from './dose-table.ts'

const cite: Citation = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' }
const asBupropion: Citation = {
  source: 'canmat-2023',
  at: 'table 3.3: 45/105 to 90/210 mg a day, as bupropion',
  status: 'verified',
}

export const canmat2023: DoseTable = {
  id: 'canmat-2023',
  title: 'CANMAT 2023, lower end of the dose range',
  reviewed: '2026-11-23',
  rows: [
    { agent: 'citalopram', minimum: 20, cite: cite },
    { agent: 'escitalopram', minimum: 10, cite: cite },
    { agent: 'fluoxetine', minimum: 20, cite: cite },
    { agent: 'paroxetine', minimum: 20, cite: cite },
    { agent: 'sertraline', minimum: 50, cite: cite },
    { agent: 'desvenlafaxine', minimum: 50, cite: cite },
    { agent: 'duloxetine', minimum: 60, cite: cite },
    { agent: 'levomilnacipran', minimum: 40, cite: cite },
    { agent: 'venlafaxine', minimum: 75, cite: cite },
    { agent: 'bupropion', minimum: 150, cite: cite },
    { agent: 'mirtazapine', minimum: 30, cite: cite },
    { agent: 'vilazodone', minimum: 20, cite: cite },
    { agent: 'vortioxetine', minimum: 10, cite: cite },
    { agent: 'trazodone', minimum: 150, cite: cite },
    { agent: 'nefazodone', minimum: 300, cite: cite },
    { agent: 'dextromethorphan-bupropion', minimum: 105, cite: asBupropion },
    { agent: 'quetiapine', minimum: 150, cite: cite },
    { agent: 'amitriptyline', minimum: 75, cite: cite },
    { agent: 'clomipramine', minimum: 150, cite: cite },
    { agent: 'desipramine', minimum: 100, cite: cite },
    { agent: 'doxepin', minimum: 75, cite: cite },
    { agent: 'imipramine', minimum: 75, cite: cite },
    { agent: 'nortriptyline', minimum: 75, cite: cite },
    { agent: 'protriptyline', minimum: 30, cite: cite },
    { agent: 'trimipramine', minimum: 75, cite: cite },
    { agent: 'phenelzine', minimum: 45, cite: cite },
    { agent: 'tranylcypromine', minimum: 30, cite: cite },
    { agent: 'selegiline', minimum: 6, form: 'transdermal', cite: cite },
  ],
}
