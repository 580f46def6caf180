/** The options of a plan in the few groups in which people talk about them. */
import type { OptionModality } from '../../knowledge/options/index.ts'
import type { PlanOption } from '../../plan/index.ts'

export type OptionGroup = { readonly title: string; readonly options: readonly PlanOption[] }

export type OptionKind = {
  readonly key: 'first' | 'medicines' | 'stimulation' | 'psychotherapy' | 'beside' | 'investigational'
  readonly title: string
  readonly modalities: readonly OptionModality[]
}

export const optionKinds: readonly OptionKind[] = [
  { key: 'first', title: 'First things', modalities: ['first-things', 'maintenance', 'substance-use'] },
  { key: 'medicines', title: 'Medicines', modalities: ['optimise', 'switch', 'combine', 'augment'] },
  {
    key: 'stimulation',
    title: 'Rapid-acting treatment and brain stimulation',
    modalities: ['rapid-acting', 'neuromodulation'],
  },
  { key: 'psychotherapy', title: 'Psychotherapy', modalities: ['psychotherapy'] },
  { key: 'beside', title: 'Beside other treatment', modalities: ['lifestyle', 'mindfulness', 'holistic'] },
  { key: 'investigational', title: 'Investigational', modalities: ['investigational'] },
]

/** In the order of the plan within each group; groups without an option are left out. */
export function optionGroups(options: readonly PlanOption[]): readonly OptionGroup[] {
  return optionKinds
    .map(({ title, modalities }) => ({
      title,
      options: options.filter(({ modality }) => modalities.includes(modality)),
    }))
    .filter((group) => group.options.length > 0)
}

const kindOf = new Map(
  optionKinds.flatMap((kind) => kind.modalities.map((modality) => [modality, kind] as const)),
)

/** The kind that people file a modality under. */
export function kindOfModality(modality: OptionModality): OptionKind['key'] | undefined {
  return kindOf.get(modality)?.key
}

export const optionStatusWords: Readonly<Record<PlanOption['status'], string>> = {
  recommended: 'recommended',
  possible: 'possible',
  'needs-information': 'needs an answer first',
  blocked: 'not for this patient now',
}
