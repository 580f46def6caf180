/** Suicide risk, before everything else. */
import type { AssessedRisk } from '../../assessment/result.ts'
import { crisisContacts } from '../../knowledge/risk/index.ts'
import { type Block, list, type Words, type WordsSection } from '../document/document.ts'
import { capitalised } from '../words.ts'

/** What was asked and answered, and what to do; that nobody asked is said too. */
export function safetySection(risk: AssessedRisk | undefined): WordsSection {
  return { heading: 'Safety', blocks: risk === undefined ? [notAssessed()] : assessed(risk) }
}

function notAssessed(): Block {
  return {
    kind: 'callout',
    tone: 'caution',
    title: 'Suicide risk was not assessed from this record',
    words: ['Ask directly, at every contact. This is not a low risk.', contactsText()],
  }
}

function assessed({ level, message, findings, actions }: AssessedRisk): readonly Block[] {
  const open = findings.filter(({ answer }) => answer !== 'no')
  return [
    {
      kind: 'callout',
      tone: level === 'high' || level === 'moderate' ? 'yes' : 'caution',
      title: `Suicide risk. ${message}`,
      words: [latestOfEach(open).join(' '), contactsText()],
    },
    ...list(actionsByTime(actions)),
    {
      kind: 'paragraph',
      quiet: true,
      words: 'A triage of recorded answers, not a prediction; it does not replace the question asked today.',
    },
  ]
}

/** Answers to one question are told once, the first of the list; how many more there are is said. */
function latestOfEach(findings: AssessedRisk['findings']): readonly string[] {
  return [...Map.groupBy(findings, ({ id }) => id).values()].map((own) => {
    const more = own.length - 1
    return `${own[0]?.message}${more > 0 ? ` (${more} more: appendix.)` : ''}`
  })
}

/** Everything on record about suicide, for the appendix. */
export function safetyEvidence(risk: AssessedRisk | undefined): readonly WordsSection[] {
  if (risk === undefined || risk.findings.length === 0) return []
  return [{ heading: 'On record about suicide', blocks: list(risk.findings.map(({ message }) => message)) }]
}

/** `Now: Same-visit evaluation. Do not leave the person alone.`: all of them, a line for each time. */
function actionsByTime(actions: AssessedRisk['actions']): readonly Words[] {
  return [...Map.groupBy(actions, ({ when }) => when)].map(([when, own]) => [
    { strong: `${capitalised(when)}: ` },
    own.map(({ text }) => (/[.?!]$/.test(text) ? text : `${text}.`)).join(' '),
  ])
}

/** `988 Suicide & Crisis Lifeline: …; Emergency: …`. */
export function contactsText(): string {
  const shown = crisisContacts.filter(({ id }) => id === '988' || id === 'emergency')
  return shown
    .map(({ name, how }) => `${name}: ${how.charAt(0).toLowerCase()}${how.slice(1)}`)
    .join('. ')
    .concat('.')
}
