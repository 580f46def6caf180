/** The grammar of instructions: words → pieces. What the pieces add up to is for `sig-phases`. */
import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain'
import type { Amount, SigElement, SigPiece } from './sig-element.ts'
import {
  afterPiece,
  amountPiece,
  asRestated,
  asTarget,
  asTotal,
  asUpTo,
  clockPiece,
  durationPiece,
  everyDaysPiece,
  everyHours,
  formOf,
  frequencyPiece,
  harmless,
  inMilligrams,
  isHourOfDay,
  labelPiece,
  type MaybeRange,
  numberOf,
  perPiece,
  purposeText,
  rangeOf,
  scaled,
  slotOfClock,
  spanOf,
  sum,
  unknown,
  wordIn,
} from './sig-pieces.ts'
import * as t from './sig-tokens.ts'
import { sigTokens } from './sig-tokens.ts'
import { changeWords, countWords, dayCounts, frequencyWords, slotWords, weekdaySets } from './sig-words.ts'

const hoursPerDay = 24

class SigParser extends EmbeddedActionsParser {
  constructor() {
    super(t.sigVocabulary, { maxLookahead: 3, recoveryEnabled: false, skipValidations: true })
    this.performSelfAnalysis()
  }

  /** The whole instruction. Never fails: what fits nowhere is a piece of kind `unknown`. */
  readonly elements = this.RULE('elements', (): SigElement[] => {
    const found: SigElement[] = []
    this.MANY(() => {
      const from = this.LA(1).startOffset
      const piece = this.SUBRULE(this.piece)
      this.ACTION(() => found.push({ ...piece, from, to: endOf(this.LA(0)) }))
    })
    return found
  })

  private readonly piece = this.RULE(
    'piece',
    (): SigPiece =>
      this.OR([
        { ALT: () => this.SUBRULE(this.numbered) },
        { ALT: () => this.SUBRULE(this.withArticle) },
        { ALT: () => this.SUBRULE(this.inBrackets) },
        { ALT: () => this.SUBRULE(this.equal) },
        { ALT: () => this.SUBRULE(this.upTo) },
        { ALT: () => this.SUBRULE(this.every) },
        { ALT: () => this.SUBRULE(this.perTime) },
        { ALT: () => this.SUBRULE(this.counted) },
        { ALT: () => this.SUBRULE(this.weekdays) },
        { ALT: () => this.SUBRULE(this.label) },
        { ALT: () => this.SUBRULE(this.lasting) },
        { ALT: () => this.SUBRULE(this.target) },
        { ALT: () => this.SUBRULE(this.step) },
        { ALT: () => this.SUBRULE(this.at) },
        { ALT: () => this.SUBRULE(this.after) },
        { ALT: () => this.SUBRULE(this.maximum) },
        { ALT: () => this.SUBRULE(this.asNeeded) },
        { ALT: () => this.SUBRULE(this.purpose) },
        { ALT: () => this.SUBRULE(this.alternative) },
        { ALT: () => this.SUBRULE(this.mayRepeat) },
        { ALT: () => this.SUBRULE(this.single) },
      ]),
  )

  /** One word that says all. */
  private readonly single = this.RULE(
    'single',
    (): SigPiece =>
      this.OR([
        {
          ALT: () => {
            const word = this.CONSUME(t.FrequencyWord).image
            return this.ACTION(() => frequencyPiece(wordIn(frequencyWords, word)))
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(t.SlotWord).image
            return this.ACTION((): SigPiece => {
              const slot = wordIn(slotWords, word)
              return slot === undefined ? unknown : { kind: 'slot', slot }
            })
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(t.Change).image
            return this.ACTION((): SigPiece => ({ kind: 'change', direction: changeWords[word] ?? 'open' }))
          },
        },
        { ALT: () => this.only(t.Then, { kind: 'then' }) },
        { ALT: () => this.only(t.May, { kind: 'may' }) },
        { ALT: () => this.only(t.Stop, { kind: 'stop' }) },
        { ALT: () => this.only(t.AsDirected, { kind: 'as-directed', instead: false }) },
        { ALT: () => this.only(t.And, { kind: 'joined' }) },
        { ALT: () => this.only(t.Separator, { kind: 'joined' }) },
        { ALT: () => this.only(t.Harmless, harmless) },
        { ALT: () => this.only(t.Quantity, harmless) },
        { ALT: () => this.only(t.Concentration, harmless) },
        {
          ALT: () => {
            const dash = this.CONSUME(t.Dash)
            return this.ACTION(() => (isMinus(dash, this.LA(1)) ? unknown : harmless))
          },
        },
        { ALT: () => this.only(t.Close, harmless) },
        { ALT: () => this.only(t.Word, unknown) },
        { ALT: () => this.only(t.Other, unknown) },
      ]),
  )

  /** 1, 1/2, "one and a half", "1-1/2", with the same number again in brackets: "2 (two)". */
  private readonly quantity = this.RULE('quantity', (): number | undefined => {
    const first = this.CONSUME(t.NumberLike)
    let value = this.ACTION(() => numberOf(first))
    this.OPTION({
      GATE: () => Number.isInteger(value) && this.isMixed(),
      DEF: () => {
        this.OPTION1(() => this.OR([{ ALT: () => this.CONSUME(t.And) }, { ALT: () => this.CONSUME(t.Dash) }]))
        const fraction = this.CONSUME1(t.NumberLike)
        value = this.ACTION(() => sum(value, numberOf(fraction)))
      },
    })
    this.OPTION2({
      GATE: () => this.isNumber(2) && this.is(3, t.Close),
      DEF: () => {
        this.CONSUME(t.Open)
        const again = this.CONSUME2(t.NumberLike)
        this.CONSUME(t.Close)
        value = this.ACTION(() => (numberOf(again) === value ? value : undefined))
      },
    })
    return value
  })

  private readonly range = this.RULE('range', (): MaybeRange => {
    const low = this.SUBRULE(this.quantity)
    let high = low
    this.OPTION({
      GATE: () => this.isNumber(2),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Dash) },
          { ALT: () => this.CONSUME(t.To) },
          { ALT: () => this.CONSUME(t.Or) },
        ])
        high = this.SUBRULE1(this.quantity)
      },
    })
    return this.ACTION(() => rangeOf(low, high))
  })

  /** What begins with a number: an amount, a number of times, or a length of time. */
  private readonly numbered = this.RULE('numbered', (): SigPiece => {
    const count = this.SUBRULE(this.range)
    return this.OR([
      { GATE: () => this.isTimes(), ALT: () => this.SUBRULE(this.times, { ARGS: [count] }) },
      {
        GATE: () => this.isStrengthOfCount(),
        ALT: () => this.SUBRULE(this.countOfStrength, { ARGS: [count] }),
      },
      { ALT: () => this.SUBRULE(this.mass, { ARGS: [count] }) },
      { ALT: () => this.SUBRULE(this.units, { ARGS: [count] }) },
      {
        ALT: () => {
          const unit = this.CONSUME(t.TimeUnit).image
          return this.ACTION(() => durationPiece(count, unit))
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Hour)
          return unknown
        },
      },
      {
        GATE: () => isHourOfDay(count) && this.isHalfDay(1),
        ALT: () => {
          const half = this.CONSUME(t.SlotWord).image
          return this.ACTION(() => clockPiece(count, half))
        },
      },
      { ALT: () => this.ACTION(() => amountPiece(count, 'unit', undefined, 'dose')) },
    ])
  })

  /** "50 mg", "25 mg to 50 mg", "50 mg tablet", "300 mg 24 hr tablet", "100 mg total". */
  private readonly mass = this.RULE('mass', (count: MaybeRange): SigPiece => {
    const unit = this.CONSUME(t.Mass).image
    let low = this.ACTION(() => inMilligrams(count, unit))
    let role: Amount['role'] = 'dose'
    this.OPTION({
      GATE: () => this.isNumber(2) && this.is(3, t.Mass),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Dash) },
          { ALT: () => this.CONSUME(t.To) },
          { ALT: () => this.CONSUME(t.Or) },
        ])
        const second = this.SUBRULE(this.quantity)
        const secondUnit = this.CONSUME1(t.Mass).image
        low = this.ACTION(() => spanOf(low, inMilligrams(rangeOf(second, second), secondUnit)))
      },
    })
    this.OPTION1({
      GATE: () => this.isNumber(1) && this.is(2, t.Hour) && this.is(3, t.Form),
      DEF: () => {
        this.CONSUME(t.NumberLike)
        this.CONSUME(t.Hour)
      },
    })
    this.OPTION2({
      GATE: () => this.LA(1).tokenType === t.Form,
      DEF: () => {
        this.CONSUME(t.Form)
        role = 'strength'
      },
    })
    this.OPTION3(() => {
      this.CONSUME(t.Total)
      role = 'total'
    })
    return this.ACTION(() => amountPiece(low, 'mg', undefined, role))
  })

  /** "2 tablets". */
  private readonly units = this.RULE('units', (count: MaybeRange): SigPiece => {
    const form = this.CONSUME(t.Form).image
    return this.ACTION(() => amountPiece(count, 'unit', formOf(form), 'dose'))
  })

  /** "2 x 50 mg", "two 50 mg tablets": a count of units of known strength. */
  private readonly countOfStrength = this.RULE('countOfStrength', (count: MaybeRange): SigPiece => {
    this.OPTION(() => this.CONSUME(t.X))
    const strength = this.SUBRULE(this.quantity)
    const unit = this.CONSUME(t.Mass).image
    this.OPTION1(() => this.CONSUME(t.Form))
    return this.ACTION(() => {
      const each = inMilligrams(rangeOf(strength, strength), unit)
      return amountPiece(each && count && scaled(count, each.low), 'mg', undefined, 'total')
    })
  })

  /** "3 times a day", "2x/day", "2 times weekly". */
  private readonly times = this.RULE('times', (count: MaybeRange): SigPiece => {
    this.OR([{ ALT: () => this.CONSUME(t.TimesWord) }, { ALT: () => this.CONSUME(t.X) }])
    return this.SUBRULE(this.howOften, { ARGS: [count] })
  })

  /** "once", "twice a week". */
  private readonly counted = this.RULE('counted', (): SigPiece => {
    const word = this.CONSUME(t.CountWord).image
    const count = this.ACTION(() => countWords[word] ?? 0)
    return this.SUBRULE(this.howOften, { ARGS: [{ low: count, high: count }] })
  })

  /** What follows a number of times: "a day", "per week", "daily", "every 2 weeks". */
  private readonly howOften = this.RULE('howOften', (count: MaybeRange): SigPiece => {
    let everyDays: number | undefined
    this.OPTION({
      GATE: () => this.isPeriod(1),
      DEF: () => {
        everyDays = this.OR([
          { ALT: () => this.SUBRULE(this.timeUnitAfterPer) },
          {
            ALT: () => {
              const word = this.CONSUME(t.FrequencyWord).image
              return this.ACTION(() => wordIn(frequencyWords, word)?.everyDays)
            },
          },
          {
            ALT: () => {
              const unit = this.CONSUME(t.TimeUnit).image
              return this.ACTION(() => dayCounts[unit])
            },
          },
        ])
      },
    })
    return this.ACTION((): SigPiece => {
      if (count === undefined) return unknown
      if (everyDays !== undefined) return frequencyPiece({ ...count, everyDays })
      return count.low === 1 && count.high === 1 ? { kind: 'once' } : unknown
    })
  })

  private readonly timeUnitAfterPer = this.RULE('timeUnitAfterPer', (): number | undefined => {
    this.OR([
      { ALT: () => this.CONSUME(t.Per) },
      { ALT: () => this.CONSUME(t.Article) },
      { ALT: () => this.CONSUME(t.Slash) },
    ])
    const unit = this.CONSUME(t.TimeUnit).image
    return this.ACTION(() => dayCounts[unit])
  })

  /** "a tablet", "a day". */
  private readonly withArticle = this.RULE('withArticle', (): SigPiece => {
    this.CONSUME(t.Article)
    return this.OR([
      {
        ALT: () => {
          const form = this.CONSUME(t.Form).image
          return this.ACTION(() => amountPiece({ low: 1, high: 1 }, 'unit', formOf(form), 'dose'))
        },
      },
      {
        ALT: () => {
          const unit = this.CONSUME(t.TimeUnit).image
          return this.ACTION(() => perPiece(unit))
        },
      },
      { ALT: () => harmless },
    ])
  })

  /** "per day", "/day", "every 24 hours" after "in". */
  private readonly perTime = this.RULE('perTime', (): SigPiece => {
    this.OR([{ ALT: () => this.CONSUME(t.Per) }, { ALT: () => this.CONSUME(t.Slash) }])
    return this.OR1([
      {
        ALT: () => {
          const unit = this.CONSUME(t.TimeUnit).image
          return this.ACTION(() => perPiece(unit))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "every 12 hours", "q4-6h", "every 2 weeks", "every evening", "q monday". */
  private readonly every = this.RULE('every', (): SigPiece => {
    this.CONSUME(t.Every)
    return this.OR([
      {
        ALT: () => {
          const count = this.SUBRULE(this.range)
          return this.OR1([
            {
              ALT: () => {
                this.CONSUME(t.Hour)
                return this.ACTION(() => everyHours(count))
              },
            },
            {
              ALT: () => {
                const unit = this.CONSUME(t.TimeUnit).image
                return this.ACTION(() => everyDaysPiece(count, unit))
              },
            },
            { ALT: () => unknown },
          ])
        },
      },
      {
        ALT: () => {
          const unit = this.CONSUME1(t.TimeUnit).image
          return this.ACTION(() => perPiece(unit))
        },
      },
      { ALT: () => harmless },
    ])
  })

  /** "mon, wed and fri", "MWF". */
  private readonly weekdays = this.RULE('weekdays', (): SigPiece => {
    let count = 1
    this.OR([
      {
        ALT: () => {
          const word = this.CONSUME(t.WeekdaySet).image
          count = this.ACTION(() => weekdaySets[word] ?? 0)
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Weekday)
          this.MANY({
            GATE: () => this.isAnotherWeekday(),
            DEF: () => {
              this.OPTION(() =>
                this.OR1([{ ALT: () => this.CONSUME(t.Separator) }, { ALT: () => this.CONSUME(t.Slash) }]),
              )
              this.OPTION1(() => this.CONSUME(t.And))
              this.CONSUME1(t.Weekday)
              count++
            },
          })
        },
      },
    ])
    return this.ACTION((): SigPiece => ({ kind: 'weekdays', count }))
  })

  /** "week 2:", "days 4-7:". */
  private readonly label = this.RULE('label', (): SigPiece => {
    const unit = this.CONSUME(t.TimeUnit).image
    return this.OR([
      {
        ALT: () => {
          const count = this.SUBRULE(this.range)
          let onward = false
          this.OPTION(() => {
            this.CONSUME(t.Onward)
            onward = true
          })
          return this.ACTION(() => labelPiece(count, unit, onward))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "for 6 weeks", "x 30 days", "for depression". */
  private readonly lasting = this.RULE('lasting', (): SigPiece => {
    const word = this.OR([{ ALT: () => this.CONSUME(t.For) }, { ALT: () => this.CONSUME(t.X) }])
    return this.OR1([
      {
        ALT: () => {
          const count = this.SUBRULE(this.range)
          return this.OR2([
            {
              ALT: () => {
                const unit = this.CONSUME(t.TimeUnit).image
                return this.ACTION(() => durationPiece(count, unit))
              },
            },
            { ALT: () => unknown },
          ])
        },
      },
      {
        GATE: () => this.isWords(1),
        ALT: () => {
          const words = this.SUBRULE(this.words)
          return this.ACTION(
            (): SigPiece => (word.tokenType === t.For ? { kind: 'indication', text: words } : unknown),
          )
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** Words without a meaning for the dose: what a medicine is for. */
  private readonly words = this.RULE('words', (): string => {
    const found: string[] = []
    this.MANY1({
      GATE: () => this.LA(1).image === 'the',
      DEF: () => this.CONSUME(t.Harmless),
    })
    found.push(this.CONSUME(t.Word).image)
    this.MANY({
      GATE: () => this.is(this.is(1, t.And, t.Slash, t.Dash) ? 2 : 1, t.Word),
      DEF: () => {
        this.OPTION(() =>
          this.OR([
            { ALT: () => this.CONSUME(t.And) },
            { ALT: () => this.CONSUME(t.Slash) },
            { ALT: () => this.CONSUME(t.Dash) },
          ]),
        )
        found.push(this.CONSUME1(t.Word).image)
      },
    })
    return this.ACTION(() => found.join(' '))
  })

  /** "to 100 mg". */
  private readonly target = this.RULE('target', (): SigPiece => {
    this.CONSUME(t.To)
    return this.OR([
      {
        ALT: () => {
          const piece = this.SUBRULE(this.numbered)
          return this.ACTION(() => asTarget(piece))
        },
      },
      { ALT: () => harmless },
    ])
  })

  /** "by 25 mg". */
  private readonly step = this.RULE('step', (): SigPiece => {
    this.CONSUME(t.By)
    return this.OR([
      {
        ALT: () => {
          const piece = this.SUBRULE(this.numbered)
          return this.ACTION(
            (): SigPiece => (piece.kind === 'amount' ? { kind: 'step', amount: piece.amount } : unknown),
          )
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "up to 3 tablets", "up to 3 times a day". */
  private readonly upTo = this.RULE('upTo', (): SigPiece => {
    this.CONSUME(t.UpTo)
    return this.OR([
      {
        ALT: () => {
          const piece = this.SUBRULE(this.numbered)
          return this.ACTION(() => asUpTo(piece))
        },
      },
      {
        ALT: () => {
          const piece = this.SUBRULE(this.counted)
          return this.ACTION(() => asUpTo(piece))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "at 8 am", "at bedtime". */
  private readonly at = this.RULE('at', (): SigPiece => {
    this.CONSUME(t.At)
    let hour: number | undefined
    let half: string | undefined
    this.OPTION({
      GATE: () => this.isClockTime(),
      DEF: () => {
        const first = this.CONSUME(t.NumberToken)
        this.OPTION1(() => {
          this.CONSUME(t.Separator)
          this.CONSUME1(t.NumberToken)
        })
        half = this.CONSUME(t.SlotWord).image
        hour = this.ACTION(() => numberOf(first))
      },
    })
    return this.ACTION(() => (half === undefined ? harmless : slotOfClock(hour, half)))
  })

  /** "after 7 days", "in 2 weeks"; otherwise a word without weight: "in the morning". */
  private readonly after = this.RULE('after', (): SigPiece => {
    this.CONSUME(t.After)
    return this.OR([
      {
        GATE: () => this.isLengthOfTime(),
        ALT: () => {
          const count = this.SUBRULE(this.range)
          return this.OR1([
            {
              ALT: () => {
                const unit = this.CONSUME(t.TimeUnit).image
                return this.ACTION(() => afterPiece(count, unit))
              },
            },
            {
              ALT: () => {
                this.CONSUME(t.Hour)
                return this.ACTION(() =>
                  count?.high === hoursPerDay
                    ? frequencyPiece({ low: 1, high: 1, everyDays: 1, loose: true })
                    : unknown,
                )
              },
            },
          ])
        },
      },
      { ALT: () => harmless },
    ])
  })

  /** "max 3 per day", "not to exceed 150 mg daily". */
  private readonly maximum = this.RULE('maximum', (): SigPiece => {
    this.CONSUME(t.Maximum)
    this.MANY(() =>
      this.OR([{ ALT: () => this.CONSUME(t.Harmless) }, { ALT: () => this.CONSUME(t.Separator) }]),
    )
    return this.OR1([
      {
        ALT: () => {
          const piece = this.SUBRULE(this.numbered)
          const days = this.SUBRULE(this.perDayAfterMaximum)
          return this.ACTION((): SigPiece => {
            if (piece.kind === 'amount') return { kind: 'maximum', amount: piece.amount, perDose: days !== 1 }
            return unknown
          })
        },
      },
      { ALT: () => unknown },
    ])
  })

  private readonly perDayAfterMaximum = this.RULE('perDayAfterMaximum', (): number | undefined =>
    this.OR([
      { GATE: () => this.is(2, t.TimeUnit), ALT: () => this.SUBRULE(this.timeUnitAfterPer) },
      {
        GATE: () => this.is(this.isNumber(2) ? 3 : 2, t.TimeUnit, t.Hour),
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME(t.After) }, { ALT: () => this.CONSUME(t.Every) }])
          this.OPTION(() => this.CONSUME(t.NumberLike))
          return this.OR2([
            {
              ALT: () => {
                const unit = this.CONSUME(t.TimeUnit).image
                return this.ACTION(() => dayCounts[unit])
              },
            },
            {
              ALT: () => {
                this.CONSUME(t.Hour)
                return 1
              },
            },
          ])
        },
      },
      {
        ALT: () => {
          const word = this.CONSUME(t.FrequencyWord).image
          return this.ACTION(() => wordIn(frequencyWords, word)?.everyDays)
        },
      },
      { ALT: () => undefined },
    ]),
  )

  /** "prn anxiety", "as needed for sleep". */
  private readonly asNeeded = this.RULE('asNeeded', (): SigPiece => {
    this.CONSUME(t.AsNeeded)
    let reason: string | undefined
    this.OPTION({
      GATE: () => this.isWords(this.is(1, t.For) ? 2 : 1),
      DEF: () => {
        this.OPTION1(() => this.CONSUME(t.For))
        reason = this.SUBRULE(this.words)
      },
    })
    return this.ACTION((): SigPiece => ({ kind: 'as-needed', reason }))
  })

  /** "to help with sleep", "to quit smoking". */
  private readonly purpose = this.RULE('purpose', (): SigPiece => {
    const start = this.CONSUME(t.Purpose).image
    return this.OR([
      {
        GATE: () => this.isWords(1),
        ALT: () => {
          const words = this.SUBRULE(this.words)
          return this.ACTION((): SigPiece => ({ kind: 'indication', text: purposeText(start, words) }))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "or as directed". */
  private readonly alternative = this.RULE('alternative', (): SigPiece => {
    this.CONSUME(t.Or)
    return this.OR([
      {
        GATE: () => this.is(this.is(1, t.Harmless) ? 2 : 1, t.AsDirected),
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.Harmless))
          this.CONSUME(t.AsDirected)
          return this.ACTION((): SigPiece => ({ kind: 'as-directed', instead: true }))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "(50 mg)", "(1 tablet)". */
  private readonly inBrackets = this.RULE('inBrackets', (): SigPiece => {
    this.CONSUME(t.Open)
    return this.OR([
      {
        ALT: () => {
          const piece = this.SUBRULE(this.numbered)
          return this.ACTION(() => asRestated(piece))
        },
      },
      { ALT: () => harmless },
    ])
  })

  /** "= 100 mg". */
  private readonly equal = this.RULE('equal', (): SigPiece => {
    this.CONSUME(t.Equals)
    return this.OR([
      {
        ALT: () => {
          const piece = this.SUBRULE(this.numbered)
          return this.ACTION(() => asTotal(piece))
        },
      },
      { ALT: () => unknown },
    ])
  })

  /** "MR x1", "may repeat once". */
  private readonly mayRepeat = this.RULE('mayRepeat', (): SigPiece => {
    this.CONSUME(t.MayRepeat)
    let times: number | undefined
    this.OPTION({
      GATE: () => this.is(1, t.CountWord) || this.isNumber(2),
      DEF: () => {
        times = this.OR([
          {
            ALT: () => {
              this.CONSUME(t.X)
              const number = this.CONSUME(t.NumberLike)
              return this.ACTION(() => numberOf(number))
            },
          },
          {
            ALT: () => {
              const word = this.CONSUME(t.CountWord).image
              return this.ACTION(() => countWords[word])
            },
          },
        ])
      },
    })
    return this.ACTION((): SigPiece => (times === undefined ? unknown : { kind: 'may-repeat', times }))
  })

  private only(type: TokenType, piece: SigPiece): SigPiece {
    this.CONSUME(type)
    return piece
  }

  private is(at: number, ...types: readonly TokenType[]): boolean {
    return types.includes(this.LA(at).tokenType)
  }

  private isNumber(at: number): boolean {
    return this.is(at, t.NumberToken, t.Fraction, t.NumberWord, t.FractionWord)
  }

  private isHalfDay(at: number): boolean {
    return this.is(at, t.SlotWord) && /^[ap]\.?m/.test(this.LA(at).image)
  }

  /** "1 1/2", "1 and 1/2", "1-1/2". */
  private isMixed(): boolean {
    const at = this.is(1, t.And, t.Dash) ? 2 : 1
    return this.is(at, t.Fraction, t.FractionWord)
  }

  private isTimes(): boolean {
    return this.is(1, t.TimesWord) || (this.is(1, t.X) && this.isPeriod(2))
  }

  /** "a day", "per week", "daily". */
  private isPeriod(at: number): boolean {
    if (this.is(at, t.Per, t.Article, t.Slash)) return this.is(at + 1, t.TimeUnit)
    return this.is(at, t.TimeUnit) || isPlainPeriod(this.LA(at))
  }

  private isWords(at: number): boolean {
    let first = at
    while (this.LA(first).image === 'the') first++
    return this.is(first, t.Word)
  }

  private isAnotherWeekday(): boolean {
    const afterMark = this.is(1, t.Separator, t.Slash) ? 2 : 1
    return this.is(this.is(afterMark, t.And) ? afterMark + 1 : afterMark, t.Weekday)
  }

  private isStrengthOfCount(): boolean {
    const at = this.is(1, t.X) ? 2 : 1
    return this.isNumber(at) && this.is(at + 1, t.Mass)
  }

  private isClockTime(): boolean {
    return this.is(1, t.NumberToken) && (this.isHalfDay(2) || (this.is(2, t.Separator) && this.isHalfDay(4)))
  }

  private isLengthOfTime(): boolean {
    if (!this.isNumber(1)) return false
    if (this.is(2, t.TimeUnit, t.Hour)) return true
    return this.is(2, t.Dash, t.To, t.Or) && this.isNumber(3) && this.is(4, t.TimeUnit, t.Hour)
  }
}

/** "daily", "weekly", "monthly": the words that may follow "3 times". */
function isPlainPeriod(token: IToken): boolean {
  return /^(?:daily|every ?day|each day|qd|weekly|every week|each week|monthly|every month)$/.test(
    token.image,
  )
}

/** "-1 tab" is no amount; "- 1 tab" is an item of a list. */
function isMinus(dash: IToken, next: IToken): boolean {
  return next.startOffset === endOf(dash) && next.tokenType === t.NumberToken
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length
}

let parser: SigParser | undefined

export type SigParse = { readonly elements: readonly SigElement[]; readonly problem?: string | undefined }

/** The pieces of an instruction in plain text, in order; together they cover every word of it. */
export function parseSig(plain: string): SigParse {
  parser ??= new SigParser()
  parser.input = sigTokens(plain)
  const elements = parser.elements()
  const [error] = parser.errors
  if (error === undefined) return { elements }
  return { elements: [{ kind: 'unknown', from: 0, to: plain.length }], problem: error.message }
}
