/** Whom a definition is about: diagnosis, exclusions, age. As `determination/population.ts`. */
import type { PopulationRule } from '../../../knowledge/definitions/definition.ts'
import { type Answer, answer, answerColumns, both, no, unknown, yes } from '../answer.ts'
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  cast,
  coalesce,
  count,
  countDistinct,
  type Expression,
  equals,
  isKnown,
  isMissing,
  minus,
  not,
  over,
  parameter,
  some,
  surely,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step } from '../query.ts'

const statedDiagnosis = step(
  'stated_diagnosis',
  'A stated diagnosis, the first of several.',
  select({
    from: ['statement', 's'],
    where: equals('s.kind', text('diagnosis')),
    columns: {
      ...columns('s', 'person', 'value'),
      place: over('row-number', [], { by: ['s.person'], order: ['s.statement'] }),
    },
  }),
)

const isConfirmed = not('c.is_provisional')
/** A condition without a date is a day of its own. */
const diagnosisDay = coalesce(
  cast(coalesce('c.onset_first', 'c.recorded_first'), 'big-integer'),
  minus(-1_000_000_000, 'c.condition'),
)
/** Counting different days of everybody takes its time: one confirmed code is enough for most definitions. */
function needsSeveral({ minimumDiagnoses }: PopulationRule): boolean {
  return minimumDiagnoses !== undefined && minimumDiagnoses.value > 1
}

function depressionCodes(rule: PopulationRule): Step {
  const different = rule.diagnosesCounted?.value === 'codes' ? 'c.condition' : diagnosisDay
  const counted = where(countDistinct(different), allOf('g.is_wanted', isConfirmed))
  return step(
    'depression_codes',
    'Recorded depression of each person.',
    select({
      from: ['condition', 'c'],
      joins: [join('depression_group', 'g', equals('g.condition_group', 'c.condition_group'))],
      groupBy: ['c.person'],
      columns: {
        person: 'c.person',
        is_recorded: some('g.is_wanted'),
        is_confirmed: some(allOf('g.is_wanted', isConfirmed)),
        ...(needsSeveral(rule) ? { counted } : {}),
      },
    }),
  )
}

const excludingConditions = step(
  'excluding_conditions',
  'Conditions that take people out: surely, or only suspected.',
  select({
    from: ['condition', 'c'],
    joins: [join('exclusion_group', 'g', equals('g.condition_group', 'c.condition_group'))],
    groupBy: ['c.person'],
    columns: { person: 'c.person', is_confirmed: some(isConfirmed), found: count() },
  }),
)

/**
 * Is the diagnosis documented? Without a code the answer is `absence`: unknown where it may not have been written
 * down, no in claims, where the code is the case.
 */
function diagnosis(rule: PopulationRule, absence: Answer): Answer {
  const stated = equals('s.value', text('major-depression'))
  const enough = needsSeveral(rule)
    ? allOf('d.is_confirmed', atLeast('d.counted', parameter('minimum_diagnoses')))
    : 'd.is_confirmed'
  const doubtful = isKnown('d.person')
  const codes = answer(
    surely(enough),
    anyOf(surely(enough), allOf(doubtful, not(surely('d.is_confirmed'))), absence.possible),
  )
  return answer(
    when(isKnown('s.value'), stated, codes.certain),
    when(isKnown('s.value'), stated, codes.possible),
  )
}

function ages(rule: PopulationRule): readonly Answer[] {
  const { minimumAge, maximumAge } = rule
  const answers: Answer[] = []
  const bornBy = (name: string, alias: string): Expression => atMost(alias, parameter(name))
  if (minimumAge !== undefined) {
    answers.push(
      answer(
        coalesce(bornBy('born_by_for_minimum_age', 'p.born_last'), minimumAge.value <= 0),
        anyOf(isMissing('p.born_first'), bornBy('born_by_for_minimum_age', 'p.born_first')),
      ),
    )
  }
  if (maximumAge !== undefined) {
    const after = parameter('born_after_for_maximum_age')
    answers.push(
      answer(
        surely(above('p.born_first', after)),
        coalesce(above('p.born_last', after), maximumAge.value >= 0),
      ),
    )
  }
  return answers
}

function remission(rule: PopulationRule): readonly Answer[] {
  if (rule.remissionExcludes?.value !== true) return []
  const is = (status: string) => equals('e.status', text(status))
  return [answer(is('current'), not(is('remitted')))]
}

/** One row for each person: does the definition speak of them? */
export function peopleSteps(rule: PopulationRule, absence: 'no' | 'unknown'): readonly Step[] {
  const diagnosed = diagnosis(rule, absence === 'no' ? no : unknown)
  const excludes = rule.exclusions.length > 0
  const isOut = excludes ? answer(surely('x.is_confirmed'), isKnown('x.person')) : no
  const notExcluded = answer(not(isOut.possible), not(isOut.certain))
  const age = both([yes, ...ages(rule)])
  const notRemitted = both([yes, ...remission(rule)])
  const needsEpisode = rule.remissionExcludes?.value === true
  return [
    statedDiagnosis,
    depressionCodes(rule),
    excludingConditions,
    step(
      'people',
      'Is this a person the definition is about?',
      select({
        from: ['person', 'p'],
        joins: [
          leftJoin('stated_diagnosis', 's', allOf(equals('s.person', 'p.person'), equals('s.place', 1))),
          leftJoin('depression_codes', 'd', equals('d.person', 'p.person')),
          ...(excludes ? [leftJoin('excluding_conditions', 'x', equals('x.person', 'p.person'))] : []),
          ...(needsEpisode ? [join('episode', 'e', equals('e.person', 'p.person'))] : []),
        ],
        columns: {
          ...columns('p', 'person', 'entries', 'unidentified_medicines'),
          ...answerColumns('diagnosis', diagnosed),
          ...answerColumns('not_excluded', notExcluded),
          ...answerColumns('age', age),
          ...answerColumns('not_remitted', notRemitted),
        },
      }),
    ),
  ]
}
