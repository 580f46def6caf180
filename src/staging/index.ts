export type { Range, StageItem, StageResult } from './stage-result.ts'
export { type Staging, type StagingInput, staging } from './staging.ts'
