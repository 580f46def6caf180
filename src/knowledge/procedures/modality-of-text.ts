import type { Modality } from './modality.ts'

/** The narrower name stands before the wider one it contains. */
const treatments: readonly (readonly [words: RegExp, modality: Modality])[] = [
  [/electro-?convulsive|electro-?shock therapy|\bect\b/i, 'ect'],
  [
    /transcranial magnetic|\b(?:d|deep )?r?tms\b|theta[- ]burst|\bitbs\b|\bsaint (?:protocol|tms|neuromod)/i,
    'tms',
  ],
  [/vag(?:us|al) nerve stim|\bvns\b/i, 'vns'],
  [/esketamine|spravato/i, 'esketamine'],
  [
    /(?:\biv|\bim|intravenous|infusion|infusions|treatment|therapy|troche|lozenge|sublingual|oral|assisted).{0,20}ketamine|ketamine.{0,30}(?:infusion|treatment|therapy|psychotherapy|session|[x×] ?\d|iv\b|im\b|troche|lozenge)|^\s*ketamine\s*$/i,
    'ketamine',
  ],
  [/deep brain stim|\bdbs\b/i, 'dbs'],
  [/transcranial direct|\btdcs\b/i, 'tdcs'],
  [/(?:bright )?light (?:therapy|box)|phototherapy.{0,20}(?:depress|seasonal|mood)/i, 'light-therapy'],
  [
    /psychotherapy|talk(?:ing)? therapy|psychological therapy|psychodynamic|psychoanalysis|\bcbt(?:-?i)?\b|cognitive[- ](?:and[- ])?behaviou?r\w* therapy|cognitive therapy|\bdbt\b|dialectical|\bipt\b|interpersonal therapy|\bemdr\b|eye movement desensiti|prolonged exposure|cognitive processing therapy|\bcbasp\b|\bmbct\b|behaviou?ral activation|acceptance and commitment therapy|trauma therapy/i,
    'psychotherapy',
  ],
]

/** Talk of a treatment that was not given: referred, considered, planned, declined, discussed, or not at all. */
const notGiven =
  /\brefer(?:ral|red)?\b|\bconsult|\bevaluat|\bassess|\bcandidate|\bconsider|\bplan(?:ned|s)?\b|\bscheduled|\bdeclin|\brefus|\bcontraindicat|\beducation\b|\bdiscuss|\bnot (?:done|given|performed|tried)|\bno (?:prior|previous|history of|ect|tms|vns)\b|\bnever\b|\bremov(?:al|ed)\b|\banaesthesia for|\banesthesia for|\bconsent\b|\bneeds?\b|\bintubation\b/i

/**
 * The treatment that words say was given. Words of a referral, a plan, a removal or a refusal give none:
 * they would count a session that never was.
 */
export function modalityOfText(text: string): Modality | undefined {
  if (notGiven.test(text)) return undefined
  return treatments.find(([words]) => words.test(text))?.[1]
}
