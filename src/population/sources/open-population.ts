/** `--source KIND:PATH` → the tables of a population, whatever the source. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { openClaims } from './claims.ts'
import { issuesOf, type SourceIssue, type Unmapped, unmappedOf } from './data-issues.ts'
import { openFhirBulk } from './fhir-bulk.ts'
import { layOutSource } from './lay-out.ts'
import { openOmop } from './omop.ts'
import { PopulationProblem } from './problem.ts'
import { type PersonRecord, recordsOf } from './records-of.ts'

export const sourceKinds = ['omop', 'claims', 'fhir'] as const
export type SourceKind = (typeof sourceKinds)[number]
export type SourceSpec = { readonly kind: SourceKind; readonly path: string }

/** Reads `omop:cdm/`, `claims:export/`, `fhir:bulk/`. */
export function sourceSpec(text: string): SourceSpec {
  const colon = text.indexOf(':')
  const kind = sourceKinds.find((each) => each === text.slice(0, colon))
  const path = text.slice(colon + 1)
  if (kind !== undefined && path !== '') return { kind, path }
  throw new PopulationProblem(
    `Cannot read the source "${text}"; expected a kind and a path: omop:FOLDER, omop:FILE.duckdb, omop:postgres://…, claims:FOLDER or fhir:FOLDER.`,
  )
}

export type OpenPopulation = {
  readonly spec: SourceSpec
  readonly inputs: readonly string[]
  readonly notes: readonly string[]
  readonly issues: readonly SourceIssue[]
  readonly unmapped: readonly Unmapped[]
  readonly hasObservation: boolean
  /** Every person as a record, for the reference engine. */
  readonly records: () => Promise<readonly PersonRecord[]>
}

export type OpenOptions = {
  readonly layout?: string | undefined
  readonly onStep?: ((step: string) => void) | undefined
}

/** Opens a source and fills the tables of the population in the working database. */
export async function openPopulation(
  connection: DuckDBConnection,
  spec: SourceSpec,
  { layout, onStep }: OpenOptions = {},
): Promise<OpenPopulation> {
  if (spec.kind === 'fhir') return openedFhir(connection, spec)
  const source =
    spec.kind === 'omop'
      ? await openOmop(connection, spec.path)
      : await openClaims(connection, spec.path, layout)
  const { medicines } = await layOutSource(connection, source, onStep)
  return {
    spec,
    inputs: source.inputs,
    notes: source.notes,
    issues: await issuesOf(connection),
    unmapped: unmappedOf(source, medicines),
    hasObservation: source.hasObservation,
    records: () => recordsOf(connection, source),
  }
}

async function openedFhir(connection: DuckDBConnection, spec: SourceSpec): Promise<OpenPopulation> {
  const { inputs, people, issues } = await openFhirBulk(connection, spec.path)
  const counted = Map.groupBy(issues, ({ problem, effect }) => JSON.stringify([problem, effect]))
  return {
    spec,
    inputs,
    notes: ['A FHIR export has no observation periods: people count as observed from first to last entry.'],
    issues: [...counted.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ problem: first.problem, effect: first.effect, rows: others.length + 1 }],
    ),
    unmapped: people
      .flatMap(({ record }) => record.exposures)
      .filter(({ medicine }) => medicine.identified === 'unidentified')
      .map(({ medicine }) => ({
        kind: 'medicine',
        code: medicine.codes.map(({ code }) => code).join('/'),
        name: medicine.name,
        rows: 1,
        because: 'neither a code that we know nor a name: it may be an antidepressant',
      })),
    hasObservation: false,
    records: async () => people,
  }
}
