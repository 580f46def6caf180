import type { Modality } from './modality.ts'

const words: readonly (readonly [pattern: RegExp, modality: Modality])[] = [
  [/electroconvulsive|electro-convulsive|electroshock|\bect\b/i, 'ect'],
  [/transcranial magnetic|\br?tms\b|theta[- ]burst|\bitbs\b|\bsaint\b/i, 'tms'],
  [/vagus|vagal nerve|\bvns\b/i, 'vns'],
  [/esketamine|spravato/i, 'esketamine'],
  [/ketamine|ketalar/i, 'ketamine'],
  [/deep brain stim|\bdbs\b/i, 'dbs'],
  [/transcranial direct|\btdcs\b/i, 'tdcs'],
  [/light therapy|phototherapy|light box/i, 'light-therapy'],
  [/psychotherapy|talk therapy|\bcbt\b|\bdbt\b|\bipt\b|\bemdr\b|counsell?ing/i, 'psychotherapy'],
]

/** The treatment that words name. */
export function modalityOfText(text: string): Modality | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1]
}
