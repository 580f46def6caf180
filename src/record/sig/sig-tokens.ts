/** Cuts an instruction into words. Every character belongs to some token, so that nothing is lost. */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain'
import {
  asDirectedWords,
  asNeededWords,
  changeWords,
  countWords,
  dayCounts,
  formWords,
  fractionWords,
  frequencyWords,
  harmlessWords,
  massWords,
  maximumWords,
  mayWords,
  numberWords,
  purposeWords,
  slotWords,
  stopWords,
  thenWords,
  weekdaySets,
  weekdayWords,
} from './sig-words.ts'

const named = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories })

/** Any way to write a number. */
export const NumberLike = named('NumberLike')
/** Tokens that begin no piece of their own. */
export const Other = named('Other')

export const NumberToken = createToken({
  name: 'Number',
  pattern: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+/,
  categories: [NumberLike],
})
export const Fraction = createToken({
  name: 'Fraction',
  pattern: /[1-9] ?\/ ?[2-9](?![\d/])/,
  categories: [NumberLike],
})
export const NumberWord = named('NumberWord', [NumberLike])
export const FractionWord = named('FractionWord', [NumberLike])
export const Article = named('Article')
export const Mass = named('Mass', [Other])
export const Form = named('Form', [Other])
export const TimeUnit = named('TimeUnit')
export const Hour = named('Hour', [Other])
export const FrequencyWord = named('FrequencyWord')
export const SlotWord = named('SlotWord')
export const WeekdaySet = named('WeekdaySet')
export const Weekday = named('Weekday')
export const CountWord = named('CountWord')
export const TimesWord = named('TimesWord', [Other])
export const X = named('X')
export const Every = named('Every')
export const Per = named('Per')
export const For = named('For')
export const To = named('To')
export const UpTo = named('UpTo')
export const By = named('By')
export const At = named('At')
export const After = named('After')
export const And = named('And')
export const Or = named('Or')
export const Then = named('Then')
export const Change = named('Change')
export const May = named('May')
export const Stop = named('Stop')
export const Onward = named('Onward', [Other])
export const MayRepeat = named('MayRepeat')
export const Maximum = named('Maximum')
export const AsNeeded = named('AsNeeded')
export const AsDirected = named('AsDirected')
export const Purpose = named('Purpose')
export const Total = named('Total', [Other])
export const Harmless = named('Harmless')
export const Slash = createToken({ name: 'Slash', pattern: '/' })
export const Dash = createToken({ name: 'Dash', pattern: /->|-/ })
export const Open = createToken({ name: 'Open', pattern: /[([]/ })
export const Close = createToken({ name: 'Close', pattern: /[)\]]/ })
export const Equals = createToken({ name: 'Equals', pattern: '=' })
export const Separator = createToken({ name: 'Separator', pattern: /[,;:.*"!\n]+/ })
/** "#30", "90 day supply": how many were handed out. */
export const Quantity = createToken({ name: 'Quantity', pattern: /# ?\d+|\d+ ?-? ?days?'? supply/ })
/** Strength of a solution: "20 mg/5 ml". */
export const Concentration = createToken({
  name: 'Concentration',
  pattern: /\d+(?:\.\d+)? ?mc?g ?\/ ?(?:\d+(?:\.\d+)? ?)?ml(?![a-z])/,
})
export const Word = createToken({ name: 'Word', pattern: /[a-z\u0080-\uffff][a-z'\u0080-\uffff]*/ })
export const Anything = createToken({ name: 'Anything', pattern: /[!-\uffff]/, categories: [Other] })
const Blank = createToken({ name: 'Blank', pattern: /\s/, group: Lexer.SKIPPED, line_breaks: true })

type Lexicon = readonly (readonly [words: readonly string[], type: TokenType])[]

/** Where two rows hold the same word, the first one wins. */
const lexicon: Lexicon = [
  [Object.keys(frequencyWords), FrequencyWord],
  [Object.keys(slotWords), SlotWord],
  [Object.keys(weekdaySets), WeekdaySet],
  [weekdayWords, Weekday],
  [Object.keys(countWords), CountWord],
  [Object.keys(numberWords), NumberWord],
  [Object.keys(fractionWords), FractionWord],
  [Object.keys(massWords), Mass],
  [Object.keys(formWords).flatMap((form) => [form, `${form}s`, `${form}(s)`]), Form],
  [Object.keys(dayCounts), TimeUnit],
  [['hours', 'hour', 'hrs', 'hr', 'h'], Hour],
  [['times', 'time(s)'], TimesWord],
  [['x'], X],
  [['a', 'an'], Article],
  [['every', 'each', 'q', 'ea'], Every],
  [['per'], Per],
  [['for'], For],
  [['to', 'until', 'till'], To],
  [['up to', 'upto'], UpTo],
  [['by'], By],
  [['at', '@'], At],
  [['after', 'in', 'within'], After],
  [['and', '&', '+', 'plus', 'w/'], And],
  [['or'], Or],
  [thenWords, Then],
  [Object.keys(changeWords), Change],
  [mayWords, May],
  [stopWords, Stop],
  [['onward', 'onwards', 'and onward', 'and onwards', 'and after', 'and on', 'on:'], Onward],
  [['mr', 'may repeat', 'repeat'], MayRepeat],
  [maximumWords, Maximum],
  [asNeededWords, AsNeeded],
  [asDirectedWords, AsDirected],
  [purposeWords, Purpose],
  [['total', 'in total', 'totaling', 'total dose', 'total daily dose'], Total],
  [harmlessWords, Harmless],
]

const typeOfPhrase: ReadonlyMap<string, TokenType> = new Map(
  lexicon.toReversed().flatMap(([words, type]) => words.map((word) => [word, type] as const)),
)

/** Abbreviations that are also written with dots: "b.i.d.". */
const dotted = new Set(
  'qd bid tid qid qod qhs qam qpm hs am pm po sl im iv sc prn ac pc tds qds od td ut'.split(' '),
)

function patternOf(phrase: string): string {
  if (dotted.has(phrase)) return `${phrase}|${[...phrase].join('\\.')}\\.?`
  return phrase.replace(/[.*+?^$()[\]{}|\\/]/g, '\\$&')
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

/** One pattern for all phrases, the longest first, so that "every other day" is never read as "every". */
const Phrase = createToken({
  name: 'Phrase',
  // Spares the library an analysis of the long pattern.
  start_chars_hint: [...new Set([...typeOfPhrase.keys()].map((phrase) => phrase.charAt(0)))],
  pattern: new RegExp(
    `(?:${[...typeOfPhrase.keys()].sort(longestFirst).map(patternOf).join('|')})(?![a-z'\\u0080-\\uffff])`,
  ),
})

const inOrder: TokenType[] = [
  Blank,
  Concentration,
  Quantity,
  Fraction,
  NumberToken,
  Phrase,
  Word,
  Slash,
  Dash,
  Open,
  Close,
  Equals,
  Separator,
  Anything,
]

let lexer: Lexer | undefined

/** Built when a text is first read: most runs read few. */
function theLexer(): Lexer {
  lexer ??= new Lexer(inOrder, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: false,
    safeMode: false,
    skipValidations: true,
  })
  return lexer
}

/** The tokens a grammar of instructions is made of. */
export const sigVocabulary: TokenType[] = [
  NumberLike,
  Other,
  ...new Set(lexicon.map(([, type]) => type)),
  Concentration,
  Fraction,
  NumberToken,
  Quantity,
  Word,
  Slash,
  Dash,
  Open,
  Close,
  Equals,
  Separator,
  Anything,
]

/** The words of an instruction in plain text, each with the kind it is. */
export function sigTokens(plain: string): IToken[] {
  const { tokens } = theLexer().tokenize(plain)
  for (const token of tokens) if (token.tokenType === Phrase) retype(token)
  return tokens
}

/** A word is looked up as it stands in the tables: without dots, with single blanks. */
export function phraseOf(image: string): string {
  return image.includes('.') ? image.replaceAll('.', '') : image
}

function retype(token: IToken): void {
  const type = typeOfPhrase.get(phraseOf(token.image)) ?? typeOfPhrase.get(token.image)
  if (type === undefined) return
  token.tokenType = type
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0
}
