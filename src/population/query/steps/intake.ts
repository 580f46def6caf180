/** What the record says of intake and of the reason for each trial. As `trials/adherence-evidence.ts`. */
import {
  allOf,
  anyOf,
  atLeast,
  atMost,
  coalesce,
  differs,
  type Expression,
  equals,
  every,
  isKnown,
  isMissing,
  not,
  some,
  surely,
  text,
  when,
} from '../expression.ts'
import { columns, join, type Step, select, step, union } from '../query.ts'
import { sameTrial } from './keys.ts'

const said = (value: string) => ({
  is_taken: equals(value, text('as-prescribed')),
  is_open: equals(value, text('unknown')),
})
const saidNotTaken = { is_taken: false, is_open: false, is_statement: false }

/** A statement may name the agent, or one trial of it. */
export const isAbout = (kind: string): Expression =>
  allOf(
    equals('s.person', 't.person'),
    differs('t.role', text('session')),
    equals('s.kind', text(kind)),
    anyOf(equals('s.about', 't.agent'), equals('s.about', 't.trial')),
  )

/** Whether an entry "not taken" can speak of the time of another entry; without a date, of any. */
const perhapsAtOneTime = anyOf(
  isMissing('n.start_first'),
  isMissing('e.start_first'),
  allOf(
    surely(atMost('n.start_first', coalesce('e.end_last', 'n.start_first'))),
    surely(atMost('e.start_first', coalesce('n.end_last', 'e.start_first'))),
  ),
)
const startOf = (alias: string): Expression => coalesce(`${alias}.start_last`, `${alias}.start_first`)
/** Whether it does on every day that it can mean. */
const surelyAtOneTime = allOf(
  surely(atMost(startOf('n'), coalesce('e.end_first', 'e.end_last', startOf('n')))),
  surely(atMost(startOf('e'), coalesce('n.end_first', 'n.end_last', startOf('e')))),
)

const entriesTogether = step(
  'entries_together',
  'What all the entries of a trial have in common.',
  select({
    from: ['entry_of_trial', 'e'],
    groupBy: ['e.person', 'e.trial'],
    columns: {
      ...columns('e', 'person', 'trial'),
      as_needed: every('e.as_needed'),
      is_dated: some(isKnown('e.start_first')),
      is_refused: every('e.not_taken'),
    },
  }),
)

const underdosedOn = coalesce('c.onset_last', 'c.recorded_last')
const underdosedFrom = coalesce('c.onset_first', 'c.recorded_first')

const intakeEvidence = step(
  'intake_evidence',
  'Everything that says a medicine was taken, or was not (missing: perhaps was not), or that this is not known.',
  union(
    select({
      from: ['entry_of_trial', 'e'],
      where: isKnown('e.adherence'),
      columns: { ...columns('e', 'person', 'trial'), ...said('e.adherence'), is_statement: false },
    }),
    select({
      from: ['trial', 't'],
      joins: [join('statement', 's', isAbout('adherence'))],
      columns: { ...columns('t', 'person', 'trial'), ...said('s.value'), is_statement: true },
    }),
    select({
      from: ['entry_of_trial', 'e'],
      joins: [
        join(
          'exposure',
          'n',
          allOf(
            equals('n.person', 'e.person'),
            equals('n.agent', 'e.agent'),
            differs('n.exposure', 'e.exposure'),
            'n.not_taken',
            perhapsAtOneTime,
          ),
        ),
      ],
      columns: {
        ...columns('e', 'person', 'trial'),
        is_taken: when(surelyAtOneTime, false, null),
        is_open: false,
        is_statement: false,
      },
    }),
    select({
      from: ['entry_of_trial', 'e'],
      joins: [join('entries_together', 'g', sameTrial('g', 'e'))],
      where: allOf('e.not_taken', anyOf('g.is_dated', 'g.is_refused')),
      columns: { ...columns('e', 'person', 'trial'), ...saidNotTaken },
    }),
    select({
      from: ['entry_of_trial', 'e'],
      joins: [
        join(
          'condition',
          'c',
          allOf(
            equals('c.person', 'e.person'),
            equals('c.condition_group', text('non-adherence')),
            atLeast(underdosedOn, 'e.start_first'),
            anyOf(isMissing('e.end_last'), atMost(underdosedFrom, 'e.end_last')),
          ),
        ),
      ],
      columns: { ...columns('e', 'person', 'trial'), ...saidNotTaken },
    }),
  ),
)
/** A statement is about the whole trial: what it tells is known, whatever an entry leaves open. */
const isSettled = some(allOf('e.is_statement', equals('e.is_open', false)))
const intake = step(
  'intake',
  'Evidence on either side, and what is said to be not known and no statement about the trial tells.',
  select({
    from: ['intake_evidence', 'e'],
    groupBy: ['e.person', 'e.trial'],
    columns: {
      ...columns('e', 'person', 'trial'),
      says_taken: some('e.is_taken'),
      says_not_taken: some(allOf(equals('e.is_taken', false), equals('e.is_open', false))),
      perhaps_not_taken: allOf(some(isMissing('e.is_taken')), not(isSettled)),
      says_not_known: allOf(some('e.is_open'), not(isSettled)),
    },
  }),
)

const reasonEvidence = step(
  'reason_evidence',
  'Recorded reasons.',
  union(
    select({
      from: ['entry_of_trial', 'e'],
      joins: [
        join(
          'exposure_reason',
          'r',
          allOf(equals('r.person', 'e.person'), equals('r.exposure', 'e.exposure')),
        ),
      ],
      columns: { ...columns('e', 'person', 'trial'), for_depression: 'r.for_depression' },
    }),
    select({
      from: ['trial', 't'],
      joins: [join('statement', 's', isAbout('indication'))],
      columns: {
        ...columns('t', 'person', 'trial'),
        for_depression: when(equals('s.value', text('depression')), text('yes'), text('no')),
      },
    }),
  ),
)
const reason = step(
  'reason',
  'Whether a trial was for depression.',
  select({
    from: ['reason_evidence', 'r'],
    groupBy: ['r.person', 'r.trial'],
    columns: {
      ...columns('r', 'person', 'trial'),
      says_depression: some(equals('r.for_depression', text('yes'))),
      says_other: some(equals('r.for_depression', text('no'))),
      says_something: some(equals('r.for_depression', text('unknown'))),
    },
  }),
)

export const intakeSteps: readonly Step[] = [entriesTogether, intakeEvidence, intake, reasonEvidence, reason]
