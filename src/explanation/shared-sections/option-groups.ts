/** The options of a plan in the few groups in which people talk about them. */
import type { OptionModality } from '../../knowledge/options/index.ts'
import type { PlanOption } from '../../plan/index.ts'

export type OptionGroup = { readonly title: string; readonly options: readonly PlanOption[] }

const groups: readonly { readonly title: string; readonly modalities: readonly OptionModality[] }[] = [
  { title: 'First things', modalities: ['first-things', 'maintenance', 'substance-use'] },
  { title: 'Medicines', modalities: ['optimise', 'switch', 'combine', 'augment'] },
  { title: 'Rapid-acting treatment and brain stimulation', modalities: ['rapid-acting', 'neuromodulation'] },
  { title: 'Psychotherapy', modalities: ['psychotherapy'] },
  { title: 'Beside other treatment', modalities: ['lifestyle', 'mindfulness', 'holistic'] },
  { title: 'Investigational', modalities: ['investigational'] },
]

/** In the order of the plan within each group; groups without an option are left out. */
export function optionGroups(options: readonly PlanOption[]): readonly OptionGroup[] {
  return groups
    .map(({ title, modalities }) => ({
      title,
      options: options.filter(({ modality }) => modalities.includes(modality)),
    }))
    .filter((group) => group.options.length > 0)
}

export const optionStatusWords: Readonly<Record<PlanOption['status'], string>> = {
  recommended: 'recommended',
  possible: 'possible',
  'needs-information': 'needs an answer first',
  blocked: 'not for this patient now',
}
