/** Traps that close on every entry of a trial; one entry outside a trap opens it. As `trials/traps-of.ts`. */
import { allOf, count, countDistinct, equals, lowest, not, some } from '../expression.ts'
import { columns, join, type Step, select, step } from '../query.ts'

const entries = step(
  'entries_of_trial',
  'How many entries each trial has.',
  select({
    from: ['entry_of_trial', 'e'],
    groupBy: ['e.person', 'e.trial'],
    columns: { ...columns('e', 'person', 'trial'), entries: count() },
  }),
)
const closedTrap = step(
  'closed_trap',
  'Traps that close on every entry of a trial.',
  select({
    from: ['entry_of_trial', 'e'],
    joins: [
      join(
        'exposure_trap',
        'p',
        allOf(
          equals('p.person', 'e.person'),
          equals('p.agent', 'e.agent'),
          equals('p.exposure', 'e.exposure'),
        ),
      ),
      join('entries_of_trial', 'n', allOf(equals('n.person', 'e.person'), equals('n.trial', 'e.trial'))),
    ],
    groupBy: ['e.person', 'e.trial', 'p.trap', 'p.is_never_a_trial', 'p.by_dose'],
    having: equals(countDistinct('e.exposure'), lowest('n.entries')),
    columns: { ...columns('e', 'person', 'trial'), ...columns('p', 'trap', 'is_never_a_trial', 'by_dose') },
  }),
)
const trappedTrial = step(
  'trapped_trial',
  'Trials in a trap: never an antidepressant trial, or one only if depression is the reason.',
  select({
    from: ['closed_trap', 'p'],
    groupBy: ['p.person', 'p.trial'],
    columns: {
      ...columns('p', 'person', 'trial'),
      is_never_a_trial: some('p.is_never_a_trial'),
      is_never_whatever_dose: some(allOf('p.is_never_a_trial', not('p.by_dose'))),
    },
  }),
)

export const trapSteps: readonly Step[] = [entries, closedTrap, trappedTrial]
