import type { ConditionBlock } from './condition-block.ts'

/** Depressive disorders, ICD-10-CM. */
export const icd10Depression: readonly ConditionBlock[] = [
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['major-depression-single'],
    cite: { source: 'vsac-major-depression-including-remission', at: 'F32', status: 'verified' },
    rows: [
      ['F32.0', 'single episode, mild', 'major-depression', 'severity-mild'],
      ['F32.1', 'single episode, moderate', 'major-depression', 'severity-moderate'],
      ['F32.2', 'single episode, severe, not psychotic', 'major-depression', 'severity-severe'],
      [
        'F32.3',
        'single episode, severe, psychotic',
        'major-depression',
        'severity-severe',
        'psychotic-features',
      ],
      ['F32.4', 'single episode, in partial remission', 'major-depression-partial-remission'],
      ['F32.5', 'single episode, in full remission', 'major-depression-full-remission'],
      // Until 2021-09-30 this code also stood for any depression not further described.
      ['F32.9', 'single episode, severity not stated', 'major-depression'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: {
      source: 'vsac-depression-diagnosis',
      at: 'F32.81, F32.89, F32.A (new on 2021-10-01)',
      status: 'verified',
    },
    rows: [
      ['F32.81', 'premenstrual dysphoric disorder', 'depression-other', 'premenstrual-dysphoric'],
      ['F32.89', 'other depressive episode', 'depression-other'],
      ['F32.A', 'depression, not further described', 'depression-unspecified'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'exact',
    groups: [],
    cite: {
      source: 'ohdsi-mental-health-equity',
      at: 'F32, header codes seen in records',
      status: 'verified',
    },
    rows: [
      ['F32', 'depressive episode, header', 'depression-unspecified'],
      ['F32.8', 'other depressive episode, header (a code until 2016)', 'depression-other'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['major-depression-recurrent'],
    cite: { source: 'vsac-major-depression-including-remission', at: 'F33', status: 'verified' },
    rows: [
      ['F33.0', 'recurrent, mild', 'major-depression', 'severity-mild'],
      ['F33.1', 'recurrent, moderate', 'major-depression', 'severity-moderate'],
      ['F33.2', 'recurrent, severe, not psychotic', 'major-depression', 'severity-severe'],
      ['F33.3', 'recurrent, severe, psychotic', 'major-depression', 'severity-severe', 'psychotic-features'],
      ['F33.40', 'recurrent, in remission, kind not stated', 'major-depression-remission-unspecified'],
      ['F33.41', 'recurrent, in partial remission', 'major-depression-partial-remission'],
      ['F33.42', 'recurrent, in full remission', 'major-depression-full-remission'],
      ['F33.9', 'recurrent, severity not stated', 'major-depression'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'exact',
    groups: ['major-depression-recurrent'],
    cite: {
      source: 'ohdsi-mental-health-equity',
      at: 'F33, header codes seen in records',
      status: 'verified',
    },
    rows: [
      ['F33', 'recurrent, header', 'major-depression'],
      ['F33.4', 'recurrent, in remission, header', 'major-depression-remission-unspecified'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: {
      source: 'vsac-depression-diagnosis',
      at: 'members outside F32 and F33.0 to F33.4',
      status: 'verified',
    },
    rows: [
      ['F33.8', 'other recurrent depressive disorder', 'depression-other'],
      ['F34.1', 'dysthymia, persistent depressive disorder', 'persistent-depressive'],
      ['F34.81', 'disruptive mood dysregulation disorder', 'depression-other'],
      ['F34.89', 'other persistent mood disorder', 'depression-other'],
      [
        'F43.21',
        'adjustment disorder, depressed mood',
        'adjustment',
        'adjustment-depressed',
        'depression-other',
      ],
      [
        'F43.23',
        'adjustment disorder, anxious and depressed',
        'adjustment',
        'adjustment-depressed',
        'depression-other',
      ],
      ['F53.0', 'postpartum depression', 'depression-other', 'peripartum-onset', 'postpartum'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: { source: 'icd-10-cm', at: 'F06, F34, F39, F41', status: 'known' },
    rows: [
      ['F06.31', 'depressive features due to a medical condition', 'depression-due-to-medical'],
      ['F06.32', 'major depressive-like episode due to a medical condition', 'depression-due-to-medical'],
      ['F06.34', 'mixed features due to a medical condition', 'depression-due-to-medical', 'mixed-features'],
      ['F06.30', 'mood disorder due to a medical condition, kind not stated', 'depression-due-to-medical'],
      ['F34.9', 'persistent mood disorder, not further described', 'mood-disorder-unspecified'],
      ['F39', 'mood disorder, not further described', 'mood-disorder-unspecified'],
      ['F41.8', 'other anxiety disorder, among them mixed anxiety and depression', 'anxiety'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'exact',
    groups: [],
    cite: { source: 'icd-10-cm', at: 'F53, F53 was a code until 2018', status: 'known' },
    rows: [['F53', 'puerperal mental disorder, kind not stated', 'postpartum']],
  },
]
