/**
 * The published form of a result: what many options say alike stands once and is referred to. A citation is a
 * line, a question is asked in `plan.questions`, what holds for everybody is said in `plan.statements`.
 */
import type { Caution, Missing, Plan, PlanOption, PlanQuestion, Reason } from '../plan/index.ts'
import { citationText, type Lean, withCitationTexts } from './citations.ts'
import type { Assessment } from './result.ts'
import { type LeanStatement, type StatementKey, statementKey, statementsOf } from './statements.ts'

/** What cites nothing, or holds what is cited. */
type AsItIs = 'trials' | 'scores' | 'scoresWithoutDay' | 'reading' | 'dataIssues' | 'evidence' | 'sources'

export type LeanAssessment = Lean<Omit<Assessment, AsItIs | 'plan'>> &
  Pick<Assessment, AsItIs> & { readonly plan?: LeanPlan | undefined }

export type LeanPlan = Lean<Omit<Plan, 'options' | 'questions'>> & {
  readonly options: readonly LeanOption[]
  readonly questions: readonly LeanQuestion[]
  readonly statements: Readonly<Record<StatementKey, LeanStatement>>
}

/** What an option says to everybody. */
export type ToEverybody = Lean<Pick<PlanOption, 'regimen' | 'evidenceGrade'>> & {
  readonly generalCautions: readonly StatementKey[]
  readonly checks: readonly StatementKey[]
  readonly together: readonly StatementKey[]
  readonly judge: StatementKey
  readonly regulatory: StatementKey
}

export type LeanOption = Lean<Omit<PlanOption, keyof ToEverybody | 'cautions' | 'missing'>> &
  ToEverybody & {
    /** Those that a rule has for this patient. */
    readonly cautions: readonly Lean<Caution>[]
    readonly missing: readonly LeanMissing[]
  }
export type LeanMissing = Pick<Missing, 'id' | 'effect'>

/** `options` names those that wait for the answer; none, where it would only add a caution. */
export type LeanQuestion = PlanQuestion & { readonly rules: readonly string[] }

/** What is printed and sent of a result. */
export function leanAssessment(assessment: Assessment): LeanAssessment {
  const { plan, trials, scores, scoresWithoutDay, reading, dataIssues, evidence, sources, ...rest } =
    assessment
  return {
    ...withCitationTexts(rest),
    ...{ trials, scores, scoresWithoutDay, reading, dataIssues, evidence, sources },
    plan: plan === undefined ? undefined : leanPlan(plan),
  }
}

function leanPlan({ options, questions, ...rest }: Plan): LeanPlan {
  const missing = leanMissing()
  const leanOptions = options.map((option) => leanOption(option, missing(option.missing)))
  return {
    ...withCitationTexts(rest),
    options: leanOptions,
    questions: allQuestions(options, questions),
    statements: statementsOf(leanOptions.map(statementsNamed)),
  }
}

function leanOption(option: PlanOption, missing: LeanOption['missing']): LeanOption {
  const { id, name, modality, status, rank, reasons, blockedBy, cautions, supportive, cite } = option
  const { generalCautions, checks, regimen, evidenceGrade, judge, together, regulatory } = toEverybody(option)
  return {
    id,
    name,
    modality,
    status,
    rank,
    reasons: reasons.map(leanReason),
    blockedBy: blockedBy.length === 0 ? none : withCitationTexts(blockedBy),
    cautions: ofPatient(cautions),
    missing,
    supportive,
    cite: citationText(cite),
    generalCautions,
    checks,
    regimen,
    evidenceGrade,
    judge,
    together,
    regulatory,
  }
}

const none: readonly never[] = []
const leanReasons = new WeakMap<Reason, Lean<Reason>>()

/** A reason with a citation is knowledge, and the same object for every patient. */
function leanReason(reason: Reason): Lean<Reason> {
  const { cite, text } = reason
  if (cite === undefined) return reason as Lean<Reason>
  const known = leanReasons.get(reason)
  if (known !== undefined) return known
  const lean = { text, cite: citationText(cite) }
  leanReasons.set(reason, lean)
  return lean
}

function ofPatient(cautions: readonly Caution[]): readonly Lean<Caution>[] {
  const found = cautions.filter(isOfPatient)
  return found.length === 0 ? none : withCitationTexts(found)
}

/** A rule has spoken about this patient; what has no rule holds for everybody. */
function isOfPatient({ rule }: Caution): boolean {
  return rule !== undefined
}

/** The same for every patient, and made once for each way of showing the option. */
const saidWhenOffered = new Map<string, ToEverybody>()
const saidWhenBlocked = new Map<string, ToEverybody>()

function toEverybody(option: PlanOption): ToEverybody {
  const saidToEverybody = option.status === 'blocked' ? saidWhenBlocked : saidWhenOffered
  const known = saidToEverybody.get(option.id)
  if (known !== undefined) return known
  const said: ToEverybody = {
    generalCautions: option.cautions.filter((caution) => !isOfPatient(caution)).map(statementKey),
    checks: option.checks.map(statementKey),
    regimen: withCitationTexts(option.regimen),
    evidenceGrade: withCitationTexts(option.evidenceGrade),
    judge: statementKey(option.judge),
    together: option.together.map(statementKey),
    regulatory: statementKey(option.regulatory),
  }
  saidToEverybody.set(option.id, said)
  return said
}

const named = new WeakMap<ToEverybody['generalCautions'], readonly StatementKey[]>()

/** Looked through once for all patients: no other option has this very list. */
function statementsNamed({ generalCautions, checks, judge, together, regulatory }: ToEverybody) {
  const known = named.get(generalCautions)
  if (known !== undefined) return known
  const keys = [...generalCautions, ...checks, judge, ...together, regulatory]
  named.set(generalCautions, keys)
  return keys
}

/** Options of which the same rules speak wait for the same answers. */
function leanMissing(): (missing: PlanOption['missing']) => LeanOption['missing'] {
  const done = new Map<PlanOption['missing'], LeanOption['missing']>()
  return (missing) => {
    const known = done.get(missing) ?? missing.map(({ id, effect }) => ({ id, effect }))
    done.set(missing, known)
    return known
  }
}

type Asked = PlanQuestion & { readonly rules: string[] }

/** Every question of every option: first those that something waits for, then those that would only add a caution. */
function allQuestions(
  options: readonly PlanOption[],
  waitedFor: readonly PlanQuestion[],
): readonly LeanQuestion[] {
  const asked = new Map<string, Asked>()
  for (const question of waitedFor) add(asked, question)
  for (const missing of new Set(options.map((option) => option.missing))) {
    for (const { id, question, rules: settled } of missing) {
      const { rules } = asked.get(id) ?? add(asked, { id, question, options: none })
      // They are few: a search is faster than a set for each question.
      for (const rule of settled) if (!rules.includes(rule)) rules.push(rule)
    }
  }
  return [...asked.values()]
}

function add(asked: Map<string, Asked>, { id, question, options }: PlanQuestion): Asked {
  const entry: Asked = { id, question, options, rules: [] }
  asked.set(id, entry)
  return entry
}
