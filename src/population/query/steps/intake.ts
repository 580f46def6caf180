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

/** Whether an entry "not taken" speaks of the time of another entry; without a date, of all time. */
const atOneTime = anyOf(
  isMissing('n.start_first'),
  isMissing('e.start_first'),
  allOf(
    surely(atMost('n.start_first', coalesce('e.end_last', 'n.start_first'))),
    surely(atMost('e.start_first', coalesce('n.end_last', 'e.start_first'))),
  ),
)

const underdosedOn = coalesce('c.onset_last', 'c.recorded_last')
const underdosedFrom = coalesce('c.onset_first', 'c.recorded_first')

const intakeEvidence = step(
  'intake_evidence',
  'Everything that says a medicine was taken, or was not, or that this is not known.',
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
          allOf(equals('n.person', 'e.person'), equals('n.agent', 'e.agent'), 'n.not_taken', atOneTime),
        ),
      ],
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
      says_not_known: allOf(
        some('e.is_open'),
        not(some(allOf('e.is_statement', equals('e.is_open', false)))),
      ),
    },
  }),
)

const asNeeded = step(
  'as_needed_trial',
  'Trials of which every entry is to be taken as needed.',
  select({
    from: ['entry_of_trial', 'e'],
    groupBy: ['e.person', 'e.trial'],
    columns: { ...columns('e', 'person', 'trial'), as_needed: every('e.as_needed') },
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

export const intakeSteps: readonly Step[] = [intakeEvidence, intake, asNeeded, reasonEvidence, reason]
