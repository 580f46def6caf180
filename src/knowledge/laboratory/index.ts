export type {
  LaboratoryTest,
  LaboratoryTestId,
  Limit,
  MedicineLevelId,
  TherapeuticRange,
} from './laboratory-test.ts'
export { laboratoryTests } from './laboratory-tests.ts'
export {
  inOurUnit,
  type LimitContext,
  laboratoryTestByCode,
  limitsBeyond,
  plainUnit,
} from './laboratory-value.ts'
export { limits } from './limits.ts'
export {
  type Metaboliser,
  type MetaboliserGene,
  metaboliserGene,
  metaboliserOfText,
  phenotypeCodes,
} from './metaboliser.ts'
export { therapeuticRanges } from './therapeutic-ranges.ts'
