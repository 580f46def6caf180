/** Where a command prints: handed in, so that tests can look at it. */
export type Stream = {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

export type Terminal = {
  readonly stdout: Stream
  readonly stderr: Stream
  /** Whether colours are wanted on stdout. */
  readonly color: boolean
}

const narrowest = 80
const widest = 110

/** The columns of a page: those of the terminal within reason, or the usual ones of a file. */
export function pageWidth({ stdout }: Terminal): number | undefined {
  if (!stdout.isTTY || stdout.columns === undefined) return undefined
  return Math.min(widest, Math.max(narrowest, stdout.columns - 1))
}
