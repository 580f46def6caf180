import type { Code } from '../../units/code.ts'
import { instrumentByText } from './instrument-by-text.ts'
import { type InstrumentCode, instrumentCodes } from './instrument-codes.ts'
import type { InstrumentMatch } from './instrument-match.ts'

const byCode = new Map(instrumentCodes.map((row) => [`${row.system}|${row.code}`, row]))

/**
 * The instrument and the part of it that a code names. A code we are not sure of counts only where the words
 * beside it name the same instrument. Where code and words disagree, the words win and the match is doubtful:
 * some systems have the codes of AUDIT and AUDIT-C exchanged.
 */
export function instrumentByCode(code: Code): InstrumentMatch | undefined {
  const row = byCode.get(`${code.system}|${code.code.trim()}`)
  if (row === undefined) return undefined
  const named = code.display === undefined ? undefined : instrumentByText(code.display)
  if (row.onlyWithWords === true && named?.instrument !== row.instrument) return undefined
  if (isExchanged(row, named)) {
    return { instrument: named.instrument, part: 'total', doubt: `Code ${row.code} stands for ${row.title}.` }
  }
  return {
    instrument: row.instrument,
    part: row.part,
    ...(row.doubt === undefined ? {} : { doubt: row.doubt }),
  }
}

function isExchanged(row: InstrumentCode, named: InstrumentMatch | undefined): named is InstrumentMatch {
  return row.part === 'total' && named !== undefined && named.instrument !== row.instrument
}
