/** Every definition that ships. */
import { athfSf2 } from './athf-sf2.ts'
import { cepeda2018 } from './cepeda-2018.ts'
import type { Definition } from './definition.ts'
import { ema2013 } from './ema-2013.ts'
import { fabbri2021 } from './fabbri-2021.ts'
import { fabbri2021AsRun } from './fabbri-2021-as-run.ts'
import { fdaEsketamineTrial2019 } from './fda-esketamine-trial-2019.ts'
import { gronemann2018 } from './gronemann-2018.ts'
import { gsrd } from './gsrd.ts'
import { lundberg2023 } from './lundberg-2023.ts'
import { nextlineClinical2026 } from './nextline-clinical-2026.ts'
import { niceFurtherLine2022 } from './nice-further-line-2022.ts'
import { ohdsi1009 } from './ohdsi-1009.ts'
import { ohdsi1009AsRun } from './ohdsi-1009-as-run.ts'
import { sforzini2022 } from './sforzini-2022.ts'
import { thaseRushDifferentClass } from './thase-rush-different-class.ts'
import { zhdanava2021 } from './zhdanava-2021.ts'

export type * from './definition.ts'
export { exclusionSet, exclusionSetNames } from './exclusion-sets.ts'

/** Set side by side for every patient, the default first. */
export const definitions: readonly Definition[] = [
  nextlineClinical2026,
  fdaEsketamineTrial2019,
  ema2013,
  sforzini2022,
  niceFurtherLine2022,
  thaseRushDifferentClass,
  gsrd,
  athfSf2,
  fabbri2021,
  ohdsi1009,
  cepeda2018,
  zhdanava2021,
  gronemann2018,
  lundberg2023,
]

/**
 * Count as their authors' programs count: rows and eras, for the comparison of populations. They would only crowd a
 * patient's page, and stand there only where they are asked for by name.
 */
export const programsAsRun: readonly Definition[] = [fabbri2021AsRun, ohdsi1009AsRun]

export const allDefinitions: readonly Definition[] = [...definitions, ...programsAsRun]

/** What `nextline assess` applies unless told otherwise. */
export const defaultDefinition: Definition = nextlineClinical2026

/** A shipped definition by its id; `undefined` where there is none of that name. */
export function definitionById(id: string): Definition | undefined {
  return allDefinitions.find((definition) => definition.id === id)
}
