/**
 * A letter, a packet or a handout as plain data: headings, sentences, lists, tables, places to fill in. It is printed
 * as HTML and as PDF from here, so that both say the same in the same order.
 */
import type { Assessment } from '../../assessment/result.ts'

/** What clinicians and payers read is English; the handout also comes in Spanish. */
export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

export type Document = {
  readonly kind: 'letter' | 'packet' | 'handout'
  readonly language: Language
  readonly title: string
  /** Under the title: whom and when it is about. */
  readonly subtitle: string
  readonly sections: readonly Section[]
  readonly footer: string
}

export type Section = WordsSection | ChartSection

export type WordsSection = {
  readonly heading: string
  readonly blocks: readonly Block[]
  /** Begins on a new page where it is printed. */
  readonly newPage?: boolean | undefined
}

/** The life chart with the same facts in words. */
export type ChartSection = { readonly heading: string; readonly chart: Assessment }

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Words; readonly quiet?: boolean | undefined }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Words[]; readonly ordered?: boolean | undefined }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'table'; readonly table: Table }
  | {
      readonly kind: 'callout'
      readonly tone: Tone
      readonly title: string
      readonly words: readonly Words[]
    }
  /** Lines to write on: a signature, notes. */
  | {
      readonly kind: 'lines'
      readonly labels: readonly string[]
      /** For sentences, not for a name: the label above, lines across the page below. */
      readonly room?: 'writing' | undefined
    }

export type Tone = 'help' | 'yes' | 'no' | 'unknown' | 'caution'
export type Fact = { readonly name: string; readonly words: Words }

export type Table = {
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly Words[])[]
}
/** `width` is the share of the page, in parts. */
export type Column = { readonly name: string; readonly width: number; readonly number?: boolean | undefined }

/** A sentence; parts of it may stand out, or wait to be filled in by whoever signs. */
export type Words = string | readonly Inline[]
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly quiet: string }
  /** What the record does not say: a place to fill in, named. Never invented. */
  | { readonly blank: string }

export function isChart(section: Section): section is ChartSection {
  return 'chart' in section
}

export function paragraph(words: Words): Block {
  return { kind: 'paragraph', words }
}

export function quietly(words: Words): Block {
  return { kind: 'paragraph', words, quiet: true }
}

/** A list, or nothing where there is nothing to list. */
export function list(items: readonly Words[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

export function blank(name: string): Words {
  return [{ blank: name }]
}

/** The parts of a sentence. */
export function inlines(words: Words): readonly Inline[] {
  return typeof words === 'string' ? [words] : words
}

/** The text of a sentence without its emphasis, for those who only read words. */
export function plainText(words: Words): string {
  return inlines(words).map(inlineText).join('')
}

export function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('strong' in inline) return inline.strong
  return 'quiet' in inline ? inline.quiet : `[${inline.blank}]`
}
