/** Tokens, codes and passwords. The store keeps only their hashes. */
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** The least that OWASP asks for argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/** The hash of a password that nobody has: an unknown name takes as long as a wrong password. */
const nobody = hashPassword(randomBytes(32).toString('hex'))

export async function verifyPassword(kept: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(kept ?? (await nobody), password.normalize('NFKC'))
  return matches && kept !== undefined
}

export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A token or code has enough chance in it that a plain hash cannot be guessed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** No letters that are mistaken for digits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** To be read aloud or typed: `K7QX-M2RD-9FHW` with three groups. */
export function newCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** What a person types for a code: case, blanks and dashes make no difference. */
export function codeHash(typed: string): string {
  return tokenHash(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
}
