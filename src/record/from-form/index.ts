export type { FormProblem } from './form-problems.ts'
export type { FormDiagnosis, FormMedicine, FormScore, FormTreatment, HistoryForm } from './history-form.ts'
export { type FormRecords, recordFromForm } from './record-from-form.ts'
