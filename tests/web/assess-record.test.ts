/** The page of a patient says what every other door says: the same review, of the whole record. */
import { expect, test } from 'vitest'
import { assess } from '../../src/assessment/assess.ts'
import { readRecords } from '../../src/cli/read-records.ts'
import type { PatientRecord } from '../../src/record/record.ts'
import { statedMeasurement } from '../../src/record/stated-entries.ts'
import { exactly } from '../../src/units/day.ts'
import { planRecord } from '../../web/src/engine/assess-record.ts'
import { type ExampleName, exampleDay, exampleFile } from '../example-assessment.ts'

const definition = 'nextline-clinical/2026'
const told = (items: readonly { id: string; answer: string; message: string }[]) =>
  items.map(({ id, answer, message }) => `${id} ${answer}: ${message}`)

function withThyroid(record: PatientRecord): PatientRecord {
  const tsh = { loinc: '3016-3', value: 9.8, unit: 'mIU/L' }
  return {
    ...record,
    measurements: [...record.measurements, statedMeasurement('tsh', tsh, exactly(exampleDay))],
  }
}

test.each<ExampleName>(['resistant', 'undecided', 'looks-resistant', 'bipolar'])(
  'the review of "%s" is that of the assessment, laboratory values and all',
  (name) => {
    const [read] = readRecords([exampleFile(name)], exampleDay).records
    if (read === undefined) throw new Error(`The example "${name}" cannot be read.`)
    const record = withThyroid(read)
    const shown = told(planRecord({ record, asOf: exampleDay, definition }).review)
    expect(shown).toEqual(told(assess(record, { asOf: exampleDay }).review ?? []))
    expect(shown.join('\n')).toContain('TSH 9.8')
  },
)
