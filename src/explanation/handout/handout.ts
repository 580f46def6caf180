/**
 * The handout for the patient: help first, then what was found and what may come next, in short sentences a reader of
 * about twelve understands. It names no diagnosis that is not settled, no score and no risk level, and frightens nobody.
 * Its sentences stand in `words-en.ts` and `words-es.ts`; nothing that a clinician typed is part of it.
 */

import type { Dossier } from '../../assessment/dossier.ts'
import type { AssessedTrial, Assessment } from '../../assessment/result.ts'
import type { PlanOption } from '../../plan/index.ts'
import { besideDated } from '../../trials/build-trials.ts'
import {
  type Block,
  type Document,
  type Language,
  list,
  paragraph,
  type Section,
  type Words,
} from '../document/document.ts'
import { recordName } from '../verdict-words.ts'
import { type HandoutWords, handoutWords } from './handout-words.ts'
import { plainMeetings } from './plain-meetings.ts'
import { plainOption } from './plain-option.ts'
import { midSentence, plainTrial } from './plain-trial.ts'

type Spoken = { readonly language: Language; readonly words: HandoutWords }

export type HandoutRequest = {
  /** What was chosen: named first, as far as it is not ruled out. */
  readonly chosen?: readonly string[] | undefined
  readonly language?: Language | undefined
}

export function handout(dossier: Dossier, { chosen = [], language = 'en' }: HandoutRequest = {}): Document {
  const { assessment, plan, medicines } = dossier
  const words = handoutWords[language]
  const spoken = { language, words }
  return {
    kind: 'handout',
    language,
    title: words.title,
    subtitle: words.subtitle(plainDate(assessment.asOf, words)),
    sections: [
      helpSection(words),
      foundSection(assessment, spoken),
      nextSection(plan.options, chosen, spoken),
      ...togetherSections(dossier, chosen, spoken),
      askSection(assessment, spoken),
      medicineSection(medicines.current.length > 0, words),
      betterSection(words),
      ...safetyPlanSections(assessment, words),
    ],
    footer: words.footer(recordName(assessment.patient.id)),
  }
}

function helpSection({ help }: HandoutWords): Section {
  return {
    heading: help.heading,
    blocks: [{ kind: 'callout', tone: 'help', title: help.title, words: help.words }],
  }
}

function foundSection(assessment: Assessment, spoken: Spoken): Section {
  const { found } = spoken.words
  return {
    heading: found.heading,
    blocks: [
      paragraph(found.notADiagnosis),
      ...answerSentences(assessment, spoken.words).map(paragraph),
      ...triedBlocks(assessment.trials, spoken),
    ],
  }
}

function answerSentences(
  { determination, episode, trials }: Assessment,
  { found }: HandoutWords,
): readonly string[] {
  if (episode.status === 'remitted') return [found.remitted]
  if (trials.length === 0) return [found.noTreatment]
  return found.answers[determination.answer]
}

function triedBlocks(trials: readonly AssessedTrial[], { language, words }: Spoken): readonly Block[] {
  if (trials.length === 0) return []
  return [paragraph(words.found.tried), ...list(triedLines(trials, language, words))]
}

/** A line for each way it went: `Sertraline (from March 2024), venlafaxine: it did not help enough.` */
function triedLines(
  trials: readonly AssessedTrial[],
  language: Language,
  words: HandoutWords,
): readonly Words[] {
  const nameOf = (trial: AssessedTrial) => `${plainTrial(trial, language)}${sinceWords(trial, words)}`
  return [...Map.groupBy(trials, ({ outcome }) => words.found.outcomes[outcome])].map(([went, own]) => [
    { strong: [...new Set(own.map(nameOf))].join(', ') },
    `: ${went}.`,
  ])
}

const mostOptions = 4
const mostOfAKind = 2

function nextSection(
  options: readonly PlanOption[],
  chosen: readonly string[],
  { language, words: { next } }: Spoken,
): Section {
  const planned = options
    .filter(({ id, status }) => chosen.includes(id) && status !== 'blocked')
    .sort(gentlerFirst)
  const shown = toTalkAbout(options, planned)
  const atAClinic = waitingAtAClinic(options)
  const listOf = (some: readonly PlanOption[]) => list(some.map((each) => optionWords(each, language)))
  const names = atAClinic.map((each) => plainOption(each, language).name).join('; ')
  const clinicBlocks = names === '' ? [] : [paragraph([next.atAClinic, ' ', { strong: `${names}.` }])]
  return {
    heading: next.heading,
    blocks: [
      ...(planned.length === 0 ? [] : [paragraph(next.planned), ...listOf(planned)]),
      ...(shown.length === 0
        ? []
        : [paragraph(planned.length === 0 ? next.choose : next.others), ...listOf(shown), ...clinicBlocks]),
      ...(planned.length + shown.length === 0 ? [paragraph(next.nothing)] : []),
    ],
  }
}

/** What was chosen and may act on each other; nothing where it does not. */
function togetherSections(
  dossier: Dossier,
  chosen: readonly string[],
  { language, words: { together } }: Spoken,
): readonly Section[] {
  const planned = dossier.plan.options.filter(({ id, status }) => chosen.includes(id) && status !== 'blocked')
  const names = new Map(planned.map((option) => [option.id, shortPlainName(option, language)]))
  const nameOf = (id: string) => names.get(id) ?? id
  const meetings = plainMeetings(dossier, [...names.keys()])
  if (meetings.length === 0) return []
  const lines = [...Map.groupBy(meetings, ({ topic }) => topic)].map(
    ([topic, own]): Words => [
      { strong: `${own.map(({ pair }) => pair.map(nameOf).join(' + ')).join('; ')}. ` },
      together.topics[topic],
    ],
  )
  return [{ heading: together.heading, blocks: list(lines) }]
}

/** `A second medicine: lithium` → `lithium`. */
function shortPlainName(option: PlanOption, language: Language): string {
  return plainOption(option, language).name.replace(/^[^:]*: /, '')
}

/** Treatments at a clinic that wait for facts: there is more to come, one of each kind. */
function waitingAtAClinic(options: readonly PlanOption[]): readonly PlanOption[] {
  const waiting = options.filter(({ status }) => status === 'needs-information')
  return (['rapid-acting', 'neuromodulation'] as const).flatMap(
    (kind) => waiting.find(({ modality }) => modality === kind) ?? [],
  )
}

function optionWords(option: PlanOption, language: Language): Words {
  const { name, what } = plainOption(option, language)
  return [{ strong: `${name}. ` }, what]
}

/** What the plan recommends beside what is planned, at most two of a kind with it. */
function toTalkAbout(options: readonly PlanOption[], planned: readonly PlanOption[]): readonly PlanOption[] {
  const kinds = new Map<string, number>()
  for (const { modality } of planned) takesPlace(kinds, modality)
  return options
    .filter((option) => option.status === 'recommended' && !option.supportive && !planned.includes(option))
    .filter(({ modality }) => takesPlace(kinds, modality))
    .slice(0, Math.max(0, mostOptions - planned.length))
    .sort(gentlerFirst)
}

function gentlerFirst(one: PlanOption, other: PlanOption): number {
  return gentleness(one) - gentleness(other)
}

/** What is done at home or in talk comes first on paper: a list that begins with a machine frightens. */
function gentleness({ modality }: PlanOption): number {
  return modality === 'neuromodulation' || modality === 'rapid-acting' ? 1 : 0
}

function takesPlace(kinds: Map<string, number>, kind: string): boolean {
  const count = kinds.get(kind) ?? 0
  kinds.set(kind, count + 1)
  return count < mostOfAKind
}

const mostQuestions = 2

function askSection(assessment: Assessment, spoken: Spoken): Section {
  const { ask } = spoken.words
  const questions = plainQuestions(assessment, spoken).slice(0, mostQuestions)
  const pregnancy = mayBePregnant(assessment) ? [ask.pregnant] : []
  return {
    heading: ask.heading,
    blocks: list([...questions, ask.medicines, ask.sick, ...pregnancy, ask.sleep, ask.matters]),
  }
}

const pregnancyUntil = 55

function mayBePregnant({ patient: { sex, age } }: Assessment): boolean {
  return sex !== 'male' && (age === null || age <= pregnancyUntil)
}

type Fact = keyof HandoutWords['ask']['facts']
/** Taken at home, or had at a clinic or with a therapist. */
type Way = 'facts' | 'visits'

const taken: ReadonlySet<string> = new Set(['antidepressant', 'augmentation', 'combination'])

/** One question for each kind of fact that the patient may know, about all treatments it is open for. */
function plainQuestions(
  { determination, trials }: Assessment,
  { language, words }: Spoken,
): readonly string[] {
  const isAsked = (rule: string): rule is Fact => Object.hasOwn(words.ask.facts, rule)
  const byId = new Map(trials.map((trial) => [trial.id, trial]))
  const asked = new Map<string, { rule: Fact; way: Way; names: Set<string> }>()
  for (const { rule, about } of determination.wouldChange.flatMap((change) => change.facts)) {
    const trial = byId.get(about?.replace(besideDated, '-1') ?? '')
    if (trial === undefined || !isAsked(rule)) continue
    const way: Way = taken.has(trial.role) ? 'facts' : 'visits'
    const entry = asked.get(`${way} ${rule}`) ?? { rule, way, names: new Set<string>() }
    asked.set(`${way} ${rule}`, entry)
    entry.names.add(midSentence(plainTrial(trial, language)))
  }
  return [...asked.values()].map(({ rule, way, names }) => words.ask[way][rule](words.listed([...names])))
}

function medicineSection(taking: boolean, { medicine }: HandoutWords): Section {
  const now = taking ? [medicine.now] : []
  return { heading: medicine.heading, blocks: list([...now, medicine.weeks, medicine.call, medicine.new]) }
}

function betterSection({ better }: HandoutWords): Section {
  return { heading: better.heading, blocks: [paragraph(`${better.form} ${better.goal}`)] }
}

/** Lines to write on, under the headings of a safety plan in plain words. Nothing is filled in. */
function safetyPlanSections({ risk }: Assessment, { hardTimes, notes }: HandoutWords): readonly Section[] {
  if (risk === undefined) return []
  const labels: Readonly<Record<string, string>> = hardTimes.labels
  return [
    {
      heading: hardTimes.heading,
      blocks: [
        paragraph(hardTimes.intro),
        {
          kind: 'lines',
          room: 'writing',
          labels: [
            ...risk.safetyPlan.sections.map(({ id, heading }) => labels[id] ?? heading),
            notes.nextVisit,
          ],
        },
        paragraph(hardTimes.notSafe),
      ],
    },
  ]
}

function plainDate(date: string, words: HandoutWords): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return words.date(year, Number(month), Number(day))
}

/** The month of the start, or the year where the month is not known. */
function sinceWords({ start, startLatest }: AssessedTrial, words: HandoutWords): string {
  if (start === null) return ''
  if (startLatest === null || startLatest.slice(0, 7) === start.slice(0, 7))
    return words.found.since(plainMonth(start, words))
  const year = start.slice(0, 4)
  return startLatest.startsWith(year) ? words.found.since(year) : ''
}

function plainMonth(date: string, words: HandoutWords): string {
  const [year = '', month = ''] = date.split('-')
  return words.month(year, Number(month))
}
