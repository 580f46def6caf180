import type { SourceId } from '../../sources.ts'

/** Where the codes were read. */
export const codeSources = {
  'ecqm-2025': { where: 'cqframework/ecqm-content-cms-2025, value set expansions', source: 'rxnorm' },
  'ecqm-2024': { where: 'cqframework/ecqm-content-qicore-2024, value set expansions', source: 'rxnorm' },
  'ecqm-2022': { where: 'cqframework/ecqm-content-qicore-2022, value set expansions', source: 'rxnorm' },
  'ecqm-r4': { where: 'cqframework/ecqm-content-r4, value set expansions', source: 'rxnorm' },
  'qi-core': { where: 'HL7/fhir-qi-core, value set expansions', source: 'rxnorm' },
  'opioid-cds': { where: 'cqframework/opioid-cds-r4, value set expansions', source: 'rxnorm' },
  cql: { where: 'cqframework/clinical-reasoning, value set expansions', source: 'rxnorm' },
  canvas: { where: 'canvas-medical/canvas-plugins, value sets', source: 'rxnorm' },
  ohdsi: { where: 'OHDSI/PhenotypeLibrary, concept sets', source: 'rxnorm' },
  eunomia: { where: 'OHDSI/EunomiaDatasets, concept table', source: 'rxnorm' },
  synpuf: { where: 'thewileylab/synPUF, concept table', source: 'rxnorm' },
  smart: { where: 'smart-on-fhir/sample-patients, tables of fills', source: 'rxnorm' },
  synthea: { where: 'smart-on-fhir/generated-sample-data, Synthea', source: 'rxnorm' },
  ahrq: { where: 'AHRQ pain management summary, sample patient', source: 'rxnorm' },
  ndclist: { where: 'ndclist.com, page of the code', source: 'rxnorm' },
  demo: { where: 'a demonstration record', source: 'rxnorm' },
  opensafely: { where: 'OpenSAFELY antidepressant code lists', source: 'nhs-dmd' },
} as const satisfies Readonly<Record<string, { readonly where: string; readonly source: SourceId }>>

export type CodeSource = keyof typeof codeSources

/**
 * One product: its code (several, parted by blanks, where they mean the same); its ingredients with milligrams per
 * unit, per mL of a liquid, or per patch, parted by " + "; its form and release; its brand; where the code was read.
 * An extended-release strength is the amount in the unit. A titration pack has no strength.
 */
export type ProductCodeRow = readonly [
  codes: string,
  ingredients: string,
  formAndRelease: string,
  brand: string,
  source: CodeSource,
]
