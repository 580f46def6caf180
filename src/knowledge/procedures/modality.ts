/** Treatments that are not a daily medicine. */
export type Modality =
  | 'ect'
  | 'tms'
  | 'vns'
  | 'ketamine'
  | 'esketamine'
  | 'dbs'
  | 'tdcs'
  | 'light-therapy'
  | 'psychotherapy'
