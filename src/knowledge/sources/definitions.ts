import type { Source } from './source.ts'

/** Sources of the definitions of treatment resistance. */
export const definitionSources = {
  'nextline-judgement': {
    title: 'Judgement of the Nextline authors, stated so that it can be disputed',
    kind: 'project',
    reference: 'docs/decisions',
    read: 'primary',
  },
  'user-definition': {
    title: 'Definition supplied by the user',
    kind: 'project',
    reference: 'the file named with --definition',
    read: 'primary',
  },
  'dsm-5-tr': {
    title:
      'American Psychiatric Association, Diagnostic and Statistical Manual of Mental Disorders, 5th ed., text revision (2022)',
    kind: 'guideline',
    reference: 'ISBN 978-0-89042-575-6',
    read: 'secondary',
  },
  'chandler-2010': {
    title: 'Chandler et al. 2010, validation of the MGH Antidepressant Treatment Response Questionnaire',
    kind: 'instrument',
    reference: 'doi:10.1111/j.1755-5949.2009.00102.x',
    read: 'secondary',
  },
  'gauthier-2017': {
    title: 'Gauthier et al. 2017, Treatment patterns in major depressive disorder (BMC Psychiatry), table 1',
    kind: 'study',
    reference: 'BMC Psychiatry 2017, s12888-017-1385-0',
    read: 'primary',
  },
  'fabbri-2021': {
    title:
      'Fabbri et al. 2021, Genetic and clinical characteristics of treatment-resistant depression using primary care records; the authors’ published code',
    kind: 'study',
    reference:
      'PMID 33753889; chiarafabbri/MDD_TRD_study, commit b756777, scripts/extract_diagn_ADs_TRD_pheno.R',
    read: 'primary',
  },
  'ohdsi-circe': {
    title: 'OHDSI Circe, which turns a cohort definition into SQL (circe-be)',
    kind: 'study',
    reference: 'github.com/OHDSI/circe-be: CohortExpressionQueryBuilder.java and its SQL templates',
    read: 'primary',
  },
  'cepeda-2018': {
    title:
      'Cepeda et al. 2018, Finding treatment-resistant depression in real-world data (Depress Anxiety 35:220)',
    kind: 'study',
    reference: 'Depress Anxiety 2018;35(3):220-228',
    read: 'secondary',
  },
  'zhdanava-2021': {
    title:
      'Zhdanava et al. 2021, The prevalence and national burden of treatment-resistant depression in the United States',
    kind: 'study',
    reference: 'J Clin Psychiatry 2021;82(2):20m13699',
    read: 'secondary',
  },
  'amos-2018': {
    title:
      'Amos et al. 2018, Direct and indirect cost burden and change of employment status in treatment-resistant depression',
    kind: 'study',
    reference: 'J Clin Psychiatry 2018;79(2):17m11725',
    read: 'secondary',
  },
  'gronemann-2018': {
    title:
      'Gronemann et al. 2018, Treatment-resistant depression and risk of mortality / socio-demographic factors in Danish registers',
    kind: 'study',
    reference: 'J Clin Psychiatry 2018 (abstract)',
    read: 'secondary',
  },
  'lundberg-2023': {
    title:
      'Lundberg et al. 2023, Association of treatment-resistant depression with patient outcomes and health care resource utilization',
    kind: 'study',
    reference: 'PMID 36515938; PMC9856735',
    read: 'secondary',
  },
  'fda-esketamine': {
    title:
      'FDA wording of treatment-resistant depression for esketamine (2019), as quoted by secondary pages',
    kind: 'regulation',
    reference: 'FDA statement of 5 March 2019',
    read: 'secondary',
  },
  'esketamine-trials': {
    title:
      'Esketamine phase 3 programme: TRANSFORM-2 (Popova 2019) and the published entry criteria (PMID 37025256)',
    kind: 'trial',
    reference: 'Am J Psychiatry 2019; PMID 37025256',
    read: 'secondary',
  },
  'ema-2013': {
    title:
      'EMA guideline on clinical investigation of medicinal products in the treatment of depression, Rev. 2 (2013)',
    kind: 'guideline',
    reference: 'EMA/CHMP/185423/2010 Rev. 2',
    read: 'not-read',
  },
  'sforzini-2022': {
    title:
      'Sforzini et al. 2022, A Delphi-method-based consensus guideline for definition of treatment-resistant depression for clinical trials',
    kind: 'guideline',
    reference: 'doi:10.1038/s41380-021-01381-x, table 1',
    read: 'primary',
  },
  'thase-rush-1997': {
    title:
      'Thase & Rush 1997, When at first you don’t succeed: sequential strategies for antidepressant nonresponders',
    kind: 'instrument',
    reference: 'J Clin Psychiatry 1997;58 suppl 13:23-29',
    read: 'secondary',
  },
  gsrd: {
    title:
      'Group for the Studies of Resistant Depression (Souery, Mendlewicz, Kasper et al.): staging and response criteria',
    kind: 'study',
    reference: 'Souery 1999, Eur Neuropsychopharmacol 9:83; later GSRD papers',
    read: 'not-read',
  },
  'fife-2018': {
    title: 'Fife et al. 2018, antidepressant eras and minimum dose in three US databases',
    kind: 'study',
    reference: 'Prim Care Companion CNS Disord 2018;20(4):18m02274',
    read: 'secondary',
  },
  cms128: {
    title: 'CMS128 Antidepressant Medication Management, electronic clinical quality measure',
    kind: 'guideline',
    reference: 'ecqm-content-qicore-2025; HEDIS AMM',
    read: 'primary',
  },
  'pqa-pdc': {
    title: 'Pharmacy Quality Alliance, proportion of days covered',
    kind: 'guideline',
    reference: 'PQA measure convention: 80 % of days',
    read: 'not-read',
  },
  'athf-sf2': {
    title: 'Sackeim et al. 2024, Antidepressant Treatment History Form, Short Form 2',
    kind: 'instrument',
    reference: 'doi:10.1016/j.jpsychires.2024.05.046; the dose table is in its supplement',
    read: 'secondary',
  },
} as const satisfies Readonly<Record<string, Source>>
