import { describe, expect, test } from 'vitest'
import {
  type ClinicalFact,
  clinicalFacts,
  type FactId,
  type LabId,
  rules,
} from '../../src/knowledge/interactions/index.ts'
import { type PlanContext, plan, planOption } from '../../src/plan/index.ts'
import { contraindications, pharmacogeneticVignettes, type RuleVignette } from './contraindications.ts'
import { type Given, patient } from './patient.ts'

type Said = { readonly severity: string; readonly status?: string } | undefined

/** What the rule says of this option or medicine: how strongly, and what became of the option. */
function said({ rule, option, medicine }: RuleVignette, given: Given): Said {
  return option === undefined
    ? saidOfMedicine(rule, given, medicine)
    : saidOfOption(rule, option, patient(given))
}

function saidOfMedicine(rule: string, given: Given, medicine: string | undefined): Said {
  const added = medicine === undefined ? [] : [medicine]
  const context = patient({ ...given, takes: [...(given.takes ?? []), ...added] })
  const alert = plan(context).alerts.find(
    (entry) => entry.rule === rule || entry.also?.includes(rule) === true,
  )
  return alert && { severity: alert.severity }
}

function saidOfOption(rule: string, option: string, context: PlanContext): Said {
  const found = planOption(context, option)
  if (found === undefined) throw new Error(`There is no option "${option}".`)
  const { status } = found
  if (found.blockedBy.some((obstacle) => obstacle.rule === rule)) return { severity: 'block', status }
  const caution = found.cautions.find((entry) => entry.rule === rule)
  if (caution !== undefined) return { severity: caution.severity, status }
  const missing = found.missing.find((entry) => entry.rules.includes(rule))
  return missing && { severity: `asks: ${missing.effect}`, status }
}

function severityOf(id: string): string {
  const rule = rules.find((entry) => entry.id === id)
  if (rule === undefined) throw new Error(`There is no rule "${id}".`)
  return rule.severity
}

/** The same patient with what the vignette gives not known. */
function unknowing(given: Given): Given | undefined {
  const { present = [], takes, stopped, labs, pregnancy, age, phenotypes, ...rest } = given
  if (phenotypes !== undefined) return undefined
  return {
    ...rest,
    unknown: [...present, ...broaderThan(present)],
    ...(takes !== undefined || stopped !== undefined ? { medicines: 'unknown' as const } : {}),
    notMeasured: [...(Object.keys(labs ?? {}) as LabId[]), ...decidingLabs(present)],
    ...(pregnancy === undefined ? {} : { pregnancy: 'unknown' as const }),
    ...(age === undefined
      ? {}
      : { age: pregnancy === undefined && present.length === 0 ? ('unknown' as const) : age }),
  }
}

const facts: Readonly<Record<FactId, ClinicalFact>> = clinicalFacts

/** Where the broader fact is known to be absent, so is the narrower one. */
function broaderThan(ids: readonly FactId[]): readonly FactId[] {
  return ids.flatMap((id) => facts[id].partOf ?? []) as readonly FactId[]
}

/** A measurement that decides a fact is not known either. */
function decidingLabs(ids: readonly FactId[]): readonly LabId[] {
  return [...ids, ...broaderThan(ids)].flatMap((id) => facts[id].decidedBy?.lab ?? [])
}

describe.each([...contraindications, ...pharmacogeneticVignettes])('$rule $title', (vignette) => {
  const { rule, given, without, option } = vignette

  test('with the fact the rule speaks', () => {
    expect(said(vignette, given)?.severity).toBe(severityOf(rule))
    if (severityOf(rule) === 'block' && option !== undefined) {
      expect(said(vignette, given)?.status).toBe('blocked')
    }
  })

  test('without it the rule is silent', () => {
    expect(said(vignette, without ?? {})).toBeUndefined()
  })

  test('where it is unknown, it is asked for and never passed', () => {
    const open = unknowing(given)
    if (option === undefined || open === undefined || Object.keys(given).every((key) => key === 'current'))
      return
    const found = said(vignette, open)
    expect(found?.severity).toMatch(/^asks/)
    if (severityOf(rule) === 'block') expect(found?.status).not.toBe('recommended')
  })
})

test('every rule that is in force has its vignette', () => {
  const shown = new Set([...contraindications, ...pharmacogeneticVignettes].map(({ rule }) => rule))
  const alwaysSpeaking = new Set(['R-011', 'R-096'])
  const missing = rules.filter(
    ({ id, cite }) => cite.status !== 'unsure' && !shown.has(id) && !alwaysSpeaking.has(id),
  )
  expect(missing.map(({ id }) => id)).toEqual([])
})
