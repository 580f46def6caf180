/**
 * The authors of two US quality measures publish test patients with the expected result. Days covered and PHQ-9
 * remission must equal theirs: contracts, not to be edited.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { remissionAtTwelveMonths } from '../src/follow-up/remission-at-twelve-months.ts'
import { recordsFromFhir } from '../src/record/from-fhir/index.ts'
import {
  acutePhase,
  antidepressantFills,
  completedPhase,
  continuationPhase,
} from '../src/trials/continuous-treatment.ts'
import { type History, historyOf } from '../src/trials/history.ts'
import { knownDay } from '../src/units/day.ts'
import { hasSharedData, shared, skipMessage } from './shared.ts'

skipMessage()

describe.skipIf(!hasSharedData)('CMS128 antidepressant days covered', () => {
  test.each(bundles(['ecqm-qicore/CMS128-2024', 'ecqm-qicore/CMS128-2025']))('%s', (path) => {
    const { history, groups } = read(path)
    const fills = antidepressantFills(history.courses)
    const start = fills[0]?.on
    const reached = [acutePhase, continuationPhase].map(
      (phase) => start !== undefined && completedPhase(fills, start, phase),
    )
    for (const [index, group] of groups.entries()) {
      if (group.denominator === 1 && group['denominator-exclusion'] === 0) {
        expect(reached[index]).toBe(group.numerator === 1)
      }
    }
  })
})

describe.skipIf(!hasSharedData)('CMS159 remission at twelve months', () => {
  test.each(bundles(['ecqm-qicore/CMS159-2025']))('%s', (path) => {
    const { history, groups } = read(path)
    const [group] = groups
    if (group?.denominator !== 1 || group['denominator-exclusion'] !== 0) return
    expect(remissionAtTwelveMonths(history.scores).answer === 'yes').toBe(group.numerator === 1)
  })
})

type Populations = Readonly<Record<string, number>>

function bundles(folders: readonly string[]): readonly string[] {
  if (!hasSharedData) return []
  return folders.flatMap((folder) => readdirSync(shared(folder)).map((name) => `${folder}/${name}`))
}

function read(path: string): { history: History; groups: readonly Populations[] } {
  const json = JSON.parse(readFileSync(shared(path), 'utf8'))
  const { records } = recordsFromFhir([{ file: path, json }])
  const record = records[0]
  if (record === undefined) throw new Error(`No patient in ${path}`)
  return { history: historyOf(record, knownDay('2027-12-31')), groups: measureReport(json) }
}

type Bundle = { entry?: { resource: MeasureReport & Bundle & { resourceType: string } }[] }
type MeasureReport = { group?: { population: { code: { coding: { code: string }[] }; count: number }[] }[] }

function measureReport(bundle: Bundle): readonly Populations[] {
  for (const { resource } of bundle.entry ?? []) {
    if (resource.resourceType === 'Bundle') return measureReport(resource)
    if (resource.resourceType === 'MeasureReport') {
      return (resource.group ?? []).map((group) =>
        Object.fromEntries(group.population.map(({ code, count }) => [code.coding[0]?.code ?? '', count])),
      )
    }
  }
  return []
}
