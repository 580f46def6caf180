import { describe, expect, test } from 'vitest'
import { determine } from '../../src/determination/determine.ts'
import type { Finding } from '../../src/determination/finding.ts'
import { defaultDefinition, definitionById } from '../../src/knowledge/definitions/index.ts'
import { timeline, vignetteAsOf } from '../timeline.ts'
import type { Vignette } from '../vignette.ts'
import { determinationVignettes } from './index.ts'

describe('vignettes of the determination', () => {
  test.each(determinationVignettes)('$title → $answer', (vignette) => {
    expect(judged(vignette)).toEqual({ answer: vignette.answer, open: vignette.open ?? [] })
  })

  test('a wrong expectation is noticed', () => {
    const [first] = determinationVignettes
    expect(first && judged(first).answer).not.toBe('no')
  })
})

function judged(vignette: Vignette): { answer: string; open: readonly string[] } {
  const definition =
    vignette.definition === undefined ? defaultDefinition : definitionById(vignette.definition)
  if (definition === undefined) throw new Error(`No definition ${vignette.definition}`)
  const { answer, finding } = determine(timeline(vignette.given), definition, vignetteAsOf)
  return { answer, open: answer === 'unknown' ? openRules(finding) : [] }
}

/** The rules of the unknown leaves on which the unknown answer rests. */
function openRules(finding: Finding): readonly string[] {
  const open = finding.because.filter((child) => child.answer === 'unknown')
  const rules = open.flatMap((child) => (child.because.length === 0 ? [child.rule] : openRules(child)))
  return [...new Set(rules)].sort()
}
