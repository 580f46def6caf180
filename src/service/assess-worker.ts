/** One thread that assesses files, so that the thread of the requests stays free. */
import { parentPort } from 'node:worker_threads'
import { jsonBytes } from './api/json-text.ts'
import { Problem } from './api/problem.ts'
import { assessFile, type FileToAssess } from './assess-file.ts'

export type Work = { readonly number: number; readonly file: FileToAssess }
export type Done =
  | { readonly number: number; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly problem: Problem['body'] }
  | { readonly number: number; readonly mistake: string }

parentPort?.on('message', ({ number, file }: Work) => {
  const done = work(number, file)
  parentPort?.postMessage(done, 'json' in done ? [done.json.buffer] : [])
})

function work(number: number, file: FileToAssess): Done {
  try {
    return { number, json: jsonBytes(assessFile(file)) }
  } catch (error) {
    if (error instanceof Problem) return { number, problem: error.body }
    return { number, mistake: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }
  }
}
