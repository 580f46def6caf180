/** The words, numbers and signs of a medicine name, in lower case. */

const word = /\d+(?:[.,]\d+)*|[.,]\d+|[a-z]+(?:'[a-z]+)*|[%/()[\]#*-]/g
const notAscii = /[^\x20-\x7e]/g
const onlyAscii = /^[\x20-\x7e]*$/

/** "buPROPion XL 150MG" → `bupropion`, `xl`, `150`, `mg`. Accents, case and apostrophes do not matter. */
export function wordsOf(text: string): readonly string[] {
  const words = plain(text).match(word) ?? []
  return words.some(hasApostrophe) ? words.map(withoutApostrophe) : words
}

/** The words with the places in the text where they begin and end. */
export type PlacedWords = {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export function placedWordsOf(text: string): PlacedWords {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of plain(text).matchAll(word)) {
    words.push(withoutApostrophe(match[0]))
    starts.push(match.index)
    ends.push(match.index + match[0].length)
  }
  return { words, starts, ends }
}

/** The text in plain letters, every character in its place. */
function plain(text: string): string {
  return (onlyAscii.test(text) ? text : text.replace(notAscii, plainCharacter)).toLowerCase()
}

const signs: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['´', "'"],
  ['µ', 'u'],
  ['μ', 'u'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
])

function plainCharacter(character: string): string {
  return signs.get(character) ?? character.normalize('NFKD').charAt(0)
}

function hasApostrophe(token: string): boolean {
  return token.includes("'")
}

function withoutApostrophe(token: string): string {
  return token.replaceAll("'", '')
}

export function isWord(token: string): boolean {
  const first = token.charCodeAt(0)
  return first >= 97 && first <= 122
}

/** The number a token writes; `undefined` for words. "1,000" is a thousand, "37,5" thirty-seven and a half. */
export function numberOf(token: string): number | undefined {
  const first = token.charCodeAt(0)
  const starts = (first >= 48 && first <= 57) || ((first === 46 || first === 44) && token.length > 1)
  if (!starts) return undefined
  const thousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(token)
  const value = Number(thousands ? token.replaceAll(',', '') : token.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}
