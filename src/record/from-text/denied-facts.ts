/** Which clinical facts a denial in words settles: "no history of mania" answers the question about mania. */
import { conditionMentions } from '../../knowledge/conditions/index.ts'
import { type ClinicalFact, clinicalFacts, type FactId } from '../../knowledge/interactions/index.ts'

const facts = Object.entries(clinicalFacts) as [FactId, ClinicalFact][]

/** A fact that one group of diagnoses makes is absent where that group is denied. */
const byGroup = new Map<string, readonly FactId[]>(
  facts.flatMap(([id, { groups }]) => {
    const [group, another] = groups
    return group === undefined || another !== undefined ? [] : [[group, [id]] as const]
  }),
)

/** Words whose denial says more, or less, than the table of facts tells. */
const particular = new Map<string, readonly FactId[]>([
  ['seizure', ['seizure']],
  ['bipolar', ['bipolar', 'mania']],
  ['eating-disorder', ['anorexia-or-bulimia']],
  // Heart attacks long ago, and liver disease of other kinds, are not denied with these.
  ['myocardial-infarction', []],
])

/** Denied of the whole life; the same words without it speak of today. */
const everWords = /\b(?:history|hx|h\/o|ever|never|past|lifetime|prior|previous)\b/
const denialsOfLife = new Map<string, readonly FactId[]>([
  ['mania', ['mania', 'bipolar']],
  ['psychotic-other', ['psychotic-disorder', 'psychotic-depression']],
])
const denialsOfToday = new Map<string, readonly FactId[]>([['psychotic-other', ['psychotic-depression']]])

/** The facts that are absent by these words of a clause that denies. */
export function deniedFacts(words: string, clause: string): readonly string[] {
  const ofTime = everWords.test(clause) ? denialsOfLife : denialsOfToday
  const named = conditionMentions(words).flatMap((mention) => mention.groups)
  // Mania is the narrower of its two groups.
  const groups = named.includes('mania') ? named.filter((group) => group !== 'bipolar') : named
  const denied = groups.flatMap((group): readonly string[] => {
    if (group === 'suicidal-ideation') return ['suicidal-ideation']
    if (denialsOfLife.has(group)) return ofTime.get(group) ?? []
    return particular.get(group) ?? byGroup.get(group) ?? []
  })
  return [...new Set(denied)]
}
