/** `nextline assess`: reads, assesses, prints. */
import { assess } from '../assessment/assess.ts'
import type { Assessment } from '../assessment/result.ts'
import { safeText } from '../explanation/safe-text.ts'
import type { PatientRecord } from '../record/index.ts'
import type { Day } from '../units/day.ts'
import { chosenDefinitions } from './chosen-definitions.ts'
import { doseTables } from './dose-tables.ts'
import { type Format, output } from './output.ts'
import { type ExitCode, exitCodes } from './problem.ts'
import { progress } from './progress.ts'
import { readRecords } from './read-records.ts'
import type { Terminal } from './terminal.ts'

export type AssessRequest = {
  readonly paths: readonly string[]
  readonly format: Format
  readonly asOf: Day
  readonly output?: string | undefined
  /** Ids or files; the first is explained in full. */
  readonly definitions: readonly string[]
  readonly doseTable?: string | undefined
}

/** Assesses every record that can be read; 1 as soon as anything could not. */
export function assessCommand(request: AssessRequest, terminal: Terminal): ExitCode {
  const options = {
    ...chosenDefinitions(request.definitions),
    doseTables: doseTables(request.doseTable),
    asOf: request.asOf,
  }
  const { records, readings, problems, notes } = readRecords(request.paths, request.asOf)
  report([...problems, ...notes], terminal)
  const { assessments, failures } = assessEach(
    records,
    (record) => assess(record, { ...options, reading: readings.get(record.patient.id) }),
    terminal,
  )
  report(failures, terminal)
  if (records.length === 0) report(['No patient was found in the input.'], terminal)
  if (assessments.length > 0) output(assessments, request.format, request.output, terminal)
  return problems.length + failures.length > 0 || records.length === 0
    ? exitCodes.inputProblem
    : exitCodes.assessed
}

type Assessed = { readonly assessments: readonly Assessment[]; readonly failures: readonly string[] }

/** A record that fails is a mistake of ours; it must not cost the others their answer. */
function assessEach(
  records: readonly PatientRecord[],
  assessOne: (record: PatientRecord) => Assessment,
  terminal: Terminal,
): Assessed {
  const bar = progress(records.length, terminal)
  const assessments: Assessment[] = []
  const failures: string[] = []
  for (const [index, record] of records.entries()) {
    try {
      assessments.push(assessOne(record))
    } catch (error) {
      failures.push(failureText(record, index, error))
    }
    bar.step()
  }
  bar.stop()
  return { assessments, failures }
}

/** Names the file and the kind of mistake; what the record says does not belong into a log. */
function failureText({ origins }: PatientRecord, index: number, error: unknown): string {
  const [origin] = origins.values()
  const place = origin?.file ?? `record ${index + 1}`
  const kind = error instanceof Error ? error.name : 'unknown'
  return `${place}: This record could not be assessed because of a mistake in Nextline (${kind}). Please report it; the other records are not affected.`
}

function report(sentences: readonly string[], { stderr }: Terminal): void {
  for (const sentence of sentences) stderr.write(`${safeText(sentence)}\n`)
}
