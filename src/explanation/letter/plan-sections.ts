/** The plan within the letter: the proposal by groups, details of the first steps, questions, goals. */
import type { Dossier } from '../../assessment/dossier.ts'
import type { AssessedFollowUp } from '../../assessment/result.ts'
import type { Plan, PlanOption } from '../../plan/index.ts'
import {
  type Block,
  type Inline,
  list,
  paragraph,
  quietly,
  type Section,
  type Words,
} from '../document/document.ts'
import { maintenanceText, nextCheck } from '../follow-up-words.ts'
import { type OptionGroup, optionGroups, optionStatusWords } from '../shared-sections/option-groups.ts'
import type { References } from '../shared-sections/references.ts'
import { isRuledOut, ruledOutByReason } from '../shared-sections/ruled-out.ts'
import { counted, withReason } from '../words.ts'

/** What of a plan fits into a letter. */
export type ShownPlan = {
  readonly groups: readonly OptionGroup[]
  /** Options that are neither shown with their reasons nor ruled out: at least their names. */
  readonly further: readonly PlanOption[]
  readonly detailed: readonly PlanOption[]
  readonly ruledOut: readonly PlanOption[]
  readonly alerts: Plan['alerts']
  readonly monitoring: Plan['monitoring']
  readonly goals: Plan['goals']
}

const mostRecommended = 3
const mostOthers = 2
const mostDetailed = 2
const mostMissing = 3
const mostNames = 12

/** The recommended options of each group with the next few, the first steps in detail, and what is ruled out. */
export function shownPlan(plan: Plan, chosen: readonly string[]): ShownPlan {
  const open = plan.options.filter((option) => isShown(option) || chosen.includes(option.id))
  const groups = optionGroups(open).map(({ title, options }) => ({ title, options: fewOf(options, chosen) }))
  const shown = new Set(groups.flatMap(({ options }) => options))
  const recommended = open.filter(({ status }) => status === 'recommended')
  const asked = plan.options.filter(({ id }) => chosen.includes(id))
  return {
    groups,
    further: plan.options.filter((option) => option.status !== 'blocked' && !shown.has(option)),
    detailed: [...new Set([...asked, ...recommended])].slice(0, Math.max(mostDetailed, asked.length)),
    ruledOut: plan.options.filter(isRuledOut),
    alerts: plan.alerts,
    monitoring: plan.monitoring,
    goals: plan.goals,
  }
}

function fewOf(options: readonly PlanOption[], chosen: readonly string[]): readonly PlanOption[] {
  const recommended = options.filter(({ status }) => status === 'recommended').slice(0, mostRecommended)
  const others = options.filter(({ status }) => status !== 'recommended')
  const wanted = options.filter(({ id }) => chosen.includes(id))
  return [...new Set([...recommended, ...wanted, ...others.slice(0, mostOthers)])]
}

/** What nobody can prescribe yet, and what only comforts, is left to the full plan. */
function isShown({ status, supportive, modality }: PlanOption): boolean {
  return status !== 'blocked' && !supportive && modality !== 'investigational'
}

export function planSections(
  { plan, assessment }: Dossier,
  shown: ShownPlan,
  references: References,
): readonly Section[] {
  return [
    {
      heading: 'Proposed next steps',
      blocks: [
        paragraph(
          'A proposal in order of safety, evidence at this stage, what was not tried, fit and burden; the clinician and the patient choose.',
        ),
        ...alertBlocks(shown.alerts),
        ...shown.groups.flatMap(groupBlocks),
        ...furtherBlocks(shown.further),
      ],
    },
    ...shown.detailed.map((option): Section => detailSection(option, references)),
    ...ruledOutSection(shown.ruledOut, references),
    ...questionsSection(plan),
    goalsSection(shown, assessment.followUp),
  ]
}

/** In the order of the plan, under their status. */
function furtherBlocks(options: readonly PlanOption[]): readonly Block[] {
  return [...Map.groupBy(options, ({ status }) => status)].map(([status, own]) =>
    quietly(`Further, ${optionStatusWords[status]}: ${own.map(({ name }) => name).join('; ')}.`),
  )
}

function alertBlocks(alerts: Plan['alerts']): readonly Block[] {
  if (alerts.length === 0) return []
  return [
    {
      kind: 'callout',
      tone: 'caution',
      title: 'About the medicines taken now',
      words: alerts.map(({ medicine, text, because }) => [
        { strong: `${medicine}: ` },
        text,
        ...becauseWords(because),
      ]),
    },
  ]
}

function becauseWords(because: string | undefined): readonly Inline[] {
  return because === undefined ? [] : [{ quiet: ` (${because})` }]
}

function groupBlocks({ title, options }: OptionGroup): readonly Block[] {
  return [
    {
      kind: 'table',
      table: {
        caption: title,
        columns: [
          { name: 'Option', width: 5 },
          { name: 'Status', width: 4 },
          { name: 'Why', width: 7 },
          { name: 'To clear first', width: 6 },
        ],
        rows: options.map((option) => [
          option.name,
          option.status === 'recommended'
            ? [{ strong: optionStatusWords.recommended }]
            : optionStatusWords[option.status],
          reasonText(option),
          missingText(option),
        ]),
      },
    },
  ]
}

/** The reasons that have a source; what is still to be asked stands in its own column. */
function reasonText({ reasons, evidenceGrade }: PlanOption): string {
  const cited = reasons.filter(({ cite }) => cite !== undefined).map(({ text }) => text)
  if (cited.length > 0) return cited.join(' ')
  const [grade] = evidenceGrade
  return grade === undefined ? '' : `${grade.by}: ${grade.grade} (${grade.for}).`
}

/** What has to be known before it is offered; all of it where `all` is set. */
function missingText({ missing }: PlanOption): string {
  const questions = missing.filter(({ effect }) => effect !== 'caution').map(({ question }) => question)
  const shown = questions.slice(0, mostMissing).join(' ')
  return questions.length > mostMissing ? `${shown} And ${questions.length - mostMissing} more.` : shown
}

function detailSection(option: PlanOption, references: References): Section {
  const { regimen, checks, judge, together, regulatory, cautions, blockedBy, cite } = option
  const about = cautions
    .filter(({ severity }) => severity !== 'monitor')
    .map(({ text, because }) => [text, ...becauseWords(because)])
  return {
    heading: `In detail: ${option.name}`,
    blocks: [
      ...list(blockedBy.map(({ text, because }) => [{ strong: text }, ...becauseWords(because)])),
      ...titled(
        'How it is given',
        regimen.map(({ text }) => text),
      ),
      ...titled(
        'Before and during',
        checks.map(({ text }) => text),
      ),
      ...titled('To judge it', [judge.text]),
      ...titled(
        'Together with what is taken',
        together.map(({ text }) => text),
      ),
      ...titled('Cautions', about),
      ...titled(
        'Evidence',
        option.evidenceGrade.map(({ by, grade, for: what }) => `${by}: ${grade} (${what})`),
      ),
      ...titled(
        'Still to ask',
        option.missing.filter(({ effect }) => effect !== 'caution').map(({ question }) => question),
      ),
      quietly(`${regulatory.text} Source: ${references.source(cite)}.`),
    ],
  }
}

function titled(title: string, items: readonly Words[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'heading', text: title }, ...list(items)]
}

/** Each reason once, with everything it rules out. */
function ruledOutSection(options: readonly PlanOption[], references: References): readonly Section[] {
  if (options.length === 0) return []
  const items = ruledOutByReason(options).map(({ obstacle, names }): Words => {
    const numbers = references.numbers(obstacle.evidence)
    return [
      { strong: obstacle.text },
      ...becauseWords(obstacle.because),
      ...(obstacle.until === undefined ? [] : [` Until ${obstacle.until}.`]),
      ` Rules out: ${shortList(names)}.`,
      ...(numbers === '' ? [] : [{ quiet: ` (record ${numbers})` }]),
    ]
  })
  return [{ heading: 'Not offered, and why', blocks: list(items) }]
}

function shortList(names: readonly string[]): string {
  const more = names.length - mostNames
  return more > 0 ? `${names.slice(0, mostNames).join(', ')} and ${more} more` : names.join(', ')
}

function questionsSection({ questions }: Plan): readonly Section[] {
  if (questions.length === 0) return []
  return [
    {
      heading: 'Questions that open the most options',
      blocks: [
        {
          kind: 'list',
          ordered: true,
          items: questions.map(({ question, options }) => [
            question,
            { quiet: ` (${counted(options.length, 'option')})` },
          ]),
        },
      ],
    },
  ]
}

function goalsSection({ goals, monitoring }: ShownPlan, followUp: AssessedFollowUp | undefined): Section {
  return {
    heading: 'Goals and follow-up',
    blocks: [
      ...followUpBlocks(followUp),
      ...list(goals.map(({ text }) => text)),
      ...list(monitoring.map(({ text }) => text)),
    ],
  }
}

/** What the scores so far say to do, when to measure again, and how long to go on after remission. */
function followUpBlocks(followUp: AssessedFollowUp | undefined): readonly Block[] {
  if (followUp === undefined) return []
  const { decision, also, maintenance } = followUp
  const next = nextCheck(followUp)
  return [
    paragraph([{ strong: 'By the scores so far: ' }, withReason(decision.advice, decision.because)]),
    ...list(also.map(({ advice, because }) => withReason(advice, because))),
    ...(next === undefined ? [] : [paragraph(`Measure again by ${next.to}: ${next.measure.join(', ')}.`)]),
    ...(maintenance === null ? [] : [paragraph(maintenanceText(maintenance))]),
  ]
}
