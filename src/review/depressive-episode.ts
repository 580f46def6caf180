/**
 * Is it major depression? The criteria of DSM-5-TR over what the record holds: diagnoses by clinicians, statements,
 * and questionnaire items. A questionnaire is a screen: it points at the criteria and never meets them.
 */
import { all, any, atLeast } from '../determination/answer.ts'
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import {
  type CriterionRow,
  difficultyItem,
  otherCriteria,
  type SpecifierRow,
  type SymptomId,
  type SymptomRow,
  specifiers,
  symptomCount,
  symptoms,
} from '../knowledge/review/index.ts'
import type { Ref, Statement } from '../record/record.ts'
import { saysWithoutPsychosis } from '../trials/without-psychosis.ts'
import type { Day } from '../units/day.ts'
import { byRef, type Diagnosis, type PatientView } from './patient-view.ts'

export type SymptomFinding = {
  readonly id: SymptomId
  readonly criterion: string
  readonly name: string
  /** At interview. A questionnaire leaves it unknown. */
  readonly answer: Answer
  /** What the latest PHQ-9 answered. */
  readonly screen: Answer
  readonly basis: 'statement' | 'screen' | 'none'
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export type CriterionFinding = {
  readonly id: string
  readonly criterion: string
  readonly name: string
  readonly answer: Answer
  /** A clinician's diagnosis of major depression says so; nobody wrote it down by itself. */
  readonly implied?: boolean | undefined
  /** The record says both. */
  readonly conflict?: boolean | undefined
  readonly note?: string | undefined
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export type DepressiveEpisode = {
  /** Major depressive disorder by DSM-5-TR, as far as the record tells. */
  readonly answer: Answer
  readonly message: string
  /** A clinician coded or stated major depression. */
  readonly diagnosed: CriterionFinding
  readonly symptoms: readonly SymptomFinding[]
  /** Symptoms found at interview, and those still possible. */
  readonly count: { readonly certain: number; readonly possible: number; readonly screenPositive: number }
  /** Five or more of nine, with depressed mood or loss of interest. */
  readonly enoughSymptoms: CriterionFinding
  readonly criteria: readonly CriterionFinding[]
  /** The algorithm of the PHQ-9 over its items: a screen. */
  readonly screen: {
    readonly answer: Answer
    readonly on?: Day | undefined
    readonly evidence: readonly Ref[]
    readonly cite: Citation
  }
  readonly specifiers: readonly CriterionFinding[]
  readonly toAsk: readonly string[]
}

export function depressiveEpisode(view: PatientView): DepressiveEpisode {
  const found = symptoms.map((row) => symptomFinding(row, view))
  const diagnosed = diagnosedFinding(view)
  const enoughSymptoms = countFinding(found, diagnosed)
  const criteria = otherCriteria.map((row) => criterionFinding(row, view, diagnosed))
  const answer = overall(diagnosed, enoughSymptoms, criteria)
  const screen = screenOf(found, view)
  const hasQuestionnaire = screen.evidence.length > 0 || view.results.has('phq-9|total')
  return {
    answer,
    message: messageOf(answer, diagnosed, criteria, hasQuestionnaire),
    diagnosed,
    symptoms: found,
    count: {
      certain: found.filter((symptom) => symptom.answer === 'yes').length,
      possible: found.filter((symptom) => symptom.answer !== 'no').length,
      screenPositive: found.filter(({ screen }) => screen === 'yes').length,
    },
    enoughSymptoms,
    criteria,
    screen,
    specifiers: specifiers.map((row) => specifierFinding(row, view)),
    toAsk: answer === 'yes' ? [] : questions(found, criteria, diagnosed),
  }
}

function symptomFinding(row: SymptomRow, view: PatientView): SymptomFinding {
  const { id, criterion, name, fact, phq9, cite } = row
  const stated = view.facts.get(fact)
  const item = latestItem(view, phq9.item)
  const screen: Answer = item?.value === undefined ? 'unknown' : item.value >= phq9.from ? 'yes' : 'no'
  const answer: Answer = stated === undefined ? 'unknown' : stated.value === 'present' ? 'yes' : 'no'
  return {
    id,
    criterion,
    name,
    answer,
    screen,
    basis: stated !== undefined ? 'statement' : item === undefined ? 'none' : 'screen',
    evidence: [...(stated === undefined ? [] : [stated.ref]), ...(item === undefined ? [] : [item.ref])],
    cite,
  }
}

/** The items of one questionnaire belong together: only answers of the day of the latest one count. */
function latestItem(view: PatientView, item: number) {
  const on = latestDay(view)
  return view.results.get(`phq-9|${item}`)?.findLast(({ when }) => when?.first === on)
}

function latestDay({ results }: PatientView): Day | undefined {
  let latest: Day | undefined
  for (const { phq9 } of symptoms) {
    const on = results.get(`phq-9|${phq9.item}`)?.at(-1)?.when?.first
    if (on !== undefined && (latest === undefined || on > latest)) latest = on
  }
  return latest
}

/** A statement of a clinician before the codes; an unspecified depression is no major depression by itself. */
function diagnosedFinding(view: PatientView): CriterionFinding {
  const common = {
    id: 'diagnosed',
    criterion: 'diagnosis',
    name: 'Major depression diagnosed by a clinician',
    cite: { source: 'icd-10-cm', at: 'F32, F33', status: 'verified' } as const,
  }
  const stated = lastDiagnosisStated(view)
  if (stated?.says.kind === 'diagnosis') {
    const answer = stated.says.value === 'major-depression' ? 'yes' : 'no'
    return { ...common, answer, note: 'stated', evidence: [stated.ref] }
  }
  const coded = majorDepressions(view)
  const sure = coded.filter(({ state }) => state !== 'possible')
  if (sure.length > 0) return { ...common, answer: 'yes', note: 'coded', evidence: refsOf(sure) }
  if (coded.length > 0)
    return { ...common, answer: 'unknown', note: 'coded as possible', evidence: refsOf(coded) }
  const unspecified = view.diagnoses.get('depression-unspecified') ?? []
  const note =
    unspecified.length > 0
      ? 'only unspecified depression is coded, which is no major depression by itself'
      : undefined
  return { ...common, answer: 'unknown', note, evidence: refsOf(unspecified) }
}

/** The last word; of one day the one that says no stands, so that it is looked at. */
function lastDiagnosisStated({ record, asOf }: PatientView): Statement | undefined {
  const denies = ({ says }: Statement) => says.kind === 'diagnosis' && says.value === 'not-major-depression'
  return record.statements
    .filter(({ says, when }) => says.kind === 'diagnosis' && (when === undefined || when <= asOf))
    .sort((a, b) => (a.when ?? 0) - (b.when ?? 0) || Number(denies(a)) - Number(denies(b)) || byRef(a, b))
    .at(-1)
}

const majorGroups = [
  'major-depression',
  'major-depression-partial-remission',
  'major-depression-full-remission',
  'major-depression-remission-unspecified',
] as const

function majorDepressions({ diagnoses }: PatientView): readonly Diagnosis[] {
  return [...new Set(majorGroups.flatMap((group) => diagnoses.get(group) ?? []))]
}

function countFinding(found: readonly SymptomFinding[], diagnosed: CriterionFinding): CriterionFinding {
  const answers = found.map(({ answer }) => answer)
  const core = found
    .filter(({ id }) => symptoms.some((row) => row.core && row.id === id))
    .map(({ answer }) => answer)
  const judged = all([atLeast(symptomCount.value, answers), any(core)])
  return {
    id: 'enough-symptoms',
    criterion: 'A',
    name: 'Five or more of nine symptoms, with depressed mood or loss of interest',
    answer: judged === 'unknown' && diagnosed.answer === 'yes' ? 'yes' : judged,
    implied: (judged === 'unknown' && diagnosed.answer === 'yes') || undefined,
    evidence: found.flatMap(({ basis, evidence }) => (basis === 'statement' ? evidence : [])),
    cite: symptomCount.cite,
  }
}

function criterionFinding(
  row: CriterionRow,
  view: PatientView,
  diagnosed: CriterionFinding,
): CriterionFinding {
  const { id, criterion, name, cite } = row
  const against = contradicting(row, view)
  const sure = against.filter(({ state }) => state === 'active' || (state === 'past' && row.ever))
  const stated = view.facts.get(row.fact)
  const common = { id, criterion, name, cite }
  if (sure.length > 0) {
    const conflict = stated?.value === 'present' || diagnosed.answer === 'yes'
    const refs = [...refsOf(sure), ...(stated === undefined ? [] : [stated.ref])]
    return {
      ...common,
      answer: 'no',
      conflict: conflict || undefined,
      note: 'a diagnosis speaks against it',
      evidence: refs,
    }
  }
  if (against.length > 0)
    return {
      ...common,
      answer: 'unknown',
      note: 'a possible diagnosis speaks against it',
      evidence: refsOf(against),
    }
  if (stated !== undefined) {
    return {
      ...common,
      answer: stated.value === 'present' ? 'yes' : 'no',
      note: 'stated',
      evidence: [stated.ref],
    }
  }
  if (diagnosed.answer === 'yes')
    return { ...common, answer: 'yes', implied: true, evidence: diagnosed.evidence }
  return id === 'distress-or-impairment'
    ? impairmentFromItem(common, view)
    : { ...common, answer: 'unknown', evidence: [] }
}

function contradicting(
  { contradictedBy, ever }: CriterionRow,
  { diagnoses }: PatientView,
): readonly Diagnosis[] {
  const found = new Set(contradictedBy.flatMap((group) => diagnoses.get(group) ?? []))
  return [...found].filter(({ state }) => state !== 'past' || ever)
}

/** The question how difficult life has become is a sign of impairment, not the criterion. */
function impairmentFromItem(
  common: Pick<CriterionFinding, 'id' | 'criterion' | 'name' | 'cite'>,
  view: PatientView,
): CriterionFinding {
  const item = view.tests.get(difficultyItem.loinc)?.at(-1) ?? view.results.get('phq-9|10')?.at(-1)
  if (item === undefined) return { ...common, answer: 'unknown', evidence: [] }
  const high = item.value !== undefined && item.value >= difficultyItem.from
  const note = high
    ? 'the questionnaire points to impairment'
    : 'the questionnaire does not point to impairment'
  return { ...common, answer: 'unknown', note, evidence: [item.ref] }
}

/**
 * A contradiction makes it a no, even of a coded diagnosis; a clinician's diagnosis makes it a yes; without one
 * every criterion must have been met at interview.
 */
function overall(
  diagnosed: CriterionFinding,
  enough: CriterionFinding,
  criteria: readonly CriterionFinding[],
): Answer {
  if (criteria.some(({ answer }) => answer === 'no') || diagnosed.answer === 'no') return 'no'
  const met = all([enough.answer, ...criteria.map(({ answer }) => answer)])
  // Diagnosed, and too few symptoms at interview today: in remission, or not what it was taken for.
  return diagnosed.answer === 'yes' && met === 'no' ? 'unknown' : met
}

function screenOf(found: readonly SymptomFinding[], view: PatientView): DepressiveEpisode['screen'] {
  const screens = found.map(({ screen }) => screen)
  const core = found
    .filter(({ id }) => id === 'depressed-mood' || id === 'anhedonia')
    .map(({ screen }) => screen)
  const items = symptoms.map(({ phq9 }) => latestItem(view, phq9.item)).filter((item) => item !== undefined)
  return {
    answer: all([atLeast(symptomCount.value, screens), any(core)]),
    on: latestDay(view),
    evidence: items.map(({ ref }) => ref),
    cite: { source: 'kroenke-2001', at: 'diagnostic algorithm', status: 'known' },
  }
}

function specifierFinding(row: SpecifierRow, view: PatientView): CriterionFinding {
  const { id, name, cite } = row
  const common = { id, criterion: 'specifier', name, cite }
  const coded = row.groups
    .flatMap((group) => view.diagnoses.get(group) ?? [])
    .filter(({ state }) => state !== 'past')
  const sure = coded.filter(({ state }) => state === 'active')
  if (sure.length > 0) return { ...common, answer: 'yes', note: 'coded', evidence: refsOf(sure) }
  const stated = view.facts.get(row.fact)
  if (stated !== undefined) {
    return {
      ...common,
      answer: stated.value === 'present' ? 'yes' : 'no',
      note: 'stated',
      evidence: [stated.ref],
    }
  }
  const without = row.id === 'psychotic-features' ? codedWithoutPsychosis(view) : []
  if (without.length > 0)
    return {
      ...common,
      answer: 'no',
      note: 'the code is the one without psychosis',
      evidence: refsOf(without),
    }
  return { ...common, answer: 'unknown', evidence: refsOf(coded) }
}

function codedWithoutPsychosis({ diagnoses }: PatientView): readonly Diagnosis[] {
  return (diagnoses.get('major-depression') ?? []).filter(
    ({ state, condition }) => state === 'active' && saysWithoutPsychosis(condition),
  )
}

function messageOf(
  answer: Answer,
  diagnosed: CriterionFinding,
  criteria: readonly CriterionFinding[],
  hasQuestionnaire: boolean,
): string {
  const against = criteria.filter((criterion) => criterion.answer === 'no')
  if (against.length > 0) {
    return `Not major depression as the record stands: ${against.map(({ criterion, name }) => `${criterion} (${name.toLowerCase()}) is contradicted`).join(', ')}.`
  }
  if (diagnosed.answer === 'no') return 'Not major depression, as stated by a clinician.'
  if (answer === 'yes') {
    return diagnosed.answer === 'yes'
      ? 'Major depression, diagnosed by a clinician; criteria not written down are taken from the diagnosis.'
      : 'The criteria of major depression are met, as stated at interview.'
  }
  if (answer === 'no') return 'The criteria of major depression are not met, as stated at interview.'
  if (diagnosed.answer === 'yes')
    return 'Diagnosed by a clinician, with too few symptoms at interview: in remission, or another illness?'
  return hasQuestionnaire
    ? 'Not settled: a questionnaire alone does not make the diagnosis.'
    : 'Not settled: nobody has written down a diagnosis of major depression, or its symptoms.'
}

function questions(
  found: readonly SymptomFinding[],
  criteria: readonly CriterionFinding[],
  diagnosed: CriterionFinding,
): readonly string[] {
  if (diagnosed.answer === 'yes')
    return criteria.filter(({ answer }) => answer === 'unknown').map(({ name }) => name)
  return [
    ...found
      .filter(({ answer }) => answer === 'unknown')
      .map(({ criterion, name }) => `${criterion} ${name}`),
    ...criteria
      .filter(({ answer }) => answer === 'unknown')
      .map(({ criterion, name }) => `${criterion} ${name}`),
  ]
}

function refsOf(diagnoses: readonly Diagnosis[]): readonly Ref[] {
  return diagnoses.map(({ condition }) => condition.ref)
}
