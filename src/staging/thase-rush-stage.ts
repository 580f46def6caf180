import type { DrugClass } from '../knowledge/medicines/index.ts'
import { thaseRush } from '../knowledge/staging/index.ts'
import { bipolarReason } from './maudsley-stage.ts'
import { notApplicable, type StageItem, type StageResult } from './stage-result.ts'
import type { StagingFacts } from './staging-facts.ts'
import { valueAndRange } from './sum-scale.ts'

/** Thase and Rush 1997, stage 0 to V: strictly one class of treatment after the other. */
export function thaseRushStage(facts: StagingFacts): StageResult {
  const { certain, possible } = facts.failedClasses.is
  const items = itemsOf(facts)
  if (facts.bipolar === 'yes') return notApplicable(thaseRush, bipolarReason, items)
  const low = stageOf(certain, facts.ectFailed.is === 'yes' && facts.ectBilateral === 'yes')
  const high = stageOf([...certain, ...possible], facts.ectFailed.is !== 'no' && facts.ectBilateral !== 'no')
  if (high === 0 && facts.responded.is !== 'yes') {
    const reason = facts.trialsJudged
      ? 'No adequate trial is on record that failed or brought a response.'
      : 'No trial was judged: the record shows none, or the definition looks at none.'
    return notApplicable(thaseRush, reason, items)
  }
  const { id, name, notes, cite } = thaseRush
  const names = [low, high].map((stage) => thaseRush.stages[stage]?.name ?? '')
  return {
    id,
    name,
    ...valueAndRange({ low, high }),
    band: low === high ? (names[0] ?? null) : names.join(' to '),
    items,
    notApplicableBecause: null,
    notes,
    cite,
  }
}

/** The stage these failed classes reach; each stage includes the one before it. */
export function stageOf(classes: readonly DrugClass[], bilateralEctFailed: boolean): number {
  const different = new Set(classes).size
  const tricyclic = classes.some((each) => thaseRush.tricyclics.value.includes(each))
  const maoi = classes.some((each) => thaseRush.maois.value.includes(each))
  if (different === 0) return 0
  if (different === 1) return 1
  if (different < 3 || !tricyclic) return 2
  if (different < 4 || !maoi) return 3
  return bilateralEctFailed ? 5 : 4
}

function itemsOf({ failedClasses, ectFailed, ectBilateral, responded }: StagingFacts): readonly StageItem[] {
  const laterality =
    ectBilateral === 'unknown'
      ? 'laterality not recorded'
      : ectBilateral === 'yes'
        ? 'bilateral'
        : 'unilateral'
  return [
    {
      id: 'failed-classes',
      label: 'Classes with an adequate trial that failed',
      because: failedClasses.because,
      evidence: failedClasses.evidence,
      cite: thaseRush.cite,
    },
    {
      id: 'ect',
      label: 'Bilateral ECT',
      because: ectFailed.is === 'no' ? ectFailed.because : `${ectFailed.because}, ${laterality}`,
      evidence: ectFailed.evidence,
      cite: thaseRush.cite,
    },
    {
      id: 'responded',
      label: 'Response to an adequate trial',
      because: responded.because,
      evidence: responded.evidence,
      cite: thaseRush.cite,
    },
  ]
}
