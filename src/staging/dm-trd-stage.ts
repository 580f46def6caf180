import { type DmTrdTable, dmTrd, type StagingItemId } from '../knowledge/staging/index.ts'
import { reasonAgainst, words } from './maudsley-stage.ts'
import { notApplicable, type StageItem, type StageResult } from './stage-result.ts'
import type { Shown, StagingFacts } from './staging-facts.ts'
import { bandOf, type ItemValue, itemPoints, totalOf, valueAndRange } from './sum-scale.ts'

const scale = { id: dmTrd.id, name: dmTrd.name, notes: [dmTrd.missing], cite: dmTrd.items.cite }

/** DM-TRD (Peeters 2016), only with the table that the user loaded; its points are shown as the user's. */
export function dmTrdStage(facts: StagingFacts, table: DmTrdTable | undefined): StageResult {
  if (table === undefined) return notApplicable(scale, dmTrd.missing.text)
  const notes = [
    { text: `Points from the table loaded by the user: ${table.source}.`, cite: dmTrd.missing.cite },
  ]
  const items = table.items.map((item) => stageItem(item, itemValue(item.id, facts)))
  const absent = dmTrd.items.value.filter((id) => !table.items.some((item) => item.id === id))
  const reason =
    reasonAgainst(facts) ??
    (absent.length === 0 ? undefined : `The table lacks the items ${absent.join(', ')}.`)
  const total = totalOf(items)
  if (reason !== undefined || total === undefined) {
    return notApplicable({ ...scale, notes }, reason ?? 'An item has no level that fits.', items)
  }
  const band = bandOf(table.bands ?? [], total)
  return { ...scale, notes, ...valueAndRange(total), band, items, notApplicableBecause: null }
}

function stageItem(item: DmTrdTable['items'][number], value: Shown<ItemValue>): StageItem {
  const { is, because, evidence } = value
  const cite = dmTrd.missing.cite
  return {
    id: item.id,
    label: item.label ?? item.id,
    points: itemPoints(item.levels, is),
    because,
    evidence,
    cite,
  }
}

function itemValue(id: StagingItemId, facts: StagingFacts): Shown<ItemValue> {
  switch (id) {
    case 'duration':
      return facts.months
    case 'severity':
      return facts.severity
    case 'antidepressant-failures':
      return facts.failedAgents
    case 'augmentation':
      return facts.augmentations
    case 'augmentation-failures':
      return facts.failedAugmentations
    case 'failed-psychotherapy':
      return facts.failedPsychotherapy
    case 'ect':
      return { ...facts.ectUsed, is: words(facts.ectUsed.is) }
    case 'functional-impairment':
      return { ...facts.functionalImpairment, is: words(facts.functionalImpairment.is) }
    case 'comorbid-anxiety':
      return { ...facts.comorbidAnxiety, is: words(facts.comorbidAnxiety.is) }
    case 'personality-disorder':
      return { ...facts.personalityDisorder, is: words(facts.personalityDisorder.is) }
    case 'psychosocial-stressors':
      return { ...facts.psychosocialStressors, is: words(facts.psychosocialStressors.is) }
    case 'intensified-treatment':
      return { ...facts.intensifiedTreatment, is: words(facts.intensifiedTreatment.is) }
  }
}
