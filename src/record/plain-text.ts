/** Text as people paste it, made plain for reading, with the way back to the places in what was pasted. */
import { decode } from 'html-entities'

export type PlainText = {
  /** Lower case, one blank between words, plain digits and signs. Line breaks stay. */
  readonly text: string
  /** Where the character at this place of `text` stood in the source. */
  readonly sourceOffset: (at: number) => number
  /** Characters that cannot be seen and change how text is shown or found. */
  readonly invisible: number
}

/** Printable ASCII in which nothing stands for something else. */
const alreadyPlain = /^(?! )(?:[!-%'-;=-~\n]| (?! ))*$/
const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i
const markup = /^<(?:\/?[a-z][^<>]{0,500}|!--[^<>]{0,500}|!doctype[^<>]{0,500})>/i
const longestMarkup = 510
/** Zero-width characters, marks that turn the direction of writing, soft hyphens, and the byte order mark. */
const unseen = /\p{Default_Ignorable_Code_Point}/u
const blank = /[\s\p{Cc}]/u
const dashes = /[‐‑‒–—―−]/u
const vulgarFraction = /[¼-¾⅐-⅞]/u
const arrows = /[→➔➜⟶⇒➡]/u
const signs: Readonly<Record<string, string>> = {
  '×': 'x',
  '⁄': '/',
  '•': '\n- ',
  '‣': '\n- ',
  '●': '\n- ',
  '▪': '\n- ',
  '≥': '>=',
  '≤': '<=',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '½': ' 1/2',
}

/** Makes pasted text plain. The work is proportional to the length of the text. */
export function plainText(source: string): PlainText {
  if (alreadyPlain.test(source)) {
    return { text: source.toLowerCase(), sourceOffset: (at) => at, invisible: 0 }
  }
  const plain = new Plain()
  let at = 0
  while (at < source.length) at += plain.take(source, at)
  return plain.finished(source.length)
}

class Plain {
  readonly #parts: string[] = []
  readonly #offsets: number[] = []
  #last = '\n'
  #invisible = 0

  /** Takes the next piece of the source and answers how long it was. */
  take(source: string, at: number): number {
    const tag = source[at] === '<' ? markup.exec(source.slice(at, at + longestMarkup))?.[0] : undefined
    if (tag !== undefined) return this.#add(isBreak(tag) ? '\n' : ' ', at, tag.length)
    const encoded = source[at] === '&' ? entity.exec(source.slice(at, at + 40))?.[0] : undefined
    const piece = encoded === undefined ? String.fromCodePoint(source.codePointAt(at) ?? 0) : decoded(encoded)
    return this.#add(plainCharacters(piece), at, encoded?.length ?? piece.length)
  }

  #add(piece: string, at: number, length: number): number {
    if (piece === '') this.#invisible++
    for (const character of piece) {
      if (character === ' ' && (this.#last === ' ' || this.#last === '\n')) continue
      this.#parts.push(character)
      for (let unit = 0; unit < character.length; unit++) this.#offsets.push(at)
      this.#last = character
    }
    return length
  }

  finished(sourceLength: number): PlainText {
    const offsets = this.#offsets
    return {
      text: this.#parts.join(''),
      sourceOffset: (at) => offsets[at] ?? sourceLength,
      invisible: this.#invisible,
    }
  }
}

/** Some systems write everything in capitals, entities too. */
function decoded(encoded: string): string {
  const text = decode(encoded)
  return text === encoded ? decode(encoded.toLowerCase()) : text
}

function isBreak(tag: string): boolean {
  return /^<\/?(?:p|br|div|li|ul|ol|tr|td|h\d)\b/i.test(tag)
}

function plainCharacters(piece: string): string {
  const sign = signs[piece]
  if (sign !== undefined) return sign
  if (piece === '\n' || piece === '\u2028' || piece === '\u2029') return '\n'
  if (unseen.test(piece)) return ''
  if (blank.test(piece)) return ' '
  if (dashes.test(piece)) return '-'
  if (arrows.test(piece)) return '->'
  if (vulgarFraction.test(piece)) return ` ${piece.normalize('NFKC').replace('⁄', '/')}`
  return piece.normalize('NFKC').toLowerCase()
}
