/** Cuts a treatment history into words. Every character belongs to some token, so that nothing is lost. */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain'
import { medicinesNamedIn } from '../../knowledge/medicines/index.ts'
import { dayCounts, massWords, numberWords } from '../sig/sig-words.ts'
import { allLaboratoryWords, laboratoryUnit } from './words/laboratory-words.ts'
import {
  benefitWords,
  changeWords,
  degreeWords,
  nonResponseWords,
  outcomeAbbreviations,
  partialRemissionWords,
  relapseWords,
  remissionWords,
  unknownOutcomeWords,
  worseWords,
} from './words/outcome-words.ts'
import { allergyWords, relativeWords, sectionWords } from './words/section-words.ts'
import { becauseWords, reasonWords, sideEffectWords, stopWords } from './words/stopping-words.ts'
import {
  currentWords,
  notTakenWords,
  partlyTakenWords,
  polarityWords,
  stepWords,
  takenWords,
  unknownIntake,
} from './words/taking-words.ts'
import { fillerWords, modalityWords, sessionWords, unitWords } from './words/treatment-words.ts'

const named = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories })

export const NumberLike = named('NumberLike')
export const Medicine = named('Medicine')
export const Modality = named('Modality')
export const Degree = named('Degree')
export const Benefit = named('Benefit')
export const Change = named('Change')
export const NonResponse = named('NonResponse')
export const Worse = named('Worse')
export const Remission = named('Remission')
export const PartialRemission = named('PartialRemission')
export const Relapse = named('Relapse')
export const UnknownOutcome = named('UnknownOutcome')
export const Adherence = named('Adherence')
export const Stop = named('Stop')
export const Because = named('Because')
export const Reason = named('Reason')
export const SideEffect = named('SideEffect')
export const Polarity = named('Polarity')
export const Step = named('Step')
export const Current = named('Current')
export const Relative = named('Relative')
export const Allergy = named('Allergy')
export const Heading = named('Heading')
export const Episode = named('Episode')
export const Shared = named('Shared')
export const NoneOfThem = named('NoneOfThem')
export const AnyOfThem = named('AnyOfThem')
export const Filler = named('Filler')
export const Laboratory = named('Laboratory')
export const NumberWord = named('NumberWord', [NumberLike])
export const Mass = named('Mass')
export const TimeUnit = named('TimeUnit')
export const Sessions = named('Sessions')
export const AgeUnit = named('AgeUnit')
export const AgeWord = named('AgeWord')
export const Sex = named('Sex')
export const Month = named('Month')
/** The first number of "15 March 2021". */
export const DayOfMonth = named('DayOfMonth')
export const PartOfYear = named('PartOfYear')
export const Winter = named('Winter')
export const Since = named('Since')
export const From = named('From')
export const Until = named('Until')
export const To = named('To')
export const In = named('In')
export const For = named('For')
export const X = named('X')
export const UpTo = named('UpTo')
export const Past = named('Past')
export const Ago = named('Ago')
export const UnitWord = named('UnitWord')
export const Later = named('Later')
export const AtLeast = named('AtLeast')
export const AsNeeded = named('AsNeeded')
export const And = named('And')
export const OutOf = named('OutOf')
export const By = named('By')
/** "NR", "PR". */
export const Abbreviation = named('Abbreviation')

export const IsoDate = createToken({
  name: 'IsoDate',
  pattern: /(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\d-])/,
})
export const SlashDate = createToken({
  name: 'SlashDate',
  pattern: /\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])/,
})
export const MonthSlashYear = createToken({
  name: 'MonthSlashYear',
  pattern: /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/,
})
export const Year = createToken({
  name: 'Year',
  pattern: /(?:19|20)\d\d(?![\d.]\d|\d|s|\/| ?m[cg])|'(?:[0-4]\d|[89]\d)(?![\d'.]| ?m[cg])/,
})
/** "early 2023", "mid-2023", "the end of March 2022", "mid to late 2023": only before a year, or a month with its year. */
const partWords =
  '(?:very )?(?:early|mid(?:dle)?|late|beginning|start|end|spring|summer|fall|autumn|(?:first|second|early|later?|latter) (?:half|part))'
const monthWords = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*'
const yearDigits = '(?:19|20)\\d\\d(?!\\d)'
export const DatedPart = createToken({
  name: 'DatedPart',
  start_chars_hint: [...'tvemlbsfa'],
  pattern: new RegExp(
    `(?:the )?${partWords}(?:(?: ?/ ?|-to-| ?- ?| to | or )${partWords})?(?: (?:of|in))?(?:[ -]| ?, )(?=${yearDigits}|${monthWords}\\.? (?:of )?${yearDigits})`,
  ),
})
export const LaboratoryUnit = createToken({ name: 'LaboratoryUnit', pattern: laboratoryUnit })
/** "adherence unclear", "unsure if he took it". */
export const UnknownIntake = createToken({
  name: 'UnknownIntake',
  start_chars_hint: [...'maciunqd?'],
  pattern: unknownIntake,
})
export const Percent = createToken({ name: 'Percent', pattern: /\d{1,3}(?:-\d{1,3})? ?%/ })
export const NumberToken = createToken({
  name: 'Number',
  pattern: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/,
  categories: [NumberLike],
})
export const Instrument = createToken({
  name: 'Instrument',
  pattern:
    /(?:phq[- ]?9|phq[- ]?2|gad[- ]?7|madrs|ham-?d(?:[- ]?17)?|hdrs(?:[- ]?17)?|hrsd(?:[- ]?17)?|qids(?:[- ]?sr|[- ]?c)?(?:[- ]?16)?|bdi(?:[- ]?ii|-2)?|cgi-?[si]|gds-?15|gds-?30|epds|audit-?c|dast-?10|mdq|pcl-?5|isi|moca|who-?5)(?![a-z])/,
})
/** How often a dose is taken; read by the grammar of instructions. */
export const FrequencyPhrase = createToken({
  name: 'FrequencyPhrase',
  pattern:
    /(?:q\.?d\.?|daily|b\.?i\.?d\.?|t\.?i\.?d\.?|q\.?i\.?d\.?|q\.?h\.?s\.?|q\.?a\.?m\.?|q\.?p\.?m\.?|q\.?o\.?d\.?|nightly|every morning|each morning|every evening|every night|each night|in the evening|at bedtime|hs|at night|in the morning|every other day|every day|once a day|once daily|twice a day|twice daily|twice weekly|twice a week|twice per week|once weekly|once a week|weekly|biw|per day|a day|\/ ?day|\/d|\d ?x ?(?:\/|per |a )?(?:day|daily|week|weekly|wk)|\d times (?:a |per )?(?:day|daily|week|weekly)|three times a day|three times daily|q ?\d{1,2} ?h(?:rs?|ours)?|every \d{1,2} hours)(?![a-z\d])/,
})
export const Arrow = createToken({ name: 'Arrow', pattern: /-{1,3}>|=>/ })
export const Dash = createToken({ name: 'Dash', pattern: /-/ })
export const Comma = createToken({ name: 'Comma', pattern: /[,|]/ })
export const Question = createToken({ name: 'Question', pattern: /\?+/ })
export const Open = createToken({ name: 'Open', pattern: /[([]/ })
export const Close = createToken({ name: 'Close', pattern: /[)\]]/ })
export const Equal = createToken({ name: 'Equal', pattern: /[=:~]/ })
export const Compare = createToken({ name: 'Compare', pattern: /[<>]=?/ })
export const Slash = createToken({ name: 'Slash', pattern: /\// })
export const Paragraph = createToken({ name: 'Paragraph', pattern: /\n[ \n]*\n ?/, line_breaks: true })
/** A new line with the mark of a list: "- ", "* ", "1. ", "2) ". */
export const NewLine = createToken({
  name: 'NewLine',
  pattern: /\n ?(?:[-*+o] |#?\d{1,2}[.)] ?(?!\d))?/,
  line_breaks: true,
})
export const ClauseEnd = createToken({ name: 'ClauseEnd', pattern: /[;|]|[.!](?!\d)/ })
export const Word = createToken({ name: 'Word', pattern: /[a-z\u0080-\uffff][a-z'\u0080-\uffff]*/ })
export const Anything = createToken({ name: 'Anything', pattern: /[!-\uffff]/ })
/** Quotation marks say who said it, and change nothing of what was said. */
const Blank = createToken({ name: 'Blank', pattern: /[ \t\r"]/, group: Lexer.SKIPPED })

const monthNames = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** Number of the month, 1 to 12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, at) =>
    names.flatMap((name) => [name, `${name}.`].map((word) => [word, at + 1] as const)),
  ),
)

export const sexWords: Readonly<Record<string, 'female' | 'male'>> = {
  female: 'female',
  woman: 'female',
  f: 'female',
  male: 'male',
  man: 'male',
  m: 'male',
}

/** Where two rows hold the same word, the first one wins. */
const lexicon: readonly (readonly [words: readonly string[], type: TokenType])[] = [
  [modalityWords.flatMap(({ words }) => words), Modality],
  [allLaboratoryWords, Laboratory],
  [[...takenWords, ...partlyTakenWords, ...notTakenWords], Adherence],
  [unknownOutcomeWords, UnknownOutcome],
  [relapseWords, Relapse],
  [partialRemissionWords, PartialRemission],
  [remissionWords, Remission],
  [nonResponseWords, NonResponse],
  [worseWords, Worse],
  [Object.values(reasonWords).flat(), Reason],
  [sideEffectWords, SideEffect],
  [Object.values(polarityWords).flat(), Polarity],
  [['n/r'], Abbreviation],
  [stepWords, Step],
  [stopWords, Stop],
  [
    [
      ...['current episode', 'current mde', 'current depressive episode', 'this episode', 'present episode'],
      ...['current major depressive episode', 'present depressive episode', 'this depressive episode'],
      ...['current mdd episode', 'current episode of depression', 'current episode of mdd', 'index episode'],
    ],
    Episode,
  ],
  [currentWords, Current],
  [relativeWords, Relative],
  [allergyWords, Allergy],
  [['winter', 'winter of', 'in winter'], Winter],
  [['since', 'beginning'], Since],
  [['from', 'starting', 'starting in'], From],
  [['until', 'till', 'til', 'through', 'thru', 'ending'], Until],
  [['to'], To],
  [['in', 'during', 'on', 'around'], In],
  [['for'], For],
  [['x'], X],
  [
    [
      'up to',
      'upto',
      'inc to',
      'inc. to',
      'incr to',
      'incr. to',
      'raised to',
      'bumped to',
      'bumped up to',
      'titrated to',
      'increased to',
      'titrated up to',
      'uptitrated to',
      'max',
      'maxed at',
      'max dose',
      'maximum',
    ],
    UpTo,
  ],
  [['past', 'the past', 'last', 'the last'], Past],
  [['ago'], Ago],
  [unitWords, UnitWord],
  [['later', 'prior', 'before', 'earlier', 'apart', 'thereafter', 'after'], Later],
  [
    [
      'at least',
      'at most',
      'no more than',
      'not more than',
      'a maximum of',
      'maximum of',
      'max of',
      'each',
      'within',
      'every',
      'q',
      'first',
      'the first',
      'less than a',
      'more than',
      'longer than',
      'over',
      'less than',
      'under',
      'greater than',
      'almost',
      'nearly',
      'up to about',
    ],
    AtLeast,
  ],
  [['prn', 'as needed'], AsNeeded],
  [
    [
      'all',
      'both',
      'all of these',
      'all of them',
      'all of which',
      'both of which',
      'both of them',
      'each of these',
      ...['each of them', 'all of those', 'all of the above', 'all three', 'all four', 'all five', 'all six'],
    ],
    Shared,
  ],
  [
    [
      ...['neither', 'neither one', 'neither of these', 'neither of them', 'neither of which', 'nothing'],
      ...['none of', 'none of these', 'none of them', 'none of those', 'none of which', 'none of the above'],
      ...['none of the three', 'none of the four', 'none of the five', 'neither of those'],
    ],
    NoneOfThem,
  ],
  [
    [
      ...[
        'any of them',
        'any of these',
        'any of those',
        'any of which',
        'any of the above',
        'any one of them',
      ],
      ...[
        'any of the three',
        'any of the four',
        'any of the five',
        'either of them',
        'either of these',
        'either of those',
        'either one',
        'either',
      ],
    ],
    AnyOfThem,
  ],
  [['and', '&', '+', 'or', 'nor'], And],
  [['out of'], OutOf],
  [Object.values(degreeWords).flat(), Degree],
  [benefitWords, Benefit],
  [changeWords, Change],
  [Object.keys(massWords), Mass],
  [Object.keys(dayCounts), TimeUnit],
  [sessionWords, Sessions],
  [
    [
      'y/o',
      'yo',
      'y.o.',
      'year old',
      'years old',
      'yr old',
      'year-old',
      '-year-old',
      'yr-old',
      '-yr-old',
      'y o',
    ],
    AgeUnit,
  ],
  [['age', 'aged'], AgeWord],
  [Object.keys(sexWords), Sex],
  [[...monthNumbers.keys()], Month],
  [
    [
      'early',
      'mid',
      'late',
      'summer',
      'spring',
      'fall',
      'autumn',
      'summer of',
      'spring of',
      'fall of',
      'early in',
    ],
    PartOfYear,
  ],
  [Object.keys(numberWords), NumberWord],
  [['by'], By],
  [becauseWords, Because],
  [fillerWords, Filler],
]

const typeOfPhrase: ReadonlyMap<string, TokenType> = new Map(
  lexicon.toReversed().flatMap(([words, type]) => words.map((word) => [word, type] as const)),
)

const escaped = (phrase: string): string => phrase.replace(/[.*+?^$()[\]{}|\\/]/g, '\\$&')

const Phrase = createToken({
  name: 'Phrase',
  // Spares the library an analysis of the long pattern.
  start_chars_hint: [...new Set([...typeOfPhrase.keys()].map((phrase) => phrase.charAt(0)))],
  pattern: new RegExp(
    `(?:${[...typeOfPhrase.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![a-z'\\u0080-\\uffff])`,
  ),
})

const inOrder: TokenType[] = [
  ...[
    Blank,
    Paragraph,
    NewLine,
    IsoDate,
    SlashDate,
    MonthSlashYear,
    Percent,
    LaboratoryUnit,
    UnknownIntake,
    FrequencyPhrase,
    Instrument,
    Year,
    DatedPart,
  ],
  ...[
    NumberToken,
    Phrase,
    Word,
    Arrow,
    Dash,
    Comma,
    Question,
    Open,
    Close,
    Compare,
    Equal,
    Slash,
    ClauseEnd,
    Anything,
  ],
]

let lexer: Lexer | undefined

/** Built when a text is first read: most runs read few. */
function theLexer(): Lexer {
  lexer ??= new Lexer(inOrder, {
    positionTracking: 'onlyOffset',
    ensureOptimizations: false,
    safeMode: false,
    skipValidations: true,
    lineTerminatorsPattern: /\n/g,
    lineTerminatorCharacters: ['\n'],
  })
  return lexer
}

/** The tokens a grammar of histories is made of. */
export const noteVocabulary: TokenType[] = [
  NumberLike,
  DayOfMonth,
  Medicine,
  Heading,
  ...new Set(lexicon.map(([, type]) => type)),
  ...[
    IsoDate,
    SlashDate,
    MonthSlashYear,
    Year,
    DatedPart,
    Percent,
    LaboratoryUnit,
    UnknownIntake,
    NumberToken,
    Instrument,
    FrequencyPhrase,
    Arrow,
    Dash,
    Comma,
  ],
  Abbreviation,
  ...[Question, Open, Close, Compare, Equal, Slash, Paragraph, NewLine, ClauseEnd, Word, Anything],
]

/** The words of a history in plain text, each with the kind it is. */
export function noteTokens(plain: string): IToken[] {
  const { tokens } = theLexer().tokenize(plain)
  for (const token of tokens) if (token.tokenType === Phrase) retype(token, typeOfPhrase.get(token.image))
  retypeNone(tokens)
  retypeDays(tokens)
  retypeYet(tokens)
  retypeCells(tokens)
  return withHeadings(withSwitches(withListMarks(withMedicines(tokens, plain))))
}

const lastDayOfMonth = 31

function retypeDays(tokens: readonly IToken[]): void {
  for (const [at, token] of tokens.entries()) {
    const isBeforeMonth = tokens[at + 1]?.tokenType === Month && tokens[at + 2]?.tokenType === Year
    const isDay =
      token.tokenType === NumberToken && /^\d+$/.test(token.image) && Number(token.image) <= lastDayOfMonth
    if (isDay && isBeforeMonth && tokens[at - 1]?.tokenType !== Month) retype(token, DayOfMonth)
  }
}

/** "none helped", "none have been very effective": of every treatment that was named; "side effects: none" is not. */
function retypeNone(tokens: readonly IToken[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.tokenType !== Degree || token.image !== 'none') continue
    let next = at + 1
    while (tokens[next]?.tokenType === Filler || tokens[next]?.tokenType === Degree) next++
    if (effects.has(tokens[next]?.tokenType ?? Anything)) retype(token, NoneOfThem)
  }
}

const effects: ReadonlySet<TokenType> = new Set([
  ...[Benefit, Change, NonResponse, Worse, Remission, PartialRemission, Adherence],
])

const beforeCell: ReadonlySet<TokenType> = new Set([Comma, Equal, Dash, Arrow, Open, ClauseEnd])
const ofEffect = /^(?:response|outcome|effect|efficacy|result|benefit)$/

/** "NR", and "partial": alone, as in the cell of a table. */
function retypeCells(tokens: readonly IToken[]): void {
  for (const [at, token] of tokens.entries()) {
    if (isLabelOfEffect(tokens, at)) retype(token, Filler)
    if (isLabelOfEffect(tokens, at - 2) && /^(?:none|nil|no|minimal)$/.test(token.image))
      retype(token, NonResponse)
    const next = tokens[at + 1]?.tokenType
    const isLast = next === undefined || endsPhrase.has(next) || next === Arrow
    if (!isLast) continue
    if (outcomeAbbreviations[token.image] !== undefined) retype(token, Abbreviation)
    else if (token.image === 'partial' && isCell(tokens, at)) retype(token, PartialRemission)
  }
}

/** "response: none", "outcome: partial": the label is no word of its own. */
function isLabelOfEffect(tokens: readonly IToken[], at: number): boolean {
  const [label, colon, value, end] = tokens.slice(Math.max(at, 0), Math.max(at, 0) + 4)
  if (at < 0 || label === undefined || !ofEffect.test(label.image) || colon?.image !== ':') return false
  const isAlone = end === undefined || endsPhrase.has(end.tokenType) || end.tokenType === Arrow
  return isAlone && /^(?:none|nil|no|minimal|partial)$/.test(value?.image ?? '')
}

/** "Prozac x 4 wks: partial", "response: partial"; "adherence: partial" is another thing. */
function isCell(tokens: readonly IToken[], at: number): boolean {
  const [said, before] = [tokens[at - 2], tokens[at - 1]]
  if (before === undefined || !beforeCell.has(before.tokenType)) return false
  if (before.tokenType !== Equal || said === undefined) return true
  return (
    said.tokenType === Benefit ||
    said.tokenType === Change ||
    ofEffect.test(said.image) ||
    said.tokenType === TimeUnit ||
    said.tokenType === Mass
  )
}

/** Prozac → Zoloft: another took its place. */
function withSwitches(tokens: readonly IToken[]): IToken[] {
  return tokens.map((token, at) => {
    const next = tokens[at + 1]?.tokenType
    if (token.tokenType !== Arrow || (next !== Medicine && next !== Modality)) return token
    const step = { ...token }
    retype(step, Step)
    return step
  })
}

type Mark = { readonly from: number; readonly length: number }

/** "1) Zoloft … 2) Prozac", "(1) … (2)", "1. Zoloft … 2. Prozac" in one line: a list, like one of several lines. */
function withListMarks(tokens: readonly IToken[]): readonly IToken[] {
  const marks = listMarks(tokens)
  if (marks.length < 2) return tokens
  const result: IToken[] = []
  let at = 0
  for (const { from, length } of marks) {
    result.push(...tokens.slice(at, from))
    const [first, last] = [tokens[from], tokens[from + length - 1]]
    if (first !== undefined && last !== undefined) {
      const image = ' '.repeat(last.startOffset + last.image.length - first.startOffset)
      const mark = { ...first, image }
      retype(mark, isLineStart(result.at(-1)) ? Filler : NewLine)
      result.push(mark)
    }
    at = from + length
  }
  return [...result, ...tokens.slice(at)]
}

/** Numbers that count from one, each before a name, and closed by a bracket or a full stop. */
function listMarks(tokens: readonly IToken[]): readonly Mark[] {
  const marks: Mark[] = []
  let depth = 0
  for (const [at, token] of tokens.entries()) {
    const isOpened = token.tokenType === Open
    const number = tokens[isOpened ? at + 1 : at]
    const closed = tokens[isOpened ? at + 2 : at + 1]
    const length = isOpened ? 3 : 2
    const name = tokens[at + length]?.tokenType
    const isNumber = number?.tokenType === NumberToken && Number(number.image) === marks.length + 1
    const closes = closed?.image === ')' || (!isOpened && closed?.image === '.')
    const isAdjacent =
      number !== undefined && closed?.startOffset === number.startOffset + number.image.length
    if (depth === 0 && isNumber && closes && isAdjacent && (name === Medicine || name === Modality))
      marks.push({ from: at, length })
    if (isOpened) depth++
    else if (token.tokenType === Close) depth = Math.max(0, depth - 1)
  }
  return marks
}

/** "no response yet": at the end of what is said; "tried it, yet no benefit" is another word. */
function retypeYet(tokens: readonly IToken[]): void {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]?.tokenType
    if (token.image === 'yet' && (next === undefined || endsPhrase.has(next))) retype(token, Current)
  }
}

const endsPhrase: ReadonlySet<TokenType> = new Set([ClauseEnd, NewLine, Paragraph, Comma, Close])

function retype(token: IToken, type: TokenType | undefined): void {
  if (type === undefined) return
  token.tokenType = type
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0
}

type MedicineMention = ReturnType<typeof medicinesNamedIn>[number]

/** Puts the medicines that our knowledge finds in the text in the place of their words. */
function withMedicines(tokens: readonly IToken[], plain: string): IToken[] {
  const mentions = medicinesNamedIn(plain)
  const result: IToken[] = []
  let next = 0
  for (const [at, token] of tokens.entries()) {
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= token.startOffset) next++
    const mention = mentions[next]
    const inside = mention !== undefined && token.startOffset >= mention.start
    if (!inside) result.push(token)
    else if (isMeasured(tokens, at, mention)) {
      const isTaken = isDosedAfter(tokens, at)
      if (isTaken) result.push(medicineOf(token, mention, plain))
      result.push(isTaken ? { ...token, startOffset: mention.end } : token)
    } else if (result.at(-1)?.startOffset !== mention.start || result.at(-1)?.tokenType !== Medicine) {
      result.push(medicineOf(token, mention, plain))
    }
  }
  return result
}

function medicineOf(token: IToken, mention: MedicineMention, plain: string): IToken {
  const payload = { ingredients: mention.ingredients.join('+'), certainty: mention.certainty }
  const image = plain.slice(mention.start, mention.end)
  const medicine = { ...token, payload, startOffset: mention.start, image }
  retype(medicine, Medicine)
  return medicine
}

/** "Lithium level 0.8 on 900 mg" is a level, and says that it is taken. */
function isDosedAfter(tokens: readonly IToken[], at: number): boolean {
  const rest = tokens.slice(at + 1)
  const end = rest.findIndex(({ tokenType }) => ends.has(tokenType))
  const clause = end < 0 ? rest : rest.slice(0, end)
  return clause.some(({ tokenType }, place) => tokenType === In && clause[place + 2]?.tokenType === Mass)
}

const ends: ReadonlySet<TokenType> = new Set([ClauseEnd, NewLine, Paragraph])

/** "Lithium level" and "B12 180 pg/mL" are tests, whatever else is taken under these names. */
function isMeasured(tokens: readonly IToken[], at: number, mention: MedicineMention): boolean {
  const token = tokens[at]
  if (token === undefined || token.tokenType !== Laboratory || token.startOffset !== mention.start)
    return false
  if (token.image.length > mention.end - mention.start) return true
  const after = tokens.slice(at + 1).findIndex(({ tokenType }) => tokenType !== Filler && tokenType !== Equal)
  return tokens[at + after + 2]?.tokenType === LaboratoryUnit
}

const headings: ReadonlySet<string> = new Set(Object.values(sectionWords).flat())

/**
 * Words at the beginning of a line that are followed by a colon, or stand alone on it, are a heading; so are those with a
 * colon at the beginning of a sentence. The number of a list may follow it, or begin the text.
 */
function withHeadings(tokens: readonly IToken[]): IToken[] {
  const result: IToken[] = []
  let at = 0
  while (at < tokens.length) {
    const before = tokens[at - 1]
    const heading = isLineStart(before)
      ? headingAt(tokens, at)
      : before?.tokenType === ClauseEnd
        ? headingInLine(tokens, at)
        : undefined
    const token = tokens[at]
    if (token === undefined) break
    result.push(heading?.token ?? token)
    at += heading?.length ?? 1
    if (heading === undefined && at > 1) continue
    const number = numberOfList(tokens, heading === undefined ? 0 : at)
    if (number === undefined) continue
    if (heading === undefined) result.pop()
    result.push(number)
    at = (heading === undefined ? 0 : at) + 2
  }
  return result
}

/** "MDD. Past trials: Zoloft": with its colon; "Psychotherapy: 16 sessions" names a treatment. */
function headingInLine(tokens: readonly IToken[], at: number): ReturnType<typeof headingAt> {
  const heading = headingAt(tokens, at)
  const last = heading === undefined ? undefined : tokens[at + heading.length - 1]
  return last?.image === ':' && tokens[at]?.tokenType !== Modality ? heading : undefined
}

/** "1." or "1)" before the words of a list. */
function numberOfList(tokens: readonly IToken[], at: number): IToken | undefined {
  const [number, mark, next] = tokens.slice(at, at + 3)
  if (number?.tokenType !== NumberToken || !/^\d{1,2}$/.test(number.image)) return undefined
  const isMark = mark !== undefined && (mark.image === '.' || mark.image === ')')
  if (
    !isMark ||
    next?.tokenType === NumberToken ||
    mark.startOffset !== number.startOffset + number.image.length
  )
    return undefined
  const token = { ...number, image: `${number.image}${mark.image}` }
  retype(token, Filler)
  return token
}

function isLineStart(before: IToken | undefined): boolean {
  return before === undefined || before.tokenType === NewLine || before.tokenType === Paragraph
}

const longestHeading = 6

function headingAt(
  tokens: readonly IToken[],
  at: number,
): { readonly token: IToken; readonly length: number } | undefined {
  for (let length = 1; length <= longestHeading; length++) {
    const following = tokens[at + length]
    const isDashed = length > 1 && following?.tokenType === Dash
    const closes = following?.image === ':' || isLineStart(following) || isDashed
    const words = tokens.slice(at, at + length)
    const image = words
      .map((word) => word.image)
      .join(' ')
      .replace(/ ?([/&]) ?/g, (_, sign) => (sign === '&' ? ' & ' : '/'))
    const [first] = words
    if (closes && first !== undefined && headings.has(image)) {
      const token = { ...first, image }
      retype(token, Heading)
      return { token, length: following?.image === ':' || isDashed ? length + 1 : length }
    }
    if (following === undefined || isLineStart(following)) return undefined
  }
  return undefined
}
