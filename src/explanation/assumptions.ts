/** What was assumed because the record is silent, each rule in one sentence. */
import type { AssessedFinding, Assessment } from '../assessment/result.ts'
import { namingOf } from './naming.ts'
import { listed, plainWords } from './words.ts'

const sentences: Readonly<Record<string, (names: string, hasDied: boolean) => string>> = {
  'taken-as-prescribed': (names) => `taken as prescribed: ${names}`,
  'for-depression': (names) => `prescribed for depression: ${names}`,
  'not-in-remission': (_, hasDied) =>
    `the depressive episode ${hasDied ? 'present until death' : 'still present'}, although the record has long told nothing of it`,
  'in-scope': (names) => `part of the current episode: ${names}`,
}

/** `taken as prescribed: Sertraline and Venlafaxine`. What cannot count anyway needs no assumption. */
export function assumptionsOf(assessment: Assessment): readonly string[] {
  const { name, trial, hasDied } = namingOf(assessment)
  const matters = ({ about, assumed }: AssessedFinding) => assumed === true && trial(about)?.counts !== 'no'
  const named = new Map<string, Set<string>>()
  const visit = (finding: AssessedFinding) => {
    if (matters(finding)) namesOf(named, finding.rule).add(name(finding.about))
    finding.because.forEach(visit)
  }
  assessment.determination.findings.forEach(visit)
  return [...named].map(([rule, names]) => {
    const sentence = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined
    return (sentence ?? ((list) => `${plainWords(rule)}: ${list}`))(listed([...names]), hasDied)
  })
}

function namesOf(named: Map<string, Set<string>>, rule: string): Set<string> {
  const names = named.get(rule) ?? new Set<string>()
  named.set(rule, names)
  return names
}
