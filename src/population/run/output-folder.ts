/** A folder of results that appears only when everything in it is complete. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { PopulationProblem } from '../sources/problem.ts'

export type OutputFolder = {
  /** Where the results are written until they are complete. */
  readonly results: string
  /** For the working database and what spills out of memory; never kept. */
  readonly work: string
  readonly finish: () => void
  readonly discard: () => void
}

/** Prepares a hidden folder beside the wanted one; `finish` renames it, `discard` leaves nothing behind. */
export function outputFolder(wanted: string): OutputFolder {
  const target = resolve(wanted)
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new PopulationProblem(
      `${wanted} exists and is not empty. Name another folder with --out, or remove it first.`,
    )
  }
  const hidden = join(dirname(target), `.${basename(target)}.${process.pid}.partial`)
  const results = join(hidden, 'results')
  const work = join(hidden, 'work')
  rmSync(hidden, { recursive: true, force: true })
  for (const folder of [results, work]) mkdirSync(folder, { recursive: true })
  const discard = (): void => rmSync(hidden, { recursive: true, force: true })
  return {
    results,
    work,
    discard,
    finish: () => {
      if (existsSync(target)) rmSync(target, { recursive: true })
      renameSync(results, target)
      discard()
    },
  }
}
