import type { Code } from '../../units/code.ts'
import { ectCodes } from './ect-codes.ts'
import { esketamineCodes } from './esketamine-codes.ts'
import { implantCodes } from './implant-codes.ts'
import { lightCodes } from './light-codes.ts'
import type { Modality } from './modality.ts'
import type { ProcedureBlock, ProcedureCode, ProcedureMeaning } from './procedure-code.ts'
import { psychotherapyCodes } from './psychotherapy-codes.ts'
import { tmsCodes } from './tms-codes.ts'

/** Everything we know of procedure codes. */
export const procedureCodes: readonly ProcedureCode[] = [
  ...ectCodes,
  ...tmsCodes,
  ...implantCodes,
  ...esketamineCodes,
  ...lightCodes,
  ...psychotherapyCodes,
].flatMap(codesOf)

const byCode = new Map(procedureCodes.map((row) => [key(row.system, row.code), row]))

/** These show by themselves that the treatment was given. */
const given: ReadonlySet<ProcedureMeaning> = new Set(['session', 'drug-units', 'implant', 'device'])

/** What we know of a procedure code, whatever it stands for. */
export function procedureOfCode(code: Code): ProcedureCode | undefined {
  return byCode.get(key(code.system, code.code))
}

/**
 * The treatment that a code shows to have been given: a session, the drug of a session, or a device.
 * Planning, anaesthesia, quality reporting, programming and removal are none of these (see `procedureOfCode`).
 */
export function modalityOfCode(code: Code): Modality | undefined {
  const row = procedureOfCode(code)
  return row !== undefined && given.has(row.means) ? row.modality : undefined
}

/** Whether the code was in force on a day (ISO); a code used outside its time is a mistake worth telling. */
export function inForce(procedure: ProcedureCode, isoDay: string): boolean {
  const begun = procedure.from === undefined || isoDay >= procedure.from
  const open = procedure.until === undefined || isoDay <= procedure.until
  return begun && open
}

function codesOf({ rows, ...block }: ProcedureBlock): readonly ProcedureCode[] {
  return rows.map(([code, title, kind]) => ({ ...block, code, title, kind }))
}

function key(system: string, code: string): string {
  return `${system}|${code.trim().replaceAll('.', '').toUpperCase()}`
}
