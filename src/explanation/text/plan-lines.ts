/** What could come next: what speaks against the medicines taken now, the first options, and what is ruled out. */
import type { AssessedOption, AssessedPlan, Assessment } from '../../assessment/result.ts'
import {
  alertText,
  firstOptions,
  firstStepText,
  furtherDown,
  isBeside,
  isPressing,
  questionLabel,
  type RuledOut,
  ruledOut,
  shortName,
  toClear,
  whyReasons,
} from '../plan-words.ts'
import { optionStatusWords } from '../shared-sections/option-groups.ts'
import { counted, listed } from '../words.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostOptions = 8
const mostQuestions = 3
const mostLabels = 6
const mostRuledOut = 6
const mostNames = 6
const mostBeside = 5

export function planLines({ plan }: Assessment, layout: Layout): readonly string[] {
  if (plan === undefined) return []
  const shown = firstOptions(plan, mostOptions)
  const atHead = plan.first.map(({ text }) => text)
  const shared = sharedReasons(shown).filter((text) => !atHead.includes(text))
  return [
    heading('What could come next', layout, 'the clinician and the patient choose'),
    ...plan.first.flatMap((step) => hanging(' ! ', firstStepText(step), layout)),
    ...alertLines(plan, layout),
    ...shared.flatMap((text) => hanging(' · ', text, layout)),
    ...shown.flatMap((option) => optionLines(option, [...atHead, ...shared], layout)),
    ...besideLines(plan, layout),
    ...furtherLines(plan, shown, layout),
    ...ruledOutLines(plan, layout),
    ...questionLines(plan, layout),
    ...countLines(plan, layout),
  ]
}

/** What is pressing stands under safety. */
function alertLines({ alerts }: AssessedPlan, layout: Layout): readonly string[] {
  return alerts
    .filter((alert) => !isPressing(alert))
    .flatMap((alert) => hanging(alert.severity === 'warn' ? ' ! ' : ' ~ ', alertText(alert), layout))
}

/** A reason that several options share is said once, above them. */
function sharedReasons(options: readonly AssessedOption[]): readonly string[] {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const option of options) {
    for (const { text } of whyReasons(option).slice(1)) {
      if (seen.has(text)) shared.add(text)
      seen.add(text)
    }
  }
  return [...shared]
}

function optionLines(option: AssessedOption, shared: readonly string[], layout: Layout): readonly string[] {
  const { colors } = layout
  const rank = `${String(option.rank ?? '').padStart(3)} `
  const name = shortName(option)
  const title = `${name}: ${optionStatusWords[option.status]}.`
  const [first = '', ...rest] = hanging(rank, `${title} ${whyText(option, shared, layout)}`.trim(), layout)
  return [first.replace(name, () => colors.bold(name)), ...rest, ...firstLines(option, layout)]
}

/** All reasons of its own; where they fill more than a line, for what the grade was given is left out. */
function whyText(option: AssessedOption, shared: readonly string[], { width }: Layout): string {
  const reasons = whyReasons(option).map(({ text }) => text)
  const why = reasons.filter((text) => !shared.includes(text)).join(' ')
  const room = width - shortName(option).length - optionStatusWords[option.status].length - 8
  return why.length <= room ? why : why.replaceAll(/ \([^()]*\)/g, '')
}

/** What to clear before it; where nothing is open, what to check before it. */
function firstLines(option: AssessedOption, layout: Layout): readonly string[] {
  const labels = toClear(option).map(({ id }) => questionLabel(id))
  const more = labels.length - mostLabels
  const shown = [...labels.slice(0, mostLabels), ...(more > 0 ? [`${more} more`] : [])]
  if (shown.length > 0) return hanging('    Clear first: ', `${shown.join(', ')}.`, layout)
  const [check] = option.checks
  if (check === undefined || option.modality === 'psychotherapy') return []
  return hanging('    Check: ', check.text, layout)
}

function besideLines({ options }: AssessedPlan, layout: Layout): readonly string[] {
  const beside = options.filter((option) => isBeside(option) && option.status === 'recommended')
  if (beside.length === 0) return []
  const names = beside.slice(0, mostBeside).map(shortName).join(', ')
  return hanging('  + ', `Recommended beside other treatment: ${names}.`, layout)
}

function furtherLines(
  plan: AssessedPlan,
  shown: readonly AssessedOption[],
  layout: Layout,
): readonly string[] {
  const places = furtherDown(plan, shown, mostNames).map(placeText)
  return places.length === 0 ? [] : hanging('  … ', `Further down: ${places.join('; ')}.`, layout)
}

/** `29 ECT, possible`. */
function placeText(option: AssessedOption): string {
  return `${option.rank} ${shortName(option)}, ${optionStatusWords[option.status]}`
}

function ruledOutLines(plan: AssessedPlan, layout: Layout): readonly string[] {
  return ruledOut(plan)
    .slice(0, mostRuledOut)
    .flatMap((row) => hanging('  ✗ ', `${namesOf(row)}: ${row.why}`, layout))
}

function namesOf({ sought, others }: RuledOut): string {
  const shown = sought.slice(0, mostNames)
  const more = others + sought.length - shown.length
  return listed([...shown.map(shortName), ...(more > 0 ? [`${more} more`] : [])])
}

function questionLines({ questions }: AssessedPlan, layout: Layout): readonly string[] {
  if (questions.length === 0) return []
  const texts = questions
    .slice(0, mostQuestions)
    .map(({ question, options }, index) => `${question} (${options.length}${index === 0 ? ' options' : ''})`)
  return hanging('  ? ', `Ask what settles the most: ${texts.join(' ')}`, layout)
}

function countLines({ options }: AssessedPlan, layout: Layout): readonly string[] {
  const count = (status: AssessedOption['status']) =>
    options.filter((option) => option.status === status).length
  const counts = `${count('recommended')} recommended, ${count('possible')} possible, ${count('needs-information')} that need an answer first, ${count('blocked')} not for this patient now`
  const text = `${counted(options.length, 'option')}: ${counts}. Ranks left out are more of the same kind; all options: --format html or json`
  return hanging('    ', text, layout).map(layout.colors.dim)
}
