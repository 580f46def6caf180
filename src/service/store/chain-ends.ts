/**
 * The ends of all charts on one day, kept elsewhere. A store that goes on may only grow: every chart still holds the
 * event that once was its last, with the same hash. A whole file that was put back, and a chain that was computed
 * anew, are whole in themselves and show only so.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { textOf } from './database.ts'
import type { Store } from './open-store.ts'
import type { ChainProblem } from './patient-log.ts'

const endsSchema = z.object({
  format: z.literal('nextline-chain-ends/1'),
  ends: z.array(z.tuple([z.string(), z.number().int(), z.string()])),
})

export class ChainEndsProblem extends Error {
  override readonly name = 'ChainEndsProblem'
}

/** Holds random ids, numbers and hashes: nothing about a person. Overwrites nothing. */
export async function keepChainEnds({ database }: Pick<Store, 'database'>, file: string): Promise<number> {
  const rows = await database.all('SELECT id, version, hash FROM patients ORDER BY id')
  const ends = rows.map((row) => [textOf(row, 'id'), Number(row.version), textOf(row, 'hash')])
  await writeFile(file, `${JSON.stringify({ format: 'nextline-chain-ends/1', ends })}\n`, { flag: 'wx' })
  return ends.length
}

/** Every chart that no longer holds what it held when the ends were kept. */
export async function againstChainEnds(
  { database }: Pick<Store, 'database'>,
  file: string,
): Promise<readonly ChainProblem[]> {
  const problems: ChainProblem[] = []
  for (const [patient, version, hash] of await keptEnds(file)) {
    const [row] = await database.all('SELECT hash FROM events WHERE patient = ? AND version = ?', [
      patient,
      version,
    ])
    if (row === undefined) {
      problems.push({ patient, version, problem: 'This event was there before and is missing.' })
    } else if (row.hash !== hash) {
      problems.push({ patient, version, problem: 'The log up to this event was another before.' })
    }
  }
  return problems
}

async function keptEnds(file: string) {
  try {
    return endsSchema.parse(JSON.parse(await readFile(file, 'utf8'))).ends
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    throw new ChainEndsProblem(
      `${file} holds no ends of charts. "nextline store check --keep FILE" writes them.`,
    )
  }
}
