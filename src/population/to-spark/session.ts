/** A road to a Spark. All of them run the same statements. */
export type SparkSession = {
  /** Runs statements one after the other in one session, and fails with Spark's own words. */
  readonly run: (statements: readonly string[], options?: SparkRunOptions) => Promise<void>
  /** Whether tables stay when the session ends, so that somebody must drop them. */
  readonly tablesStay: boolean
}

export type SparkRunOptions = {
  /** How many statements are done; none, once the session is open. */
  readonly onStatement?: ((done: number) => void) | undefined
  /** Stops Spark's work. */
  readonly signal?: AbortSignal | undefined
}
