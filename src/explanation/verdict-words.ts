/** The verdict and the person, the same in the terminal and on the page. */
import type { Answer, AssessedPatient, Assessment } from '../assessment/result.ts'
import { daysPerMonth } from '../units/day.ts'
import type { ChangeGroup } from './grouped-changes.ts'
import { counted, dayOfDate } from './words.ts'

export const verdicts: Readonly<Record<Answer, string>> = {
  yes: 'YES',
  no: 'NO',
  unknown: 'CANNOT BE DECIDED YET',
}

/** `Patient maria-k, woman, 44 years`. */
export function patientText({ id, sex, age, died }: AssessedPatient): string {
  const words = { female: 'female', male: 'male', other: 'other sex', unknown: 'sex not recorded' }
  const years = age === null ? 'age not recorded' : counted(age, 'year')
  const dead = died === null ? '' : died === 'date-unknown' ? ', deceased' : `, died ${died}`
  return `Patient ${recordName(id)}, ${words[sex]}, ${years}${dead}`
}

/** The name of a record without the folders it lay in: those are nobody's business but their owner's. */
export function recordName(id: string): string {
  return id.split(/[\\/]/).at(-1) ?? id
}

type Silence = Pick<Assessment, 'patient' | 'episode' | 'determination' | 'asOf'>

/** Said where nobody has spoken of the depression for long: whether it goes on, or what has been tried since, nobody knows. The dead are not asked. */
export function silenceText({
  patient: { died },
  episode: { silentSince },
  determination: { answer },
  asOf,
}: Silence): string | undefined {
  if (silentSince === null || died !== null) return undefined
  const months = Math.floor(((dayOfDate(asOf) ?? 0) - (dayOfDate(silentSince) ?? 0)) / daysPerMonth)
  const ago = months < 24 ? counted(months, 'month') : counted(Math.floor(months / 12), 'year')
  const open = answer === 'no' ? 'what has been tried since is not known' : 'ask whether it is still present'
  return `The record tells nothing of the depression after ${silentSince}, ${ago} before the day looked at: ${open}.`
}

/** Said where no open fact would turn the answer. */
export function nothingOpenText(assessment: Silence): string {
  const unrecorded = unrecordedText(assessment)
  return `No open fact in this record would.${unrecorded === undefined ? '' : ` ${unrecorded}`}`
}

/** What a record that is silent for long does not hold can still turn a no. */
export function unrecordedText(assessment: Silence): string | undefined {
  if (assessment.determination.answer !== 'no' || silenceText(assessment) === undefined) return undefined
  return `Treatments after ${assessment.episode.silentSince} that it does not hold could: ask what has been tried since.`
}

/** `2 adequate failed trials`, `0 for certain, 2 possible`. */
export function countText({ determination }: Pick<Assessment, 'determination'>): string {
  const { certain, possible } = determination.adequateFailedTrials
  const counts = counted(certain, 'treatment')
  return certain === possible ? `${counts} counted` : `${counts} counted for certain, ${possible} possible`
}

/** `It becomes YES if both of these hold:`, `It becomes NO if 2 of these 3 hold:`. */
export function needText({ to, needed, choices }: ChangeGroup): string {
  const becomes = `It becomes ${to.toUpperCase()} if`
  if (choices.length === 1) return `${becomes} the answer to this is as shown:`
  if (needed === choices.length) return `${becomes} ${needed === 2 ? 'both' : `all ${needed}`} of these hold:`
  return `${becomes} ${needed} of these ${choices.length} ${needed === 1 ? 'holds' : 'hold'}:`
}
