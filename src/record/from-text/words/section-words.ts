/**
 * Of whom and of what a passage speaks: headings, relatives, allergies.
 * Lower case, single blanks. A word that could mean two things is left out, so that it is shown as not read.
 */

/** Relatives. What is said of them is not said of the patient. */
export const relativeWords: readonly string[] = [
  ...[
    'mother',
    'mom',
    'father',
    'dad',
    'sister',
    'brother',
    'son',
    'daughter',
    'aunt',
    'uncle',
    'grandmother',
  ],
  ...['grandfather', 'cousin', 'parent', 'parents', 'sibling', 'siblings', 'maternal aunt', 'maternal uncle'],
  ...[
    'paternal aunt',
    'paternal uncle',
    'maternal grandmother',
    'maternal grandfather',
    'paternal grandmother',
  ],
  ...['paternal grandfather', 'half-brother', 'half-sister', 'niece', 'nephew', 'relative', 'relatives'],
  ...['family history', 'family history of', 'family hx', 'family hx of', 'fhx', 'fhx of', 'fh', 'fam hx'],
  ...['husband', 'wife', 'spouse', 'partner', 'boyfriend', 'girlfriend', 'friend', 'roommate'],
]

export const allergyWords: readonly string[] = [
  'allergic to',
  'allergic reaction to',
  'allergy to',
  'allergies to',
  'allergy',
  'allergies',
  'anaphylaxis to',
]

export type Section = 'allergies' | 'family' | 'plan' | 'current' | 'history'

/** Headings: a section goes on until the next heading or an empty line. */
export const sectionWords: Readonly<Record<Section, readonly string[]>> = {
  allergies: ['allergies', 'allergy', 'drug allergies', 'medication allergies'],
  family: [
    ...['family history', 'family psychiatric history', 'family hx', 'fhx', 'fh', 'family psych history'],
    ...['family psych hx', 'family psychiatric hx'],
  ],
  plan: [
    ...[
      'plan',
      'recommendations',
      'recommendation',
      'treatment plan',
      'a/p',
      'assessment and plan',
      'assessment & plan',
    ],
    ...['assessment/plan', 'next steps', 'options', 'treatment options', 'options discussed', 'discussion'],
    ...['orders', 'patient instructions', 'education'],
  ],
  current: [
    ...[
      'current outpatient medications',
      'outpatient medications',
      'active medications',
      'medication list',
      'current medications',
      'current meds',
      'medications',
      'meds',
      'current treatment',
      'current psychotropics',
    ],
    ...['current medication', 'current psychiatric medications', 'home medications', 'home meds'],
  ],
  history: [
    ...[
      'past',
      'previous',
      'past medications',
      'past meds',
      'meds tried',
      'past psych meds',
      'prior med trials',
      'past med trials',
      'past medication trials',
      'medication trials',
      'med trials',
    ],
    ...[
      'previous medications',
      'prior medications',
      'previous trials',
      'prior trials',
      'past trials',
      'prior meds',
    ],
    ...[
      'past psychiatric history',
      'psychiatric history',
      'past psych history',
      'pph',
      'treatment history',
      'history',
    ],
    ...[
      'antidepressant trials',
      'past treatment',
      'past treatments',
      'hpi',
      'history of present illness',
      'hx',
    ],
    ...[
      'medication history',
      'past psychotropics',
      'previous medication trials',
      'antidepressants',
      'failed trials',
    ],
    ...[
      'past psychiatric medications',
      'prior treatment',
      'prior treatments',
      'augmentation',
      'neuromodulation',
    ],
    ...[
      'psychotherapy',
      'therapy',
      'diagnosis',
      'diagnoses',
      'dx',
      'scores',
      'scales',
      'rating scales',
      'assessment',
    ],
    ...[
      'subjective',
      'objective',
      'social history',
      'substance use',
      'procedures',
      'cc',
      'chief complaint',
      'id',
    ],
    ...[
      'past medical history',
      'pmh',
      'medical history',
      'previous treatment',
      'previous treatments',
      'patient',
    ],
  ],
}
