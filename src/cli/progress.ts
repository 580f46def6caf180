/** A bar on stderr while many records are assessed; nothing where nobody is looking. */
import { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.ts'

const fewest = 20

export type Progress = { readonly step: () => void; readonly stop: () => void }

export function progress(total: number, { stderr }: Terminal): Progress {
  if (!stderr.isTTY || total < fewest) return { step: () => {}, stop: () => {} }
  const bar = new SingleBar({
    format: 'Assessing {bar} {value} of {total}',
    clearOnComplete: true,
    hideCursor: true,
  })
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
