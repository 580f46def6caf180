import type { ConditionGroup } from './condition-group.ts'
import {
  type ConditionWords,
  disordersThatClaimDepression,
  otherConditions,
  otherDepressions,
} from './condition-words.ts'

/**
 * How a text speaks of a condition. stated: the patient has it. history: has had it. uncertain: to be ruled out,
 * possible, screened for. denied: the patient does not have it. family: a relative has it.
 */
export type MentionStatus = 'stated' | 'history' | 'uncertain' | 'denied' | 'family'

export type ConditionMention = { readonly status: MentionStatus; readonly groups: readonly ConditionGroup[] }

/**
 * What a diagnosis in words means for the patient: "MDD, recurrent, severe without psychotic features".
 * Empty where the words deny it, only suspect it, or speak of a relative.
 */
export function conditionGroupsByText(text: string): readonly ConditionGroup[] {
  const own = conditionMentions(text).filter(({ status }) => status === 'stated' || status === 'history')
  return [...new Set(own.flatMap(({ groups }) => groups))]
}

/** Every condition a text speaks of, with how it does. */
export function conditionMentions(text: string): readonly ConditionMention[] {
  const parts = partsByStatus(text.toLowerCase().replace(harmless, ' '))
  return [...parts]
    .map(([status, words]) => ({ status, groups: groupsIn(words, status) }))
    .filter(({ groups }) => groups.length > 0)
}

/** Phrases that hold a trigger word and mean something else. */
const harmless =
  /not (?:elsewhere classified|otherwise specified|specified|further described|(?:well )?controlled|responding|improv\w*)|no known|(?:respiratory|cns|st|bone marrow|myocardial|st[- ]segment)[- ]depression|depressed (?:skull )?fracture|in mother complicating/g

/** Words of a part that decide how it speaks; the first that fits. */
const statusWords: readonly (readonly [MentionStatus, RegExp])[] = [
  [
    'family',
    /family (?:history|hx)|\bfhx?\b|fam hx|\b(?:mother|father|sister|brother|son|daughter|aunt|uncle|grandmother|grandfather|relative)(?:'s| has| had| with|:)/,
  ],
  [
    'uncertain',
    /rule[ds]? out|\br\/o\b|\?|possible|probable|suspect|screen|concern for|differential|versus|\bvs\b|at risk|evaluat|vaccin|immuni[sz]|inoculat|equivocal/,
  ],
  [
    'denied',
    /\bno\b|\bdenie[sd]\b|\bdenying\b|\bnot\b|\bnegative\b|\bnever\b|absence of|\bunlikely\b|\bwithout\b|: ?(?:none|neg|absent|nil)\b|\(-\)/,
  ],
  ['history', /\bhistory of\b|\bh\/o\b|\bhx\b|\bpast\b|\bprevious\b|\bprior\b/],
]

/** "ruled out" is a denial; "rule out" is a question. */
const ruledOut = /ruled out/

/** A qualifier that is denied within an affirmed diagnosis: "severe without psychotic features". */
const deniedQualifier =
  /(?:without|w\/o|no)(?: mention of)? (?:current )?(?:psycho\w*|behaviou?ral|complication|aura|goit)\w*(?: \w+)?/g

/** Splits where the subject may change, and gathers the parts that speak in the same way. */
function partsByStatus(text: string): ReadonlyMap<MentionStatus, string> {
  const parts = new Map<MentionStatus, string>()
  let carried: MentionStatus | undefined
  for (const sentence of text.split(/[;.\n]|\bbut\b/)) {
    carried = undefined
    for (const clause of sentence.replace(deniedQualifier, ' ').split(',')) {
      const status: MentionStatus = statusOf(clause) ?? carried ?? 'stated'
      // "No mania, psychosis or seizures": the denial holds for the whole list. "MDD, no psychosis": only for the rest.
      if (status === 'denied' || status === 'family') carried = status
      parts.set(status, `${parts.get(status) ?? ''} ${clause.trim()}`.trim())
    }
  }
  return parts
}

function statusOf(clause: string): MentionStatus | undefined {
  if (ruledOut.test(clause)) return 'denied'
  return statusWords.find(([, words]) => words.test(clause))?.[0]
}

function groupsIn(words: string, status: MentionStatus): readonly ConditionGroup[] {
  const claiming = groupsOf(words, disordersThatClaimDepression)
  const depression =
    claiming.length > 0 ? withClaimedDepression(words, claiming) : depressionGroups(words, status)
  const others = groupsOf(words, otherConditions).map((group) => asHistory(group, status))
  return [...new Set([...depression, ...others])].filter((group) => !isMistaken(group, words))
}

function groupsOf(words: string, rows: readonly ConditionWords[]): readonly ConditionGroup[] {
  return rows.filter((row) => row.words.test(words)).flatMap((row) => row.groups)
}

/** Bipolar, psychosis or dementia named beside depression: the depression belongs to them. */
function withClaimedDepression(
  words: string,
  claiming: readonly ConditionGroup[],
): readonly ConditionGroup[] {
  const groups = [...claiming]
  if (claiming.includes('dementia') && depressionWord.test(words)) groups.push('depression-due-to-medical')
  if (claiming.includes('bipolar') && /remission/.test(words)) groups.push('bipolar-remission')
  if (claiming.includes('schizoaffective') && /bipolar|manic/.test(words)) groups.push('bipolar')
  return groups
}

const depressionWord = /\bdepress/
const majorWords =
  /\bmajor depress|\bmdd\b|recurrent depressive disorder|(?:mild|moderate|severe) depressive episode|unipolar depress/
const treatmentResistant = /(?:treatment|therapy)[- ](?:resistant|refractory) (?:major )?depress|\btrd\b/

function depressionGroups(words: string, status: MentionStatus): readonly ConditionGroup[] {
  const other = otherDepressions.find((row) => row.words.test(words))
  if (other !== undefined && !majorWords.test(words)) return other.groups
  const label: readonly ConditionGroup[] = treatmentResistant.test(words)
    ? ['treatment-resistant-depression-label']
    : []
  if (majorWords.test(words)) return [...majorGroups(words, status), ...label]
  if (label.length > 0) return ['depression-unspecified', ...label]
  if (!depressionWord.test(words)) return []
  return [
    status === 'history' || /remission/.test(words)
      ? 'depression-remission-unspecified'
      : 'depression-unspecified',
  ]
}

function majorGroups(words: string, status: MentionStatus): readonly ConditionGroup[] {
  const state = majorState(words, status)
  const groups: ConditionGroup[] = [state]
  if (/recurren/.test(words)) groups.push('major-depression-recurrent')
  if (/single/.test(words)) groups.push('major-depression-single')
  if (state !== 'major-depression') return groups
  if (/severe/.test(words)) groups.push('severity-severe')
  else if (/moderate/.test(words)) groups.push('severity-moderate')
  else if (/mild/.test(words)) groups.push('severity-mild')
  if (/psychotic|psychosis/.test(words)) groups.push('psychotic-features')
  if (/post-?partum|peripartum|in pregnancy/.test(words)) groups.push('peripartum-onset')
  if (/melanchol/.test(words)) groups.push('melancholic-features')
  if (/seasonal/.test(words)) groups.push('seasonal-pattern')
  return groups
}

function majorState(words: string, status: MentionStatus): ConditionGroup {
  if (/(?:full|complete) remission/.test(words)) return 'major-depression-full-remission'
  if (/partial remission|partially remitted/.test(words)) return 'major-depression-partial-remission'
  if (/remission|remitted/.test(words) || status === 'history')
    return 'major-depression-remission-unspecified'
  return 'major-depression'
}

const historyGroups: Readonly<Partial<Record<ConditionGroup, ConditionGroup>>> = {
  'suicide-attempt': 'suicide-attempt-history',
  'self-harm': 'self-harm-history',
  'alcohol-use': 'alcohol-history',
  'myocardial-infarction': 'myocardial-infarction-old',
  'abuse-or-neglect': 'abuse-history',
}

/** What is past is told apart where the difference matters. */
function asHistory(group: ConditionGroup, status: MentionStatus): ConditionGroup {
  return status === 'history' ? (historyGroups[group] ?? group) : group
}

/** Psychosis within a depression is a feature of it; "unintended" and the like are no pregnancy. */
function isMistaken(group: ConditionGroup, words: string): boolean {
  return group === 'psychotic-other' && majorWords.test(words)
}
