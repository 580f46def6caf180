/** The grammar of treatment histories: words → pieces. What they say together is for `courses` and its neighbours. */
import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain'
import { withDoubtfulDates } from './doubtful-dates.ts'
import type { Benefit, NoteElement, NoteElementOf, NotePiece } from './note-element.ts'
import {
  abbreviatedPiece,
  adherencePiece,
  agePiece,
  bareNumbers,
  type DateParts,
  datePiece,
  dosePiece,
  durationPiece,
  headingPiece,
  improvement,
  isTrailingDegree,
  laboratoryPiece,
  modalityPiece,
  numbersPiece,
  partsOfIsoDate,
  partsOfMonth,
  partsOfMonthSlashYear,
  partsOfSlashDate,
  periodPiece,
  polarityPiece,
  qualifiedPiece,
  sessionsPiece,
  sexPiece,
  unknown,
  unknownOutcomePiece,
  withRange,
  yearOf,
} from './note-pieces.ts'
import * as t from './note-tokens.ts'
import { withTimesOfEffect } from './times-of-effect.ts'

const filler: NotePiece = { kind: 'filler' }
const link: NotePiece = { kind: 'filler', link: true }

type Lead = 'plain' | 'up to' | 'x' | 'past' | 'bound'

class NoteParser extends EmbeddedActionsParser {
  constructor() {
    super(t.noteVocabulary, { maxLookahead: 2, recoveryEnabled: false, skipValidations: true })
    this.performSelfAnalysis()
  }

  readonly elements = this.RULE('elements', (): NoteElement[] => {
    const found: NoteElement[] = []
    this.MANY(() => {
      const from = this.LA(1).startOffset
      const piece = this.SUBRULE(this.piece)
      this.ACTION(() => found.push({ ...piece, from, to: endOf(this.LA(0)) }))
    })
    return found
  })

  private readonly piece = this.RULE(
    'piece',
    (): NotePiece =>
      this.OR([
        { ALT: () => this.SUBRULE(this.numbered, { ARGS: ['plain'] }) },
        { ALT: () => this.SUBRULE(this.upTo) },
        { ALT: () => this.SUBRULE(this.lasting) },
        { ALT: () => this.SUBRULE(this.percent) },
        { ALT: () => this.SUBRULE(this.qualified) },
        { ALT: () => this.SUBRULE(this.dated) },
        { ALT: () => this.SUBRULE(this.afterAge) },
        { ALT: () => this.SUBRULE(this.winter) },
        { ALT: () => this.SUBRULE(this.laboratory) },
        { ALT: () => this.SUBRULE(this.single) },
      ]),
  )

  /** What begins with a number: a dose, a length of time, sessions, an age, or scores. */
  private readonly numbered = this.RULE('numbered', (lead: Lead): NotePiece => {
    const tokens: IToken[] = []
    let change = false
    tokens.push(this.CONSUME(t.NumberLike))
    this.MANY({
      GATE: () => this.isNumber(2) && !this.is(3, t.Month),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Dash) },
          {
            ALT: () => {
              this.CONSUME(t.To)
              change = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Arrow)
              change = true
            },
          },
        ])
        tokens.push(this.CONSUME1(t.NumberLike))
      },
    })
    return this.OR1([
      { ALT: () => this.SUBRULE(this.mass, { ARGS: [tokens, lead] }) },
      { ALT: () => this.SUBRULE(this.timeSpan, { ARGS: [tokens, lead] }) },
      {
        ALT: () => {
          this.CONSUME(t.Sessions)
          return this.ACTION(() => sessionsPiece(tokens))
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.AgeUnit)
          return this.ACTION(() => agePiece(tokens))
        },
      },
      {
        GATE: () => this.is(2, t.Year),
        ALT: () => {
          const month = this.CONSUME(t.Month)
          const year = this.CONSUME(t.Year)
          return this.ACTION(() => datePiece(partsOfMonth(month, tokens[0], year), 'at'))
        },
      },
      {
        GATE: () => this.isNumber(2),
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Slash) }, { ALT: () => this.CONSUME(t.OutOf) }])
          const whole = this.CONSUME2(t.NumberLike)
          return this.ACTION(() => numbersPiece(tokens, whole, change))
        },
      },
      {
        ALT: () => this.ACTION(() => bareNumbers(tokens, lead, change)),
      },
    ])
  })

  /** "200 mg", "75 mg -> 225 mg", "150 mg bid". */
  private readonly mass = this.RULE('mass', (tokens: IToken[], lead: string): NotePiece => {
    const unit = this.CONSUME(t.Mass)
    let low = this.ACTION(() => tokens)
    this.MANY({
      GATE: () => this.isNumber(2) && this.is(3, t.Mass),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Dash) },
          { ALT: () => this.CONSUME(t.To) },
          { ALT: () => this.CONSUME(t.Arrow) },
        ])
        const next = this.CONSUME(t.NumberLike)
        const sameUnit = this.CONSUME1(t.Mass)
        low = this.ACTION(() => withRange(low, next, unit, sameUnit))
      },
    })
    this.OPTION({
      GATE: () => isRoute(this.LA(1)) && this.is(2, t.FrequencyPhrase),
      DEF: () => this.CONSUME(t.Filler),
    })
    let frequency: string | undefined
    this.OPTION1(() => {
      frequency = this.CONSUME(t.FrequencyPhrase).image
    })
    return this.ACTION(() => dosePiece(low, unit, lead === 'up to', frequency))
  })

  private readonly timeSpan = this.RULE('timeSpan', (tokens: IToken[], lead: Lead): NotePiece => {
    const unit = this.CONSUME(t.TimeUnit)
    let ago = false
    let now = lead === 'past'
    let later = false
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Ago)
            ago = true
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Current)
            now = true
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Later)
            later = true
          },
        },
      ]),
    )
    return this.ACTION(() =>
      durationPiece(tokens, unit, { ago, upToNow: now, bound: lead === 'bound' || later }),
    )
  })

  /** "up to 200 mg". */
  private readonly upTo = this.RULE('upTo', (): NotePiece => {
    this.CONSUME(t.UpTo)
    return this.OR([{ ALT: () => this.SUBRULE(this.numbered, { ARGS: ['up to'] }) }, { ALT: () => filler }])
  })

  /** "x 10 wks", "for 8 weeks", "for the past 8 weeks", "for at least 8 weeks", "x 8". */
  private readonly lasting = this.RULE('lasting', (): NotePiece => {
    const lead = this.OR([
      { ALT: () => this.CONSUME(t.X) },
      { ALT: () => this.CONSUME(t.For) },
      { ALT: () => this.CONSUME(t.Past) },
      { ALT: () => this.CONSUME(t.AtLeast) },
      { ALT: () => this.CONSUME(t.Compare) },
    ])
    const followers: IToken[] = []
    this.MANY({
      GATE: () => this.isNumber(2) && this.is(3, t.TimeUnit),
      DEF: () => {
        this.OR1([
          { ALT: () => followers.push(this.CONSUME1(t.Past)) },
          { ALT: () => followers.push(this.CONSUME1(t.AtLeast)) },
          { ALT: () => followers.push(this.CONSUME(t.Filler)) },
          { ALT: () => followers.push(this.CONSUME(t.Equal)) },
          { ALT: () => followers.push(this.CONSUME1(t.Compare)) },
        ])
      },
    })
    return this.OR2([
      {
        GATE: () => lead.tokenType === t.X || this.is(2, t.TimeUnit) || this.is(4, t.TimeUnit),
        ALT: () => this.SUBRULE(this.numbered, { ARGS: [this.ACTION(() => leadOf([lead, ...followers]))] }),
      },
      { ALT: () => this.ACTION(() => (lead.tokenType === t.For ? link : unknown)) },
    ])
  })

  /** "50% better". */
  private readonly percent = this.RULE('percent', (): NotePiece => {
    const percent = this.CONSUME(t.Percent)
    let what: IToken | undefined
    this.OPTION({
      GATE: () => this.is(1, t.Benefit, t.Worse) || isReduction(this.LA(1)),
      DEF: () => {
        what = this.OR([
          { ALT: () => this.CONSUME(t.Benefit) },
          { ALT: () => this.CONSUME(t.Worse) },
          { ALT: () => this.CONSUME(t.Word) },
        ])
      },
    })
    return this.ACTION((): NotePiece => improvement(percent, what))
  })

  /** "no help", "some significant benefit", "without side effects", "helped somewhat", "improved by 40%". */
  private readonly qualified = this.RULE('qualified', (): NotePiece => {
    const degrees: IToken[] = []
    let head: IToken | undefined
    let percent: IToken | undefined
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => degrees.push(this.CONSUME(t.Degree)))
          this.OPTION(() => {
            head = this.SUBRULE(this.head)
          })
        },
      },
      {
        ALT: () => {
          head = this.SUBRULE1(this.head)
        },
      },
    ])
    this.OPTION1({
      GATE: () => head?.tokenType === t.Benefit && isTrailingDegree(this.LA(1)) && !this.isHead(2),
      DEF: () => degrees.push(this.CONSUME1(t.Degree)),
    })
    this.OPTION2({
      GATE: () => head?.tokenType === t.Benefit && this.is(leadsToPercent(this.LA(1)) ? 2 : 1, t.Percent),
      DEF: () => {
        this.OPTION3(() =>
          this.OR4([
            { ALT: () => this.CONSUME(t.By) },
            { ALT: () => this.CONSUME(t.Open) },
            { ALT: () => this.CONSUME(t.Filler) },
            { ALT: () => this.CONSUME(t.Polarity) },
            { ALT: () => this.CONSUME1(t.Word) },
          ]),
        )
        percent = this.CONSUME(t.Percent)
      },
    })
    return this.ACTION(() =>
      percent === undefined ? qualifiedPiece(degrees, head) : improvement(percent, head),
    )
  })

  private readonly head = this.RULE(
    'head',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(t.Benefit) },
        { ALT: () => this.CONSUME(t.Change) },
        { ALT: () => this.CONSUME(t.SideEffect) },
        { ALT: () => this.CONSUME(t.Reason) },
        { ALT: () => this.CONSUME(t.Remission) },
        { ALT: () => this.CONSUME(t.PartialRemission) },
        { ALT: () => this.CONSUME(t.Relapse) },
        { ALT: () => this.CONSUME(t.Worse) },
        { ALT: () => this.CONSUME(t.NonResponse) },
      ]),
  )

  /** "2019", "since March 2020", "Jan-Jun 2021", "until 3/15/2020", "2021 - present". */
  private readonly dated = this.RULE('dated', (): NotePiece => {
    let role: 'at' | 'from' | 'until' = 'at'
    this.OPTION({
      GATE: () => this.isDate(2) || (this.is(2, t.Filler) && this.isDate(3)),
      DEF: () => {
        role = this.OR([
          { ALT: () => this.asRole(t.Since, 'from') },
          { ALT: () => this.asRole(t.From, 'from') },
          { ALT: () => this.asRole(t.Until, 'until') },
          { ALT: () => this.asRole(t.To, 'until') },
          { ALT: () => this.asRole(t.In, 'at') },
        ])
        this.OPTION1(() => this.CONSUME(t.Filler))
      },
    })
    return this.OR1([
      {
        GATE: () => this.isDate(1),
        ALT: () => {
          const first = this.SUBRULE(this.dateParts)
          let second: DateParts | 'now' | undefined
          this.OPTION2({
            GATE: () => this.isDate(2) || this.is(2, t.Current),
            DEF: () => {
              this.OR2([
                { ALT: () => this.CONSUME(t.Dash) },
                { ALT: () => this.CONSUME1(t.To) },
                { ALT: () => this.CONSUME1(t.Until) },
                { ALT: () => this.CONSUME(t.Arrow) },
              ])
              second = this.OR3([
                { ALT: () => this.SUBRULE1(this.dateParts) },
                {
                  ALT: () => {
                    this.CONSUME(t.Current)
                    return 'now' as const
                  },
                },
              ])
            },
          })
          return this.ACTION(() =>
            second === undefined ? datePiece(first, role) : periodPiece(first, second),
          )
        },
      },
      { ALT: () => this.SUBRULE(this.dateWord) },
    ])
  })

  /** A word that goes before dates and stands without one. */
  private readonly dateWord = this.RULE(
    'dateWord',
    (): NotePiece =>
      this.OR([
        { ALT: () => this.only(t.To, link) },
        { ALT: () => this.only(t.In, link) },
        { ALT: () => this.only(t.From, link) },
        { ALT: () => this.only(t.Since, unknown) },
        { ALT: () => this.only(t.Until, unknown) },
        { ALT: () => this.only(t.Month, unknown) },
        { ALT: () => this.only(t.PartOfYear, unknown) },
        { ALT: () => this.only(t.DatedPart, unknown) },
      ]),
  )

  private readonly dateParts = this.RULE(
    'dateParts',
    (): DateParts =>
      this.OR([
        {
          ALT: () => {
            const date = this.CONSUME(t.IsoDate)
            return this.ACTION(() => partsOfIsoDate(date))
          },
        },
        {
          ALT: () => {
            const date = this.CONSUME(t.SlashDate)
            return this.ACTION(() => partsOfSlashDate(date))
          },
        },
        {
          ALT: () => {
            const date = this.CONSUME(t.MonthSlashYear)
            return this.ACTION(() => partsOfMonthSlashYear(date))
          },
        },
        {
          ALT: () => {
            this.OPTION(() =>
              this.OR1([{ ALT: () => this.CONSUME(t.DatedPart) }, { ALT: () => this.CONSUME(t.PartOfYear) }]),
            )
            const year = this.CONSUME(t.Year)
            return this.ACTION((): DateParts => ({ year: yearOf(year) }))
          },
        },
        {
          ALT: () => {
            const day = this.CONSUME(t.DayOfMonth)
            const month = this.CONSUME1(t.Month)
            const year = this.CONSUME2(t.Year)
            return this.ACTION(() => partsOfMonth(month, day, year))
          },
        },
        {
          ALT: () => {
            this.OPTION5(() => this.CONSUME1(t.DatedPart))
            const month = this.CONSUME(t.Month)
            let day: IToken | undefined
            let year: IToken | undefined
            this.OPTION1({
              GATE: () => this.is(2, t.Year) || (this.is(2, t.Comma) && this.is(3, t.Year)),
              DEF: () => {
                day = this.CONSUME(t.NumberToken)
                this.OPTION2(() => this.CONSUME(t.Comma))
              },
            })
            this.OPTION3({
              GATE: () => this.is(2, t.Year),
              DEF: () => this.CONSUME(t.Filler),
            })
            this.OPTION4(() => {
              year = this.CONSUME1(t.Year)
            })
            return this.ACTION(() => partsOfMonth(month, day, year))
          },
        },
      ]),
  )

  /** "winter 2019" lies in two years. */
  private readonly winter = this.RULE('winter', (): NotePiece => {
    this.CONSUME(t.Winter)
    this.OPTION(() => this.CONSUME(t.Year))
    return unknown
  })

  /** "age 45". */
  private readonly afterAge = this.RULE('afterAge', (): NotePiece => {
    this.CONSUME(t.AgeWord)
    return this.OR([
      {
        ALT: () => {
          const years = this.CONSUME(t.NumberLike)
          return this.ACTION(() => agePiece([years]))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "TSH 2.1", "B12 was 180 pg/mL", "A1c: 6.1%", "BP 150/95 mmHg". Without a value nothing is said. */
  private readonly laboratory = this.RULE('laboratory', (): NotePiece => {
    const name = this.CONSUME(t.Laboratory)
    const values: IToken[] = []
    let unit: IToken | undefined
    let isOpen = false
    this.MANY({
      GATE: () => this.isValue(2) || (this.is(2, t.Filler, t.Equal) && this.isValue(3)),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(t.Filler) }, { ALT: () => this.CONSUME(t.Equal) }])
      },
    })
    this.OPTION({
      GATE: () => this.isValue(1),
      DEF: () => {
        this.OPTION1(() => {
          this.CONSUME(t.Compare)
          isOpen = true
        })
        this.OR1([
          { ALT: () => values.push(this.CONSUME(t.NumberLike)) },
          {
            ALT: () => {
              unit = this.CONSUME(t.Percent)
            },
          },
        ])
        this.MANY1({
          GATE: () => this.isNumber(2),
          DEF: () => {
            this.OR2([
              { ALT: () => this.CONSUME(t.Slash) },
              { ALT: () => this.openEnd(t.Dash, () => (isOpen = true)) },
              { ALT: () => this.openEnd(t.To, () => (isOpen = true)) },
              { ALT: () => this.openEnd(t.Arrow, () => (isOpen = true)) },
            ])
            values.push(this.CONSUME1(t.NumberLike))
          },
        })
        this.OPTION2(() => {
          unit = this.CONSUME(t.LaboratoryUnit)
        })
      },
    })
    // "Vitamin B12 1000 mcg" is taken, not measured.
    const isDose = this.is(1, t.Mass)
    return this.ACTION(() =>
      isDose || (values.length === 0 && unit === undefined)
        ? unknown
        : laboratoryPiece({ name, ...asPercent(values, unit), isOpen }),
    )
  })

  private readonly single = this.RULE(
    'single',
    (): NotePiece =>
      this.OR([
        {
          ALT: () => {
            const { image, payload } = this.CONSUME(t.Medicine)
            return this.ACTION((): NotePiece => ({ kind: 'medicine', name: image, ...payload }))
          },
        },
        { ALT: () => this.image(t.Modality, modalityPiece) },
        { ALT: () => this.image(t.Instrument, (name): NotePiece => ({ kind: 'instrument', name })) },
        { ALT: () => this.image(t.Adherence, adherencePiece) },
        { ALT: () => this.only(t.UnknownIntake, { kind: 'adherence', value: 'unknown' }) },
        { ALT: () => this.image(t.Polarity, polarityPiece) },
        { ALT: () => this.image(t.Heading, headingPiece) },
        { ALT: () => this.image(t.Relative, (name): NotePiece => ({ kind: 'relative', name })) },
        { ALT: () => this.image(t.Sex, sexPiece) },
        { ALT: () => this.image(t.UnknownOutcome, unknownOutcomePiece) },
        { ALT: () => this.image(t.Abbreviation, abbreviatedPiece) },
        { ALT: () => this.only(t.Stop, { kind: 'stop' }) },
        { ALT: () => this.only(t.Because, { kind: 'because' }) },
        { ALT: () => this.only(t.Step, { kind: 'step' }) },
        { ALT: () => this.only(t.Current, { kind: 'current' }) },
        { ALT: () => this.only(t.Allergy, { kind: 'allergy' }) },
        { ALT: () => this.only(t.Episode, { kind: 'episode' }) },
        { ALT: () => this.only(t.Shared, { kind: 'shared', of: 'all' }) },
        { ALT: () => this.only(t.NoneOfThem, { kind: 'shared', of: 'none' }) },
        { ALT: () => this.only(t.AnyOfThem, { kind: 'shared', of: 'any' }) },
        { ALT: () => this.only(t.AsNeeded, { kind: 'as-needed' }) },
        { ALT: () => this.only(t.And, { kind: 'and' }) },
        { ALT: () => this.only(t.Comma, { kind: 'comma' }) },
        { ALT: () => this.only(t.ClauseEnd, { kind: 'end', line: false, paragraph: false }) },
        { ALT: () => this.only(t.NewLine, { kind: 'end', line: true, paragraph: false }) },
        { ALT: () => this.only(t.Paragraph, { kind: 'end', line: true, paragraph: true }) },
        { ALT: () => this.only(t.Question, { kind: 'doubt' }) },
        { ALT: () => this.image(t.Filler, (word) => (word === 'with' || word === 'of' ? link : filler)) },
        { ALT: () => this.only(t.Open, filler) },
        { ALT: () => this.only(t.Close, filler) },
        { ALT: () => this.only(t.Equal, filler) },
        { ALT: () => this.only(t.Dash, filler) },
        { ALT: () => this.only(t.Arrow, filler) },
        { ALT: () => this.only(t.Slash, filler) },
        { ALT: () => this.only(t.By, filler) },
        { ALT: () => this.only(t.Sessions, { kind: 'session-word' }) },
        { ALT: () => this.only(t.FrequencyPhrase, { kind: 'frequency' }) },
        { ALT: () => this.only(t.TimeUnit, unknown) },
        { ALT: () => this.only(t.Mass, unknown) },
        { ALT: () => this.only(t.AgeUnit, unknown) },
        { ALT: () => this.only(t.Ago, unknown) },
        { ALT: () => this.only(t.UnitWord, { kind: 'unit-word' }) },
        { ALT: () => this.only(t.Later, { kind: 'because' }) },
        { ALT: () => this.only(t.OutOf, unknown) },
        { ALT: () => this.only(t.LaboratoryUnit, unknown) },
        { ALT: () => this.only(t.Word, unknown) },
        { ALT: () => this.only(t.Anything, unknown) },
      ]),
  )

  /** What two values of one test are joined by: they are no single value. */
  private openEnd(type: TokenType, isOpen: () => void): void {
    this.CONSUME(type)
    isOpen()
  }

  private only(type: TokenType, piece: NotePiece): NotePiece {
    this.CONSUME(type)
    return piece
  }

  private image(type: TokenType, pieceOf: (image: string) => NotePiece): NotePiece {
    const { image } = this.CONSUME(type)
    return this.ACTION(() => pieceOf(image))
  }

  private asRole(type: TokenType, role: 'at' | 'from' | 'until'): 'at' | 'from' | 'until' {
    this.CONSUME(type)
    return role
  }

  private is(at: number, ...types: readonly TokenType[]): boolean {
    return types.includes(this.LA(at).tokenType)
  }

  private isValue(at: number): boolean {
    if (this.is(at, t.Compare)) return this.isNumber(at + 1)
    return this.isNumber(at) || this.is(at, t.Percent)
  }

  private isNumber(at: number): boolean {
    return this.is(at, t.NumberToken, t.NumberWord)
  }

  /** A month needs its year, or a second month that has one: "may" alone is no date. */
  private isDate(at: number): boolean {
    if (this.is(at, t.IsoDate, t.SlashDate, t.MonthSlashYear, t.Year)) return true
    if (this.is(at, t.PartOfYear)) return this.is(at + 1, t.Year)
    if (this.is(at, t.DatedPart)) return true
    if (this.is(at, t.DayOfMonth)) return true
    return this.is(at, t.Month) && this.hasYear(at)
  }

  private hasYear(month: number): boolean {
    const next = month + 1
    if (this.is(next, t.Year)) return true
    if (this.is(next, t.Filler)) return this.LA(next).image === 'of' && this.is(next + 1, t.Year)
    if (this.is(next, t.NumberToken)) {
      return this.is(next + 1, t.Year) || (this.is(next + 1, t.Comma) && this.is(next + 2, t.Year))
    }
    return this.is(next, t.Dash, t.To, t.Until) && this.is(next + 1, t.Month) && this.is(next + 2, t.Year)
  }

  private isHead(at: number): boolean {
    return this.is(at, t.Benefit, t.Change, t.SideEffect, t.Reason, t.Remission, t.Worse, t.NonResponse)
  }
}

/** "6%" is one word: a number with its unit. */
function asPercent(values: readonly IToken[], unit: IToken | undefined) {
  if (unit?.tokenType !== t.Percent) return { values, unit }
  const [number = '', ...others] = unit.image.replace('%', '').trim().split('-')
  const value = { ...unit, image: number }
  return { values: others.length > 0 ? [] : [value], unit: { ...unit, image: '%' } }
}

function leadOf(tokens: readonly IToken[]): Lead {
  const types = tokens.map((token) => token.tokenType)
  if (types.includes(t.AtLeast) || types.includes(t.Compare)) return 'bound'
  return types.includes(t.Past) ? 'past' : types.includes(t.X) ? 'x' : 'plain'
}

function isRoute(token: IToken): boolean {
  return token.image === 'po' || token.image === 'total'
}

/** "improved by 40%", "partial response, maybe 30%": the number stands for what was meant. */
function isHedge(token: IToken): boolean {
  return /^(?:by|about|approx|approximately|around|roughly|maybe|perhaps|probably|possibly)$/.test(
    token.image,
  )
}

/** "partial response (30%)", "maybe 30%". */
function leadsToPercent(token: IToken): boolean {
  return token.tokenType === t.Open || isHedge(token)
}

function isReduction(token: IToken): boolean {
  return /^(?:reduction|decrease|drop|reduced)$/.test(token.image)
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length
}

/** "45F with depression". */
function withAges(elements: readonly NoteElement[]): readonly NoteElement[] {
  return elements.map((element, at) => {
    if (element.kind !== 'numbers' || elements[at + 1]?.kind !== 'sex' || !opensClause(elements[at - 1]))
      return element
    const [years, another] = element.values
    const isAge = years !== undefined && another === undefined && years >= youngestAge && years <= oldestAge
    return isAge ? { kind: 'age', years, from: element.from, to: element.to } : element
  })
}

const youngestAge = 10
const oldestAge = 115

function opensClause(before: NoteElement | undefined): boolean {
  return (
    before === undefined || before.kind === 'end' || before.kind === 'heading' || before.kind === 'filler'
  )
}

/** "8 ECT treatments": the number before the name counts the sessions. */
function withCounts(elements: readonly NoteElement[], plain: string): readonly NoteElement[] {
  return elements.map((element, at) => {
    const done = doneOf(elements, at, plain)
    if (done !== undefined) return done
    const subject = elements[at + 1]?.kind
    const counts =
      (subject === 'medicine' || subject === 'modality') && elements[at + 2]?.kind === 'session-word'
    if (!counts || element.kind !== 'numbers') return element
    const [count, another] = element.values
    if (count === undefined || another !== undefined || element.outOf !== undefined) return element
    return { kind: 'sessions', count, from: element.from, to: element.to }
  })
}

/** "8 of 12 treatments", "36/36 sessions": the first number is that of what was done. */
function doneOf(elements: readonly NoteElement[], at: number, plain: string): NoteElement | undefined {
  const element = elements[at]
  const [next, all] = [elements[at + 1], elements[at + 2]]
  if (element?.kind === 'sessions') {
    const [number, of] = [elements[at - 2], elements[at - 1]]
    const isPart = number?.kind === 'numbers' && of?.kind === 'filler' && plain.slice(of.from, of.to) === 'of'
    return isPart ? { kind: 'session-word', from: element.from, to: element.to } : undefined
  }
  if (element?.kind !== 'numbers') return undefined
  const [count, another] = element.values
  const isPart =
    element.outOf === undefined
      ? all?.kind === 'sessions' && next?.kind === 'filler' && plain.slice(next.from, next.to) === 'of'
      : next?.kind === 'session-word'
  const whole = element.outOf ?? (all?.kind === 'sessions' ? all.count : 0)
  if (!isPart || count === undefined || another !== undefined || count > whole) return undefined
  return { kind: 'sessions', count, from: element.from, to: element.to }
}

/** "neither helped": no response to any of them. What is no longer said for certain is unknown; "neither failed" says nothing. */
function withDenials(elements: readonly NoteElement[], plain: string): readonly NoteElement[] {
  const before: NoteElement[] = []
  return elements.map((element) => {
    const said = isDeniable(element) ? withDenial(withLimit(element, plain), before) : element
    if (element.kind !== 'filler') before.push(element)
    return said
  })
}

/** "did not help enough", "nothing helped for long", "no benefit at first": there may have been some effect. */
const notEnough =
  /^ (?:well |much |good )?(?:enough|sufficiently|adequately|for (?:very |too |that )?long|long[- ]term|until|till|at first|initially|early on|in the beginning|(?:in|for|during|within|over) the first)\b/
const longestLimit = 30

function withLimit(element: NoteElement, plain: string): NoteElement {
  if (element.kind !== 'outcome' || !notEnough.test(plain.slice(element.to, element.to + longestLimit)))
    return element
  return { ...element, benefit: {} }
}

/** `before`: what stands before it, without fillers. */
function withDenial(element: NoteElement, before: readonly NoteElement[]): NoteElement {
  const last = before.at(-1)
  if (last?.kind === 'no') return deniedAlone(element)
  if (last?.kind === 'unknown' && element.kind === 'adherence' && before.at(-2)?.kind === 'no')
    return asUnknown(element)
  const shared = last?.kind === 'shared' ? last : (noneOfList(before) ?? noneStillSaid(before))
  if (shared === undefined) return isLeftOpen(before) ? openAgain(element) : element
  const isAfterNo = before[before.lastIndexOf(shared) - 1]?.kind === 'no'
  if (shared.of === 'all') return isAfterNo ? openAgain(element) : element
  if (shared.of === 'any' && !isAfterNo) return openAgain(element)
  if (element.kind === 'outcome') return { ...element, benefit: denied(element.benefit) }
  return notAsPrescribed(element) ?? asUnknown(element)
}

/** "never really took it as prescribed", "did not fail". */
function deniedAlone(element: NoteElement): NoteElement {
  if (isFailure(element)) return asUnknown(element)
  return element.kind === 'adherence' ? (notAsPrescribed(element) ?? asUnknown(element)) : element
}

function notAsPrescribed(element: NoteElement): NoteElement | undefined {
  const isAsPrescribed = element.kind === 'adherence' && element.value === 'as-prescribed'
  return isAsPrescribed ? { ...element, value: 'partial' } : undefined
}

/** "not all of them helped", "if any of them helped": said of none for certain. */
function openAgain(element: NoteElement): NoteElement {
  return element.kind === 'outcome' ? { ...element, benefit: {} } : asUnknown(element)
}

const ofNone = new Set<NoteElement['kind']>([
  ...(['unknown', 'stop', 'reason', 'because', 'duration', 'adherence'] as const),
])

/** "neither caused side effects", "none was stopped due to nausea". */
function noneStillSaid(before: readonly NoteElement[]): NoteElementOf<'shared'> | undefined {
  const shared = before[before.findLastIndex(({ kind }) => !ofNone.has(kind))]
  return shared?.kind === 'shared' && shared.of !== 'all' ? shared : undefined
}

const deniable = new Set<NoteElement['kind']>([
  'outcome',
  'adherence',
  'stop',
  'reason',
  'duration',
  'sessions',
])

function isDeniable(element: NoteElement): boolean {
  return deniable.has(element.kind) || isFailure(element)
}

function asUnknown({ from, to }: NoteElement): NoteElement {
  return { kind: 'unknown', from, to }
}

const ofNames = new Set<NoteElement['kind']>([
  'medicine',
  'modality',
  'comma',
  'and',
  'dose',
  'date',
  'period',
])

/** "Neither Prozac nor Zoloft helped": the list stands between the word and what is denied of it. */
function noneOfList(before: readonly NoteElement[]): NoteElementOf<'shared'> | undefined {
  const start = before.findLastIndex(({ kind }) => !ofNames.has(kind))
  const [shared, ...list] = before.slice(start)
  if (shared?.kind !== 'shared') return undefined
  const [first] = list
  return first?.kind === 'medicine' || first?.kind === 'modality' ? shared : undefined
}

/** A statement is not longer. */
const longestStatement = 30

/** "Neither Prozac nor Zoloft, taken for 8 weeks each, helped": what is said after the list may be denied. */
function isLeftOpen(before: readonly NoteElement[]): boolean {
  const recent = before.slice(-longestStatement)
  const last = recent.findLastIndex(({ kind }) => kind === 'shared' || kind === 'outcome' || kind === 'end')
  const [shared, next] = recent.slice(Math.max(last, 0))
  const isOfNone = last >= 0 && shared?.kind === 'shared' && shared.of === 'none'
  return isOfNone && (next?.kind === 'medicine' || next?.kind === 'modality')
}

function isFailure(element: NoteElement): boolean {
  return element.kind === 'polarity' && element.polarity === 'failed'
}

/** "neither was fully effective" leaves a part of the effect, "no lasting benefit" one that ended. */
function denied({ outcome, degree }: Benefit): Benefit {
  if (degree === 'lasting' || (outcome !== 'response' && outcome !== 'partial-response')) return {}
  return { outcome: degree === 'whole' ? 'partial-response' : 'non-response' }
}

let parser: NoteParser | undefined

export type NoteParse = { readonly elements: readonly NoteElement[]; readonly problem?: string | undefined }

/** The pieces of a history in plain text, in order; together they cover every word of it. */
export function parseNote(plain: string): NoteParse {
  parser ??= new NoteParser()
  parser.input = t.noteTokens(plain)
  const elements = parser.elements()
  const [error] = parser.errors
  if (error === undefined) {
    const denied = withDenials(withAges(withCounts(elements, plain)), plain)
    return { elements: withTimesOfEffect(withDoubtfulDates(denied, plain), plain) }
  }
  return { elements: [{ kind: 'unknown', from: 0, to: plain.length }], problem: error.message }
}
