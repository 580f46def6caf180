import type { Answer } from '../determination/finding.ts'
import { maudsley, type StagingItem } from '../knowledge/staging/index.ts'
import { notApplicable, type StageItem, type StageResult } from './stage-result.ts'
import type { Shown, StagingFacts } from './staging-facts.ts'
import { bandOf, type ItemValue, itemPoints, totalOf, valueAndRange } from './sum-scale.ts'

/**
 * Maudsley staging method (Fekadu 2009): duration, severity, failed antidepressants, augmentation, ECT; 3 to 15.
 * It begins with the first failed antidepressant; without one it does not apply.
 */
export function maudsleyStage(facts: StagingFacts): StageResult {
  const items = maudsley.items.map((item) => stageItem(item, itemValue(item.id, facts)))
  const reason = reasonAgainst(facts)
  if (reason !== undefined) return notApplicable(maudsley, reason, items)
  const total = totalOf(items)
  if (total === undefined) return notApplicable(maudsley, 'An item could not be scored.', items)
  const { id, name, notes, cite } = maudsley
  return {
    id,
    name,
    ...valueAndRange(total),
    band: bandOf(maudsley.bands, total),
    items,
    notApplicableBecause: null,
    notes: facts.failedAgents.is.low === 0 ? [...notes, onlyIfFailed] : notes,
    cite,
  }
}

const onlyIfFailed = {
  text: 'Applies only if at least one of the open trials was adequate and failed.',
  cite: maudsley.cite,
}

type Item = (typeof maudsley.items)[number]

function itemValue(id: Item['id'], facts: StagingFacts): Shown<ItemValue> {
  switch (id) {
    case 'duration':
      return facts.months
    case 'severity':
      return facts.severity
    case 'antidepressant-failures': {
      const { is, ...shown } = facts.failedAgents
      return { is: { low: Math.max(1, is.low), high: Math.max(1, is.high) }, ...shown }
    }
    case 'augmentation': {
      const { is, ...shown } = facts.augmentations
      return { is: words(is.low > 0 ? 'yes' : is.high > 0 ? 'unknown' : 'no'), ...shown }
    }
    case 'ect':
      return { ...facts.ectUsed, is: words(facts.ectUsed.is) }
  }
}

/** The words of the levels that an answer leaves possible. */
export function words(answer: Answer): readonly string[] {
  return answer === 'unknown' ? ['yes', 'no'] : [answer]
}

export function stageItem({ id, label, levels, cite }: StagingItem, value: Shown<ItemValue>): StageItem {
  return {
    id,
    label,
    points: itemPoints(levels, value.is),
    because: value.because,
    evidence: value.evidence,
    cite,
  }
}

export const bipolarReason = 'The instrument is for unipolar depression, and bipolar disorder is recorded.'

/** Why no instrument that counts failed trials applies, where none does. */
export function reasonAgainst({
  bipolar,
  episode,
  trialsJudged,
  failedAgents,
}: StagingFacts): string | undefined {
  if (bipolar === 'yes') return bipolarReason
  if (episode === 'remitted') return 'The episode is in remission.'
  if (!trialsJudged) return 'No trial was judged: the record shows none, or the definition looks at none.'
  if (failedAgents.is.high === 0) return 'No antidepressant trial in this episode was adequate and failed.'
  return undefined
}
