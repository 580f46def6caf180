/** Entries of medicines row by row, for definitions that count as a program does. As `trials/medicine-rows.ts`. */
import { anyOf, atMost, equals, isMissing, not, surely } from '../expression.ts'
import { columns, join, type Step, select, step } from '../query.ts'
import { lastDay } from './keys.ts'

/** The medicines that the definition names. */
export function programMedicine(medicines: readonly string[], antidepressants: readonly string[]): Step {
  return step('program_medicine', 'The medicines that the program reads.', {
    kind: 'rows',
    columns: { ingredient: 'text', is_antidepressant: 'boolean' },
    rows: [...new Set(medicines)].map((id) => [id, antidepressants.includes(id)]),
  })
}

export const medicineEntry: Step = step(
  'medicine_entry',
  'Entries of these medicines up to the day looked at, or to death; exact where their day is known.',
  select({
    from: ['medicine_row', 'm'],
    joins: [
      join('program_medicine', 'k', equals('k.ingredient', 'm.ingredient')),
      join('person', 'p', equals('p.person', 'm.person')),
    ],
    where: anyOf(isMissing('m.start_first'), atMost('m.start_first', lastDay)),
    columns: {
      ...columns('m', 'person', 'exposure', 'kind', 'last_day'),
      medicine: 'm.ingredient',
      is_antidepressant: 'k.is_antidepressant',
      start_day: 'm.start_first',
      is_exact: surely(equals('m.start_first', 'm.start_last')),
      has_exact_end: not('m.is_end_rough'),
    },
  }),
)
