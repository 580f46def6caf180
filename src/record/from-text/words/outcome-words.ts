/**
 * What is said of effect: degrees, benefit, change, remission, relapse.
 * Lower case, single blanks. A word that could mean two things is left out, so that it is shown as not read.
 */

export type Degree = 'no' | 'little' | 'some' | 'good' | 'poor' | 'plain'

/** It had not helped on the day this was told, and it went on: "not yet helping", "has yet to respond". */
export const soFarWords: readonly string[] = [
  ...['not yet', 'has yet to', 'have yet to', 'had yet to', 'yet to', "hasn't yet", 'has not yet'],
  ...["isn't yet", 'is not yet', "haven't yet", 'have not yet', "doesn't yet", 'does not yet'],
]

/** How much: stands before or after a word of benefit. `plain` adds nothing. */
export const degreeWords: Readonly<Record<Degree, readonly string[]>> = {
  no: [
    ...[
      'no',
      'not',
      'without',
      'w/o',
      'never',
      'zero',
      'nil',
      'lack of',
      'lacked',
      'absence of',
      'none',
      'far from',
    ],
    ...[
      "didn't",
      'didnt',
      'did not',
      "doesn't",
      'does not',
      "wasn't",
      'was not',
      "hasn't",
      'has not',
      'had not',
    ],
    ...[
      "isn't",
      'isnt',
      'is not',
      'wasnt',
      'hasnt',
      "hasn't been",
      'hasnt been',
      'has not been',
      "haven't",
      'have not',
    ],
    ...["haven't been", 'have not been', "hadn't", "hadn't been", 'had not been', "weren't", 'were not'],
    ...['failed to', 'has had no', 'had no', 'with no', 'denies', 'denied', "don't", 'do not'],
    ...soFarWords,
  ],
  little: [
    'min',
    'min.',
    'minimal',
    'minimally',
    'little',
    'negligible',
    'not much',
    'very little',
    'hardly any',
    'barely',
    'hardly',
    'scarcely',
    'rarely',
    'seldom',
    'little if any',
  ],
  some: [
    ...[
      'some',
      'partial',
      'partially',
      'slight',
      'slightly',
      'mild',
      'mildly',
      'modest',
      'modestly',
      'moderate',
    ],
    ...['moderately', 'a bit', 'a little', 'a little bit', 'somewhat', 'incomplete', 'limited', 'suboptimal'],
    ...['inadequate', 'insufficient', 'temporary', 'brief', 'transient', 'partly'],
  ],
  good: [
    ...['sig', 'sig.', 'signif'],
    ...['good', 'great', 'excellent', 'significant', 'significantly', 'marked', 'markedly', 'robust', 'full'],
    ...[
      'complete',
      'completely',
      'strong',
      'major',
      'substantial',
      'dramatic',
      'dramatically',
      'definite',
      'much',
    ],
    ...[
      'very',
      'very good',
      'well',
      'really',
      'nice',
      'sustained',
      'positive',
      'best',
      'fully',
      'a lot',
      'solid',
    ],
  ],
  poor: ['poor', 'poorly', 'bad'],
  plain: [
    ...[
      'any',
      'real',
      'meaningful',
      'appreciable',
      'clear',
      'lasting',
      'noticeable',
      'further',
      'obvious',
      'overall',
    ],
    ...[
      'clinical',
      'clinically',
      'antidepressant',
      'mood',
      'initial',
      'initially',
      'early',
      'additional',
      'adequate',
    ],
    ...[
      'symptomatic',
      'therapeutic',
      'really',
      'apparent',
      'discernible',
      'perceived',
      'reported',
      'notable',
    ],
    ...['measurable', 'particular', 'major', 'clearly', 'definitely', 'eventually', 'finally', 'also'],
  ],
}

/** Nouns and verbs that are also used of other things: they need a word of degree beside them. */
export const needDegree: ReadonlySet<string> = new Set([
  ...[
    'help',
    'helps',
    'helping',
    'benefit',
    'benefits',
    'response',
    'respond',
    'responsive',
    'effect',
    'effects',
  ],
  ...['efficacy', 'effectiveness', 'work', 'works', 'working', 'improve', 'improving', 'gains', 'relief'],
])

/** Words of benefit: alone they say that it helped. */
export const benefitWords: readonly string[] = [
  ...[
    'help',
    'helped',
    'helpful',
    'helps',
    'helping',
    'benefit',
    'benefits',
    'benefited',
    'benefitted',
    'beneficial',
  ],
  ...[
    'improvement',
    'improvements',
    'improved',
    'improve',
    'improving',
    'response',
    'responded',
    'respond',
    'responder',
  ],
  ...[
    'responsive',
    'effect',
    'effects',
    'effective',
    'effectiveness',
    'efficacy',
    'relief',
    'work',
    'worked',
    'works',
  ],
  ...[
    'working',
    'better',
    'gains',
    'felt better',
    'feels better',
    'feeling better',
    'did well',
    'doing well',
  ],
  ...['did great', 'mood improvement', 'symptom improvement', 'symptom relief'],
]

/** Said of change, and never of benefit by itself: "no change", "big difference". */
export const changeWords: readonly string[] = [
  'change',
  'changes',
  'difference',
  'impact',
  'result',
  'results',
]

export const nonResponseWords: readonly string[] = [
  ...[
    'ineffective',
    'inefficacious',
    'nonresponse',
    'non-response',
    'non response',
    'nonresponder',
    'non-responder',
  ],
  ...['unhelpful', 'useless', 'treatment failure', 'tx failure', 'lack of efficacy', 'lack of effect'],
  ...[
    'lack of response',
    'lack of benefit',
    'lack of improvement',
    'no-help',
    'unresponsive',
    'not effective',
  ],
  ...[
    'no different',
    'felt no different',
    'unchanged',
    'mood unchanged',
    'depression unchanged',
    'not a responder',
  ],
  ...[
    "don't feel any different",
    'do not feel any different',
    "didn't feel any different",
    'did not feel different',
  ],
  ...["doesn't feel any different", 'does not feel any different', 'feel no different', 'feels no different'],
  ...["didn't feel different", "don't feel different"],
  ...['therapeutic failure', 'treatment not effective', 'inefficacy', 'drug ineffective'],
]

/** Written in the cells of a table, and alone in a remark; "NR" can also stand for something else, and is shown. */
export const outcomeAbbreviations: Readonly<Record<string, 'non-response' | 'partial-response'>> = {
  nr: 'non-response',
  'n/r': 'non-response',
  pr: 'partial-response',
}

export const worseWords: readonly string[] = [
  ...[
    'worse',
    'worsened',
    'worsening',
    'more depressed',
    'got worse',
    'deteriorated',
    'worsening depression',
  ],
  ...['depression worsened', 'mood worsened'],
]

export const remissionWords: readonly string[] = [
  ...['remission', 'remitted', 'full remission', 'complete remission', 'in remission', 'symptom free'],
  ...['symptom-free', 'full recovery', 'fully recovered', 'recovered', 'asymptomatic'],
]

export const partialRemissionWords: readonly string[] = [
  ...['partial remission', 'in partial remission'],
  ...['took the edge off', 'takes the edge off', 'took the edge off of it', 'took some of the edge off'],
]

/** It had helped, and then no longer did. */
export const relapseWords: readonly string[] = [
  ...['relapse', 'relapsed', 'stopped working', 'quit working', 'stopped helping', 'stopped being effective'],
  ...['lost effect', 'lost its effect', 'lost efficacy', 'lost effectiveness', 'lost response', 'pooped out'],
  ...[
    'poop out',
    'poop-out',
    'poopout',
    'wore off',
    'no longer helped',
    'no longer worked',
    'no longer effective',
  ],
  ...['no longer helpful', 'no longer working', 'tachyphylaxis', 'symptoms returned', 'depression returned'],
]

/** The outcome is said to be unknown. */
export const unknownOutcomeWords: readonly string[] = [
  ...['too early to tell', 'too soon to tell', 'too early to say', 'too soon to say', 'too early to judge'],
  ...['too early to know', 'too soon to know', 'too early to assess', 'too early to evaluate'],
  ...['unclear benefit', 'unclear response', 'unknown response', 'unknown benefit', 'response unknown'],
  ...[
    'response unclear',
    'unclear if helpful',
    'unclear if it helped',
    'unsure if it helped',
    'unsure if helped',
  ],
  ...['outcome unknown', 'effect unknown', 'unclear effect', 'questionable benefit', 'mixed results'],
  ...['mixed response', 'possible benefit', 'may have helped', 'might have helped', 'unknown effect'],
  ...["doesn't recall response", 'does not recall response', 'response not recalled'],
  ...["don't remember", 'do not remember', "doesn't remember", 'does not remember', 'not remembered'],
  ...[
    "can't remember",
    'cannot remember',
    "don't recall",
    'do not recall',
    "doesn't recall",
    'does not recall',
  ],
  ...[
    "can't recall",
    'cannot recall',
    "didn't remember",
    'did not recall',
    "couldn't remember",
    'could not recall',
  ],
]
