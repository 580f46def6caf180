import type { Cited } from '../knowledge/citation.ts'
import { mghS } from '../knowledge/staging/index.ts'
import { reasonAgainst } from './maudsley-stage.ts'
import { notApplicable, type Range, type StageItem, type StageResult } from './stage-result.ts'
import type { Shown, StagingFacts } from './staging-facts.ts'
import { totalOf, valueAndRange } from './sum-scale.ts'

/**
 * MGH staging (Fava 2003): 1 for each failed adequate trial, half a point for each optimisation and for each
 * augmentation or combination, 3 for ECT. No upper end and no bands.
 */
export function mghStage(facts: StagingFacts): StageResult {
  const { failedTrial, optimisation, augmentation, ect } = mghS.pointsPer
  const items = [
    item('failed-trials', 'Failed adequate trials', failedTrial, facts.failedTrials),
    item('optimisations', 'Optimised trials', optimisation, facts.optimisations),
    item('augmentations', 'Augmentations and combinations', augmentation, facts.augmentations),
    item('ect', 'ECT', ect, { ...facts.ectFailed, is: asCount(facts.ectFailed.is) }),
  ]
  const reason = reasonAgainst(facts)
  const total = totalOf(items)
  if (reason !== undefined || total === undefined) {
    return notApplicable(mghS, reason ?? 'An item could not be scored.', items)
  }
  const reached = mghS.cutOffs.filter(({ from }) => total.low >= from)
  const { id, name, notes, cite } = mghS
  return {
    id,
    name,
    ...valueAndRange(total),
    band: null,
    items,
    notApplicableBecause: null,
    notes: [...notes, ...reached.map(({ text, cite: publication }) => ({ text, cite: publication }))],
    cite,
  }
}

function item(id: string, label: string, points: Cited<number>, count: Shown<Range>): StageItem {
  return {
    id,
    label,
    points: { low: points.value * count.is.low, high: points.value * count.is.high },
    because: count.because,
    evidence: count.evidence,
    cite: points.cite,
  }
}

function asCount(answer: StagingFacts['ectFailed']['is']): Range {
  return { low: answer === 'yes' ? 1 : 0, high: answer === 'no' ? 0 : 1 }
}
