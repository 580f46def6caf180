/** Collects the record of one text while it is read, and which words were understood as what. */
import type { Day } from '../../units/day.ts'
import type {
  Allergy,
  Condition,
  DataIssue,
  Exposure,
  FamilyHistoryEntry,
  Measurement,
  Origin,
  Patient,
  ProcedureEvent,
  Ref,
  Statement,
} from '../record.ts'
import type { NoteElement } from './note-element.ts'

export type Entries = {
  exposures: Exposure[]
  conditions: Condition[]
  measurements: Measurement[]
  procedures: ProcedureEvent[]
  allergies: Allergy[]
  familyHistory: FamilyHistoryEntry[]
  statements: Statement[]
}

/** At most so many passages are listed one by one. */
const mostIssues = 50

export class TextDraft {
  readonly file: string
  readonly plain: string
  /** The day the text was written, or is read for. */
  readonly asOf: Day | undefined
  readonly entries: Entries = {
    exposures: [],
    conditions: [],
    measurements: [],
    procedures: [],
    allergies: [],
    familyHistory: [],
    statements: [],
  }
  readonly origins = new Map<Ref, Origin>()
  /** Courses that go on only because nothing says when they ended: "since 2019". */
  readonly openCourses = new Set<Ref>()
  /** Begun so long before the day this is read for: "x 3 weeks, no benefit so far". */
  readonly countedBack = new Set<Ref>()
  /** Medicines that something was added to, of which nothing else is told there. */
  readonly bareMentions = new Set<Ref>()
  patient: Omit<Patient, 'id'> = {}
  readonly #lineOf: (place: number) => number
  readonly #sourceOf: (from: number, to: number) => string
  readonly #issues: DataIssue[] = []
  readonly #understood = new Map<NoteElement, string>()
  readonly #alsoOf = new Map<NoteElement, readonly string[]>()
  readonly #rejected = new Set<NoteElement>()
  readonly #entriesOfLine = new Map<number, number>()
  #more = 0

  constructor(
    file: string,
    plain: string,
    asOf: Day | undefined,
    places: {
      readonly lineOf: (place: number) => number
      readonly sourceOf: (from: number, to: number) => string
    },
  ) {
    this.file = file
    this.plain = plain
    this.asOf = asOf
    this.#lineOf = places.lineOf
    this.#sourceOf = places.sourceOf
  }

  /** A name for an entry that stands at this element: `history.txt#line-3`, then `history.txt#line-3-2`. */
  ref(element: NoteElement): Ref {
    const line = this.#lineOf(element.from)
    const number = (this.#entriesOfLine.get(line) ?? 0) + 1
    this.#entriesOfLine.set(line, number)
    const ref = `${this.file}#line-${line}${number === 1 ? '' : `-${number}`}`
    this.origins.set(ref, { ref, file: this.file, path: `line ${line}` })
    return ref
  }

  /** Elements that were understood, and as what. What was rejected before stays so. */
  understand(elements: readonly NoteElement[], as: string): void {
    for (const element of elements) {
      if (!this.#rejected.has(element) && !this.#understood.has(element)) this.#understood.set(element, as)
    }
  }

  /** Elements that are said of a treatment, and perhaps of others too: "both helped". */
  understandOfCourse(elements: readonly NoteElement[], as: string): void {
    for (const element of elements) {
      const before = this.#understood.get(element)
      if (before === undefined || before === as || this.#rejected.has(element)) continue
      this.#alsoOf.set(element, [...this.alsoAs(element), as])
    }
    this.understand(elements, as)
  }

  /** Elements whose words are known and could not be used. */
  reject(elements: readonly NoteElement[]): void {
    for (const element of elements) {
      this.#rejected.add(element)
      this.#understood.delete(element)
    }
  }

  asOfElement(element: NoteElement): string | undefined {
    return this.#understood.get(element)
  }

  /** The other treatments that it is said of, as they were understood. */
  alsoAs(element: NoteElement): readonly string[] {
    return this.#alsoOf.get(element) ?? []
  }

  issue(element: NoteElement, problem: string, effect: string): void {
    if (this.#issues.length >= mostIssues) this.#more++
    else this.#issues.push({ where: `${this.file}, line ${this.#lineOf(element.from)}`, problem, effect })
  }

  issues(): readonly DataIssue[] {
    if (this.#more === 0) return this.#issues
    const problem = `${this.#more} more passages were not understood; they are marked in the text.`
    return [...this.#issues, { where: this.file, problem, effect: 'They are not used.' }]
  }

  /** The words of an element as they were written. */
  sourceOf({ from, to }: NoteElement): string {
    return this.#sourceOf(from, to).trim()
  }

  /** In lower case. */
  textOf(elements: readonly NoteElement[]): string {
    const [first] = elements
    const last = elements.at(-1)
    return first === undefined || last === undefined ? '' : this.plain.slice(first.from, last.to).trim()
  }
}
