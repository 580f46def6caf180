/** Short words for a plan: which options a page has room for, why, what to clear first, and what is ruled out. */
import type { AssessedOption, AssessedPlan } from '../assessment/result.ts'
import { plainWords, withReason } from './words.ts'

const mostOfAKind = 2

/** The first options in their order, but not all of one kind: a choice among treatments, not among look-alikes. */
export function firstOptions(
  { options, first }: AssessedPlan,
  most: number,
  ofAKind = mostOfAKind,
): readonly AssessedOption[] {
  const seen = new Map<string, number>()
  const atHead = new Set(first.map(({ text }) => text))
  const varied = options.filter((option) => {
    const { status, modality } = option
    if (status === 'blocked' || isBeside(option) || isOnlyAsked(option)) return false
    // What makes every step wait is no reason for this one.
    if (whyReasons(option).every(({ text }) => atHead.has(text))) return false
    const count = (seen.get(modality) ?? 0) + 1
    seen.set(modality, count)
    return count <= ofAKind
  })
  return varied.slice(0, most)
}

const onlyOnOccasion: ReadonlySet<string> = new Set(['first-things', 'substance-use', 'maintenance'])

/** A first thing, maintenance, or a treatment of substance use whose occasion nobody has found yet: the review asks for it. */
function isOnlyAsked({ status, modality }: AssessedOption): boolean {
  return status !== 'recommended' && onlyOnOccasion.has(modality)
}

/** What goes along with any treatment rather than being the next step. */
export function isBeside({ modality }: AssessedOption): boolean {
  return modality === 'lifestyle' || modality === 'mindfulness' || modality === 'holistic'
}

/** `rTMS (repetitive transcranial magnetic stimulation)` → `rTMS`; what is investigational stays marked. */
export function shortName({ name }: Pick<AssessedOption, 'name'>): string {
  return name.includes('investigational') ? name : name.replace(/ \(.*\)$/, '')
}

/** Why it stands where it does, without what is still to be asked: that is listed by itself. */
export function whyReasons({ reasons, missing }: AssessedOption): AssessedOption['reasons'] {
  const last = missing.findLast(({ effect }) => effect !== 'caution')
  return reasons.filter(({ text }) => last === undefined || !text.endsWith(last.question))
}

/** What has to be known before it is offered or recommended, each question once. */
export function toClear({ missing }: AssessedOption): AssessedOption['missing'] {
  const open = missing.filter(({ effect }) => effect !== 'caution')
  return [...new Map(open.map((each) => [each.id, each])).values()]
}

const names: Readonly<Record<string, string>> = {
  bipolar: 'bipolar disorder',
  medicines: 'which medicines are taken',
  'current-trial': 'dose, length and intake of the current trial',
  trials: 'dose, length, intake and effect of the earlier treatments',
}

const acronyms: Readonly<Record<string, string>> = {
  alt: 'ALT',
  avm: 'AVM',
  bmi: 'BMI',
  ect: 'ECT',
  egfr: 'eGFR',
  hba1c: 'HbA1c',
  mri: 'MRI',
  ptsd: 'PTSD',
  qt: 'QT',
  qtc: 'QTc',
  tsh: 'TSH',
  vns: 'VNS',
}

/** `long-qt` → `long QT`: a question in one or two words. */
export function questionLabel(id: string): string {
  const [question, medicine] = id.split('/')
  if (question === 'still-taken' && medicine !== undefined) return `whether ${medicine} is still taken`
  if (question === 'last-dose' && medicine !== undefined) return `the last dose of ${medicine}`
  return (names[id] ?? plainWords(id))
    .split(' ')
    .map((word) => acronyms[word] ?? word)
    .join(' ')
}

/** What people look for most that is neither among the first options nor ruled out, in the order of the plan. */
export function furtherDown(
  { options }: AssessedPlan,
  shown: readonly AssessedOption[],
  most: number,
): readonly AssessedOption[] {
  const open = options.filter((option) => option.status !== 'blocked' && !shown.includes(option))
  const wanted = new Set(sought.filter((id) => open.some((option) => option.id === id)).slice(0, most))
  return open.filter(({ id }) => wanted.has(id))
}

export type RuledOut = {
  readonly why: string
  /** Those that people look for. */
  readonly sought: readonly AssessedOption[]
  /** How many others share the reason. */
  readonly others: number
}

/** Asked for in every clinic: where one of these is ruled out, the page says why. */
const sought: readonly string[] = [
  'esketamine-nasal',
  'iv-ketamine',
  'rtms',
  'itbs',
  'ect',
  'vns',
  'switch-to-bupropion',
  'add-bupropion',
  'add-lithium',
  'add-aripiprazole',
  'add-quetiapine',
  'add-mirtazapine',
  'switch-to-tranylcypromine',
  'switch-to-phenelzine',
]

/** What is ruled out although people look for it, each reason once. */
export function ruledOut({ options }: AssessedPlan): readonly RuledOut[] {
  const blocked = options.filter(({ status }) => status === 'blocked')
  const byReason = Map.groupBy(blocked, firstObstacle)
  const rows = [...byReason].map(([why, own]) => {
    const wanted = own.filter(({ id }) => sought.includes(id)).sort((a, b) => place(a) - place(b))
    return { why, sought: wanted, others: own.length - wanted.length }
  })
  return rows.filter((row) => row.sought.length > 0).sort((a, b) => place(a.sought[0]) - place(b.sought[0]))
}

function place(option: AssessedOption | undefined): number {
  return option === undefined ? sought.length : sought.indexOf(option.id)
}

type Obstacle = AssessedOption['blockedBy'][number]
const weight: Readonly<Record<Obstacle['kind'], number>> = {
  allergy: 0,
  contraindication: 1,
  'advised-against': 2,
  'not-indicated': 3,
}

/** What is dangerous goes before what is only not indicated. */
function firstObstacle({ blockedBy }: AssessedOption): string {
  const [first] = [...blockedBy].sort((a, b) => weight[a.kind] - weight[b.kind])
  return first === undefined ? '' : obstacleText(first)
}

/** `An MAOI may start 14 days after the last dose (takes mirtazapine).`, `Only where two trials have failed.` */
export function obstacleText({ kind, text, because, until }: Obstacle): string {
  const said = withReason(kind === 'not-indicated' ? onlyWhere(text) : text, because)
  return until === undefined ? said : `${said.replace(/\.$/, '')}, until ${until}.`
}

const notIndicated = 'Not indicated, because this does not hold: '

function onlyWhere(text: string): string {
  if (!text.startsWith(notIndicated)) return text
  const condition = text.slice(notIndicated.length)
  const [first = '', ...rest] = condition.replace(/^Is /, 'It is ').split(' ')
  const word = first.slice(1) === first.slice(1).toLowerCase() ? first.toLowerCase() : first
  return ['Only where', word, ...rest].join(' ')
}

/** `Ask first what is really being taken … (sertraline: ordered on 2025-03-01 and never closed).` */
export function firstStepText({ text, because }: AssessedPlan['first'][number]): string {
  return withReason(text, because)
}

type Alert = AssessedPlan['alerts'][number]

/** `Tramadol: …(takes sertraline)`: what speaks against a medicine that is taken now. */
export function alertText({ medicine, text, because }: Alert): string {
  return withReason(`On the medicine list, ${medicine}: ${text}`, because)
}

/** Would not be started like this: to act on, and shown under safety. */
export function isPressing({ severity }: Alert): boolean {
  return severity === 'block'
}
