/** A follow-up vignette → the patient it describes. */
import { addDays, formatDay } from '../../src/units/day.ts'
import { type Given, todayAsDay } from '../patient.ts'
import type { FollowUpVignette } from './follow-up.ts'

export function followUpGiven(vignette: FollowUpVignette): Given {
  const {
    taking,
    ordered,
    day,
    phq9 = [],
    reported,
    diagnoses = [],
    scores = [],
    age,
    listComplete,
  } = vignette
  const at = (dayOfStep: number) => formatDay(addDays(todayAsDay, dayOfStep - day))
  const [name = '', mg = ''] = (taking ?? '').split(' ')
  return {
    ...(age === undefined ? {} : { age }),
    diagnoses: [{ code: 'F33.1', on: at(-60) }, ...diagnoses],
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
    said: listComplete === undefined ? [] : [{ fact: 'medicine-list-complete' }],
    scores: [...phq9.map(([on, value]) => ({ scale: 'phq-9' as const, value, on: at(on) })), ...scores],
  }
}
