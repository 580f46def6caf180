import type { PlanOption } from '../../plan/index.ts'
import type { Language } from '../document/document.ts'
import { type PlainOption, plainModalities, plainOptions } from './plain-options.ts'
import { optionNamesInSpanish, plainModalitiesInSpanish, plainOptionsInSpanish } from './plain-options-es.ts'

type Named = Pick<PlanOption, 'id' | 'name' | 'modality'>

/** A treatment in plain words: its own, or those of its kind. */
export function plainOption(option: Named, language: Language): PlainOption {
  return language === 'es' ? inSpanish(option) : inEnglish(option)
}

function inEnglish({ id, name, modality }: Named): PlainOption {
  return hasOwnWords(id) ? plainOptions[id] : plainModalities[modality](withoutVerb(name))
}

function inSpanish({ id, name, modality }: Named): PlainOption {
  if (hasOwnWords(id)) return plainOptionsInSpanish[id]
  return plainModalitiesInSpanish[modality](optionNamesInSpanish[id] ?? name)
}

function hasOwnWords(id: string): id is keyof typeof plainOptions {
  return Object.hasOwn(plainOptions, id)
}

/** `Add lithium` → `lithium`. */
function withoutVerb(name: string): string {
  return name.replace(/^Add (a )?/, '')
}
