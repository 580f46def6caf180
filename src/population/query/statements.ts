/** A program → the statements that run it: a step read by several others is kept, the rest stand in a WITH. */

import { parametersOf } from './parameters-of.ts'
import { type Dialect, printWith, type Statement } from './print.ts'
import { type Program, type Step, sourcesOf } from './query.ts'

export function statementsOf(program: Program, dialect: Dialect): readonly Statement[] {
  const wanted = [...program.results, ...program.reported]
  const steps = new Map(program.steps.map((step) => [step.name, step]))
  const needed = neededSteps(wanted, steps)
  const reads = readCounts(program.steps.filter((step) => needed.has(step.name)))
  const isKept = (step: Step) =>
    step.query.kind === 'rows' || wanted.includes(step.name) || (reads.get(step.name) ?? 0) > 1
  return program.steps
    .filter((step) => needed.has(step.name) && isKept(step))
    .map((step) => {
      const inlined = inlinedSteps(step, steps, isKept)
      return {
        step: step.name,
        explains: [...inlined, step].map((each) => ({ step: each.name, text: each.explains })),
        reads: [...new Set([...inlined, step].flatMap((each) => parametersOf(each.query)))],
        sources: [...new Set([...inlined, step].flatMap((each) => sourcesOf(each.query)))],
        sql: dialect.keep(step.name, printWith(inlined, step.query, dialect)),
      }
    })
}

function neededSteps(wanted: readonly string[], steps: ReadonlyMap<string, Step>): ReadonlySet<string> {
  const needed = new Set<string>()
  const visit = (name: string): void => {
    const step = steps.get(name)
    if (step === undefined || needed.has(name)) return
    needed.add(name)
    for (const source of sourcesOf(step.query)) visit(source)
  }
  for (const name of wanted) visit(name)
  return needed
}

function readCounts(steps: readonly Step[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of steps.flatMap((step) => [...sourcesOf(step.query)])) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** The steps that only this one reads, directly or through others, the earliest first. */
function inlinedSteps(
  step: Step,
  steps: ReadonlyMap<string, Step>,
  isKept: (step: Step) => boolean,
): readonly Step[] {
  return sourcesOf(step.query).flatMap((name) => {
    const source = steps.get(name)
    if (source === undefined || isKept(source)) return []
    return [...inlinedSteps(source, steps, isKept), source]
  })
}
