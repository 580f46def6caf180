import type { SerializedConfig } from 'vitest'
import type { Plugin } from 'vitest/config'
import type { PoolOptions, PoolWorker, WorkerRequest, WorkerResponse } from 'vitest/node'
import { ThreadsPoolWorker } from 'vitest/node'

/**
 * One worker thread that outlives a run. Stryker runs the tests once per mutant; almost all of that time went
 * into loading the same modules again. A mutant inside a function is switched on by a variable, so the loaded
 * modules serve them all. Only a mutant that acts while a module loads needs them loaded afresh.
 */
export function keptWorker(): Plugin {
  return {
    name: 'kept-worker',
    configureVitest({ project }) {
      Object.assign(project.config, {
        pool: 'kept',
        poolRunner: { name: 'kept', createPoolWorker },
        isolate: false,
      })
    },
  }
}

type Listener = (value: unknown) => void

let kept: ThreadsPoolWorker | undefined

function createPoolWorker(options: PoolOptions): PoolWorker {
  const running = options.project.getProvidedContext() as { mutantActivation?: string }
  if (running.mutantActivation !== 'runtime') return new ThreadsPoolWorker(options)
  const fresh = kept === undefined
  kept ??= new ThreadsPoolWorker(options)
  return reused(kept, fresh, () => options.project.serializedConfig)
}

/**
 * The kept thread is started by the first run alone and never told to stop. Which tests are to run is told at the
 * start: each later run has to be told again, or it would run the tests of the first mutant.
 */
function reused(thread: ThreadsPoolWorker, fresh: boolean, config: () => SerializedConfig): PoolWorker {
  const listeners = new Set<Listener>()
  const answer = (type: WorkerResponse['type']) =>
    setImmediate(() => {
      for (const listener of [...listeners]) listener({ type, __vitest_worker_response__: true })
    })
  return {
    name: 'kept',
    on(event, listener) {
      if (event === 'message') listeners.add(listener)
      thread.on(event, listener)
    },
    off(event, listener) {
      listeners.delete(listener)
      thread.off(event, listener)
    },
    send(message: WorkerRequest) {
      if (message.type === 'stop') answer('stopped')
      else if (message.type === 'start' && !fresh) answer('started')
      else if (message.type === 'run')
        thread.send({ ...message, context: { ...message.context, config: config() } } as WorkerRequest)
      else thread.send(message)
    },
    async start() {
      if (fresh) await thread.start()
    },
    async stop() {
      for (const listener of listeners) thread.off('message', listener)
    },
    deserialize: (data) => thread.deserialize(data),
  }
}
