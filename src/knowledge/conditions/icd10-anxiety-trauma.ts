import type { ConditionBlock } from './condition-block.ts'

/** Anxiety, trauma, grief, personality, eating, sleep, impulse control, ICD-10-CM. */
export const icd10AnxietyTrauma: readonly ConditionBlock[] = [
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['anxiety'],
    cite: { source: 'icd-10-cm', at: 'F40, F41', status: 'known' },
    rows: [
      ['F40', 'phobic anxiety disorder', 'phobia'],
      ['F40.1', 'social anxiety disorder', 'social-anxiety'],
      ['F40.01', 'agoraphobia with panic', 'panic'],
      ['F41.0', 'panic disorder', 'panic'],
      ['F41.1', 'generalised anxiety disorder', 'generalised-anxiety'],
      ['F41.3', 'other mixed anxiety disorder'],
      ['F41.9', 'anxiety disorder, not further described'],
      ['F06.4', 'anxiety disorder due to a medical condition'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: { source: 'icd-10-cm', at: 'F42 to F45', status: 'known' },
    rows: [
      ['F42', 'obsessive-compulsive disorder', 'ocd'],
      ['F43.0', 'acute stress reaction', 'acute-stress'],
      ['F43.1', 'post-traumatic stress disorder', 'ptsd'],
      ['F43.2', 'adjustment disorder', 'adjustment'],
      ['F43.81', 'prolonged grief disorder (since 2022-10-01)', 'grief'],
      ['F44', 'dissociative and conversion disorder', 'dissociative'],
      ['F45', 'somatic symptom disorder', 'somatic-symptom'],
      ['Z63.4', 'disappearance or death of a family member', 'grief', 'social-bereavement'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['personality-disorder'],
    cite: { source: 'vsac-personality-labile', at: 'F60.3, F60.4', status: 'verified' },
    rows: [
      ['F60.3', 'borderline personality disorder', 'borderline'],
      ['F60.4', 'histrionic personality disorder', 'histrionic-or-labile-personality'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['personality-disorder'],
    cite: { source: 'icd-10-cm', at: 'F60, F61', status: 'known' },
    rows: [
      ['F60', 'personality disorder'],
      ['F61', 'mixed personality disorder'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['eating-disorder'],
    cite: { source: 'icd-10-cm', at: 'F50', status: 'known' },
    rows: [
      ['F50', 'eating disorder'],
      ['F50.0', 'anorexia nervosa', 'anorexia'],
      ['F50.2', 'bulimia nervosa', 'bulimia'],
      ['F50.81', 'binge eating disorder', 'binge-eating'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: { source: 'icd-10-cm', at: 'F51, F63, G25, G47', status: 'known' },
    rows: [
      ['F51.0', 'insomnia not due to a substance or condition', 'insomnia'],
      ['G47.0', 'insomnia', 'insomnia'],
      ['G47.2', 'circadian rhythm sleep disorder', 'circadian-rhythm'],
      ['G47.3', 'sleep apnoea', 'sleep-apnoea'],
      ['F63', 'gambling and other impulse disorder', 'gambling-or-impulse-control'],
      ['Z72.6', 'gambling and betting', 'gambling-or-impulse-control'],
      ['G25.81', 'restless legs', 'restless-legs'],
    ],
  },
]
