/**
 * Nudge any threshold of a definition by one unit, up or down, and some vignette of that definition must change its
 * answer. A threshold that nothing notices could be wrong without anybody knowing.
 */
import { determine } from '../src/determination/determine.ts'
import { allDefinitions, type Definition, defaultDefinition } from '../src/knowledge/definitions/index.ts'
import { determinationVignettes } from '../vignettes/determination/index.ts'
import { timeline, vignetteAsOf } from '../vignettes/timeline.ts'
import type { Problem } from './problem.ts'

/** Thresholds that vignettes cannot reach, and why. */
const outOfReach: Readonly<Record<string, string>> = {
  'athf-sf2/2024': 'its dose table is missing, so every other answer stays unknown',
  'ohdsi-1009/2023 rule.maximumGapDays.value':
    'the end of the last era counts, however its supplies are joined',
  'cepeda/2018 rule.maximumGapDays.value': 'the end of the last era counts, however its supplies are joined',
}

export function thresholdsHaveVignettes(): readonly Problem[] {
  return allDefinitions
    .filter((definition) => !Object.hasOwn(outOfReach, definition.id))
    .flatMap((definition) => {
      const before = answers(definition)
      const reachable = thresholds(definition).filter(
        (path) => !Object.hasOwn(outOfReach, `${definition.id} ${path.join('.')}`),
      )
      return reachable.flatMap((path) =>
        [1, -1].flatMap((direction) => {
          const nudged = nudge(definition, path, direction)
          const noticed =
            nudged === undefined || answers(nudged).some((answer, index) => answer !== before[index])
          return noticed ? [] : [problem(definition, path, direction)]
        }),
      )
    })
}

function problem(definition: Definition, path: readonly string[], direction: number): Problem {
  const sign = direction > 0 ? 'up' : 'down'
  return {
    file: 'vignettes/determination',
    line: 1,
    problem: `no vignette of ${definition.id} notices ${path.join('.')} going ${sign} by one unit`,
  }
}

function answers(definition: Definition): readonly string[] {
  return determinationVignettes
    .filter((vignette) => (vignette.definition ?? defaultDefinition.id) === definition.id)
    .map((vignette) => determine(timeline(vignette.given), definition, vignetteAsOf).answer)
}

/** Paths of all numbers inside the values of a definition. */
function thresholds(definition: Definition): readonly (readonly string[])[] {
  return [...numbersIn(definition.rule, ['rule']), ...numbersIn(definition.population, ['population'])]
}

function numbersIn(node: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof node === 'number') return [path]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node)
    .filter(([key]) => key !== 'cite')
    .flatMap(([key, child]) => [...numbersIn(child, [...path, key])])
}

/** One unit: a day, a treatment, a year, a point; a hundredth where the value is a share. */
function nudge(definition: Definition, path: readonly string[], direction: number): Definition | undefined {
  const copy = structuredClone(definition) as unknown as Record<string, unknown>
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy)
  const holder = parent as Record<string, number>
  const key = path.at(-1) ?? ''
  const value = holder[key] ?? 0
  const isShare = !Number.isInteger(value)
  holder[key] = isShare ? Math.round((value + direction / 100) * 100) / 100 : value + direction
  return copy as unknown as Definition
}
