/** What a clinician calls an agent or a modality. */
import { ingredient } from '../knowledge/medicines/index.ts'

const modalityNames: Readonly<Record<string, string>> = {
  ect: 'ECT',
  tms: 'TMS',
  vns: 'Vagus nerve stimulation',
  dbs: 'Deep brain stimulation',
  tdcs: 'tDCS',
  ketamine: 'Ketamine',
  esketamine: 'Esketamine',
  'light-therapy': 'Light therapy',
  psychotherapy: 'Psychotherapy',
}

/** `sertraline` → `Sertraline`, `dextromethorphan-bupropion` → `Dextromethorphan-bupropion`, `ect` → `ECT`. */
export function nameOfAgent(agent: string): string {
  const name = modalityNames[agent] ?? ingredient(agent)?.name ?? agent
  return name.charAt(0).toUpperCase() + name.slice(1)
}
