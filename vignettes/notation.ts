/**
 * The notation of the vignettes: one line that a psychiatrist can read → a patient record.
 *
 *   sertraline 50mg 42d failed; venlafaxine 75mg 7d > 150mg 42d failed
 *
 * Trials follow one another unless told otherwise. Without a word on diagnosis the patient has had a major
 * depressive episode since thirty days before the first trial. See `docs/vignettes.md`.
 */
import { createToken, EmbeddedActionsParser, Lexer, type TokenType } from 'chevrotain'

export type Given = { readonly items: readonly Item[] }
export type Item = CourseItem | { readonly kind: 'fact'; readonly words: readonly string[] }
export type DosePart = { readonly mg: number | undefined; readonly days: number | undefined }
export type CourseItem = {
  readonly kind: 'course'
  readonly agent: string
  readonly parts: readonly DosePart[]
  readonly modifiers: readonly Modifier[]
}
export type Modifier =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'covered'; readonly percent: number }
  | { readonly kind: 'for'; readonly reason: string }
  | { readonly kind: 'after'; readonly days: number }
  | { readonly kind: 'overlapping'; readonly days: number }
  | {
      readonly kind: 'score'
      readonly scale: string
      readonly from: number
      readonly to: number
      /** Day of the baseline score, counted from the first day of the trial (0). */
      readonly fromDay?: number | undefined
      /** Day of the final score. */
      readonly on?: number | undefined
    }

const WhiteSpace = createToken({ name: 'WhiteSpace', pattern: /\s+/, group: Lexer.SKIPPED })
const Separator = createToken({ name: 'Separator', pattern: /;/ })
const Arrow = createToken({ name: 'Arrow', pattern: /->/ })
const Then = createToken({ name: 'Then', pattern: />/ })
const Dose = createToken({ name: 'Dose', pattern: /(\d+(\.\d+)?|\?)mg/ })
const Days = createToken({ name: 'Days', pattern: /(\d+|\?)d/ })
const Percent = createToken({ name: 'Percent', pattern: /\d+(\.\d+)?%/ })
const Amount = createToken({ name: 'Amount', pattern: /-?\d+(\.\d+)?/ })
const Scale = createToken({ name: 'Scale', pattern: /PHQ-9|MADRS|HAM-D17|QIDS-SR16|BDI-II/ })
const Word = createToken({ name: 'Word', pattern: /[A-Za-z][A-Za-z0-9-]*/ })
const Covered = createToken({ name: 'Covered', pattern: /covered/, longer_alt: Word })
const For = createToken({ name: 'For', pattern: /for/, longer_alt: Word })
const After = createToken({ name: 'After', pattern: /after/, longer_alt: Word })
const Overlapping = createToken({ name: 'Overlapping', pattern: /overlapping/, longer_alt: Word })
const FromDay = createToken({ name: 'FromDay', pattern: /from day/ })
const On = createToken({ name: 'On', pattern: /on day/ })
const tokens: TokenType[] = [
  WhiteSpace,
  Separator,
  Arrow,
  Then,
  Dose,
  Days,
  Percent,
  Scale,
  Amount,
  Covered,
  For,
  After,
  Overlapping,
  FromDay,
  On,
  Word,
]
const lexer = new Lexer(tokens)

class NotationParser extends EmbeddedActionsParser {
  constructor() {
    super(tokens)
    this.performSelfAnalysis()
  }

  readonly given = this.RULE('given', (): Given => {
    const items: Item[] = []
    this.AT_LEAST_ONE_SEP({ SEP: Separator, DEF: () => items.push(this.SUBRULE(this.item)) })
    return { items }
  })

  readonly item = this.RULE('item', (): Item => {
    const words: string[] = [this.CONSUME(Word).image]
    return this.OR<Item>([
      { ALT: () => this.SUBRULE(this.course, { ARGS: [words[0] ?? ''] }) },
      {
        ALT: () => {
          this.MANY(() =>
            words.push(
              this.OR1([
                { ALT: () => this.CONSUME1(Word).image },
                { ALT: () => this.CONSUME(Amount).image },
                { ALT: () => this.CONSUME(Days).image },
              ]),
            ),
          )
          return { kind: 'fact', words }
        },
      },
    ])
  })

  readonly course = this.RULE('course', (agent: string): CourseItem => {
    const parts: DosePart[] = []
    const modifiers: Modifier[] = []
    this.AT_LEAST_ONE_SEP({ SEP: Then, DEF: () => parts.push(this.SUBRULE(this.part)) })
    this.MANY(() => modifiers.push(this.SUBRULE(this.modifier)))
    return { kind: 'course', agent, parts, modifiers }
  })

  readonly part = this.RULE('part', (): DosePart => {
    const mg = this.CONSUME(Dose).image
    const days = this.CONSUME(Days).image
    return { mg: numberOf(mg), days: numberOf(days) }
  })

  readonly modifier = this.RULE(
    'modifier',
    (): Modifier =>
      this.OR<Modifier>([
        { ALT: () => this.SUBRULE(this.covered) },
        { ALT: () => this.SUBRULE(this.reason) },
        { ALT: () => this.SUBRULE(this.after) },
        { ALT: () => this.SUBRULE(this.overlapping) },
        { ALT: () => this.SUBRULE(this.score) },
        { ALT: () => ({ kind: 'word', word: this.CONSUME(Word).image }) },
      ]),
  )

  readonly covered = this.RULE('covered', (): Modifier => {
    this.CONSUME(Covered)
    return { kind: 'covered', percent: numberOf(this.CONSUME(Percent).image) ?? 0 }
  })

  readonly reason = this.RULE('reason', (): Modifier => {
    this.CONSUME(For)
    return { kind: 'for', reason: this.CONSUME(Word).image }
  })

  readonly after = this.RULE('after', (): Modifier => {
    this.CONSUME(After)
    return { kind: 'after', days: numberOf(this.CONSUME(Days).image) ?? 0 }
  })

  readonly overlapping = this.RULE('overlapping', (): Modifier => {
    this.CONSUME(Overlapping)
    return { kind: 'overlapping', days: numberOf(this.CONSUME(Days).image) ?? 0 }
  })

  readonly score = this.RULE('score', (): Modifier => {
    const scale = this.CONSUME(Scale).image
    const from = numberOf(this.CONSUME(Amount).image) ?? 0
    this.CONSUME(Arrow)
    const to = numberOf(this.CONSUME1(Amount).image) ?? 0
    const fromDay = this.OPTION(() => {
      this.CONSUME(FromDay)
      return numberOf(this.CONSUME2(Amount).image)
    })
    const on = this.OPTION1(() => {
      this.CONSUME(On)
      return numberOf(this.CONSUME3(Amount).image)
    })
    return { kind: 'score', scale, from, to, fromDay, on }
  })
}

function numberOf(image: string): number | undefined {
  const value = Number.parseFloat(image)
  return Number.isNaN(value) ? undefined : value
}

const parser = new NotationParser()

/** Reads the notation. Throws with the place of the mistake: a vignette is ours. */
export function parseGiven(text: string): Given {
  const { tokens: found, errors } = lexer.tokenize(text)
  parser.input = found
  const given = parser.given()
  const problem = errors[0]?.message ?? parser.errors[0]?.message
  if (problem !== undefined) throw new Error(`Cannot read the vignette "${text}": ${problem}`)
  return given
}
