/** The sentences of the handout in each language: one shape, so that no sentence can be missing in one of them. */
import type { Language } from '../document/document.ts'
import { en } from './words-en.ts'
import { es } from './words-es.ts'

export type HandoutWords = typeof en

export const handoutWords: Readonly<Record<Language, HandoutWords>> = { en, es }
