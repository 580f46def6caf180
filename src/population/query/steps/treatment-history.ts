/** Where a record cannot show a treatment history, too few trials is not a no. As `determination/failed-trials.ts`. */
import { allOf, anyOf, equals, isKnown, isMissing, not, some, surely, text } from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step } from '../query.ts'

const tellingCourse = step(
  'telling_course',
  'Courses with a documented time or a dose.',
  select({
    from: ['segment', 's'],
    groupBy: ['s.person', 's.agent'],
    columns: {
      ...columns('s', 'person', 'agent'),
      is_telling: some(anyOf('s.is_documented', isKnown('s.dose_low'))),
    },
  }),
)

/** A dated course that tells something, or an entry without a date that does. */
const isAscertainable = anyOf(surely('s.is_telling'), allOf(isMissing('e.start_first'), 'e.says_something'))
const historyGap = step(
  'history_gap',
  'People of whose antidepressants neither the dose nor the time is known.',
  select({
    from: ['exposure', 'e'],
    joins: [
      join('agent_kind', 'k', allOf(equals('k.agent', 'e.agent'), equals('k.role', text('antidepressant')))),
      leftJoin('telling_course', 's', allOf(equals('s.person', 'e.person'), equals('s.agent', 'e.agent'))),
    ],
    groupBy: ['e.person'],
    having: not(some(isAscertainable)),
    columns: columns('e', 'person'),
  }),
)

export const treatmentHistorySteps: readonly Step[] = [tellingCourse, historyGap]
