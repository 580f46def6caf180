/** How easy a Spanish text is to read: the perspicuity of Szigriszt Pazos (1993), on the scale INFLESZ. */

const words = new Intl.Segmenter('es', { granularity: 'word' })
const sentences = new Intl.Segmenter('es', { granularity: 'sentence' })

/** 0 to 100 and beyond; higher is easier. 55 to 65 is normal, above 65 rather easy, above 80 very easy. */
export function perspicuity(text: string): number {
  const found = [...words.segment(text)].filter(({ isWordLike }) => isWordLike === true)
  const syllables = found.reduce((sum, { segment }) => sum + syllablesOf(segment), 0)
  const count = [...sentences.segment(text)].length
  return 206.835 - 62.3 * (syllables / found.length) - found.length / count
}

/** Vowels that meet are one syllable, unless both are strong or the weak one is stressed: `hue-so`, `le-er`, `dí-a`. */
const nuclei = /[iuü]?(?:[aeoáéó]|[íú])(?:[iuüy](?![íú]))?|[iuü]+y?|y(?![aeiouáéíóú])/g

export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
  return Math.max(1, plain.match(nuclei)?.length ?? 1)
}
