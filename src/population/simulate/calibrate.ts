/**
 * Calibration: which share of people with persistent depression makes a definition count what was published? Found
 * by trying, on a simulated population, through the same sources and the same engine as any other data. Nothing of
 * the published number stands in the simulator itself.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import type { StepRatePreset } from '../../knowledge/simulation/index.ts'
import { answerPopulation } from '../run/answer-population.ts'
import { lastDay } from '../run.ts'
import { openPopulation } from '../sources/open-population.ts'
import { openWork } from '../sources/work-database.ts'
import { simulationParameters } from './parameters.ts'
import { simulate } from './simulate.ts'

export type CalibrationOptions = {
  readonly definition: Definition
  /** Share of the medication-treated people that the definition is to count. */
  readonly target: number
  readonly preset: StepRatePreset
  readonly seed: number
  readonly people: number
  readonly folder: string
  readonly onTry: (tried: CalibrationTry) => void
}
export type CalibrationTry = { readonly persistentShare: number; readonly counted: number }
export type Calibration = {
  readonly persistentShare: number
  readonly counted: number
  /** False where even the ends of the range do not reach the target: the nearest end is taken. */
  readonly isReached: boolean
  readonly tries: readonly CalibrationTry[]
}

const mostTries = 10
const closeEnough = 0.002

/** Halves the range until the definition counts the target, or says that it cannot. */
export async function calibrate(options: CalibrationOptions): Promise<Calibration> {
  const tries: CalibrationTry[] = []
  const attempt = async (persistentShare: number): Promise<number> => {
    const counted = await countedShare(options, persistentShare)
    tries.push({ persistentShare, counted })
    options.onTry({ persistentShare, counted })
    return counted
  }
  let [low, high] = [0, 1]
  const [least, most] = [await attempt(low), await attempt(high)]
  if (options.target <= least) return { persistentShare: 0, counted: least, isReached: false, tries }
  if (options.target >= most) return { persistentShare: 1, counted: most, isReached: false, tries }
  for (let round = 0; round < mostTries; round += 1) {
    const middle = Math.round(((low + high) / 2) * 10_000) / 10_000
    const counted = await attempt(middle)
    if (Math.abs(counted - options.target) <= closeEnough || round === mostTries - 1) {
      return {
        persistentShare: middle,
        counted,
        isReached: Math.abs(counted - options.target) <= closeEnough * 2,
        tries,
      }
    }
    if (counted < options.target) low = middle
    else high = middle
  }
  throw new Error('The calibration always ends inside the loop.')
}

async function countedShare(options: CalibrationOptions, persistentShare: number): Promise<number> {
  const folder = join(options.folder, 'calibration')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const work = await openWork()
  try {
    const { connection } = work
    await simulate(connection, folder, {
      patients: options.people,
      seed: options.seed,
      parameters: simulationParameters(options.preset, persistentShare),
      forms: ['claims'],
      onPeople: () => {},
    })
    const population = await openPopulation(connection, { kind: 'claims', path: join(folder, 'claims') })
    await answerPopulation(connection, options.definition, {
      asOf: await lastDay(connection),
      hasObservation: population.hasObservation,
    })
    const reader = await connection.runAndReadAll(
      "SELECT count(*) FILTER (answer = 'yes') / count(*) FROM population_answer WHERE is_treated",
    )
    return Number(reader.getRows()[0]?.[0] ?? 0)
  } finally {
    work.close()
  }
}
