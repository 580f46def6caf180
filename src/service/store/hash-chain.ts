/**
 * Each event carries the hash of the one before it, so that a change, a gap or a new order shows. The content enters
 * by its own salted hash: it can be erased, and the chain can still be followed.
 */
import { createHash, randomBytes } from 'node:crypto'

export type Link = {
  readonly patient: string
  readonly version: number
  readonly at: string
  readonly author: string
  readonly contentHash: string
  readonly previous: string
}

/** What stands before the first event. */
export const beginning = '0'.repeat(64)

export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/** Without the salt, a short content such as "declined" could be guessed from its hash. */
export function contentHash(salt: string, content: string): string {
  return sha256(`${salt}\n${content}`)
}

export function linkHash({ patient, version, at, author, contentHash, previous }: Link): string {
  return sha256(JSON.stringify([patient, version, at, author, contentHash, previous]))
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
