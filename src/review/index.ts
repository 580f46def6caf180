export { type Complaint, type ComplaintSeries, complaints } from './complaints.ts'
export {
  type CriterionFinding,
  type DepressiveEpisode,
  depressiveEpisode,
  type SymptomFinding,
} from './depressive-episode.ts'
export { geneResults } from './gene-results.ts'
export { type PatientView, patientView } from './patient-view.ts'
export { type ReviewInput, review, reviewOf } from './review.ts'
export type { ReviewItem } from './review-item.ts'
