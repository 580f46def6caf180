import type { Source } from './source.ts'

/** Sources of the medicine facts: names, codes, classes, doses. */
export const medicineSources = {
  rxnorm: {
    title: 'RxNorm: ingredients and clinical drugs, as listed in public value sets and code tables',
    kind: 'vocabulary',
    reference:
      'nlm.nih.gov/research/umls/rxnorm; read in VSAC expansions, OMOP vocabulary extracts and CPIC tables',
    read: 'secondary',
  },
  'rxnorm-recalled': {
    title: 'RxNorm: ingredient codes recalled and not looked up',
    kind: 'vocabulary',
    reference: 'nlm.nih.gov/research/umls/rxnorm',
    read: 'not-read',
  },
  ndc: {
    title: 'National Drug Code: package codes of 2003 to 2012, as listed in public test data',
    kind: 'vocabulary',
    reference: 'OMOP vocabulary extract of synPUF; sample patients of the SMART project',
    read: 'secondary',
  },
  'who-atc': {
    title: 'WHO Anatomical Therapeutic Chemical classification and defined daily doses (2026)',
    kind: 'vocabulary',
    reference: 'atcddd.fhi.no; the defined daily dose is a statistical unit, never a minimum dose',
    read: 'secondary',
  },
  'inn-spanish': {
    title: 'International nonproprietary names in Spanish (Denominaciones Comunes Internacionales), recalled',
    kind: 'vocabulary',
    reference: 'WHO lists of recommended names; not looked up, to be compared by a native clinician',
    read: 'not-read',
  },
  'nhs-dmd': {
    title: 'NHS dictionary of medicines and devices, antidepressant code lists of OpenSAFELY',
    kind: 'vocabulary',
    reference: 'opensafely.org codelists; Open Government Licence',
    read: 'secondary',
  },
  'mgh-atrq': {
    title:
      'Massachusetts General Hospital Antidepressant Treatment Response Questionnaire, column "Minimum Dose"',
    kind: 'instrument',
    reference:
      'doi:10.1111/j.1755-5949.2009.00102.x for the instrument; doses read in a public transcription of a trial form, not in the licensed form',
    read: 'secondary',
  },
  'maudsley-guidelines': {
    title: 'Maudsley Prescribing Guidelines in Psychiatry: minimum effective doses of antidepressants',
    kind: 'guideline',
    reference: 'Taylor, Barnes, Young; editions 13 to 14; recalled and not re-read',
    read: 'not-read',
  },
  'non-us-labels': {
    title:
      'Prescribing information outside the United States of the medicine named, recalled and not re-read',
    kind: 'label',
    reference: 'medicines.org.uk; ema.europa.eu',
    read: 'not-read',
  },
  'hedis-amm': {
    title: 'HEDIS Antidepressant Medication Management, list of medicines',
    kind: 'regulation',
    reference: 'NCQA, measurement year 2023, as copied by a health plan',
    read: 'secondary',
  },
  'mccall-2022': {
    title: 'Doses of trazodone in US practice (McCall 2022)',
    kind: 'study',
    reference: 'as reported by MedPage Today and HCPLive',
    read: 'secondary',
  },
  'zuranolone-2023': {
    title: 'Zuranolone: approved for postpartum depression, not for major depression (FDA 2023)',
    kind: 'regulation',
    reference: 'FDA action of August 2023, as reported',
    read: 'secondary',
  },
  'nierenberg-2006': {
    title: 'STAR*D level 3: lithium and triiodothyronine augmentation (Nierenberg 2006)',
    kind: 'trial',
    reference: 'Am J Psychiatry 2006;163:1519',
    read: 'secondary',
  },
} as const satisfies Readonly<Record<string, Source>>
