/** The words, numbers and signs of a medicine name, in lower case. */

const word = /\d+(?:[.,]\d+)*|[.,]\d+|[a-z]+|[%/()[\]#*-]/g
const accents = /[\u0300-\u036f]/g
const onlyAscii = /^[\x20-\x7e]*$/

/** "buPROPion XL 150MG" → `bupropion`, `xl`, `150`, `mg`. Accents, case and apostrophes do not matter. */
export function wordsOf(text: string): readonly string[] {
  const plain = onlyAscii.test(text)
    ? text
    : text
        .replace(/[µμ]/g, 'u')
        .replace(/[‐-―−]/g, '-')
        .normalize('NFKD')
        .replace(accents, '')
  return plain.toLowerCase().replace(/['’`]/g, '').match(word) ?? []
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
