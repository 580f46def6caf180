/** How a set of claims is laid out: a small YAML file that names files and columns. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { PopulationProblem } from './problem.ts'
import { filesLike } from './table-files.ts'

/** One column, or several of which the first that the table has is read. */
export type ColumnNames = string | readonly string[]

export type ClaimsLayout = {
  readonly layout: string
  readonly people: readonly PeopleTable[]
  readonly medical: readonly MedicalTable[]
  readonly pharmacy: readonly PharmacyTable[]
  readonly scores: readonly ScoreTable[]
}
type Table = { readonly files: readonly string[]; readonly id: ColumnNames }
export type PeopleTable = Table & {
  readonly born?: ColumnNames
  readonly died?: ColumnNames
  readonly sex?: ColumnNames
  readonly sex_values?: Readonly<Record<string, 'female' | 'male' | 'other'>>
  readonly from?: ColumnNames
  readonly to?: ColumnNames
  /** A row that stands for a calendar year: the column, or the part of the file name, that says which. */
  readonly year?: string | { readonly file_name: string }
  readonly covered_months?: string
}
export type MedicalTable = Table & {
  readonly day: ColumnNames
  /** `#` stands for a number: diagnosis_code_1, diagnosis_code_2 … */
  readonly diagnoses?: readonly string[]
  readonly diagnosis_system?:
    | string
    | { readonly column: string; readonly values: Readonly<Record<string, string>> }
  readonly procedures?: readonly string[]
}
export type PharmacyTable = Table & {
  readonly day: ColumnNames
  readonly ndc?: ColumnNames
  readonly rxnorm?: ColumnNames
  readonly name?: ColumnNames
  readonly quantity?: ColumnNames
  readonly days_supply?: ColumnNames
}
export type ScoreTable = Table & {
  readonly day: ColumnNames
  readonly loinc: ColumnNames
  readonly value: ColumnNames
}

const names = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] }
const list = { type: 'array', items: { type: 'string' }, minItems: 1 }
const table = (columns: object, required: readonly string[]) => ({
  type: 'array',
  items: {
    type: 'object',
    properties: { files: list, id: names, ...columns },
    required: ['files', 'id', ...required],
    additionalProperties: false,
  },
})
const words = { type: 'object', additionalProperties: { type: 'string' } }
const isLayout = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile({
  type: 'object',
  properties: {
    layout: { type: 'string' },
    people: table(
      {
        born: names,
        died: names,
        sex: names,
        sex_values: { type: 'object', additionalProperties: { enum: ['female', 'male', 'other'] } },
        from: names,
        to: names,
        year: {
          anyOf: [
            { type: 'string' },
            {
              type: 'object',
              properties: { file_name: { type: 'string' } },
              required: ['file_name'],
              additionalProperties: false,
            },
          ],
        },
        covered_months: { type: 'string' },
      },
      [],
    ),
    medical: table(
      {
        day: names,
        diagnoses: list,
        diagnosis_system: {
          anyOf: [
            { enum: ['icd10cm', 'icd9cm', 'snomed'] },
            {
              type: 'object',
              properties: { column: { type: 'string' }, values: words },
              required: ['column', 'values'],
              additionalProperties: false,
            },
          ],
        },
        procedures: list,
      },
      ['day'],
    ),
    pharmacy: table(
      { day: names, ndc: names, rxnorm: names, name: names, quantity: names, days_supply: names },
      ['day'],
    ),
    scores: table({ day: names, loinc: names, value: names }, ['day', 'loinc', 'value']),
  },
  required: ['layout', 'people'],
  additionalProperties: false,
})

const shippedFolder = new URL('./layouts/', import.meta.url)

/** Every layout that ships. */
export function shippedLayouts(): readonly ClaimsLayout[] {
  return readdirSync(shippedFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readLayout(new URL(name, shippedFolder), name))
}

/** A layout of the user's own. */
export function layoutInFile(path: string): ClaimsLayout {
  return readLayout(path, path)
}

function readLayout(path: string | URL, shown: string): ClaimsLayout {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : ''
    throw new PopulationProblem(`Cannot read the claims layout ${shown}: ${reason}`)
  }
  if (!isLayout(content)) {
    const problems = (isLayout.errors ?? []).map(({ instancePath, message, params }) => {
      const extra = 'additionalProperty' in params ? ` "${params.additionalProperty}"` : ''
      return `  ${instancePath || '/'} ${message}${extra}`
    })
    throw new PopulationProblem(
      `Cannot use the claims layout ${shown}:\n${problems.join('\n')}\nThe form is described in docs/population.md.`,
    )
  }
  // The schema has just shown that this is so.
  const layout = content as Partial<ClaimsLayout> & Pick<ClaimsLayout, 'layout' | 'people'>
  return { medical: [], pharmacy: [], scores: [], ...layout }
}

/** The shipped layout whose files are here: the one that finds most of its tables. */
export function layoutOfFiles(files: readonly string[], folder: string): ClaimsLayout {
  const ranked = shippedLayouts()
    .map((layout) => ({ layout, found: tablesFound(layout, files) }))
    .sort((a, b) => b.found - a.found)
  const [best] = ranked
  if (best === undefined || best.found < 2) {
    const known = ranked.map(({ layout }) => layout.layout).join(', ')
    throw new PopulationProblem(
      `Cannot tell how the claims in ${folder} are laid out. Known layouts: ${known}. Describe yours in a YAML file and name it with --layout FILE (docs/population.md).`,
    )
  }
  return best.layout
}

function tablesFound(layout: ClaimsLayout, files: readonly string[]): number {
  const tables = [...layout.people, ...layout.medical, ...layout.pharmacy]
  return tables.filter((each) => each.files.some((pattern) => filesLike(files, pattern).length > 0)).length
}
