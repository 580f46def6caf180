/** Batches of fills are judged here, or in threads beside the database: the same rows in the same order. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type BatchFound, type BatchJudge, batchJudge, type JudgeSettings, notBegun } from './judge-batch.ts'

export type Judging = {
  /** What is judged and by what, before the first batch. Threads take a while to start, and are started sooner than that is known. */
  readonly begin: (settings: JudgeSettings) => void
  /** Takes the batch over; resolves when another one may be given. */
  readonly add: (words: Int32Array<ArrayBuffer>) => Promise<void>
  /** What was found, in the order of the batches. */
  readonly found: () => Promise<readonly BatchFound[]>
  readonly stop: () => Promise<void>
}

export function judgingHere(): Judging {
  let judge: BatchJudge = notBegun
  const found: BatchFound[] = []
  return {
    begin: (settings) => {
      judge = batchJudge(settings)
    },
    add: async (words) => {
      found.push(judge(words))
    },
    found: async () => found,
    stop: async () => {},
  }
}

/** Each thread may have one batch at work and one waiting: memory depends on the threads, not on the fills. */
const waitingPerThread = 2

type Thread = { readonly worker: Worker; readonly answers: ((found: BatchFound) => void)[] }

export function judgingInThreads(count = availableParallelism()): Judging {
  let failed: (error: Error) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  failure.catch(() => {})
  const threads = Array.from({ length: count }, (): Thread => {
    const worker = new Worker(new URL('./judge-worker.ts', import.meta.url))
    const thread: Thread = { worker, answers: [] }
    worker.on('message', (found: BatchFound) => thread.answers.shift()?.(found))
    worker.on('error', failed)
    return thread
  })
  const found: Promise<BatchFound>[] = []
  return {
    begin: (settings) => {
      for (const { worker } of threads) worker.postMessage(settings)
    },
    add: async (words) => {
      const thread = threads.reduce((least, each) =>
        each.answers.length < least.answers.length ? each : least,
      )
      const answer = new Promise<BatchFound>((resolve) => thread.answers.push(resolve))
      thread.worker.postMessage(words, [words.buffer])
      const answerOrFailure = Promise.race([answer, failure])
      // Whoever asks for it is told; a batch that nobody asks for any more is no mistake of its own.
      answerOrFailure.catch(() => {})
      found.push(answerOrFailure)
      const oldest = found.at(-waitingPerThread * count)
      if (oldest !== undefined) await oldest
    },
    found: () => Promise.all(found),
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}
