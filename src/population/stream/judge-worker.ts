/** One thread that judges batches of fills. */
import { parentPort } from 'node:worker_threads'
import { type BatchJudge, batchJudge, type JudgeSettings, notBegun } from './judge-batch.ts'

let judge: BatchJudge = notBegun

/** How fills are judged comes first, and then the fills. */
parentPort?.on('message', (given: JudgeSettings | Int32Array) => {
  if (!(given instanceof Int32Array)) {
    judge = batchJudge(given)
    return
  }
  const found = judge(given)
  const { chains, counts, trials, late } = found
  const columns = [...chains, ...counts, ...trials, ...late]
  parentPort?.postMessage(
    found,
    columns.map(({ buffer }) => buffer),
  )
})
