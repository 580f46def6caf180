/** QuestionnaireResponse → items and the total, recomputed from the items. */
import {
  type InstrumentId,
  type InstrumentMatch,
  instruments,
  isPossible,
} from '../../knowledge/instruments/index.ts'
import type { Concept } from '../../units/code.ts'
import type { StatedDate } from '../../units/day.ts'
import type { Measurement } from '../record.ts'
import { statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { lookUpInstrument } from './instrument-lookup.ts'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'
import { observedValue, shownValue } from './observation-value.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'
import { answerScore, settledTotal } from './score.ts'
import { asDate } from './stated-dates.ts'

const counted: ReadonlySet<string> = new Set(['completed', 'amended'])

type Answered = {
  readonly match: InstrumentMatch
  readonly concept: Concept
  readonly path: string
  readonly answer: JsonObject | undefined
}

/** Reads one QuestionnaireResponse. Unfinished ones and mistakes do not count and are reported. */
export function readQuestionnaireResponse(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log } = context
  const status = statusWord(json.status)
  const questions = questionsOf(json)
  if (questions.length > mostQuestions) {
    log.report(ref, `More than ${mostQuestions} questions in one form.`, 'The rest of the form is not read.')
  }
  const items = questions.map((question) => answered(question)).filter((item) => item !== undefined)
  const named = nameOfForm(items)
  if (status !== undefined && !counted.has(status)) {
    log.count(ref, `${named} with status ${status}.`, 'Not counted.')
    return
  }
  if (items.length === 0) {
    log.count(ref, `${named} without a question that is known.`, 'Not used.')
    return
  }
  const when = asDate(json.authored, 'authored', ref, log)
  for (const instrument of new Set(items.map((item) => item.match.instrument))) {
    const own = items.filter((item) => item.match.instrument === instrument)
    addScores(found, instrument, own, when, context)
  }
}

function nameOfForm(items: readonly Answered[]): string {
  const [first] = items
  return first === undefined ? 'Questionnaire' : instruments[first.match.instrument].name
}

function addScores(
  found: FoundResource,
  instrument: InstrumentId,
  own: readonly Answered[],
  when: StatedDate | undefined,
  context: ReadContext,
): void {
  const { log, draft } = context
  const items = new Map<number, number>()
  let reported: number | undefined
  for (const { match, concept, path, answer } of own) {
    if (answer === undefined) continue
    const observed = observedValue(answer)
    const value = answerScore(instrument, observed)
    if (match.part === 'total') {
      reported = readTotal(value, shownValue(observed), instrument, found, log) ?? reported
      continue
    }
    const part: Measurement = { ref: keepOrigin(draft, found, path), concept, when, ...observed }
    if (isBesideTotal(instrument, match.part)) {
      draft.measurements.push(part)
      continue
    }
    if (value === undefined || value < 0) {
      log.count(
        found.ref,
        `${instruments[instrument].name} answer "${shownValue(observed)}".`,
        'Cannot be scored.',
      )
      draft.measurements.push(part)
      continue
    }
    items.set(match.part, value)
    draft.measurements.push({ ...part, value, instrument, part: match.part })
  }
  const value = settledTotal(instrument, items, reported, found.ref, log)
  if (value === undefined || !isPossible(instrument, value)) return
  const concept: Concept = own.find((item) => item.match.part === 'total')?.concept ?? {
    codes: [],
    text: `${instruments[instrument].name} total, from its items`,
  }
  draft.measurements.push({ ref: keepOrigin(draft, found), concept, when, instrument, part: 'total', value })
}

/** A question that is asked with the instrument and does not count in it: how difficult it made daily life. */
function isBesideTotal(instrument: InstrumentId, part: number): boolean {
  return part > (instruments[instrument].items ?? part)
}

function readTotal(
  value: number | undefined,
  shown: string,
  instrument: InstrumentId,
  found: FoundResource,
  log: ReadContext['log'],
): number | undefined {
  if (value !== undefined && isPossible(instrument, value)) return value
  const { name, range } = instruments[instrument]
  log.report(
    found.ref,
    `Cannot read ${shown} as a ${name} total; expected ${range.value.min} to ${range.value.max}.`,
    'The given total is not used.',
  )
  return undefined
}

type Question = { readonly item: JsonObject; readonly path: string }

const mostQuestions = 5000

/**
 * All questions, however they are nested: items in items, items in answers, and the groups of DSTU2. Worked off a
 * list, so that no nesting is too deep.
 */
function questionsOf(json: JsonObject): readonly Question[] {
  const questions: Question[] = []
  const waiting: Question[] = [{ item: json, path: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.path !== '') questions.push(next)
    if (questions.length > mostQuestions) break
    const inside = insideOf(next)
    for (let index = inside.length - 1; index >= 0; index--) waiting.push(inside[index] as Question)
  }
  return questions
}

function insideOf({ item, path }: Question): readonly Question[] {
  const inside: Question[] = []
  const before = path === '' ? '' : `${path}.`
  for (const field of ['item', 'group', 'question']) {
    for (const [index, each] of asObjects(item[field]).entries()) {
      inside.push({ item: each, path: `${before}${field}[${index}]` })
    }
  }
  for (const [index, answer] of asObjects(item.answer).entries()) {
    for (const field of ['item', 'group']) {
      for (const [place, each] of asObjects(answer[field]).entries()) {
        inside.push({ item: each, path: `${before}answer[${index}].${field}[${place}]` })
      }
    }
  }
  return inside
}

const loincIn = /(?:^|[^\d-])(\d{3,6}-\d)(?:$|[^\d-])/
const longestLinkId = 200

/** Which item of which instrument a question is: by a LOINC code in its link or definition, or by its words. */
function answered({ item, path }: Question): Answered | undefined {
  const text = asText(item.text)
  const code = ['linkId', 'definition']
    .map((field) => asText(item[field])?.slice(0, longestLinkId))
    .map((link) => link && loincIn.exec(link)?.[1])
    .find((each) => each !== undefined && each !== '')
  if (code === undefined && text === undefined) return undefined
  const concept: Concept = { codes: code ? [{ system: 'loinc', code }] : [], text }
  const match = lookUpInstrument(concept)
  return match && { match, concept, path, answer: asObject(item.answer) }
}
