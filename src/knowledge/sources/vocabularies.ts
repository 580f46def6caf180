import type { Source } from './source.ts'

/**
 * Sources of the codes of diagnoses and procedures. A value set was read in the expansion that comes with the
 * public test content of its quality measure (cqframework/ecqm-content-*), so the codes themselves are verified.
 */
export const vocabularySources = {
  'icd-10-cm': {
    title: 'ICD-10-CM tabular list, fiscal years 2016 to 2026',
    kind: 'vocabulary',
    reference: 'cms.gov; known from use, the printed list was not compared row by row',
    read: 'not-read',
  },
  'icd-9-cm': {
    title: 'ICD-9-CM diagnosis codes, last edition 2014',
    kind: 'vocabulary',
    reference: 'cms.gov; known from use, the printed list was not compared row by row',
    read: 'not-read',
  },
  'snomed-ct': {
    title: 'SNOMED CT, International and US editions',
    kind: 'vocabulary',
    reference: 'Concept and name as seen together in stored public records and vocabulary files',
    read: 'secondary',
  },
  'vsac-major-depression': {
    title: 'VSAC value set Major Depression',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.464.1003.105.12.1007; active and partial remission only',
    read: 'primary',
  },
  'vsac-major-depression-including-remission': {
    title: 'VSAC value set Major Depression Including Remission (CMS159)',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.113883.3.67.1.101.3.2444',
    read: 'primary',
  },
  'vsac-depression-diagnosis': {
    title: 'VSAC value set Depression Diagnosis (CMS2): a screening set, never major depression by itself',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.600.145',
    read: 'primary',
  },
  'vsac-dysthymia': {
    title: 'VSAC value set Dysthymia (CMS159)',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.67.1.101.1.254',
    read: 'primary',
  },
  'vsac-bipolar-disorder': {
    title: 'VSAC value set Bipolar Disorder (CMS159)',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.67.1.101.1.128',
    read: 'primary',
  },
  'vsac-bipolar-diagnosis': {
    title: 'VSAC value set Bipolar Diagnosis (CMS2); its edition of 2021 left out the manic episodes F30',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.600.450',
    read: 'primary',
  },
  'vsac-schizophrenia-or-psychotic-disorder': {
    title: 'VSAC value set Schizophrenia or Psychotic Disorder (CMS159); leaves out F22 and F24',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.464.1003.105.12.1104',
    read: 'primary',
  },
  'vsac-dementia': {
    title:
      'VSAC value set Dementia & Mental Degenerations (CMS149), expansion before the 2022 severity codes',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.526.3.1005',
    read: 'primary',
  },
  'vsac-personality-labile': {
    title: 'VSAC value set Personality Disorder Emotionally Labile (CMS159)',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.67.1.101.1.246',
    read: 'primary',
  },
  'vsac-pervasive-developmental': {
    title: 'VSAC value set Pervasive Developmental Disorder (CMS159)',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.464.1003.105.12.1152',
    read: 'primary',
  },
  'vsac-substance-use': {
    title: 'VSAC value set Substance Use Disorder (earlier name: Alcohol and Drug Dependence)',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.464.1003.106.12.1001',
    read: 'primary',
  },
  'vsac-suicide-attempt': {
    title: 'VSAC value set Suicide Attempt',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113762.1.4.1248.130',
    read: 'primary',
  },
  'ohdsi-mental-health-equity': {
    title:
      'Concept sets of the OHDSI MentalHealthEquity study (73 of its 764 depression concepts are bipolar)',
    kind: 'study',
    reference: 'github.com/ohdsi-studies/MentalHealthEquity, commit 1202414',
    read: 'primary',
  },
  'ohdsi-1009': {
    title: 'OHDSI PhenotypeLibrary cohort 1009, Earliest event of treatment-resistant depression',
    kind: 'study',
    reference: 'github.com/OHDSI/PhenotypeLibrary, commit 40106e4e',
    read: 'primary',
  },
  cpt: {
    title: 'CPT procedure codes (AMA); titles here are our own',
    kind: 'vocabulary',
    reference: 'ama-assn.org; known from use',
    read: 'not-read',
  },
  hcpcs: {
    title: 'HCPCS level II procedure codes',
    kind: 'vocabulary',
    reference: 'cms.gov; known from use or from stored pages naming the code',
    read: 'secondary',
  },
  'hcpcs-esketamine': {
    title: 'HCPCS codes of esketamine: G2082, G2083, S0013 and its replacement J0013 on 2026-01-01',
    kind: 'vocabulary',
    reference: 'Coding pages (carepatron, codingahead, neolytix, pabau, osmind)',
    read: 'secondary',
  },
  'icd-10-pcs-gzb': {
    title: 'ICD-10-PCS table GZB, electroconvulsive therapy',
    kind: 'vocabulary',
    reference: 'icd-10-code.org/icd10pcs/table/GZB',
    read: 'secondary',
  },
  'psych-procedure-tiers': {
    title: 'Psychiatric procedure codes with OMOP concepts, of a study of depression outcomes',
    kind: 'study',
    reference:
      'github.com/kforthman/effectsofglp1rasondepressionoutcomesinpatientswithmddandtrdSF, psych_proc_tiers',
    read: 'primary',
  },
  'va-somatic-treatments': {
    title: 'US Department of Veterans Affairs, database view of somatic treatments for depression',
    kind: 'study',
    reference: 'Stored public SQL file, view SomaticTx',
    read: 'primary',
  },
  'vsac-psychotherapy': {
    title: 'VSAC value sets of psychotherapy in the depression and substance-use measures',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113883.3.526.3.1496 and 2.16.840.1.113883.3.526.3.1568',
    read: 'primary',
  },
  'dsm-5-tr-codes': {
    title: 'DSM-5-TR, criteria of the major depressive episode with their ICD-10-CM codes',
    kind: 'guideline',
    reference: 'American Psychiatric Association 2022',
    read: 'not-read',
  },
  'cepeda-2018-exclusions': {
    title: 'Cepeda 2018, finding treatment-resistant depression in claims',
    kind: 'study',
    reference: 'Depress Anxiety 35(3):220-228; abstract read',
    read: 'primary',
  },
  'fabbri-2021-code': {
    title: 'Fabbri 2021, treatment-resistant depression in UK primary care, program code',
    kind: 'study',
    reference: 'github.com/chiarafabbri/MDD_TRD_study, commit b756777; PMID 33753889',
    read: 'primary',
  },
  'kubitz-2013': {
    title: 'Kubitz 2013, treatment-resistant depression in a managed-care population',
    kind: 'study',
    reference: 'doi:10.1371/journal.pone.0076882; abstract read',
    read: 'primary',
  },
  cms159: {
    title: 'CMS159 Depression Remission at Twelve Months, electronic measure',
    kind: 'regulation',
    reference: 'eCQI CMS159, version 9 and the 2025 content',
    read: 'secondary',
  },
  'amos-2018-exclusions': {
    title: 'Amos 2018, Pilon and Zhdanava: claims studies of treatment-resistant depression',
    kind: 'study',
    reference: 'J Clin Psychiatry 79(2):17m11725; 82(2):20m13699',
    read: 'not-read',
  },
  'icd-10-pcs': {
    title: 'ICD-10-PCS procedure codes',
    kind: 'vocabulary',
    reference: 'cms.gov; known from use',
    read: 'not-read',
  },
  'icd-9-procedures': {
    title: 'ICD-9-CM volume 3, procedures',
    kind: 'vocabulary',
    reference: 'icd-faq.com page of 94.27',
    read: 'secondary',
  },
  'vsac-vns': {
    title: 'VSAC value set naming insertion and removal of a vagus nerve stimulator',
    kind: 'vocabulary',
    reference: 'OID 2.16.840.1.113762.1.4.1248.251',
    read: 'primary',
  },
  'canvas-value-sets': {
    title: 'Value sets in the canvas-plugins repository, version 2026',
    kind: 'vocabulary',
    reference: 'github.com/canvas-medical/canvas-plugins, canvas_sdk/value_set/v2026/procedure.py',
    read: 'primary',
  },
} as const satisfies Readonly<Record<string, Source>>
