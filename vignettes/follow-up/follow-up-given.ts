/** A follow-up vignette → the patient it describes. */
import { addDays, formatDay } from '../../src/units/day.ts'
import { type Given, todayAsDay } from '../patient.ts'
import type { FollowUpVignette } from './follow-up.ts'

export function followUpGiven({ taking, ordered, day, phq9 = [], reported }: FollowUpVignette): Given {
  const at = (dayOfStep: number) => formatDay(addDays(todayAsDay, dayOfStep - day))
  const [name = '', mg = ''] = (taking ?? '').split(' ')
  return {
    diagnoses: [{ code: 'F33.1', on: at(-60) }],
    medicines:
      taking === undefined
        ? []
        : [
            {
              name,
              mg: Number.parseFloat(mg),
              from: at(0),
              ...(ordered && { ordered }),
              ...(reported === undefined ? {} : { reported }),
            },
          ],
    scores: phq9.map(([on, value]) => ({ scale: 'phq-9', value, on: at(on) })),
  }
}
