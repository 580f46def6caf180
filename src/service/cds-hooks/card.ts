/** The assessment on a card (CDS Hooks 2.0, "Card Attributes"): suicide risk first, then the verdict and what is missing. */
import type { Assessment } from '../../assessment/result.ts'
import { countText, silenceText } from '../../explanation/verdict-words.ts'

export type Card = {
  readonly uuid: string
  /** At most 140 characters. */
  readonly summary: string
  /** GitHub-flavoured Markdown. */
  readonly detail: string
  readonly indicator: 'info' | 'warning' | 'critical'
  readonly source: { readonly label: string; readonly url?: string }
}

const longestSummary = 140
const questionsShown = 5
const optionsShown = 3

/** No card for somebody without a depressive disorder and without a treatment of one. */
export function cardFor(assessment: Assessment, uuid: string): Card | undefined {
  if (!isAboutDepression(assessment)) return undefined
  const { risk } = assessment
  const isUrgent = risk?.level === 'high' || risk?.level === 'moderate'
  const verdict = `Treatment-resistant depression: ${verdictWords[assessment.determination.answer]}`
  return {
    uuid,
    summary: shortened(isUrgent ? `Suicide risk ${risk.level}. ${verdict}` : verdict),
    detail: sections(assessment).join('\n\n'),
    indicator: risk?.level === 'high' ? 'critical' : isUrgent ? 'warning' : 'info',
    source: { label: 'Nextline' },
  }
}

const verdictWords = {
  yes: 'yes',
  no: 'no',
  unknown: 'cannot be decided yet, some facts are missing',
}

function isAboutDepression({ trials, determination }: Assessment): boolean {
  const diagnosis = determination.findings[0]?.because.find(({ rule }) => rule === 'diagnosis')
  return diagnosis?.answer === 'yes' || trials.length > 0
}

function sections(assessment: Assessment): readonly string[] {
  const { risk, determination, plan } = assessment
  const silence = silenceText(assessment)
  const questions = new Set(
    determination.wouldChange.flatMap(({ facts }) => facts.map(({ asks }) => asks ?? '')),
  )
  const offered = (plan?.options ?? []).filter(({ status }) => status === 'recommended')
  return [
    ...(risk === undefined ? [] : [`**Suicide risk:** ${plain(risk.message)}`]),
    `**${plain(determination.title)}:** ${plain(countText(assessment))}.${silence === undefined ? '' : ` ${plain(silence)}`}`,
    ...listed('What would settle it', [...questions].slice(0, questionsShown)),
    ...listed(
      'Options to consider',
      offered.slice(0, optionsShown).map(({ id }) => id.replaceAll('-', ' ')),
    ),
    `Record as of ${assessment.asOf}. Supports the decision of a clinician and never replaces it.`,
  ]
}

function listed(title: string, items: readonly string[]): readonly string[] {
  const lines = items.filter((item) => item !== '').map((item) => `- ${plain(item)}`)
  return lines.length === 0 ? [] : [`**${title}**\n${lines.join('\n')}`]
}

/** Words of a record must not become markup, links or pictures on the page of the EHR. */
function plain(words: string): string {
  return words.replaceAll(/[\\`*_[\]()<>#|!~]/g, (sign) => `\\${sign}`).replaceAll(/[\r\n]+/g, ' ')
}

function shortened(words: string): string {
  return words.length <= longestSummary ? words : `${words.slice(0, longestSummary - 1)}…`
}
