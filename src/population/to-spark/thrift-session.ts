/** The road through a Thrift server (HiveServer2): Spark's own, or a Databricks SQL warehouse. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { SparkRunOptions, SparkSession } from './session.ts'
import { checkedUrl, type ThriftOptions } from './thrift-address.ts'
import { type Hive, hiveDriver, openServer, type Server, wordsOfStatus } from './thrift-server.ts'

export function thriftSession(options: ThriftOptions): SparkSession {
  const url = checkedUrl(options)
  return {
    tablesStay: true,
    run: async (statements, runOptions = {}) => {
      const hive = await hiveDriver()
      const server = await openServer(hive, url, options, runOptions.signal)
      try {
        runOptions.onStatement?.(0)
        for (const [index, statement] of statements.entries()) {
          await finished(hive, server, statement, runOptions).catch((error: unknown) => {
            throw refusedAtOnce(error)
          })
          runOptions.onStatement?.(index + 1)
        }
      } finally {
        await server.close()
      }
    },
  }
}

const firstPoll = 20
const lastPoll = 1000

async function finished(
  hive: Hive,
  { session, answered }: Server,
  statement: string,
  { signal }: SparkRunOptions,
): Promise<void> {
  const states = hive.thrift.TCLIService_types.TOperationState
  const waiting: readonly unknown[] = [states.INITIALIZED_STATE, states.PENDING_STATE, states.RUNNING_STATE]
  const operation = await answered(session.executeStatement(statement, { runAsync: true }))
  for (let pause = firstPoll; ; pause = Math.min(pause * 1.2, lastPoll)) {
    const { operationState, errorMessage } = await answered(operation.status(false))
    if (operationState === states.FINISHED_STATE) break
    if (!waiting.includes(operationState)) throw refused(errorMessage)
    if (signal?.aborted === true) {
      await answered(operation.cancel())
      throw new Error('Cancelled.')
    }
    await sleep(pause)
  }
  // It is done: a server that has put it away already is no failure.
  await answered(operation.close().catch(() => undefined))
}

function refused(message: unknown): Error {
  return new Error(`Spark refused a statement: ${inShort(message)}`)
}

/** Some servers refuse a statement before they run it. */
function refusedAtOnce(error: unknown): unknown {
  const words = wordsOfStatus(error)
  return words === undefined ? error : refused(words)
}

/** Spark's words, without the names of its classes and where in its program they were thrown. */
function inShort(message: unknown): string {
  const [words = ''] = `${message}`.split('\n\tat ')
  return words.replace(/^org\.apache\.hive\.service\.cli\.HiveSQLException: Error running query: /, '')
}
