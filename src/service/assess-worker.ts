/** One thread that assesses files, so that the thread of the requests stays free. */
import { parentPort } from 'node:worker_threads'
import { piecesOf } from './api/json-text.ts'
import { Problem } from './api/problem.ts'
import { assessFile, type FileToAssess } from './assess-file.ts'

export type Work = { readonly number: number; readonly file: FileToAssess }
/** A place in the shared memory whose answer has been sent. */
export type Sent = { readonly place: number }
/** Memory that both threads see, one part for each place; told once. */
export type Shared = { readonly memory: readonly SharedArrayBuffer[] }
export type Done =
  | { readonly number: number; readonly place: number; readonly length: number }
  | { readonly number: number; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly problem: Problem['body'] }
  | { readonly number: number; readonly mistake: string }

/** So many answers may wait to be sent, each of that length: a full one takes a quarter of it. */
const places = 16
const bytesOfPlace = 1_000_000

/** A new array for each answer would have the whole memory of the other thread looked through twice a second. */
const memory = Array.from({ length: places }, () => new SharedArrayBuffer(bytesOfPlace))
const free = [...memory.keys()]
parentPort?.postMessage({ memory } satisfies Shared)

parentPort?.on('message', (message: Work | Sent) => {
  if ('place' in message) {
    free.push(message.place)
    return
  }
  const done = work(message)
  parentPort?.postMessage(done, 'json' in done ? [done.json.buffer] : [])
})

function work({ number, file }: Work): Done {
  try {
    return written(number, piecesOf(assessFile(file)))
  } catch (error) {
    if (error instanceof Problem) return { number, problem: error.body }
    return { number, mistake: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }
  }
}

/** In ASCII each character is one byte. What finds no place goes in memory of its own. */
function written(number: number, pieces: readonly string[]): Done {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const place = length > bytesOfPlace ? undefined : free.pop()
  if (place !== undefined) {
    writePieces(pieces, Buffer.from(memory[place] ?? new ArrayBuffer()))
    return { number, place, length }
  }
  const json = new Uint8Array(length)
  writePieces(pieces, Buffer.from(json.buffer))
  return { number, json }
}

function writePieces(pieces: readonly string[], bytes: Buffer): void {
  let at = 0
  for (const piece of pieces) at += bytes.write(piece, at, 'latin1')
}
