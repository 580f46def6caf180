/** Where a record cannot show a treatment history, too few trials is not a no. As `determination/failed-trials.ts`. */
import { allOf, equals, isKnown, isMissing, not, some, text } from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step } from '../query.ts'

export const treatmentHistorySteps: readonly Step[] = [
  step(
    'history_gap',
    'People who had antidepressants of which nothing tells when.',
    select({
      from: ['exposure', 'e'],
      joins: [
        join(
          'agent_kind',
          'k',
          allOf(equals('k.agent', 'e.agent'), equals('k.role', text('antidepressant'))),
        ),
        leftJoin(
          'course_of_segment',
          's',
          allOf(equals('s.person', 'e.person'), equals('s.agent', 'e.agent')),
        ),
      ],
      groupBy: ['e.person'],
      having: not(some(anyDated())),
      columns: columns('e', 'person'),
    }),
  ),
]

/** A date, or an undated entry of which the source says what came of it. */
function anyDated() {
  const isReported = allOf(isMissing('e.start_first'), 'e.is_reported')
  return { kind: 'any' as const, of: [isKnown('s.agent'), isReported] }
}
