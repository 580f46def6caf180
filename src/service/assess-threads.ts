/** A few threads that assess files one after the other; each file goes to the one with the least to do. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { WrittenJson } from './api/json-text.ts'
import { Problem } from './api/problem.ts'
import type { FileToAssess } from './assess-file.ts'
import type { Done, Sent, Shared, Work } from './assess-worker.ts'

/** Above this, for each thread, a request is turned away at once instead of waiting for minutes. */
const usualMostWaiting = 500

export type ThreadLimits = {
  readonly count?: number | undefined
  readonly mostWaiting?: number | undefined
}

type Waiting = { readonly resolve: (json: WrittenJson) => void; readonly reject: (error: Error) => void }
type Thread = {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  /** What the thread writes its answers into. */
  memory: readonly Uint8Array[]
}

export type AssessThreads = ReturnType<typeof assessThreads>

/** Threads start with the first file. A thread that breaks fails its files and is replaced. */
export function assessThreads({
  count = availableParallelism(),
  mostWaiting = usualMostWaiting,
}: ThreadLimits = {}) {
  const threads = new Set<Thread>()
  let number = 0

  function start(): Thread {
    const worker = new Worker(new URL('./assess-worker.ts', import.meta.url))
    const thread: Thread = { worker, waiting: new Map(), memory: [] }
    threads.add(thread)
    worker.unref()
    worker.on('message', (message: Shared | Done) => {
      if ('memory' in message) thread.memory = message.memory.map((part) => new Uint8Array(part))
      else settle(thread, message)
    })
    worker.on('error', (error: Error) => fail(thread, error))
    worker.on('exit', () => fail(thread, new Error('A thread ended.')))
    return thread
  }

  function settle(thread: Thread, done: Done): void {
    const caller = thread.waiting.get(done.number)
    thread.waiting.delete(done.number)
    if ('place' in done) caller?.resolve(inMemory(thread, done))
    else if ('json' in done) caller?.resolve(new WrittenJson(done.json))
    else if ('problem' in done) {
      const { status, title, type: _, ...more } = done.problem
      caller?.reject(new Problem(status, title, more))
    } else caller?.reject(mistakeAt(done.mistake))
  }

  function fail(thread: Thread, error: Error): void {
    threads.delete(thread)
    for (const { reject } of thread.waiting.values()) reject(error)
    thread.waiting.clear()
  }

  function leastBusy(): Thread {
    if (threads.size < count) return start()
    return [...threads].reduce((least, each) => (each.waiting.size < least.waiting.size ? each : least))
  }

  return {
    /** The answer as JSON. */
    assess: (file: FileToAssess): Promise<WrittenJson> => {
      const thread = leastBusy()
      if (thread.waiting.size >= mostWaiting) {
        return Promise.reject(new Problem(503, 'Too many records are waiting.', {}, { 'retry-after': '5' }))
      }
      number++
      const work: Work = { number, file }
      return new Promise((resolve, reject) => {
        thread.waiting.set(work.number, { resolve, reject })
        thread.worker.postMessage(work)
      })
    },
    stop: async (): Promise<void> => {
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

function inMemory({ worker, memory }: Thread, { place, length }: Extract<Done, Sent>): WrittenJson {
  const bytes = memory[place]?.subarray(0, length) ?? new Uint8Array()
  return new WrittenJson(bytes, () => worker.postMessage({ place } satisfies Sent))
}

/** The place of the mistake in the thread, for the log. */
function mistakeAt(stack: string): Error {
  const error = new Error('A thread made a mistake.')
  error.stack = stack
  return error
}
