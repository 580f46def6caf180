/** Kinds of psychotherapy that guidelines tell apart. */
export type PsychotherapyKind =
  | 'cbt'
  | 'ipt'
  | 'dbt'
  | 'behavioural-activation'
  | 'cbasp'
  | 'mbct'
  | 'psychodynamic'
  | 'emdr'
  | 'prolonged-exposure'
  | 'cognitive-processing'
  | 'trauma-focused'
  | 'cbt-insomnia'
  | 'problem-solving'
  | 'motivational'
  | 'acceptance-commitment'
  | 'supportive'
  | 'family'
  | 'group'
  | 'crisis'

/** The narrower name stands before the wider one it contains. */
const kindWords: readonly (readonly [words: RegExp, kind: PsychotherapyKind])[] = [
  [/\bcbt-?i\b|cognitive[- ]behaviou?r\w* therapy (?:for|of) insomnia/i, 'cbt-insomnia'],
  [/\bcbasp\b|cognitive behaviou?ral analysis system/i, 'cbasp'],
  [/\bmbct\b|mindfulness[- ]based cognitive/i, 'mbct'],
  [/\bemdr\b|eye movement desensiti/i, 'emdr'],
  [/prolonged exposure/i, 'prolonged-exposure'],
  [/cognitive processing/i, 'cognitive-processing'],
  [/trauma[- ](?:focus|therapy|cbt)|\btf-?cbt\b/i, 'trauma-focused'],
  [/\bdbt\b|dialectic/i, 'dbt'],
  [/\bipt\b|interpersonal (?:psycho)?therapy/i, 'ipt'],
  [/behaviou?ral activation/i, 'behavioural-activation'],
  [/acceptance and commitment/i, 'acceptance-commitment'],
  [/problem[- ]solving|solution[- ]focus/i, 'problem-solving'],
  [/motivational (?:interview|enhance)/i, 'motivational'],
  [
    /\bcbt\b|cognitive[- ](?:and[- ])?behaviou?r|cognitive therapy|psychotherapy - (?:cognitive|behaviou?ral)/i,
    'cbt',
  ],
  [/psychodynamic|psychoanaly/i, 'psychodynamic'],
  [/family (?:psycho)?therapy|couples? therapy|family psychotherapy/i, 'family'],
  [/group (?:\w+ )?(?:psycho)?therapy/i, 'group'],
  [/supportive (?:psycho)?therapy/i, 'supportive'],
]

/** The kind of psychotherapy that words name; `undefined` where they name none. */
export function psychotherapyKindOfText(text: string): PsychotherapyKind | undefined {
  return kindWords.find(([words]) => words.test(text))?.[1]
}
