import type { Code } from '../../units/code.ts'
import { esketamineCodes } from './esketamine-codes.ts'
import type { Modality } from './modality.ts'
import type { ProcedureCode, ProcedureMeaning } from './procedure-code.ts'
import { psychotherapyCodes } from './psychotherapy-codes.ts'
import { stimulationCodes } from './stimulation-codes.ts'

/** Everything we know of procedure codes. */
export const procedureCodes: readonly ProcedureCode[] = [
  ...stimulationCodes,
  ...esketamineCodes,
  ...psychotherapyCodes,
]

const byCode = new Map(procedureCodes.map((row) => [key(row.system, row.code), row]))

/** These show by themselves that the treatment was given. */
const given: ReadonlySet<ProcedureMeaning> = new Set(['session', 'drug-units', 'implant'])

/** What we know of a procedure code, whatever it stands for. */
export function procedureOfCode(code: Code): ProcedureCode | undefined {
  return byCode.get(key(code.system, code.code))
}

/**
 * The treatment that a code shows to have been given: a session, the drug of a session, or an implanted device.
 * Anaesthesia, quality reporting, programming and removal are none of these (see `procedureOfCode`).
 */
export function modalityOfCode(code: Code): Modality | undefined {
  const row = procedureOfCode(code)
  return row !== undefined && given.has(row.means) ? row.modality : undefined
}

function key(system: string, code: string): string {
  return `${system}|${code.trim().replaceAll('.', '').toUpperCase()}`
}
