/** Pregnancy, allergies, genetic results, severity and wishes of the patient, as the plan looks at them. */

import type { ConditionGroup } from '../../knowledge/conditions/index.ts'
import { instruments } from '../../knowledge/instruments/index.ts'
import type { Gene, Phenotype } from '../../knowledge/interactions/index.ts'
import { metaboliserGene, metaboliserOfText } from '../../knowledge/laboratory/index.ts'
import type { PatientRecord } from '../../record/record.ts'
import { groupsOf } from '../../trials/episode.ts'
import type { Score } from '../../trials/trial.ts'
import { ageInYears, type Day } from '../../units/day.ts'
import type { KnownAllergy, PlanContext, PlanEpisode, Preference } from '../plan-context.ts'
import { isOver } from './known-facts.ts'

/** Completed years; of a year of birth, the lower of the two; at death, for who has died. */
export function ageOf({ patient: { born, died } }: PatientRecord, asOf: Day): number | undefined {
  if (born === undefined) return undefined
  const until = died === undefined || died === 'date-unknown' ? asOf : (Math.min(died.last, asOf) as Day)
  return ageInYears(born.last, until)
}

/** A pregnancy lasts this long at most; an older entry says nothing about today. */
const pregnancyDays = 300
/** "Not pregnant" says nothing about today after this. */
const notPregnantDays = 30

export function pregnancyOf(record: PatientRecord, asOf: Day): PlanContext['pregnancy'] {
  const valid = record.pregnancies.filter(({ when, until, state }) => {
    if (when !== undefined && when.first > asOf) return false
    if (until !== undefined && until.last < asOf) return false
    const age = when === undefined ? 0 : asOf - when.last
    return age <= (state === 'not-pregnant' ? notPregnantDays : pregnancyDays)
  })
  const latest = [...valid].sort((a, b) => (b.when?.last ?? 0) - (a.when?.last ?? 0))[0]
  return latest?.state ?? codedPregnancy(record, asOf)
}

function codedPregnancy({ conditions }: PatientRecord, asOf: Day): PlanContext['pregnancy'] {
  const pregnant = conditions.some((condition) => {
    const when = condition.onset ?? condition.recorded
    const recent = when === undefined || (when.first <= asOf && asOf - when.last <= pregnancyDays)
    const isActive = condition.clinicalStatus !== 'resolved' && condition.clinicalStatus !== 'inactive'
    return recent && isActive && condition.abated === undefined && groupsOf(condition).includes('pregnancy')
  })
  return pregnant ? 'pregnant' : 'unknown'
}

/** No entry at all leaves allergies unknown: an empty list is not "no known allergies". */
export function allergiesOf({ allergies }: PatientRecord): PlanContext['allergies'] {
  if (allergies.length === 0) return 'unknown'
  return allergies.flatMap(({ ingredients, kind, ref }): readonly KnownAllergy[] =>
    ingredients.map((ingredient) => ({ ingredient, kind, ref })),
  )
}

/** Only results in words ("CYP2C19 poor metabolizer"); genotypes are not interpreted here. */
export function phenotypesOf({ measurements }: PatientRecord, asOf: Day): ReadonlyMap<Gene, Phenotype> {
  const found = new Map<Gene, Phenotype>()
  for (const { concept, valueConcept, when } of measurements) {
    if (valueConcept === undefined || (when?.first ?? asOf) > asOf) continue
    const gene = metaboliserGene(concept)
    const words =
      valueConcept.text ?? valueConcept.codes.find(({ display }) => display !== undefined)?.display
    const phenotype = words === undefined ? undefined : metaboliserOfText(words)
    if (gene !== undefined && phenotype !== undefined) found.set(gene, phenotype)
  }
  return found
}

const scoreValidDays = 90

export function episodeOf(
  status: PlanEpisode['status'],
  scores: readonly Score[],
  { conditions }: PatientRecord,
  asOf: Day,
): PlanEpisode {
  const last = scores.at(-1)
  const score = last !== undefined && asOf - last.on <= scoreValidDays ? last : undefined
  const current = conditions.filter((condition) => !isOver(condition, asOf))
  const coded = codedSeverity(new Set(current.flatMap((condition) => groupsOf(condition))))
  return { status, severity: severityBy(score, coded), score }
}

/**
 * The latest score tells how severe it is today. "Moderately severe" lies between the words of the guidelines: there
 * the severity a clinician coded decides.
 */
function severityBy(score: Score | undefined, coded: PlanEpisode['severity']): PlanEpisode['severity'] {
  const band = score && bandOf(score)
  if (score !== undefined && nameOfBand(score) === 'moderately severe' && coded === 'severe') return 'severe'
  return band ?? coded
}

function nameOfBand({ instrument, value }: Score): string | undefined {
  return instruments[instrument]?.bands.findLast(({ from }) => value >= from)?.name
}

function bandOf(score: Score): PlanEpisode['severity'] {
  const band = nameOfBand(score)
  if (band === undefined) return undefined
  if (band.startsWith('mild')) return 'mild'
  if (band.startsWith('moderate')) return 'moderate'
  return band.includes('severe') ? 'severe' : undefined
}

function codedSeverity(groups: ReadonlySet<string>): PlanEpisode['severity'] {
  const has = (group: ConditionGroup): boolean => groups.has(group)
  if (has('severity-severe')) return 'severe'
  if (has('severity-moderate')) return 'moderate'
  return has('severity-mild') ? 'mild' : undefined
}

export function preferencesOf({ statements }: PatientRecord, asOf: Day): ReadonlyMap<string, Preference> {
  const preferences = new Map<string, Preference>()
  for (const { says, when } of statements) {
    if (says.kind === 'preference' && (when ?? asOf) <= asOf) preferences.set(says.option, says.value)
  }
  return preferences
}
