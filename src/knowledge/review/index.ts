export { associatedComplaints, type ComplaintRow } from './associated-complaints.ts'
export {
  type DepressogenicMedicine,
  depressogenicAction,
  depressogenicMedicines,
  type EvidenceGrade,
} from './depressogenic-medicines.ts'
export { diagnoses } from './diagnoses.ts'
export { ages, chronicity, factors } from './factors.ts'
export {
  type CriterionRow,
  difficultyItem,
  episodeNotes,
  otherCriteria,
  type SpecifierRow,
  type SymptomId,
  type SymptomRow,
  specifiers,
  symptomCount,
  symptomDays,
  symptoms,
} from './major-depressive-episode.ts'
export { medicalConditions } from './medical-conditions.ts'
export {
  type Limit,
  medicalTests,
  type TestPart,
  type TestRow,
  testsWhenIndicated,
  testValidDays,
} from './medical-tests.ts'
export {
  type GeneRow,
  geneRows,
  type Inhibitor,
  inducers,
  inhibitors,
  smokeInduces,
  withoutGeneAdvice,
} from './pharmacogenetics.ts'
export { type LevelRow, plasmaLevels } from './plasma-levels.ts'
export type * from './review-row.ts'
export { screenValidity } from './screen-validity.ts'
export { substances } from './substances.ts'
export { codedAdherence, type TreatmentRow, treatmentRows } from './treatment-quality.ts'
