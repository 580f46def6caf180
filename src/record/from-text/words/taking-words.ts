/**
 * Whether a treatment was taken, as it was meant to be, and whether it still is.
 * Lower case, single blanks. A word that could mean two things is left out, so that it is shown as not read.
 */

/** Taken as it was meant to be. */
export const takenWords: readonly string[] = [
  ...[
    'took as prescribed',
    'taken as prescribed',
    'taking as prescribed',
    'as prescribed',
    'took as directed',
  ],
  ...[
    'taken as directed',
    'took daily',
    'taken daily',
    'took it daily',
    'took it every day',
    'took every day',
  ],
  ...[
    'taken every day',
    'takes it daily',
    'takes daily',
    'took regularly',
    'taken regularly',
    'took it regularly',
  ],
  ...[
    'took consistently',
    'taken consistently',
    'took it consistently',
    'adherent',
    'was adherent',
    'compliant',
  ],
  ...[
    'was compliant',
    'good adherence',
    'good compliance',
    'full adherence',
    'fully adherent',
    'fully compliant',
  ],
  ...[
    'excellent adherence',
    'adherence good',
    'compliance good',
    'good adherence reported',
    'took faithfully',
  ],
  ...[
    'never missed a dose',
    'no missed doses',
    'rarely missed a dose',
    'adherence confirmed',
    'reliably took',
  ],
  ...[
    'took reliably',
    'taken reliably',
    'adherent with treatment',
    'medication compliant',
    'with good adherence',
  ],
  ...['with good compliance', 'reports adherence', 'endorses adherence', 'med compliant'],
]

/** Shares of the doses as notes tell them, below the 80 % that count as taken. */
const sharesBelowFourFifths = [10, 20, 25, 30, 33, 35, 40, 45, 50, 55, 60, 65, 66, 67, 70, 75]

export const partlyTakenWords: readonly string[] = [
  ...[
    'missed doses',
    'misses doses',
    'misses some doses',
    'occasionally missed doses',
    'sometimes missed doses',
    'often misses doses',
    'missed many doses',
    'missed some doses',
    'missed several doses',
    'missing doses',
  ],
  ...[
    'often missed doses',
    'frequently missed doses',
    'missed most doses',
    'skipped doses',
    'skipping doses',
  ],
  ...[
    'took intermittently',
    'taken intermittently',
    'intermittently',
    'took inconsistently',
    'inconsistently',
  ],
  ...[
    'taken inconsistently',
    'inconsistent adherence',
    'sporadically',
    'took sporadically',
    'taken sporadically',
  ],
  ...['poor adherence', 'poor compliance', 'poorly adherent', 'nonadherent', 'non-adherent', 'noncompliant'],
  ...[
    'non-compliant',
    'nonadherence',
    'non-adherence',
    'noncompliance',
    'non-compliance',
    'partial adherence',
  ],
  ...['partially adherent', 'irregularly', 'took irregularly', 'taken irregularly', 'not taken regularly'],
  ...[
    'not taken as prescribed',
    'did not take regularly',
    "didn't take regularly",
    'not taken daily',
    'not adherent',
  ],
  ...['not compliant', 'on and off', 'off and on', 'forgot doses', 'often forgot', 'only took as needed'],
  ...['inconsistent use', 'intermittent use', 'erratic adherence', "didn't take it every day"],
  ...[
    'adherence poor',
    'compliance poor',
    'adherence was poor',
    'compliance was poor',
    'never really took it',
    'never really took',
  ],
  ...[
    'not regularly',
    'not consistently',
    'not reliably',
    'never regularly',
    'never consistently',
    'not faithfully',
  ],
  ...['missed half', 'missed half of', 'missed half the doses', 'missed about half', 'missed at least half'],
  ...['missed a lot', 'missed most', 'missed many', 'missed multiple doses', 'missed frequent doses'],
  ...[
    'missed occasional doses',
    'missed a few doses',
    'missed days',
    'skipped days',
    'skips doses',
    'skips days',
  ],
  ...[
    'forgot to take',
    'forgets to take',
    'would forget',
    'often forgets',
    'half the time',
    'took most days',
  ],
  ...['variable adherence', 'adherence variable', 'spotty adherence', 'spotty compliance'],
  ...['ran out often', 'not taking regularly', 'not taking it regularly', 'not taking as prescribed'],
  ...['did not take as prescribed', "didn't take as prescribed", 'did not take daily', "didn't take daily"],
  ...sharesBelowFourFifths.flatMap((share) => [
    ...['took', 'taking', 'takes', 'taken'].flatMap((verb) =>
      ['about ', 'around ', 'only ', 'roughly ', ''].map((about) => `${verb} ${about}${share}% of`),
    ),
    ...[`${share}% adherence`, `${share}% adherent`, `${share}% compliance`, `${share}% compliant`],
    ...[`adherence ${share}%`, `adherence of ${share}%`, `adherence about ${share}%`, `compliance ${share}%`],
  ]),
]

export const notTakenWords: readonly string[] = [
  ...['never took', 'never took it', 'never started', 'never started it', 'never filled', 'never filled it'],
  ...['did not take', "didn't take", 'did not take it', "didn't take it", 'not taken', 'never taken'],
  ...[
    'did not start',
    "didn't start",
    'did not fill',
    "didn't fill",
    'was never taken',
    'not started',
    'never picked up',
  ],
  ...[
    'not picked up',
    'did not pick up',
    "didn't pick up",
    'did not pick it up',
    "didn't pick it up",
    'not filled',
  ],
  ...["didn't fill it", 'did not fill it', "didn't start it", 'did not start it'],
]

const ofWhat =
  '(?: (?:to|with|for|of|during) (?:both|either|any|most|all|these|those|them|it|this|treatment|therapy|(?:all |both |any |most )?(?:of )?(?:the |these |those |her |his |their )?(?:past |prior |previous |earlier |other |above |psych(?:iatric)? )*(?:trials?|meds?|medications?|agents|antidepressants|treatments|them|these|those)))?'
const intakeNouns = `(?:med(?:ication)?s? )?(?:adherence|compliance|intake)${ofWhat}`
const notKnown = [
  ...[
    'unclear',
    'unknown',
    'uncertain',
    'unsure',
    'undetermined',
    'questionable',
    'doubtful',
    'in question',
    '\\?+',
  ],
  ...[
    'unverified',
    'unconfirmed',
    'not (?:known|clear|certain|documented|recorded|confirmed|verified|established)',
  ],
  ...[
    "(?:can't|cannot|could not|couldn't) be (?:confirmed|verified|established)",
    'unable to (?:confirm|verify)',
  ],
].join('|')
const inDoubt =
  "(?:unsure|not sure|unclear|unknown|uncertain|not certain|not clear|not known|questionable|doubtful|unverified|unconfirmed|unable to (?:confirm|verify)|can't (?:confirm|verify)|cannot (?:confirm|verify))"
const person = '(?:(?:s?he|he/she|they|the patient|patient|pt|i|it) )?'
const taking = [
  '(?:ever |actually |really )?(?:took|takes|filled|picked up) (?:it|this|them)',
  '(?:is|was|has been|had been|were) (?:ever |actually |really )?(?:taking|taken|filled|adherent|compliant)(?: (?:it|this|them))?',
  '(?:took|taken|taking|takes|adherent|compliant|filled)',
].join('|')
const howTaken =
  '(?: (?:as (?:prescribed|directed)|regularly|consistently|daily|every day|reliably|correctly|at all))?'

/**
 * Somebody says that it is not known whether it was taken, or taken as it was meant to be: "adherence unclear", "unsure if
 * he took it". With a name after it ("unsure if he took Zoloft") the medicine itself is uncertain: that is another thing.
 */
export const unknownIntake = new RegExp(
  [
    `\\?+ ?(?:re:? )?${intakeNouns}(?![a-z])`,
    `${intakeNouns}:? ?(?:(?:is|was|remains) )?(?:${notKnown})(?![a-z])`,
    `${inDoubt} (?:of |about |re:? )?${intakeNouns}(?![a-z])`,
    `${inDoubt} (?:if|whether|how (?:often|regularly|consistently|reliably|much)) ${person}(?:(?:${taking})${howTaken})(?= ?(?:$|[\\n.,;:|()/-]|and|but|or|then|due|because))`,
  ].join('|'),
)

export type Polarity =
  | 'taken'
  | 'continued'
  | 'failed'
  | 'denied'
  | 'planned'
  | 'declined'
  | 'wanted'
  | 'uncertain'

/** Words that say whether the treatments named after them were taken. They hold until the next such word. */
export const polarityWords: Readonly<Record<Polarity, readonly string[]>> = {
  taken: [
    ...[
      'tried',
      'trialed',
      'trialled',
      'trial of',
      'trials of',
      'trial with',
      'took',
      'taking',
      'takes',
      'was on',
    ],
    ...['been on', 'is on', 'has been on', 'had been on', 'received', 'underwent', 'completed', 'started on'],
    ...[
      'started',
      'was started on',
      'began',
      'prescribed',
      'was prescribed',
      'treated with',
      'rx',
      "rx'd",
      'has tried',
    ],
    ...['has taken', 'had taken', 'previously on', 'previously tried', 'previously took', 'previously taken'],
    ...['past trials of', 'prior trial of', 'prior trials of', 'previous trials of', 'previous trial of'],
    ...['history of treatment with', 'also tried', 'adequate trial of'],
    ...['maintained on', 'managed with'],
    ...['stayed on', "didn't do well on", 'did not do well on', 'did poorly on', 'has not done well on'],
  ],
  continued: [
    'continue',
    'continues',
    'continuing',
    'continued',
    'will continue',
    'continued on',
    'continue on',
  ],
  failed: [
    ...[
      'failed',
      'has failed',
      'failed trials of',
      'failed trial of',
      'failure of',
      'failures of',
      'failing',
      'fails',
      'fail',
    ],
    ...[
      ...["didn't respond to", 'did not respond to', 'no response to'].flatMap((words) =>
        ['adequate trials of', 'trials of', 'an adequate trial of', 'a trial of'].map(
          (of) => `${words} ${of}`,
        ),
      ),
      'failed adequate trials of',
      'failed adequate trial of',
      'failed an adequate trial of',
      'failed a trial of',
    ],
    ...['has failed adequate trials of', 'failed prior trials of', 'failed previous trials of'],
    ...['has failed trials of', 'has failed trial of', 'failed on', 'failed multiple trials including'],
  ],
  denied: [
    ...['never tried', 'has never tried', 'never been on', 'has never been on', 'never took', 'never taken'],
    ...[
      'has never taken',
      'never used',
      'never had',
      'has never had',
      'has not tried',
      "hasn't tried",
      'not tried',
    ],
    ...[
      'had not tried',
      'has not taken',
      'has not had',
      "hasn't had",
      'not yet tried',
      'has not been on',
      'not on',
    ],
    ...['no trial of', 'no trials of', 'no prior trial of', 'no prior trials of', 'no prior', 'no previous'],
    ...[
      'no history of',
      'no hx of',
      'no h/o',
      'denies history of',
      'denies hx of',
      'naive to',
      'never received',
    ],
    ...[
      'never prescribed',
      'never started on',
      'denies taking',
      'denies use of',
      'no past trials of',
      'has no history of',
    ],
    ...[
      'avoid',
      'avoiding',
      'instead of',
      'rather than',
      'other than',
      'except',
      'contraindicated',
      'not a candidate for',
    ],
    ...['not currently on', 'not currently taking', 'not taking', 'never did'],
  ],
  planned: [
    ...[
      'considering',
      'consider',
      'considered',
      'discussed',
      'discuss',
      'will discuss',
      'recommend',
      'recommended',
    ],
    ...[
      'recommending',
      'recommendation',
      'plan to start',
      'plan to',
      'plan for',
      'plans to start',
      'plans to',
      'will start',
    ],
    ...['will try', 'will add', 'will begin', 'to start', 'to try', 'could try', 'can try', 'could consider'],
    ...[
      'may consider',
      'might consider',
      'may try',
      'might try',
      'suggest',
      'suggested',
      'candidate for',
      'offered',
    ],
    ...[
      'offer',
      'referral for',
      'refer for',
      'referred for',
      'refer to',
      'next step',
      'next steps',
      'options include',
    ],
    ...[
      'start',
      'begin',
      'add',
      'switch to',
      'continue to consider',
      'proposed',
      'would try',
      'scheduled for',
    ],
    ...[
      'awaiting',
      'pending',
      'evaluate for',
      'evaluated for',
      'eligible for',
      'if no response',
      'next',
      'trial next',
    ],
    ...[
      'asked about',
      'asks about',
      'asking about',
      'curious about',
      'reviewed',
      'counseled on',
      'education on',
    ],
  ],
  declined: [
    ...['declined', 'declines', 'refused', 'refuses', 'not interested in', 'does not want', "doesn't want"],
    ...[
      'did not want',
      "didn't want",
      'unwilling to try',
      'unwilling to take',
      'opposed to',
      'hesitant to try',
    ],
    ...['afraid of', 'reluctant to try', 'against', 'declining'],
  ],
  wanted: [
    ...['wants to try', 'wants', 'would like to try', 'would like', 'interested in', 'interested in trying'],
    ...[
      'hoping to try',
      'requests',
      'requesting',
      'open to',
      'willing to try',
      'prefers',
      'asks for',
      'asking for',
    ],
  ],
  uncertain: [
    ...[
      'increase',
      'will increase',
      'decrease',
      'will decrease',
      'titrate',
      'reduce',
      'will reduce',
      'taper',
      'resume',
    ],
    ...[
      'possibly',
      'maybe',
      'perhaps',
      'might have taken',
      'may have taken',
      'might have tried',
      'may have tried',
    ],
    ...[
      'thinks it was',
      'thinks she took',
      'thinks he took',
      'unsure if',
      'not sure if',
      'unclear if',
      'questionable',
    ],
    ...[
      'possible',
      'probably',
      'likely',
      'might have been',
      'may have been',
      'or possibly',
      'not sure whether',
    ],
    ...[
      "doesn't remember taking",
      'does not remember taking',
      "doesn't recall taking",
      'does not recall taking',
    ],
    ...["don't remember taking", "can't recall taking", "can't remember taking", "doesn't remember trying"],
    ...['unclear whether', 'something like', 'cannot recall if', "can't recall if", "can't remember if"],
  ],
}

/** Another step beside or after the treatment named before: reasons given here are reasons for the step. */
export const stepWords: readonly string[] = [
  ...[
    'switched to',
    'switched',
    'changed to',
    'changed',
    'transitioned to',
    'cross-tapered to',
    'cross tapered to',
  ],
  ...['replaced by', 'replaced with', 'swapped to', 'crossed over to', 'cross titrated to', 'moved to'],
  ...[
    'augmented with',
    'augmentation with',
    'augmented by',
    'augment with',
    'adjunctive',
    'as adjunct',
    'as an adjunct',
    'added on',
    'as add-on',
    'as an add-on',
    'augmentation of',
    'augmentation to',
    'on top of',
    'adjunct',
    'added',
  ],
  ...[
    'adding',
    'combined with',
    'in combination with',
    'plus',
    'along with',
    'together with',
    'in addition to',
  ],
]

export const currentWords: readonly string[] = [
  ...[
    'currently',
    'current',
    'now',
    'present',
    'presently',
    'to date',
    'ongoing',
    'still taking',
    'still on',
  ],
  ...[
    'at present',
    'to present',
    'so far',
    'thus far',
    'as yet',
    'as of yet',
    'up to now',
    'until now',
    'as of now',
    'now on',
    'currently on',
    'currently taking',
    'continues on',
    'remains on',
  ],
  ...[
    'is currently on',
    'is currently taking',
    'is now on',
    'currently takes',
    'now taking',
    'today',
    'continues',
  ],
]
