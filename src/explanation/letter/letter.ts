/**
 * The consultation letter: a draft that a clinician reads, edits and signs. It words the findings and the plan;
 * what the record does not say is a place to fill in.
 */
import type { Dossier } from '../../assessment/dossier.ts'
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
  blank,
  type Document,
  type Inline,
  list,
  paragraph,
  quietly,
  type Section,
  type Words,
  type WordsSection,
} from '../document/document.ts'
import { groupedChanges } from '../grouped-changes.ts'
import { groupedIssues } from '../grouped-issues.ts'
import { nameOfInstrument } from '../name-of-instrument.ts'
import { type References, referencesOf } from '../shared-sections/references.ts'
import { safetySection } from '../shared-sections/safety-section.ts'
import { trialsTable } from '../shared-sections/trials-table.ts'
import { stageText } from '../stage-text.ts'
import { countText, needText, patientText } from '../verdict-words.ts'
import { worded } from '../worded.ts'
import { counted, listed } from '../words.ts'
import { planSections, shownPlan } from './plan-sections.ts'

/** The letter about one patient. `chosen` is an option whose details are wanted in any case. */
export function letter(dossier: Dossier, chosen?: string): Document {
  const assessment = worded(dossier.assessment)
  const shown = shownPlan(dossier.plan, chosen)
  const references = referencesOf([withoutTail(assessment), shown], dossier)
  return {
    kind: 'letter',
    language: 'en',
    title: 'Consultation letter: treatment history and next steps in depression',
    subtitle: `${patientText(assessment.patient)} · record as of ${assessment.asOf}`,
    sections: [
      addresses(assessment),
      withFormulation(safetySection(assessment.risk)),
      opinion(assessment),
      episodeSection(assessment, dossier),
      {
        heading: 'Treatments so far',
        blocks: trialsTable(
          assessment.trials,
          `Every treatment in the record, measured by ${assessment.trialsJudgedBy}`,
          references,
        ),
      },
      { heading: 'Life chart', chart: assessment },
      ...diagnosisSection(assessment),
      ...stagingSection(assessment),
      ...reviewSection(assessment, references),
      ...planSections(dossier, shown, references),
      openQuestions(assessment),
      limits(assessment),
      signature(),
      ...references.sections,
    ],
    footer:
      'Draft made from the record by Nextline. It supports the decision of a clinician and never replaces it; it is not valid without a signature.',
  }
}

/** What the letter shows of the assessment; the rest would only lengthen its lists of references. */
function withoutTail(assessment: Assessment): Partial<Assessment> {
  const { trials, scores, episode, determination, staging, risk } = assessment
  const review = assessment.review?.filter(isTellable)
  return { trials, scores, episode, determination, review, staging, risk }
}

function addresses({ patient }: Assessment): Section {
  return {
    heading: 'About',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { name: 'To', words: blank('referring clinician') },
          { name: 'From', words: blank('consultant, clinic') },
          { name: 'Date', words: blank('date of the letter') },
          { name: 'Patient', words: blank('name') },
          { name: 'Date of birth', words: blank('date of birth') },
          { name: 'Record', words: patient.id },
        ],
      },
      paragraph([{ strong: 'Reason for referral: ' }, { blank: 'reason, and the question asked' }]),
    ],
  }
}

/** What only the clinician who spoke with the person can write. */
function withFormulation(section: WordsSection): WordsSection {
  const rows = [
    { name: 'Formulation', words: blank('your assessment of risk after speaking with the patient') },
    { name: 'Safety plan', words: blank('date it was written or reviewed; means made safer') },
  ]
  return { ...section, blocks: [...section.blocks, { kind: 'facts', rows }] }
}

const opinions = {
  yes: 'This is treatment-resistant depression',
  no: 'This is not treatment-resistant depression',
  unknown: 'Whether this is treatment-resistant depression cannot be decided yet',
} as const

function opinion(assessment: Assessment): Section {
  const { determination, definitions } = assessment
  const [root] = determination.findings
  const reasons = (root?.because ?? []).flatMap(({ says }) => says ?? [])
  const usable = definitions.filter(({ status }) => status !== 'needs-table')
  const agree = usable.filter(({ answer }) => answer === determination.answer).length
  return {
    heading: 'Opinion',
    blocks: [
      {
        kind: 'callout',
        tone: determination.answer,
        title: `${opinions[determination.answer]} by this record`,
        words: [
          `${determination.title} (${determination.definition}): ${determination.summary}`,
          `${countText(assessment)}.`,
        ],
      },
      ...list(reasons),
      quietly(`${agree} of ${counted(usable.length, 'definition')} give this answer for the same record.`),
    ],
  }
}

const episodeWords = { current: 'present', remitted: 'remitted', unknown: 'not certain' } as const
const basisWords = {
  stated: 'as stated',
  'diagnosis-onset': 'from the onset of the diagnosis',
  'diagnosis-recorded': 'from the day the diagnosis was recorded',
  'relapse-after-remission': 'from the relapse after a remission',
  none: 'not recorded',
} as const

function episodeSection({ episode, scores }: Assessment, { diagnoses, medicines }: Dossier): Section {
  const since = episode.start === null ? 'start not recorded' : `since ${episode.start} at the latest`
  const remitted = episode.remittedSince === null ? '' : `, remitted since ${episode.remittedSince}`
  const current = medicines.current.map(nameWithDoubt)
  return {
    heading: 'Episode and current state',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { name: 'Episode', words: `${episodeWords[episode.status]}, ${since}${remitted}` },
          { name: 'Known from', words: basisWords[episode.basis] },
          { name: 'Latest scores', words: latestScores(scores) },
          {
            name: 'Medicines now',
            words:
              current.length === 0 ? [{ blank: 'none in the record: please confirm' }] : current.join(', '),
          },
        ],
      },
      ...list(diagnoses.map(({ text, codes }) => diagnosisWords(text, codes))),
      paragraph([{ strong: 'Mental state today: ' }, { blank: 'findings of the examination' }]),
    ],
  }
}

function diagnosisWords(text: string, codes: readonly string[]): Words {
  return codes.length === 0 ? text : [text, { quiet: ` (${codes.join(', ')})` }]
}

/** The last value of each scale: `PHQ-9 12 (2025-07-28)`. */
function latestScores(scores: Assessment['scores']): Words {
  const latest = new Map(scores.map((score) => [score.instrument, score]))
  if (latest.size === 0) return [{ blank: 'no score in the record: measure today' }]
  return [...latest.values()]
    .map(({ instrument, value, on }) => `${nameOfInstrument(instrument)} ${value} (${on})`)
    .join(', ')
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
  return [{ heading: 'What may only look like resistance', blocks }]
}

/** A partner or family member may read a letter along. */
function isTellable({ sensitive }: AssessedReview): boolean {
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

function openQuestions({ determination }: Assessment): Section {
  const groups = groupedChanges(determination.wouldChange)
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
    blocks: blocks.length === 0 ? [paragraph('No open fact in this record would.')] : blocks,
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

function signature(): Section {
  return {
    heading: 'Signature',
    blocks: [
      paragraph('I have read and edited this letter; the opinion and the plan are mine.'),
      { kind: 'lines', labels: ['Name and credentials', 'Signature', 'Date'] },
    ],
  }
}
