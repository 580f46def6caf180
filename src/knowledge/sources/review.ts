import type { Source } from './source.ts'

/** Sources of the facts about diagnosis, review, staging, risk and follow-up. */
export const reviewSources = {
  'stanley-brown-2012': {
    title: 'Safety planning intervention: a brief intervention to mitigate suicide risk',
    kind: 'study',
    reference: 'Stanley & Brown 2012, Cogn Behav Pract 19:256-264; section order from memory of the field',
    read: 'not-read',
  },
  'stanley-2018': {
    title: 'Safety planning with follow-up calls against usual care in emergency departments',
    kind: 'study',
    reference: 'Stanley 2018, JAMA Psychiatry 75:894-900',
    read: 'not-read',
  },
  'lifeline-988': {
    title: '988 Suicide & Crisis Lifeline',
    kind: 'regulation',
    reference: '988lifeline.org',
    read: 'not-read',
  },
  'fda-antidepressant-boxed-warning': {
    title: 'Boxed warning of antidepressant labels: suicidal thoughts and behaviours up to 24 years',
    kind: 'label',
    reference: 'FDA class labeling 2007',
    read: 'not-read',
  },
  'shear-2016': {
    title: 'Optimizing treatment of complicated grief',
    kind: 'trial',
    reference: 'Shear 2016, JAMA Psychiatry 73:685-694',
    read: 'not-read',
  },
  'substance-practice': {
    title: 'Usual clinical practice in depression with substance use',
    kind: 'guideline',
    reference: 'field knowledge, to be compared with ASAM and VA/DoD substance-use guidelines',
    read: 'not-read',
  },
  'laboratory-practice': {
    title: 'Fall-back limits of common laboratory tests (WHO 2011 anaemia, ADA, AUA 2018, Endocrine Society)',
    kind: 'guideline',
    reference: 'the reporting laboratory range comes first',
    read: 'not-read',
  },
  'loinc-tests': {
    title: 'LOINC codes of the tests',
    kind: 'vocabulary',
    reference: 'loinc.org, compared with a stored copy of the LOINC short-name table',
    read: 'primary',
  },
  'diagnostic-practice': {
    title: 'Usual practice of psychiatric differential diagnosis',
    kind: 'guideline',
    reference: 'field knowledge; coded signals from ICD-10-CM',
    read: 'not-read',
  },
  'depressogenic-medicines': {
    title: 'US labels and reviews of medicines linked with depression',
    kind: 'label',
    reference: 'boxed and label warnings per medicine; to be compared with the label in force',
    read: 'not-read',
  },
  'riemer-2021': {
    title: 'Beta-blockers and psychiatric adverse events: meta-analysis of randomised trials',
    kind: 'study',
    reference: 'Riemer 2021, Hypertension 77:1539-1548',
    read: 'not-read',
  },
  'eagles-2016': {
    title: 'Neuropsychiatric safety of varenicline, bupropion and nicotine patch (EAGLES)',
    kind: 'trial',
    reference: 'Anthenelli 2016, Lancet 387:2507-2520',
    read: 'not-read',
  },
  'fda-glp1-2026': {
    title: 'FDA communication on removing the suicidal-ideation warning of GLP-1 weight medicines',
    kind: 'regulation',
    reference: 'FDA drug safety communication 2026-01-13, read in press summaries',
    read: 'secondary',
  },
  'agnp-2017': {
    title: 'Consensus guidelines for therapeutic drug monitoring in neuropsychopharmacology',
    kind: 'guideline',
    reference: 'Hiemke 2018, Pharmacopsychiatry 51:9-62',
    read: 'not-read',
  },
  'cyp-interactions': {
    title: 'Enzyme inhibitors and inducers',
    kind: 'label',
    reference: 'FDA table of inhibitors and inducers; field knowledge',
    read: 'not-read',
  },
  'fekadu-2009': {
    title: 'Maudsley staging method for treatment-resistant depression',
    kind: 'study',
    reference: 'Fekadu 2009, J Clin Psychiatry 70:177-184 and 70:952-957; Fekadu 2018, BMC Psychiatry 18:100',
    read: 'secondary',
  },
  'staging-validation': {
    title: 'Comparisons of the staging methods: Maudsley method and its predictions',
    kind: 'study',
    reference:
      'Summary of a review read; van Diermen 2018, Acta Psychiatr Scand 138:605 (73 people, ECT), abstract read',
    read: 'secondary',
  },
  'fava-2003': {
    title: 'Diagnosis and definition of treatment-resistant depression (MGH staging)',
    kind: 'study',
    reference: 'Fava 2003, Biol Psychiatry 53:649-659; rules read in Gronemann 2020',
    read: 'secondary',
  },
  'gibson-2010': {
    title: 'MGH staging applied to claims',
    kind: 'study',
    reference: 'Gibson 2010, Am J Manag Care 16:370-377, abstract',
    read: 'secondary',
  },
  'gronemann-2020': {
    title: 'Staging models of treatment-resistant depression in Danish registers',
    kind: 'study',
    reference: 'Gronemann 2020, PLoS One e0236434, table 1',
    read: 'primary',
  },
  'souery-1999': {
    title: 'Treatment resistant depression: methodological overview (European staging model)',
    kind: 'study',
    reference: 'Souery 1999, Eur Neuropsychopharmacol 9:83-91; windows read in Gronemann 2020',
    read: 'secondary',
  },
  'peeters-2016': {
    title: 'The Dutch Measure for quantification of treatment resistance in depression (DM-TRD)',
    kind: 'study',
    reference: 'Peeters 2016, J Affect Disord 205:365-371, abstract; the item weights were not read',
    read: 'secondary',
  },
  'measurement-based-care': {
    title: 'Usual steps of measurement-based care in depression',
    kind: 'guideline',
    reference: 'field knowledge',
    read: 'not-read',
  },
} as const satisfies Readonly<Record<string, Source>>
