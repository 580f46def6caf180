/** Where facts come from. */
export type Source = {
  readonly title: string
  readonly kind:
    | 'guideline'
    | 'trial'
    | 'study'
    | 'label'
    | 'instrument'
    | 'vocabulary'
    | 'regulation'
    | 'policy'
    | 'project'
  /** DOI, PMID, docket, or where to find it. */
  readonly reference: string
  /** primary: we compared with the text itself. secondary: with a summary or copy. not-read: from memory of the field. */
  readonly read: 'primary' | 'secondary' | 'not-read'
}
