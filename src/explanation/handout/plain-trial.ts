/** What a patient knows a treatment by. */
import type { AssessedTrial } from '../../assessment/result.ts'
import { spanishNames } from '../../knowledge/medicines/index.ts'
import type { Modality } from '../../knowledge/procedures/index.ts'
import type { Language } from '../document/document.ts'
import { handoutWords } from './handout-words.ts'

type Named = Pick<AssessedTrial, 'name' | 'agents'>

/** `Sertraline`, `ECT`; in Spanish `Sertralina`, `Terapia electroconvulsiva`. */
export function plainTrial({ name, agents }: Named, language: Language): string {
  if (language === 'en') return agents[0] === 'psychotherapy' ? 'Talk therapy' : name
  const names = agents.map((agent) => spanishName(agent) ?? agent)
  return capital(handoutWords.es.listed(names))
}

/** `sertraline`, `ECT`. */
export function midSentence(name: string): string {
  return /^.[A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** The name of a medicine or of a treatment at a clinic; `undefined` where we have none. */
export function spanishName(agent: string): string | undefined {
  return modalities[agent] ?? spanishNames[agent]
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const spanishModalities: Readonly<Record<Modality, string>> = {
  ect: 'terapia electroconvulsiva',
  tms: 'estimulación magnética',
  vns: 'estimulación del nervio vago',
  dbs: 'estimulación cerebral profunda',
  tdcs: 'corriente suave en la cabeza',
  ketamine: 'ketamina',
  esketamine: 'esketamina',
  'light-therapy': 'terapia de luz',
  psychotherapy: 'terapia psicológica',
}

const modalities: Readonly<Record<string, string>> = spanishModalities
