/** Is it major depression, and what comes with it: the same sentences for the page, the terminal and the letter. */
import type { AssessedComplaint, AssessedMajorDepression } from '../assessment/result.ts'
import { instrumentOf } from './name-of-instrument.ts'
import { listed } from './words.ts'

type Criterion = AssessedMajorDepression['criteria'][number]

/** One item alone, such as the ninth, says nothing of the episode. */
const fewestItems = 2

/** `PHQ-9 of 2026-05-04 as a screen: positive, 6 of 9.`; `undefined` where hardly an item was answered. */
export function screenText({ screen, count, symptoms }: AssessedMajorDepression): string | undefined {
  const answered = symptoms.filter((symptom) => symptom.screen !== 'unknown').length
  if (answered < fewestItems) return undefined
  const of = screen.on === null ? '' : ` of ${screen.on}`
  const items =
    answered === symptoms.length
      ? String(symptoms.length)
      : `${answered} answered items of ${symptoms.length}`
  return `PHQ-9${of} as a screen, not a diagnosis: ${screenWords[screen.answer]}, ${count.screenPositive} of ${items}.`
}

const screenWords = { yes: 'positive', no: 'negative', unknown: 'not settled' } as const

/** `At interview: present depressed mood and fatigue; absent sleep.`; `undefined` where nobody wrote one down. */
export function interviewText({ symptoms, enoughSymptoms }: AssessedMajorDepression): string | undefined {
  const named = (answer: 'yes' | 'no') =>
    symptoms
      .filter((symptom) => symptom.basis === 'statement' && symptom.answer === answer)
      .map(({ name }) => name.toLowerCase())
  const present = named('yes')
  const absent = named('no')
  if (present.length + absent.length === 0) return undefined
  const parts = [
    ...(present.length > 0 ? [`present ${listed(present)}`] : []),
    ...(absent.length > 0 ? [`absent ${listed(absent)}`] : []),
  ]
  const implied = enoughSymptoms.implied === true ? '; the rest is taken from the diagnosis' : ''
  return `At interview: ${parts.join('; ')}${implied}.`
}

/** Criteria that speak against it, or of which the record says both. */
export function disputed({ criteria }: AssessedMajorDepression): readonly Criterion[] {
  return criteria.filter(({ answer, conflict }) => answer === 'no' || conflict === true)
}

/** `Criterion E, never a manic or hypomanic episode: no, the record says both (a diagnosis speaks against it).` */
export function criterionText({ criterion, name, answer, conflict, note, implied }: Criterion): string {
  const words = answer === 'yes' ? 'met' : answer === 'no' ? 'not met' : 'not known'
  const how = [
    ...(implied === true ? ['taken from the diagnosis'] : []),
    ...(note === undefined ? [] : [note]),
    ...(conflict === true ? ['the record says both: look at it'] : []),
  ]
  return `Criterion ${criterion}, ${name.charAt(0).toLowerCase()}${name.slice(1)}: ${words}${how.length > 0 ? ` (${how.join('; ')})` : ''}.`
}

/** `Specifiers: anxious distress. Not present: … Not recorded: …` */
export function specifiersText({ specifiers }: AssessedMajorDepression): string {
  const named = (answer: Criterion['answer']) =>
    specifiers.filter((each) => each.answer === answer).map(({ name }) => name.replace(/^with /, ''))
  const part = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${title}: ${listed(names)}.`]
  return [
    ...part('Specifiers', named('yes')),
    ...part('Not present', named('no')),
    ...part('Specifiers not recorded', named('unknown')),
  ].join(' ')
}

/** Complaints the record tells of, each with its course. */
export function complaintTexts(complaints: readonly AssessedComplaint[]): readonly string[] {
  return complaints.filter(isTold).map(complaintText)
}

/** `Sleep: present (ISI 19 on 2026-01-05, 12 on 2026-04-02: lower)`. */
export function complaintText({ name, answer, series }: AssessedComplaint): string {
  const course = series.map(seriesText).join('; ')
  return `${name}: ${complaintWords[answer]}${course === '' ? '' : ` (${course})`}`
}

const complaintWords = { yes: 'present', no: 'not a complaint now', unknown: 'not settled' } as const

const directions = { lower: 'lower', higher: 'higher', same: 'unchanged', 'one-value': undefined } as const

/** Two decimals: what a device writes beyond them nobody reads. */
function readable(value: number): number {
  return Math.round(value * 100) / 100
}

function seriesText({ measure, points, direction }: AssessedComplaint['series'][number]): string {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return ''
  const [instrument = '', item] = measure.split(' item ')
  const scale = instrumentOf(instrument)?.name ?? measure
  const name = item === undefined ? scale : `${scale} item ${item} =`
  const start = `${name} ${readable(first.value)} on ${first.on}`
  const change = directions[direction]
  return change === undefined ? start : `${start}, ${readable(last.value)} on ${last.on}: ${change}`
}

/** Complaints nobody wrote about, by name: `sleep, anxiety`. */
export function complaintsToAsk(complaints: readonly AssessedComplaint[]): readonly string[] {
  return complaints.filter((each) => !isTold(each)).map(({ name }) => name.toLowerCase())
}

function isTold({ answer, series }: AssessedComplaint): boolean {
  return answer !== 'unknown' || series.length > 0
}
