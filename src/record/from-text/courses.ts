/** Which words of a clause are said of which treatment. */
import { isAddedTo, isBeside, saysItWasTaken, stepThatWasNot } from './additions.ts'
import type { Clause } from './clauses.ts'
import { elementsOfLaboratory, laboratoryMentions } from './laboratory-mentions.ts'
import { type LimitedDenial, limitOfDenial } from './limited-denials.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'
import { elementsOfScore, scoreMentions } from './score-mentions.ts'
import type { Polarity } from './words/taking-words.ts'

export type Subject = NoteElementOf<'medicine'> | NoteElementOf<'modality'>

/** One treatment of a clause with everything that is said of it. */
export type Course = {
  readonly subject: Subject
  /** In order: what stands before it and is said of it too, and what follows. */
  readonly details: readonly NoteElement[]
  readonly polarity: Polarity | undefined
  /** Added to or replacing another treatment: reasons given for it are reasons for the step. */
  readonly step: boolean
  /** It took the place of what was taken before: "switched to". */
  readonly replaces: boolean
  /** Something was added to it, or took its place: it was taken. */
  readonly isBase: boolean
  /** The only treatment that its clause names. */
  readonly isAlone: boolean
  /** Words that were understood together: "never took … regularly" is one detail. */
  readonly beside: readonly NoteElement[]
}

type Growing = {
  subject: Subject
  leading: readonly NoteElement[]
  own: NoteElement[]
  polarity: Polarity | undefined
  /** The words before it that say that it was not taken. */
  denial: NoteElement | undefined
  beside: readonly NoteElement[]
  step: boolean
  /** The words that say that it took the place of the one before. */
  replacing: NoteElement | undefined
  /** "Prozac and Paxil": what follows is said of both. */
  joinedToNext: boolean
  /** The word of a step before it: "added Abilify". */
  stepWord: string | undefined
  isBase: boolean
  /** What was added to it: what follows is said of that. */
  addition: Growing | undefined
}

/** "both", "none of them": from which treatment on, and whether the next name ends it. */
type Shared = { readonly from: number; readonly closed: boolean; readonly pair: boolean }

const said = new Set<NoteElement['kind']>([
  ...(['dose', 'duration', 'sessions', 'date', 'period', 'outcome', 'adherence', 'stop', 'because'] as const),
  ...(['reason', 'current', 'as-needed', 'numbers', 'limit', 'unit-word', 'frequency'] as const),
])
/** What only a course that was taken has. */
const showsTaking = new Set<NoteElement['kind']>([
  ...(['duration', 'date', 'period', 'outcome', 'adherence', 'stop', 'current', 'sessions'] as const),
])
/** What is said of one medicine only: "Prozac and Zoloft 200 mg". */
const ofOne = new Set<NoteElement['kind']>([
  'dose',
  'numbers',
  'limit',
  'unit-word',
  'frequency',
  'as-needed',
])
/** What "neither", before its names, is about: "neither Prozac 40 mg nor Zoloft 100 mg helped". */
const ofEveryone = new Set<NoteElement['kind']>([
  'outcome',
  'adherence',
  'stop',
  'because',
  'reason',
  'polarity',
])
/** Words between a remark and the treatment it is about: "no response to Prozac". */
const link = /^(?:to|with|on|from|of|for)$/

/** "helped, but only with sleep", "improvement in sleep only"; "but only took it for a week" says something else. */
const limitedBenefit = /^(?:,? *(?:but )?only(?! (?:took|taken|stopped|could|had))| in \w+ only)\b/
const exception =
  /^(?:except|other than|apart from|aside from|besides|excluding|save for|with the exception)\b/
const butOnly = /^but\b/
/** What is named after these is not denied with what stands before them. */
const endOfDenial =
  /^(?:because|because of|due to|d\/t|b\/c|secondary to|owing to|given|after|but|although|though|whereas|however)$/
/** Steps in which a medicine takes the place of another; those that end so name the new one next. */
const replacement = /^(?:switched|changed|transitioned|cross|replaced|swapped|moved|-+>|=>)/
const newOne = /\b(?:to|by|with)$|>$/
const isName = /^[a-z][a-z0-9-]{3,}$/
const ofDose =
  /^(?:reached|reaching|achieved|attained|hit|highest|final|finally|lowest|used|then|mostly|usually|only)$/
const anotherTrial =
  /^(?:(?:2nd|second|another|repeat|repeated|3rd|third|later) (?:trial|course|time|attempt)|re-?trial|re-?tried|re-?started|re-?challenged?|tried (?:it )?again|back on)\b/
/** Not every day, and not read by the grammar of instructions. */
const seldom =
  /^ ?(?:bi-?weekly|monthly|every other week|every \d+ (?:weeks|months)|q ?\d ?(?:w|wk|wks|weeks|months?)\b)/
/** What stands before a dose that was not taken, or not wholly. */
const intention = /\b(?:goal|target|targeted|aim|aimed|aiming|intended|planned|recommended|suggested|hoped)\b/
const shareOfTablet = /\b(?:half|third|quarter|1\/2|½)(?: (?:of|an?|the|tabs?|tablets?|pills?|capsules?))* $/

const mayStandBetween = new Set<NoteElement['kind']>([
  ...([
    'filler',
    'step',
    'dose',
    'numbers',
    'limit',
    'unit-word',
    'frequency',
    'as-needed',
    'duration',
  ] as const),
  ...(['polarity', 'date', 'medicine', 'modality'] as const),
])
const longestLead = 40
/** "(increased 3/1/25) - partial response": another remark. */
const apart = /[)\]:]| - /
const ifOrWhether = /\b(?:if|whether)$/

/** Of two names with a comma between the second may stand alone. */
const shortestList = 3

export function isSubject(element: NoteElement | undefined): element is Subject {
  return element?.kind === 'medicine' || element?.kind === 'modality'
}

/** The treatments of a clause, each with what is said of it. `plain` is the text of the places. */
export function coursesOf(clause: Clause, plain: string): readonly Course[] {
  const measured = new Set([
    ...scoreMentions(clause).flatMap(elementsOfScore),
    ...laboratoryMentions(clause).flatMap(elementsOfLaboratory),
  ])
  const elements = clause.elements.filter((element) => !measured.has(element))
  const reader = new CourseReader({ ...clause, elements }, plain)
  elements.forEach((_, at) => {
    reader.take(at)
  })
  return reader.courses()
}

class CourseReader {
  readonly #elements: readonly NoteElement[]
  readonly #plain: string
  readonly #courses: Growing[] = []
  #leading: NoteElement[] = []
  /** Treatments follow that the leading words are said of; a new leading word then begins a new list. */
  #leadingUsed = false
  #polarity: Polarity | undefined
  #denial: NoteElement | undefined
  #step = false
  #stepWord: string | undefined
  #replacing: NoteElement | undefined
  #replaced: Subject | undefined
  /** What is said is said of every treatment of these. */
  #shared: Shared | undefined
  #suspended = false
  /** "2nd trial", "restarted in 2023": what follows is said of another course of the same, and left unread. */
  #again = false
  /** "all but Effexor", "none helped except Effexor": what follows up to the comma is left unread. */
  #excepting = false

  constructor(clause: Clause, plain: string) {
    this.#elements = clause.elements
    this.#plain = plain
    this.#polarity = clause.section === 'plan' ? 'planned' : undefined
  }

  take(at: number): void {
    const element = this.#elements[at]
    if (element === undefined) return
    if (this.#excepting) {
      this.#excepting = element.kind !== 'comma' && element.kind !== 'end' && this.#word(element) !== ':'
      if (this.#excepting) return
    }
    if (endOfDenial.test(this.#word(element))) this.#endDenial()
    if (this.#namesUnknown(element, at)) this.#again = true
    if (this.#current !== undefined && anotherTrial.test(this.#plain.slice(element.from))) this.#again = true
    if (isSubject(element)) this.#begin(element, at)
    else if (element.kind === 'polarity') this.#takePolarity(element, at)
    else if (element.kind === 'no') this.#takeNo(element, at)
    else if (element.kind === 'doubt') this.#takeDoubt(at)
    else if (element.kind === 'step') this.#takeStep(element, at)
    else if (element.kind === 'shared') this.#takeShared(element, at)
    else if (element.kind === 'comma') this.#takeComma(element)
    else if (element.kind === 'and') this.#takeAnd(at)
    else if (said.has(element.kind)) this.#takeDetail(element, at)
    else if (element.kind === 'unknown') this.#takeUnknown(element)
    else if (element.kind === 'filler') this.#takeLink(element)
  }

  courses(): readonly Course[] {
    for (const [at, course] of this.#courses.entries()) this.#giveReasonBack(course, this.#courses[at - 1])
    this.#limitDenials()
    return this.#courses.map(({ subject, leading, own, polarity, step, replacing, beside, isBase }) => ({
      subject,
      details: [...leading, ...own],
      polarity,
      step,
      replaces: replacing !== undefined,
      isBase,
      isAlone: this.#courses.every((each) => each.subject === subject || each.addition?.subject === subject),
      beside,
    }))
  }

  /**
   * "Zoloft, switched to Prozac due to nausea": why another took its place is why it ended. How long it was until then
   * may be said of either.
   */
  #giveReasonBack({ own, replacing }: Growing, before: Growing | undefined): void {
    if (replacing === undefined || before === undefined) return
    const sameBreath = own.findIndex(({ kind }) => kind === 'comma')
    const reason = own
      .slice(0, sameBreath < 0 ? own.length : sameBreath)
      .findIndex((element) => isReason(element) && this.#isGiven(element))
    if (reason < 0) return
    const first = own[reason - 1]?.kind === 'because' ? reason - 1 : reason
    const reasons = own.splice(first, reason - first + 1 + lengthOfWhatEnded(own.slice(reason + 1)))
    before.own.push({ kind: 'stop', from: replacing.from, to: replacing.to }, ...reasons)
  }

  /** "due to nausea", "for lack of response"; "for depression with no response" is no reason. */
  #isGiven(element: NoteElement): boolean {
    const before = this.#elements
      .slice(0, this.#elements.indexOf(element))
      .findLast((each) => each.kind !== 'filler' || each.link === true)
    return before?.kind === 'because' || (before?.kind === 'filler' && this.#word(before) === 'for')
  }

  /** What the next words are said of. */
  get #current(): Growing | undefined {
    const last = this.#courses.at(-1)
    return last?.addition ?? last
  }

  #begin(subject: Subject, at: number): void {
    this.#suspended = false
    this.#again = false
    if (this.#shared?.closed === true) this.#shared = undefined
    const before = this.#courses.at(-1)
    if (before !== undefined && this.#isSameMedicine(before, subject, at)) {
      before.own.push(subject)
      return
    }
    const addition = this.#additionTo(subject)
    this.#leadingUsed = true
    const leading = [...this.#leading]
    // "8 ECT treatments, TMS", "3 months of Zoloft and 6 months of Prozac": the number is that of the first one.
    this.#leading = this.#leading.filter(({ kind }) => kind !== 'sessions' && kind !== 'duration')
    const isReplaced = this.#isReplaced()
    if (isReplaced) this.#replaced = subject
    this.#courses.push({
      subject,
      leading: addition === undefined ? leading : [],
      own: [],
      polarity: this.#polarity,
      denial: this.#polarity === 'denied' ? this.#denial : undefined,
      beside: [],
      step: this.#step && !isReplaced && addition === undefined,
      replacing: isReplaced ? undefined : this.#replacing,
      joinedToNext: false,
      stepWord: this.#stepWord,
      isBase: addition !== undefined,
      addition,
    })
    this.#stepWord = undefined
  }

  /** "Abilify added to Lexapro": of Lexapro, Abilify. Where it has no name that we know, nobody. */
  #additionTo(subject: Subject): Growing | undefined {
    const before = this.#courses.at(-1)
    const from = before?.subject.to ?? this.#elements[0]?.from ?? 0
    const between = this.#plain.slice(from, subject.from)
    if (before?.addition !== undefined && isBeside(between)) return before.addition
    if (!isAddedTo(between, before?.stepWord) || !this.#isOfOneBreath(from, subject.from)) return undefined
    if (before === undefined) return unnamed()
    before.step = true
    return before
  }

  /** "Wellbutrin (bupropion)": the second name is the same medicine. */
  #isSameMedicine(before: Growing, subject: Subject, at: number): boolean {
    if (before.own.length > 0 || before.subject.kind !== 'medicine' || subject.kind !== 'medicine')
      return false
    const between = this.#elements[at - 1]
    const bracketed = between?.kind === 'filler' && /[([/]/.test(this.#word(between))
    return bracketed && before.subject.ingredients === subject.ingredients
  }

  /** "failed Prozac" is said of what follows, "Prozac failed" of what stands before. */
  #takePolarity(element: NoteElementOf<'polarity'>, at: number): void {
    const current = this.#current
    if (current !== undefined && (!this.#subjectFollows(at) || this.#endsAt(at + 1))) {
      this.#takeAfterthought(element, current, at)
      return
    }
    // "Denies ever taking Zoloft regularly", "unsure if he took Zoloft": whether it was taken is open.
    const isOpen = element.polarity === 'taken' && (this.#isAfterDenial(at) || this.#isAfterDoubt(at))
    const failed = this.#failedTrialsOf(element, at)
    this.#polarity = isOpen ? 'uncertain' : (failed?.polarity ?? element.polarity)
    if (failed !== undefined) {
      this.#lead([failed], true)
      return
    }
    this.#denial = element
    this.#lead(element.polarity === 'failed' ? [element] : [], true)
  }

  /** "Never used Zoloft because of side effects with Prozac": of Prozac it is not said. */
  #endDenial(): void {
    if (!this.#leadingUsed) return
    if (this.#polarity === 'denied') this.#polarity = undefined
    this.#leading = this.#leading.filter((element) => !isNotTaken(element))
  }

  #isAfterDenial(at: number): boolean {
    const before = this.#elements.slice(0, at).findLast(({ kind }) => kind !== 'filler' && kind !== 'unknown')
    return before?.kind === 'no' || (before?.kind === 'polarity' && isDenial(before))
  }

  /**
   * "Zoloft: declined" is said of Zoloft. After the details of a course ("Zoloft 50 mg since 2021, will increase to
   * 100 mg") such words speak of something that has not happened: what follows up to the comma is left unread.
   */
  #takeAfterthought(element: NoteElementOf<'polarity'>, current: Growing, at: number): void {
    if (element.polarity === 'failed' && this.#shared !== undefined && this.#isExcepted(at))
      this.#excepting = true
    else if (element.polarity === 'failed')
      for (const course of this.#sharing(current, element)) course.own.push(element)
    else if (element.polarity === 'taken' || element.polarity === 'continued') return
    else if (current.own.some(({ kind }) => showsTaking.has(kind))) this.#suspended = true
    else {
      // "Wellbutrin (seizure - contraindicated)": was it taken?
      const hasReason = element.polarity === 'denied' && current.own.some(({ kind }) => kind === 'reason')
      current.polarity = hasReason ? 'uncertain' : element.polarity
      current.own.push(element)
    }
  }

  /** "Zoloft 6 wks fail/ Prozac 8 wks fail": a stroke or a bracket ends what is said of the first. */
  #endsAt(at: number): boolean {
    const next = this.#elements[at]
    return next?.kind === 'filler' && /^[/)\]]$/.test(this.#word(next))
  }

  /** "Failed outpatient trials of": the trials failed. */
  #failedTrialsOf(element: NoteElement, at: number): NoteElementOf<'polarity'> | undefined {
    if (!/\btrials? (?:of|with)$/.test(this.#word(element))) return undefined
    const before = this.#elements.slice(0, at).findLast(({ kind }) => kind !== 'filler' && kind !== 'unknown')
    return before?.kind === 'polarity' && before.polarity === 'failed' ? before : undefined
  }

  /** "unsure if he took". */
  #isAfterDoubt(at: number): boolean {
    const before = this.#elements.slice(0, at).findLast(({ kind }) => kind !== 'filler' && kind !== 'unknown')
    return (
      before?.kind === 'polarity' && before.polarity === 'uncertain' && ifOrWhether.test(this.#word(before))
    )
  }

  #takeNo(element: NoteElement, at: number): void {
    const current = this.#current
    if (this.#subjectFollows(at)) {
      this.#polarity = 'denied'
      this.#denial = element
    } else if (current !== undefined && current.own.length === 0 && this.#deniesAlone(element, at)) {
      current.polarity = 'denied'
      current.own.push(element)
    }
  }

  /** "ECT: none"; "Prozac and Zoloft, none at a full dose" and "failed Zoloft (never a full dose)" deny something else. */
  #deniesAlone(element: NoteElement, at: number): boolean {
    const { polarity } = this.#current ?? {}
    if (polarity === 'taken' || polarity === 'failed') return false
    const [before, after] = [this.#elements[at - 1], this.#elements[at + 1]]
    // "Zoloft didn't touch the depression".
    if (/(?:n't|nt|d not|s not|e not)$/.test(this.#word(element)))
      return after === undefined || after.kind === 'end'
    if (this.#word(element) !== 'none') return true
    return before?.kind !== 'comma' && (after === undefined || after.kind === 'comma' || after.kind === 'end')
  }

  /** "no help with sleep": what an effect is missing for. */
  #takeLink(element: NoteElementOf<'filler'>): void {
    const current = this.#current
    if (element.link === true && current?.own.at(-1)?.kind === 'outcome') current.own.push(element)
  }

  /** A question mark beside a name makes it uncertain; beside anything else, it takes that away. */
  #takeDoubt(at: number): void {
    const next = this.#elements[at + 1]
    if (isSubject(next)) {
      this.#polarity = 'uncertain'
      return
    }
    const current = this.#current
    if (current === undefined) return
    if (current.own.length === 0) current.polarity = 'uncertain'
    else current.own.pop()
  }

  /** "Added Abilify after no response to Zoloft" is no addition to Zoloft by these words. */
  #isOfOneBreath(from: number, to: number): boolean {
    const between = this.#elements.filter((each) => each.from >= from && each.to <= to)
    return from === 0 || between.every(({ kind }) => mayStandBetween.has(kind))
  }

  /** "Abilify added" is said of what stands before, "added Abilify" of what follows. */
  #takeStep(element: NoteElement, at: number): void {
    const current = this.#current
    const was = stepThatWasNot(this.#plain.slice(Math.max(element.from - longestLead, 0), element.from))
    if (was !== undefined) {
      this.#takeStepThatWasNot(was, at)
      return
    }
    const last = this.#courses.at(-1)
    if (last !== undefined && saysItWasTaken(this.#word(element))) last.isBase = true
    this.#stepWord = this.#word(element)
    if (current !== undefined && !this.#subjectFollows(at)) {
      current.step = true
      return
    }
    this.#step = true
    this.#dropUnnamed()
    this.#replacing = replacement.test(this.#word(element)) ? element : undefined
    this.#replaced = undefined
  }

  /** "could be augmented with lithium", "Abilify could be added", "never augmented with lithium". */
  #takeStepThatWasNot(was: 'planned' | 'denied', at: number): void {
    const current = this.#current
    const isOfNext =
      this.#subjectFollows(at) && !/^ ?(?:on )?to\b/.test(this.#plain.slice(this.#elements[at]?.to))
    if (current !== undefined && !isOfNext) current.polarity ??= was
    else {
      this.#polarity = was
      this.#denial = was === 'denied' ? this.#elements[at] : undefined
    }
  }

  /** "switched from Zoloft to Prozac", "changed Zoloft to Prozac": the first of them is what was replaced. */
  #isReplaced(): boolean {
    const { kind, to } = this.#replacing ?? {}
    return kind !== undefined && this.#replaced === undefined && !newOne.test(this.#plain.slice(0, to))
  }

  /** A comma parts remarks from each other, and a step from what follows. */
  #takeComma(element: NoteElement): void {
    this.#step = false
    this.#replacing = undefined
    this.#suspended = false
    const current = this.#current
    if (current === undefined) this.#dropUnnamed()
    if (current !== undefined && current.own.length > 0) current.own.push(element)
  }

  /** "T3 25 mcg added to Zoloft", "an herb 400 mg x 8 weeks, no help, Zoloft": said of what has no name that we know. */
  #dropUnnamed(): void {
    if (this.#leadingUsed || !this.#leading.some(({ kind }) => ofOne.has(kind) || kind === 'duration')) return
    this.#leading = this.#leading.filter(({ kind }) => kind === 'polarity')
  }

  /** ", Foobarin 20 mg": a word that is not understood in the place of a name; what follows is said of it. */
  #namesUnknown(element: NoteElement, at: number): boolean {
    if (element.kind !== 'unknown' || this.#elements[at + 1]?.kind !== 'dose') return false
    const before = this.#elements
      .slice(0, at)
      .findLast(({ kind }) => kind !== 'filler' && kind !== 'polarity')
    const isFirst = before === undefined || ['comma', 'and', 'end', 'heading'].includes(before.kind)
    const word = this.#word(element)
    return isFirst && isName.test(word) && !ofDose.test(word)
  }

  /** "Zoloft, Prozac and Paxil": bare names before "and" are one list. */
  #takeAnd(at: number): void {
    const next = this.#elements[at + 1]?.kind === 'and' ? at + 2 : at + 1
    const current = this.#courses.at(-1)
    if (current === undefined || current.own.length > 0 || !isSubject(this.#elements[next])) return
    if (current.addition !== undefined) return
    const list = this.#courses.findLastIndex(({ own }) => own.length > 0) + 1
    for (const course of this.#courses.slice(list)) course.joinedToNext = true
  }

  #takeDetail(element: NoteElement, at: number): void {
    if (this.#suspended || this.#again || this.#isDoubted(element, at) || this.#isIntended(element)) return
    const current = this.#current
    if (current === undefined) {
      this.#lead([element], false)
      return
    }
    const base = this.#courses.at(-1)
    if (base?.addition !== undefined && ofOne.has(element.kind)) {
      // A dose after what is said of the addition may be that of either.
      if (this.#elements[at - 1] === base.subject || base.own.includes(this.#elements[at - 1] ?? element))
        base.own.push(element)
      return
    }
    if (this.#isAboutNext(element, at)) {
      this.#lead([element], this.#leadingUsed && element.kind !== 'duration')
      return
    }
    if (element.kind === 'outcome' && this.#isOfSome(element, at)) return
    const courses = this.#endsBareList(element, at) ? this.#courses : this.#saidOf(current, element, at)
    const given = element.kind === 'outcome' ? this.#givenFor(current, at) : []
    for (const course of courses) course.own.push(...given, element)
  }

  /** "switched to Prozac for lack of response": as with "because of"; "stopped for lack of response" is said of what ended. */
  #givenFor({ own }: Growing, at: number): readonly NoteElement[] {
    const before = this.#elements
      .slice(0, at)
      .findLast((each) => each.kind !== 'filler' || each.link === true)
    const isFor = before?.kind === 'filler' && this.#word(before) === 'for'
    return isFor && !own.some(({ kind }) => kind === 'stop')
      ? [{ kind: 'because', from: before.from, to: before.to }]
      : []
  }

  /** "Never took Zoloft or Prozac regularly": they were taken, and not regularly. */
  #limitDenials(): void {
    const denials = new Set(this.#courses.flatMap((course) => denialOf(course) ?? []))
    for (const denial of denials) {
      const denied = this.#courses.filter((course) => denialOf(course) === denial)
      const limited = limitOfDenial({
        elements: this.#elements,
        plain: this.#plain,
        denial,
        names: denied.map(({ subject }) => subject),
        others: denied.flatMap(({ own }) => own.filter(isSubject)),
      })
      if (limited.limit !== 'stands') for (const course of denied) limitDenial(course, denial, limited)
      else openContradictions(denied, denial)
    }
  }

  /** "Prozac, Zoloft, Lexapro without benefit": nothing else is said, so it is said of all of them. */
  #endsBareList(element: NoteElement, at: number): boolean {
    if (element.kind !== 'outcome' || element.benefit.outcome !== 'non-response') return false
    const [before, after] = [this.#elements.slice(0, at), this.#elements.slice(at + 1)]
    const first = before.findIndex(isSubject)
    return (
      before.filter(isSubject).length >= shortestList &&
      before.every((each, index) => isSubject(each) || isOfList(each, index < first)) &&
      after.every(({ kind }) => kind === 'filler' || kind === 'end')
    )
  }

  /** "seldom helped", "doubt it helped", "hasn't been effective": a word right before a benefit may deny it. */
  #isDoubted(element: NoteElement, at: number): boolean {
    if (element.kind !== 'outcome' || !saysItHelped(element)) return false
    const before = this.#elements.slice(0, at).findLast(({ kind }) => kind !== 'filler')
    const between = this.#plain.slice(before?.to ?? 0, element.from)
    const isOfIt = before?.kind === 'unknown' && !apart.test(between)
    const isDenied = isOfIt || before?.kind === 'no' || before?.kind === 'doubt'
    return isDenied || limitedBenefit.test(this.#plain.slice(element.to))
  }

  /** "target dose 200 mg", "half of Zoloft 100 mg": not what was taken. */
  #isIntended(element: NoteElement): boolean {
    const current = this.#current
    if (element.kind !== 'dose' || current === undefined) return false
    const before = current.own.findLast(({ kind }) => kind !== 'unknown') ?? current.subject
    return (
      intention.test(this.#plain.slice(before.to, element.from)) ||
      seldom.test(this.#plain.slice(element.to)) ||
      shareOfTablet.test(this.#plain.slice(0, current.subject.from))
    )
  }

  /** Words that follow a remark directly may limit it: "helped with sleep" is no outcome of depression. */
  #takeUnknown(element: NoteElement): void {
    const current = this.#current
    if (current !== undefined && current.own.length > 0) current.own.push(element)
    // "better than Prozac" is no outcome of Prozac.
    else if (this.#leading.at(-1)?.kind === 'outcome') this.#leading.pop()
  }

  /** Courses that a detail is said of: all where "all" stands before it; those of a list, but for what follows a dose of the last. */
  #sharing(current: Growing, element: NoteElement): readonly Growing[] {
    if (this.#shared !== undefined && (this.#shared.closed || ofEveryone.has(element.kind)))
      return this.#members(this.#shared)
    if (ofOne.has(element.kind) || current.own.some(({ kind }) => ofOne.has(kind))) return [current]
    const others = this.#courses.slice(0, -1)
    const firstOfList = others.findLastIndex((course) => !course.joinedToNext) + 1
    return [...others.slice(firstOfList), current]
  }

  /** "Prozac, Zoloft: neither helped" is said of what stands before, "both Prozac and Zoloft" of what follows. */
  #takeShared(element: NoteElement, at: number): void {
    if (this.#isExcepted(at)) {
      this.#excepting = true
      return
    }
    const leads = this.#courses.length === 0 || this.#subjectFollows(at)
    this.#shared = {
      from: leads ? this.#courses.length : 0,
      closed: !leads,
      pair: !leads && /^(?:both|neither|either)/.test(this.#word(element)),
    }
  }

  /**
   * The treatments that "all", "neither" and the like are said of: not those that were not taken, and not those of today
   * beside those of the past. "Neither" of three names is certain of the last two.
   */
  #members({ from, pair }: Shared): readonly Growing[] {
    const named = this.#courses.slice(from)
    const taken = named.filter(isTaken)
    const past = taken.filter((course) => !isOfToday(course))
    const members = [past, taken, named].find(({ length }) => length > 0) ?? []
    return pair ? members.slice(-2) : members
  }

  #saidOf(current: Growing, element: NoteElement, at: number): readonly Growing[] {
    const any = element.kind === 'outcome' || element.kind === 'adherence' ? this.#anyAfter(at) : undefined
    if (any === undefined) return this.#sharing(current, element)
    return this.#members({ from: 0, closed: true, pair: /^(?:either|both)/.test(this.#word(any)) })
  }

  /** "no benefit from either of the first two", "none helped except Effexor": of which it is said is not clear. */
  #isOfSome({ benefit }: NoteElementOf<'outcome'>, at: number): boolean {
    if (this.#shared !== undefined && this.#isExcepted(at)) {
      this.#excepting = true
      return true
    }
    const any = this.#anyAfter(at)
    if (any === undefined) return false
    return !this.#isLastWord(any) || benefit.outcome !== 'non-response'
  }

  /** "no benefit from any of them", "no response to any". */
  #anyAfter(at: number): NoteElement | undefined {
    const next = this.#elements.find((each, index) => index > at && !this.#isLink(each))
    const isAny =
      next?.kind === 'shared' ? this.#isAnyOrAll(next) : next !== undefined && this.#word(next) === 'any'
    return isAny ? next : undefined
  }

  /** "no benefit from all three" is said of every one, "no response to all doses" is not. */
  #isAnyOrAll(shared: NoteElementOf<'shared'>): boolean {
    return shared.of === 'any' || (shared.of === 'all' && this.#isLastWord(shared))
  }

  #isLastWord(element: NoteElement): boolean {
    const after = this.#elements[this.#elements.indexOf(element) + 1]
    return after === undefined || after.kind === 'comma' || after.kind === 'end' || this.#word(after) === ')'
  }

  /** "all but Effexor failed", "none helped except Effexor". */
  #isExcepted(at: number): boolean {
    const [next, after] = this.#elements.slice(at + 1)
    if (next === undefined) return false
    const word = this.#plain.slice(next.from)
    return exception.test(word) || (butOnly.test(word) && isSubject(after))
  }

  #isLink(element: NoteElement): boolean {
    return element.kind === 'filler' && link.test(this.#word(element))
  }

  #isAboutNext(element: NoteElement, at: number): boolean {
    if (element.kind === 'duration') return this.#isOfNextName(at)
    if (element.kind === 'stop') return isSubject(this.#elements[at + 1]) && this.#startsPhrase(at)
    if (isNotTaken(element)) return isSubject(this.#elements[at + 1]) && this.#startsStatement(at)
    if (element.kind !== 'outcome' && element.kind !== 'current' && element.kind !== 'date') return false
    const next = this.#elements[at + 1]
    if (element.kind === 'current') return this.#subjectFollows(at)
    if (element.kind === 'date') return isSubject(next) && this.#startsPhrase(at)
    return next?.kind === 'filler' && link.test(this.#word(next)) && isSubject(this.#elements[at + 2])
  }

  /** "3 months of Zoloft". */
  #isOfNextName(at: number): boolean {
    const [next, name] = this.#elements.slice(at + 1).filter((each) => this.#word(each) !== 'the')
    return next?.kind === 'filler' && /^(?:of|on)$/.test(this.#word(next)) && isSubject(name)
  }

  /** "tried Prozac but never took Zoloft". */
  #startsStatement(at: number): boolean {
    const before = this.#elements[at - 1]
    return this.#startsPhrase(at) || (before !== undefined && this.#word(before) === 'but')
  }

  #startsPhrase(at: number): boolean {
    const before = this.#elements[at - 1]
    return before === undefined || before.kind === 'comma' || before.kind === 'and'
  }

  #lead(elements: readonly NoteElement[], fresh: boolean): void {
    if (fresh) this.#leading = []
    this.#leading.push(...elements)
    this.#leadingUsed = false
  }

  /** Whether a treatment is named next, before a comma or another statement. */
  #subjectFollows(at: number): boolean {
    const next = this.#elements.slice(at + 1).find((element) => !isPassedOver(element))
    return isSubject(next)
  }

  #word({ from, to }: NoteElement): string {
    return this.#plain.slice(from, to)
  }
}

/** Takes what is said of an addition without a name that we know; nobody asks it. */
function unnamed(): Growing {
  return {
    subject: { kind: 'medicine', name: '', ingredients: '', certainty: 'exact', from: 0, to: 0 },
    ...{ leading: [], own: [], polarity: undefined, denial: undefined, beside: [], step: true },
    ...{ replacing: undefined, joinedToNext: false, stepWord: undefined, isBase: false, addition: undefined },
  }
}

/** What may stand in a list of names: before them also that they were taken. */
function isOfList(element: NoteElement, isBefore: boolean): boolean {
  if (element.kind === 'comma' || element.kind === 'and') return true
  if (!isBefore) return false
  const isTaken =
    element.kind === 'polarity' && (element.polarity === 'taken' || element.polarity === 'failed')
  return isTaken || element.kind === 'filler' || element.kind === 'end' || element.kind === 'heading'
}

function isNotTaken(element: NoteElement): boolean {
  return element.kind === 'adherence' && element.value === 'not-taken'
}

const notTaken: readonly (Polarity | undefined)[] = ['denied', 'planned', 'declined', 'wanted', 'uncertain']

function isTaken({ polarity, leading, own }: Growing): boolean {
  return !notTaken.includes(polarity) && ![...leading, ...own].some(isNotTaken)
}

function isOfToday({ polarity, leading, own }: Growing): boolean {
  return polarity === 'continued' || [...leading, ...own].some(({ kind }) => kind === 'current')
}

/** The words that say that it was not taken. */
function denialOf({ leading, own, denial, polarity }: Growing): NoteElement | undefined {
  const said = [...leading, ...own].find(isNotTaken) ?? denial
  if (said !== undefined || polarity !== 'denied') return said
  return own.find((element) => element.kind === 'no' || (element.kind === 'polarity' && isDenial(element)))
}

function isDenial({ polarity }: NoteElementOf<'polarity'>): boolean {
  return polarity === 'denied'
}

/** Of what is named after the limit a limited denial says nothing for certain. */
function limitDenial(course: Growing, denial: NoteElement, limited: LimitedDenial): void {
  takeBack(course, denial)
  if (!limited.listed.includes(course.subject)) return
  if (limited.limit === 'doubtful') course.polarity = 'uncertain'
  else if (limited.limit === 'short') course.polarity = 'taken'
  else {
    const { words, to } = limited
    course.beside = [denial, ...words]
    course.own = course.own.filter((element) => !words.includes(element))
    course.own.push({ from: to, to, kind: 'adherence', value: 'partial' })
  }
}

/** "Never took Prozac, Zoloft helped": the denial may end at the comma. */
function openContradictions(denied: readonly Growing[], denial: NoteElement): void {
  for (const [at, course] of denied.entries()) {
    if (!course.leading.includes(denial)) continue
    const kinds = new Set(course.own.map(({ kind }) => kind))
    const isTaken = at === 0 ? kinds.has('outcome') : course.own.some(({ kind }) => showsTaking.has(kind))
    if (!isTaken) continue
    takeBack(course, denial)
    course.polarity = 'uncertain'
  }
}

/** As if the denial had not been said of it. */
function takeBack(course: Growing, denial: NoteElement): void {
  const { leading, own } = course
  course.leading = leading.filter((element) => element !== denial)
  course.own = own.filter((element) => element !== denial)
  if (course.denial === denial || (course.polarity === 'denied' && own.includes(denial)))
    course.polarity = undefined
  if (course.denial === denial) course.denial = undefined
}

/** "due to no response after 8 weeks": how many elements tell how long the one that ended was taken. */
function lengthOfWhatEnded(after: readonly NoteElement[]): number {
  const at = after.findIndex(({ kind }) => kind !== 'because' && kind !== 'filler')
  const length = after[at]
  return length?.kind === 'duration' && length.told === 'outcome' ? at + 1 : 0
}

function isReason({ kind }: NoteElement): boolean {
  return kind === 'outcome' || kind === 'reason'
}

function saysItHelped({ benefit: { outcome, weak } }: NoteElementOf<'outcome'>): boolean {
  return !weak && outcome !== undefined && outcome !== 'non-response' && outcome !== 'worsening'
}

function isPassedOver({ kind }: NoteElement): boolean {
  return kind === 'filler' || kind === 'numbers' || kind === 'doubt' || kind === 'dose' || kind === 'polarity'
}
