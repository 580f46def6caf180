import { european } from '../knowledge/staging/index.ts'
import { reasonAgainst } from './maudsley-stage.ts'
import { notApplicable, type StageItem, type StageResult } from './stage-result.ts'
import type { StagingFacts } from './staging-facts.ts'

const daysPerWeek = 7
const daysPerYear = 365

/** Where the windows of the publication overlap or leave a gap, the lower step is taken. */
const chosenReading = {
  text: 'The printed windows overlap or leave gaps; the lowest fitting step is shown.',
  cite: { source: 'nextline-judgement', at: 'ties of the European staging', status: 'known' },
} as const

/** European staging model (Souery 1999): A one failed trial, TRD1 to TRD5 by the weeks of failed trials, C chronic. */
export function europeanStage(facts: StagingFacts): StageResult {
  const items = itemsOf(facts)
  const scale = { id: european.id, name: european.name, notes: [chosenReading], cite: european.cite }
  const reason = reasonAgainst(facts)
  if (reason !== undefined) return notApplicable(scale, reason, items)
  const low = europeanStageOf(facts.failedTrials.is.low, facts.failedDays.is.low, facts.augmentations.is.low)
  const high = europeanStageOf(
    facts.failedTrials.is.high,
    facts.failedDays.is.high,
    facts.augmentations.is.high,
  )
  const range = { low: low ?? european.nonResponder.id, high: high ?? european.nonResponder.id }
  const certain = low !== undefined && range.low === range.high
  return {
    ...scale,
    value: certain ? range.low : null,
    range: certain ? null : { low: low ?? 'none', high: range.high },
    band: certain
      ? nameOf(range.low)
      : `${low === undefined ? 'none' : nameOf(low)} to ${nameOf(range.high)}`,
    items,
    notApplicableBecause: null,
  }
}

/** The stage for so many failed adequate trials, lasting so many days together, with so many augmentations. */
export function europeanStageOf(trials: number, days: number, augmentations: number): string | undefined {
  const weeks = days / daysPerWeek
  if (trials < european.nonResponder.trials) return undefined
  if (trials < european.resistant.trials.value) return european.nonResponder.id
  if (days >= daysPerYear && augmentations > 0) return european.chronic.id
  const step = european.resistant.steps.findLast((each) =>
    'fromWeeks' in each ? weeks >= each.fromWeeks : weeks > each.aboveWeeks,
  )
  return step?.id ?? european.nonResponder.id
}

function nameOf(id: string): string {
  if (id === european.nonResponder.id) return european.nonResponder.name
  return id === european.chronic.id ? european.chronic.name : `B, ${id}`
}

function itemsOf({ failedTrials, failedDays, augmentations }: StagingFacts): readonly StageItem[] {
  const weeks = (days: number) => Math.round((days / daysPerWeek) * 10) / 10
  const { low, high } = failedDays.is
  const span = low === high ? `${weeks(low)}` : `${weeks(low)} to ${weeks(high)}`
  return [
    {
      id: 'failed-trials',
      label: 'Failed adequate trials',
      points: failedTrials.is,
      because: failedTrials.because,
      evidence: failedTrials.evidence,
      cite: european.resistant.trials.cite,
    },
    {
      id: 'weeks',
      label: 'Weeks of the failed trials at the minimum dose',
      because: `${span} weeks`,
      evidence: failedDays.evidence,
      cite: european.cite,
    },
    {
      id: 'augmentation',
      label: 'Augmentation',
      because: augmentations.because,
      evidence: augmentations.evidence,
      cite: european.chronic.cite,
    },
  ]
}
