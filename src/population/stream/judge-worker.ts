/** One thread that judges batches of fills. */
import { parentPort, workerData } from 'node:worker_threads'
import { batchJudge, type JudgeSettings } from './judge-batch.ts'

const judge = batchJudge(workerData as JudgeSettings)

parentPort?.on('message', (words: Int32Array) => {
  const found = judge(words)
  const { chains, counts, trials, late } = found
  const columns = [...chains, ...counts, ...trials, ...late]
  parentPort?.postMessage(
    found,
    columns.map(({ buffer }) => buffer),
  )
})
