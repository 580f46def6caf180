/**
 * The appendix of the letter: everything that the first pages only sum up, with the entries of the record and the
 * sources it rests on.
 */
import type { Diagnosis, Dossier } from '../../assessment/dossier.ts'
import type { AssessedReview, Assessment } from '../../assessment/result.ts'
import { nameWithDoubt } from '../../plan/index.ts'
import { assumptionsOf } from '../assumptions.ts'
import {
  complaintsToAsk,
  complaintTexts,
  criterionText,
  disputed,
  interviewText,
  screenText,
  specifiersText,
} from '../diagnosis-words.ts'
import {
  type Block,
  type Inline,
  inlines,
  list,
  paragraph,
  quietly,
  type Section,
  type Words,
} from '../document/document.ts'
import { groupedChanges } from '../grouped-changes.ts'
import { groupedIssues } from '../grouped-issues.ts'
import type { References } from '../shared-sections/references.ts'
import { safetyEvidence } from '../shared-sections/safety-section.ts'
import { trialsTable } from '../shared-sections/trials-table.ts'
import { stageText } from '../stage-text.ts'
import { togetherWords } from '../together-words.ts'
import { needText, nothingOpenText } from '../verdict-words.ts'
import { counted, listed } from '../words.ts'
import { planSections, type ShownPlan } from './plan-sections.ts'

type Chosen = {
  readonly shown: ShownPlan
  readonly chosen: readonly string[]
  readonly references: References
}

export function appendix(
  assessment: Assessment,
  dossier: Dossier,
  { shown, chosen, references }: Chosen,
): readonly Section[] {
  return [
    {
      heading: 'Appendix: evidence and rules',
      newPage: true,
      blocks: [
        quietly(
          'Everything that the first pages sum up: the trials with the entries of the record, the review, every group of options with its reasons, what is assumed, and the sources.',
        ),
      ],
    },
    { heading: 'Life chart', chart: assessment },
    ...safetyEvidence(assessment.risk),
    recordSection(dossier),
    {
      heading: 'All treatments with their record entries',
      blocks: trialsTable(
        assessment.trials,
        `Every treatment in the record, measured by ${assessment.trialsJudgedBy}`,
        references,
      ),
    },
    ...diagnosisSection(assessment),
    ...stagingSection(assessment),
    ...reviewSection(assessment, references),
    ...planSections(dossier, shown, references),
    ...togetherSection(togetherWords(dossier, chosen)),
    openQuestions(assessment),
    limits(assessment),
    ...references.sections,
  ]
}

/** Everything that the options that were chosen say to each other. */
function togetherSection(together: readonly Words[]): readonly Section[] {
  return together.length === 0 ? [] : [{ heading: 'What was chosen, taken together', blocks: list(together) }]
}

/** All diagnoses and medicines, as the record words them. */
function recordSection({ diagnoses, medicines }: Dossier): Section {
  const all = (names: readonly string[]): Words => (names.length === 0 ? 'none on record' : names.join('; '))
  return {
    heading: 'Diagnoses and medicines of the record',
    blocks: list([
      [{ strong: 'Diagnoses: ' }, ...inlines(all(diagnoses.map(diagnosisText)))],
      [{ strong: 'Medicines now: ' }, ...inlines(all(medicines.current.map(nameWithDoubt)))],
    ]),
  }
}

/** `Major depressive disorder, recurrent (F33.2)`. */
export function diagnosisText({ text, codes }: Diagnosis): string {
  return codes.length === 0 ? text : `${text} (${codes.join(', ')})`
}

/** Is it major depression by the criteria, and what comes with it. */
function diagnosisSection({ majorDepression, complaints = [] }: Assessment): readonly Section[] {
  if (majorDepression === undefined) return []
  const told = [
    ...disputed(majorDepression).map(criterionText),
    interviewText(majorDepression),
    screenText(majorDepression),
    specifiersText(majorDepression),
    ...complaintTexts(complaints).map((text) => `${text}.`),
  ]
  const open = complaintsToAsk(complaints)
  return [
    {
      heading: 'Diagnosis',
      blocks: [
        paragraph(majorDepression.message),
        ...list(told.flatMap((text) => text ?? [])),
        ...(open.length === 0 ? [] : [quietly(`Complaints not recorded: ${listed(open)}.`)]),
      ],
    },
  ]
}

function stagingSection({ staging }: Assessment): readonly Section[] {
  if (staging === undefined) return []
  const rows = Object.values(staging).map((stage) => ({ name: stage.name, words: stageText(stage) }))
  return [{ heading: 'Staging', blocks: [{ kind: 'facts', rows }] }]
}

const mostOpen = 8
const severities = ['high', 'moderate', 'low']

/**
 * What may only look like resistance: what was found, then the most pressing of what nobody knows yet. What is not
 * for copies that others can read stays in the assessment.
 */
function reviewSection({ review }: Assessment, references: References): readonly Section[] {
  if (review === undefined) return []
  const tellable = review.filter(isTellable)
  const found = tellable.filter(({ answer }) => answer === 'yes')
  const open = tellable.filter(({ answer }) => answer === 'unknown')
  const item = ({ title, message, action, evidence }: AssessedReview): Words => [
    ...titled(title, message),
    ` ${action}`,
    { quiet: recordText(references.numbers(evidence)) },
  ]
  const pressing = [...open].sort((one, other) => urgency(one) - urgency(other)).slice(0, mostOpen)
  const rest = open.filter((each) => !pressing.includes(each)).map(({ title }) => title)
  const blocks: readonly Block[] = [
    ...(found.length === 0
      ? [paragraph('Nothing recorded explains the course otherwise.')]
      : list(found.map(item))),
    ...(pressing.length === 0
      ? []
      : [{ kind: 'heading', text: 'Not known yet' } as const, ...list(pressing.map(openItem))]),
    ...(rest.length === 0
      ? []
      : [quietly(`Also not recorded, where clinically indicated: ${rest.join('; ')}.`)]),
  ]
  return [{ heading: 'The review in full', blocks }]
}

/** A partner or family member may read a letter along. */
export function isTellable({ sensitive }: AssessedReview): boolean {
  return sensitive !== true
}

function urgency({ severity }: AssessedReview): number {
  return severities.indexOf(severity)
}

function openItem({ title, message }: AssessedReview): Words {
  return titled(title, message)
}

/** `Thyroid: TSH 14 …`; a message that begins with its title does not say it twice. */
function titled(title: string, message: string): readonly Inline[] {
  const rest = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message
  return [{ strong: `${title}: ` }, rest]
}

function recordText(numbers: string): string {
  return numbers === '' ? '' : ` (record ${numbers})`
}

function openQuestions(assessment: Assessment): Section {
  const groups = groupedChanges(assessment.determination.wouldChange)
  const blocks = groups.flatMap((group): readonly Block[] => [
    paragraph(needText(group)),
    ...list(
      group.choices.map(({ alternatives }) =>
        alternatives
          .map((facts) => facts.map(({ asks, needed }) => `${asks} ${needed}`).join(' and '))
          .join(' Or: '),
      ),
    ),
  ])
  return {
    heading: 'What would change the opinion',
    blocks: blocks.length === 0 ? [paragraph(nothingOpenText(assessment))] : blocks,
  }
}

function limits(assessment: Assessment): Section {
  const assumed = assumptionsOf(assessment).map((text) => `Assumed, because the record is silent: ${text}.`)
  const issues = groupedIssues(assessment).map(
    ({ problem, effect, places }) =>
      `${counted(places.length, 'entry', 'entries')} not used in full. ${problem}: ${effect}`,
  )
  const items = [...assumed, ...assessment.determination.caveats, ...issues]
  return {
    heading: 'Limits of this letter',
    blocks: items.length === 0 ? [paragraph('Everything in the record was understood.')] : list(items),
  }
}
