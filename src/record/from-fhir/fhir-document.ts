/** One parsed JSON value and where it stood: a file, or one line of an NDJSON file. */
export type FhirDocument = {
  readonly file: string
  readonly json: unknown
  /** Where in the file: `line 12`. Absent for the whole file. */
  readonly path?: string | undefined
}
