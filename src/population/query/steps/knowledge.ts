/** What we know of medicines and conditions, as rows that a query can join. */
import { conditionGroupIds, isRemissionGroup } from '../../../knowledge/conditions/index.ts'
import type { Definition, DoseTableId } from '../../../knowledge/definitions/definition.ts'
import { courseGapDays } from '../../../knowledge/definitions/events.ts'
import { exclusionSet } from '../../../knowledge/definitions/exclusion-sets.ts'
import { type DoseTables, minimumDose } from '../../../knowledge/doses/index.ts'
import { combinationProducts } from '../../../knowledge/medicines/combination-products.ts'
import { allIngredients, ingredient } from '../../../knowledge/medicines/ingredients.ts'
import type { MedicineForm, MedicineRelease } from '../../../knowledge/medicines/product.ts'
import { type Step, step, type Value } from '../query.ts'

/** Every agent of which a trial can be made: its role and its class. */
export function agentKinds(): Step {
  const single = allIngredients.map(({ id, role, class: drugClass }) => [id, role, drugClass] as const)
  const combined = combinationProducts.flatMap(({ agent }) =>
    agent === undefined
      ? []
      : [[agent.id, agent.role, ingredient(agent.doseIngredient)?.class ?? null] as const],
  )
  return step('agent_kind', 'The role and the class of each agent.', {
    kind: 'rows',
    columns: { agent: 'text', role: 'text', drug_class: 'text' },
    rows: [...single, ...combined].filter(([, role]) => role !== 'other'),
  })
}

/** Ages between which the minimum dose of an older person can change: over 60, and from 65 on. */
export const ageBands: readonly (readonly [band: string, age: number | undefined])[] = [
  ['unknown', undefined],
  ['to-60', 60],
  ['61-to-64', 61],
  ['from-65', 65],
]
const forms: readonly (MedicineForm | undefined)[] = [
  undefined,
  'oral',
  'transdermal',
  'nasal',
  'injection',
  'topical',
  'other',
]
const releases: readonly (MedicineRelease | undefined)[] = [
  undefined,
  'immediate',
  'sustained',
  'extended',
  'delayed',
  'weekly',
]
/** Stands for any form or release in the rows of an agent whose minimum depends on neither. */
export const any = 'any'
/** Stands for a form or release that the source does not name. */
export const unstated = 'unstated'

/** The lowest dose of each agent that counts under a table, by age, form and release where it depends on them. */
export function minimumDoses(tables: DoseTables, table: DoseTableId, name = 'minimum_dose'): Step {
  const [agents] = [agentKinds().query]
  const names = agents.kind === 'rows' ? agents.rows.map(([agent]) => `${agent}`) : []
  return step(name, 'The lowest dose that counts, mg a day. An agent without a row has none.', {
    kind: 'rows',
    columns: { agent: 'text', age_band: 'text', form: 'text', release: 'text', minimum: 'double' },
    rows: names.flatMap((agent) =>
      ageBands.flatMap(([band, age]) => rowsOfAgent(tables, table, agent, band, age)),
    ),
  })
}

function rowsOfAgent(
  tables: DoseTables,
  table: DoseTableId,
  agent: string,
  band: string,
  age: number | undefined,
): readonly (readonly Value[])[] {
  const rows = forms.flatMap((form) =>
    releases.map((release) => {
      const minimum = minimumDose(tables, table, agent, { form, release, age })?.value ?? null
      return [agent, band, form ?? unstated, release ?? unstated, minimum] as const
    }),
  )
  const distinct = new Set(rows.map((row) => row[4]))
  const alike: readonly (readonly Value[])[] =
    distinct.size === 1 ? [[agent, band, any, any, rows[0]?.[4] ?? null]] : rows
  return alike.filter((row) => row[4] !== null)
}

/** Sessions of one kind further apart than this belong to different courses. */
export function sessionGaps(): Step {
  return step('session_gap', 'Days without a session that end a course.', {
    kind: 'rows',
    columns: { modality: 'text', days: 'integer' },
    rows: Object.entries(courseGapDays).map(([modality, { value }]) => [modality, value]),
  })
}

const depressive = ['major-depression', 'depression-unspecified', 'persistent-depressive'] as const

/** What the groups of conditions mean for the episode, the diagnosis and the exclusions of a definition. */
export function groupMeanings(definition: Definition): Step {
  const wanted = definition.population.diagnosis.value === 'depression' ? depressive : depressive.slice(0, 1)
  const isOneOf = (group: string, names: readonly string[]) => names.some((name) => group.startsWith(name))
  const rows = conditionGroupIds
    .filter((group) => isOneOf(group, depressive))
    .map((group) => [
      group,
      group.startsWith('major-depression'),
      isRemissionGroup(group),
      group === 'depression-unspecified',
      isOneOf(group, wanted),
    ])
  return step('depression_group', 'Groups of conditions that are depression, and what they say of it.', {
    kind: 'rows',
    columns: {
      condition_group: 'text',
      is_major: 'boolean',
      is_coded_remission: 'boolean',
      is_unspecified: 'boolean',
      is_wanted: 'boolean',
    },
    rows,
  })
}

export function exclusionGroups(definition: Definition): Step {
  const rows = definition.population.exclusions.flatMap(({ value }) =>
    exclusionSet(value).map((group) => [value, group]),
  )
  return step('exclusion_group', 'Conditions that take a person out.', {
    kind: 'rows',
    columns: { exclusion: 'text', condition_group: 'text' },
    rows,
  })
}
