import type { ConditionBlock } from './condition-block.ts'

/** Autism and personality disorders, SNOMED CT. */
export const snomedDevelopmentPersonality: readonly ConditionBlock[] = [
  {
    system: 'snomed',
    match: 'exact',
    groups: ['personality-disorder', 'borderline'],
    cite: { source: 'vsac-personality-labile', status: 'verified' },
    rows: [
      ['191765005', 'emotionally unstable personality disorder'],
      ['20010003', 'borderline personality disorder'],
    ],
  },
  {
    system: 'snomed',
    match: 'exact',
    groups: ['personality-disorder', 'histrionic-or-labile-personality'],
    cite: { source: 'vsac-personality-labile', status: 'verified' },
    rows: [['55341008', 'histrionic personality disorder']],
  },
  {
    system: 'snomed',
    match: 'exact',
    groups: ['autism'],
    cite: { source: 'vsac-pervasive-developmental', status: 'verified' },
    rows: [
      ['191689008', 'active infantile autism'],
      ['191690004', 'residual infantile autism'],
      ['191692007', 'active disintegrative psychoses'],
      ['191693002', 'residual disintegrative psychoses'],
      ['231536004', 'atypical autism'],
      ['23560001', "Asperger's disorder"],
      ['35919005', 'developmental disorder'],
      ['373618009', 'autistic spectrum disorder with isolated skills'],
      ['39951000119105', 'developmental disorder of residual state'],
      ['408856003', 'autistic disorder'],
      ['408857007', 'infantile autism'],
      ['43614003', 'autistic disorder of childhood onset'],
      ['442314000', 'active but odd autism'],
      ['68618008', "Rett's disorder"],
      ['702732007', 'high-functioning autism'],
      ['708037001', "residual Asperger's disorder"],
      ['718393002', 'atypical Rett syndrome'],
      ['719600006', '1p21.3 microdeletion syndrome'],
      ['71961003', 'childhood disintegrative disorder'],
      ['723332005', 'isodicentric chromosome 15 syndrome'],
      ['733623005', 'autism spectrum disorder, epilepsy, arthrogryposis syndrome'],
      ['770790004', 'developmental delay with autism spectrum disorder and gait instability'],
      ['771448004', 'autism and epilepsy syndrome of branched-chain metabolism'],
      ['771512003', 'AUTS2-related syndrome with autism'],
      [
        '870260008',
        'developmental disorder with marked impairment of functional language with loss of skills',
      ],
      [
        '870261007',
        'developmental disorder with marked impairment of functional language without loss of skills',
      ],
      ['870263005', 'developmental disorder with impairment of functional language'],
      [
        '870280009',
        'developmental disorder with severe impairment of functional language with loss of skills',
      ],
      [
        '870282001',
        'developmental disorder with severe impairment of functional language without loss of skills',
      ],
      [
        '870303005',
        'developmental disorder with complete impairment of functional language with loss of skills',
      ],
      [
        '870304004',
        'developmental disorder with complete impairment of functional language without loss of skills',
      ],
      [
        '870305003',
        'developmental disorder with cognitive developmental delay and marked impairment of functional language',
      ],
      ['870306002', 'developmental disorder with complete impairment of functional language'],
      ['870307006', 'developmental disorder with abscence of functional language'],
      [
        '870308001',
        'developmental disorder with cognitive developmental delay and complete impairment of functional language',
      ],
    ],
  },
  {
    system: 'snomed',
    match: 'exact',
    groups: ['autism', 'intellectual-disability'],
    cite: { source: 'vsac-pervasive-developmental', status: 'verified' },
    rows: [
      ['766824003', 'ADNP-related syndrome with autism and intellectual disability'],
      ['870262000', 'developmental disorder with intellectual disability without loss of skills'],
      [
        '870264004',
        'developmental disorder with intellectual disability and pervasive impairment of functional language without loss of skills',
      ],
      ['870265003', 'developmental disorder with intellectual disability with loss of skills'],
      [
        '870266002',
        'developmental disorder with intellectual disability and marked impairment of functional language with loss of skills',
      ],
      [
        '870267006',
        'developmental disorder with intellectual disability and marked impairment of functional language without loss of skills',
      ],
      [
        '870268001',
        'developmental disorder with intellectual disability and complete impairment of functional language without loss of skills',
      ],
      [
        '870269009',
        'developmental disorder with intellectual disability and absence of functional language with loss of skills',
      ],
      [
        '870270005',
        'developmental disorder with intellectual disability and complete impairment of functional language with loss of skills',
      ],
    ],
  },
  {
    system: 'snomed',
    match: 'exact',
    groups: ['personality-disorder'],
    cite: { source: 'vsac-depression-diagnosis', status: 'verified' },
    rows: [['442057004', 'chronic depressive personality disorder']],
  },
]
