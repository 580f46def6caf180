/**
 * A population as tables: what every source lays out and every definition reads. Days are whole numbers (days since
 * 1970-01-01), answers are words we know, medicines are agents, diagnoses are groups of conditions. Whoever fills
 * these tables has understood the source; nothing after this needs a code, a unit or a date function.
 *
 * The boundary is described in docs/decisions/2026-11-23-population-tables.md.
 */
import type { ValueType } from './query/expression.ts'

/** A day that never comes: an entry that is open until whenever the question is asked. */
export const openEnd = 1_000_000

export type Column = { readonly type: ValueType; readonly means: string }
type Columns = Readonly<Record<string, Column>>

const id = (means: string): Column => ({ type: 'big-integer', means })
const day = (means: string): Column => ({ type: 'integer', means })
const whole = (means: string): Column => ({ type: 'integer', means })
const amount = (means: string): Column => ({ type: 'double', means })
const word = (means: string): Column => ({ type: 'text', means })
const truth = (means: string): Column => ({ type: 'boolean', means })

const person = id('The person.')
const exposure = id(
  'The entry, numbered within the person in a fixed order; it decides between entries that nothing else tells apart.',
)

export const populationTables = {
  /** One row for each person. */
  person: {
    person,
    born_first: day('The earliest day of birth; missing where no birth date is known.'),
    born_last: day('The latest day of birth.'),
    died_last: day(
      'The last day the death can have been; missing for the living and where the day is unknown.',
    ),
    sex: word('female, male or other.'),
    entries: whole('How many entries of any kind the source has of this person.'),
    unidentified_medicines: whole('Different medicines with neither a name nor a code that we know.'),
  },
  /** When the source watched each person; no row for somebody of whom it does not tell. */
  observed_period: { person, from_day: day('First day.'), to_day: day('Last day.') },
  /** One row for each prescription, dispensing, administration or statement of an agent. */
  exposure: {
    person,
    agent: word('What a trial is counted under: sertraline.'),
    exposure,
    kind: word('order, dispensing, administration or statement.'),
    fulfils: id('For a dispensing, the order it fulfils.'),
    in_force_until: day('For an order with a date: the last day on which it can have been in force.'),
    not_taken: truth('Stated as not taken.'),
    as_needed: truth('To be taken as needed.'),
    start_first: day('The earliest first day; missing where nothing dates it.'),
    start_last: day('The latest first day; a year later where only the year is known.'),
    end_first: day('The earliest stated last day.'),
    end_last: day('The latest stated last day.'),
    stated_days: whole('For an entry without dates: its stated length or supply.'),
    stated_dose_low: amount('For an entry without dates: its last stated dose, mg a day, at least.'),
    stated_dose_high: amount('The same, at most.'),
    says_something: truth('Whether the source tells a dose, or anything of effect or intake.'),
    adherence: word(
      'What it says of intake: as-prescribed, partial, not-taken, or unknown where it says that it is not known.',
    ),
    outcome: word(
      'What it says of effect: remission, response, partial-response, non-response or worsening.',
    ),
    improvement_percent: amount('How much better, where it says so.'),
    is_rough: truth('Whether its first or its last day is known only to the month or year.'),
    later_by: whole('How many days later all of its days can have lain, where its start is known only so.'),
  },
  /** The days of an exposure, cut where dose or certainty changes. Dispensings are fills. */
  exposure_span: {
    person,
    agent: word('What a trial is counted under.'),
    exposure,
    part: whole('The number of this piece within the exposure.'),
    from_day: day('First day.'),
    to_day: day('First day after.'),
    is_documented: truth('Dispensed, dated or stated; false for days that are only possible.'),
    kind: word('order, dispensing, administration or statement.'),
    dose_low: amount('Milligrams a day, at least; missing where the dose is not known.'),
    dose_high: amount('The same, at most.'),
    form: word('oral, transdermal …; missing where not known.'),
    release: word('immediate, extended …'),
    fulfils: id('For a dispensing, the order it fulfils.'),
    begins_first: day('Where its first or last day is known only roughly: the earliest day it can begin.'),
    begins_last: day('The same, the latest day.'),
  },
  /** Entries of single ingredients as a program sees them that reads rows: also those that are no trial's agent. */
  medicine_row: {
    person,
    ingredient: word('sertraline, st-johns-wort …'),
    exposure,
    kind: word('order, dispensing, administration or statement.'),
    start_first: day('The earliest first day; missing where nothing dates it.'),
    start_last: day('The latest first day.'),
    last_day: day(
      'The stated last day, else the last day of supply, else the first day; the latest it can be.',
    ),
    is_end_rough: truth('Whether that day is known only to its month or year, and can have been earlier.'),
  },
  /** Recorded reasons for a medicine. */
  exposure_reason: {
    person,
    exposure,
    for_depression: word('yes, no, or unknown where the words or codes are none that we know.'),
  },
  /** Recorded reasons for stopping. */
  exposure_stop: { person, exposure, reason: word('lack-of-effect, intolerance, remission …') },
  /** Ways in which this exposure looks like an antidepressant trial and may not be one. */
  exposure_trap: {
    person,
    agent: word('The agent.'),
    exposure,
    trap: word('The trap that closes on this exposure.'),
    is_never_a_trial: truth('Never an antidepressant trial; otherwise one only if depression is the reason.'),
    by_dose: truth('Closes by the dose.'),
  },
  /** Sessions and courses of what is not a daily medicine. */
  session: {
    person,
    entry: id('The entry, numbered within the person.'),
    modality: word('ect, tms, esketamine …'),
    start_first: day('The earliest first day.'),
    start_last: day('The latest first day.'),
    end_last: day('The latest stated last day of a course.'),
    outcome: word('What the source says of effect.'),
    improvement_percent: amount('How much better, where it says so.'),
    stop_reason: word('Why it ended.'),
  },
  /** What a clinician or the patient adds. */
  statement: {
    person,
    statement: id('The entry, numbered within the person.'),
    kind: word('adherence, outcome, stop-reason, indication, episode-start, diagnosis or episode-status.'),
    about: word('The agent or the trial it speaks of.'),
    value: word('What it says.'),
    stated_on: day('When it was said.'),
    first_day: day('Of a stated start: the earliest day.'),
    last_day: day('Of a stated start: the latest day.'),
  },
  /** One row for each diagnosis and each group of conditions it belongs to. */
  condition: {
    person,
    condition: id('The entry, numbered within the person.'),
    condition_group: word('What the code or the words mean: major-depression-recurrent, bipolar …'),
    is_provisional: truth('Suspected, not confirmed.'),
    onset_first: day('The earliest day of onset.'),
    onset_last: day('The latest day of onset.'),
    recorded_first: day('The earliest day on which it can have been recorded.'),
    recorded_last: day('The latest such day.'),
    is_abated: truth('Stated as over, with or without a date.'),
    abated_last: day('The last day on which it can have ended.'),
    is_over: truth('Its clinical status is in remission, inactive or resolved.'),
  },
  /** Dated totals of depression scales. */
  score: {
    person,
    score: id('The entry, numbered within the person.'),
    instrument: word('phq-9, madrs …'),
    taken_on: day('The day.'),
    value: amount('The total.'),
    is_remission: truth('Within the range of remission of its scale.'),
  },
} as const satisfies Record<string, Columns>

export type PopulationTable = keyof typeof populationTables
export type Cell = string | number | boolean | null
/** One row, in the order of the table's columns. */
export type Row = readonly Cell[]
/** A population in memory. */
export type Population = Readonly<Record<PopulationTable, readonly Row[]>>

export const populationTableNames = Object.keys(populationTables) as readonly PopulationTable[]
