/** What a colleague reads of the plan: what comes first, the few options worth the talk with their reasons, what is missing. */
import type { Dossier } from '../../assessment/dossier.ts'
import type { Assessment } from '../../assessment/result.ts'
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
import { groupedChanges } from '../grouped-changes.ts'
import {
  firstOptions,
  firstStepText,
  obstacleText,
  questionLabel,
  ruledOut,
  shortName,
  toClear,
  whyReasons,
} from '../plan-words.ts'
import { optionStatusWords } from '../shared-sections/option-groups.ts'
import { togetherWords } from '../together-words.ts'
import { needText } from '../verdict-words.ts'
import { listed, withReason } from '../words.ts'

const mostOptions = 5
const mostAlerts = 2
const mostTogether = 3
const mostRuledOut = 2
const mostNames = 4
const mostLabels = 5

export function recommendations(dossier: Dossier, chosen: readonly string[]): readonly Section[] {
  const { plan } = dossier
  const options = optionsToTell(plan, chosen)
  return [
    {
      heading: 'Recommendations',
      blocks: [
        ...alertBlocks(plan),
        ...list(plan.first.map((step): Words => [{ strong: firstStepText(step) }])),
        ...(options.length === 0
          ? [paragraph('No option can be offered before the questions below are answered.')]
          : [
              {
                kind: 'list',
                ordered: true,
                items: options.map(
                  optionWords(
                    plan.first.map(({ text }) => text),
                    chosen,
                  ),
                ),
              } as const,
            ]),
        ...togetherBlocks(togetherWords(dossier, chosen)),
        ...list(ruledOut(plan).slice(0, mostRuledOut).map(ruledOutWords)),
        quietly(
          `${chosen.length === 0 ? 'The first of each kind' : 'What was chosen, then the first of each kind'}; the clinician and the patient choose. All options stand in the appendix.`,
        ),
      ],
    },
  ]
}

/** What was chosen is judged by itself above; what its parts do to each other stands here. */
function togetherBlocks(together: readonly Words[]): readonly Block[] {
  if (together.length === 0) return []
  const more = together.length - mostTogether
  return [
    {
      kind: 'callout',
      tone: 'caution',
      title: `What was chosen, taken together${more > 0 ? ` (${more} more in the appendix)` : ''}`,
      words: together.slice(0, mostTogether),
    },
  ]
}

/** The first of the plan, one of a kind; all that was chosen goes first. */
function optionsToTell(plan: Plan, chosen: readonly string[]): readonly PlanOption[] {
  const asked = plan.options.filter(({ id }) => chosen.includes(id))
  const first = firstOptions(plan, mostOptions + 1, 1).filter((option) => !isThirdLine(option))
  return [...new Set([...asked, ...first])].slice(0, Math.max(mostOptions, asked.length))
}

/** A third line is no advice of a letter; it stands in the appendix. */
function isThirdLine({ status, reasons }: PlanOption): boolean {
  return status !== 'recommended' && reasons[0]?.text.includes('third line') === true
}

function alertBlocks({ alerts }: Plan): readonly Block[] {
  const acting = alerts
    .filter(({ severity }) => severity !== 'monitor')
    .sort((a, b) => rank[a.severity] - rank[b.severity])
  if (acting.length === 0) return []
  const more = acting.length - mostAlerts
  return [
    {
      kind: 'callout',
      tone: 'caution',
      title: `About the medicines taken now${more > 0 ? ` (${more} more in the appendix)` : ''}`,
      words: [
        ...acting
          .slice(0, mostAlerts)
          .map(
            ({ medicine, text, because }): Words => [
              { strong: `${medicine}: ` },
              firstSentences(withReason(text, because), 2),
            ],
          ),
      ],
    },
  ]
}

/** The rest stands in the appendix. */
function firstSentences(text: string, most: number): string {
  return text
    .split(/(?<=[.?!]) (?=[A-Z])/)
    .slice(0, most)
    .join(' ')
}

const rank = { block: 0, warn: 1, monitor: 2 } as const

/** `Add lithium (needs an answer first). CANMAT 2023: second line. To clear first: …`; a shared reason is said once. */
function optionWords(atHead: readonly string[], chosen: readonly string[]): (option: PlanOption) => Words {
  const said = new Set(atHead)
  return (option) => {
    const why = whyReasons(option).map(({ text }) => text)
    const fresh = why.filter((text, index) => index === 0 || !said.has(text))
    for (const text of why) said.add(text)
    const labels = toClear(option).map(({ id }) => questionLabel(id))
    const more = labels.length - mostLabels
    const shown = [...labels.slice(0, mostLabels), ...(more > 0 ? [`${more} more`] : [])]
    return [
      { strong: shortName(option) },
      ` (${chosen.includes(option.id) ? 'chosen; ' : ''}${optionStatusWords[option.status]}). `,
      option.status === 'blocked' ? blockedText(option) : fresh.join(' '),
      ...(shown.length === 0 ? [] : [{ quiet: ` To clear first: ${shown.join(', ')}.` } satisfies Inline]),
    ]
  }
}

function blockedText({ blockedBy }: PlanOption): string {
  return blockedBy.map(obstacleText).join(' ')
}

function ruledOutWords({ sought, others, why }: ReturnType<typeof ruledOut>[number]): Words {
  const shown = sought.slice(0, mostNames).map(shortName)
  const more = others + sought.length - shown.length
  return [{ strong: `Not now: ${listed([...shown, ...(more > 0 ? [`${more} more`] : [])])}. ` }, why]
}

const mostQuestions = 3

function askedText({ questions }: Plan): readonly Words[] {
  const asked = questions.slice(0, mostQuestions).map(({ question }) => question)
  const more = questions.length - asked.length
  if (asked.length === 0) return []
  return [
    [
      { strong: 'To open the most options: ' },
      asked.join(' '),
      { quiet: more > 0 ? ` ${more} more (appendix).` : '' },
    ],
  ]
}

/** The questions that open the most options, and what would turn the opinion. */
export function missingSection({ determination }: Assessment, plan: Plan): readonly Section[] {
  // Where the opinion is settled, what would unsettle it stands in the appendix.
  const [change] = determination.answer === 'unknown' ? groupedChanges(determination.wouldChange) : []
  const items = [
    ...askedText(plan),
    ...(change === undefined
      ? []
      : [
          `The opinion: ${needText(change)} ${change.choices
            .map(({ alternatives }) =>
              (alternatives[0] ?? []).map(({ asks, needed }) => `${asks} ${needed}`).join(' and '),
            )
            .join('; ')}`,
        ]),
  ]
  return items.length === 0 ? [] : [{ heading: 'What is missing', blocks: list(items) }]
}

/** What the scores so far say to do, when to measure again, and how long to go on after remission. */
export function followUpSection({ followUp }: Assessment): readonly Section[] {
  if (followUp === undefined) return []
  const { decision, also, maintenance } = followUp
  const next = nextCheck(followUp)
  const items: readonly Words[] = [
    [{ strong: 'By the scores so far: ' }, withReason(decision.advice, decision.because)],
    ...also.map(({ advice, because }) => withReason(advice, because)),
    ...(next === undefined ? [] : [`Measure again by ${next.to}: ${next.measure.join(', ')}.`]),
    ...(maintenance === null ? [] : [maintenanceText(maintenance)]),
    [{ strong: 'Who does what by when: ' }, { blank: 'referring clinician, clinic, patient' }],
  ]
  return [{ heading: 'Follow-up', blocks: list(items) }]
}
