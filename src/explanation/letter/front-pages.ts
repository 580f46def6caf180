/** The first pages of the letter: what a colleague reads. Risk first, the opinion and why, the trials, and what is advised. */
import type { Dossier } from '../../assessment/dossier.ts'
import type { AssessedFinding, AssessedReview, Assessment } from '../../assessment/result.ts'
import type { CurrentMedicine } from '../../plan/index.ts'
import {
  blank,
  inlines,
  list,
  paragraph,
  quietly,
  type Section,
  type Words,
  type WordsSection,
} from '../document/document.ts'
import { nameOfInstrument } from '../name-of-instrument.ts'
import { safetySection } from '../shared-sections/safety-section.ts'
import { trialsSummary } from '../shared-sections/trials-table.ts'
import { stageText } from '../stage-text.ts'
import { recordName, silenceText } from '../verdict-words.ts'
import { counted, listed } from '../words.ts'
import { diagnosisText, isTellable } from './appendix.ts'
import { followUpSection, missingSection, recommendations } from './recommendations.ts'

export function frontPages(
  assessment: Assessment,
  dossier: Dossier,
  chosen: readonly string[],
): readonly Section[] {
  return [
    addresses(assessment),
    withFormulation(safetySection(assessment.risk)),
    opinion(assessment),
    currentState(assessment, dossier),
    { heading: 'Treatments so far', blocks: trialsSummary(assessment.trials) },
    ...reviewInShort(assessment),
    ...recommendations(dossier, chosen),
    ...missingSection(assessment, dossier.plan),
    ...followUpSection(assessment),
    signature(),
  ]
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
          { name: 'Patient', words: blank('name') },
          { name: 'Date of birth', words: blank('date of birth') },
          { name: 'Record', words: recordName(patient.id) },
          { name: 'Reason', words: blank('why referred, the question asked') },
        ],
      },
    ],
  }
}

/** What only the clinician who spoke with the person can write. */
function withFormulation(section: WordsSection): WordsSection {
  const rows = [
    { name: 'Formulation', words: blank('your assessment of risk') },
    { name: 'Safety plan', words: blank('date, means made safer') },
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
  const silence = silenceText(assessment)
  const agree = usable.filter(({ answer }) => answer === determination.answer).length
  return {
    heading: 'Opinion',
    blocks: [
      {
        kind: 'callout',
        tone: determination.answer,
        title: `${opinions[determination.answer]} by this record`,
        words: [`${determination.title} (${determination.definition}): ${determination.summary}`],
      },
      paragraph(reasons.join(' ')),
      ...(silence === undefined ? [] : [paragraph(silence)]),
      quietly(
        `${agree} of ${counted(usable.length, 'definition')} give this answer for the same record.${stagesText(assessment)}`,
      ),
    ],
  }
}

/** ` Maudsley staging method 8 to 9 (moderate); …`: the two that colleagues know best, where they fit. */
function stagesText({ staging }: Assessment): string {
  const fitting = [staging?.maudsley, staging?.thaseRush].filter(
    (stage) => stage !== undefined && stage.notApplicableBecause === null,
  )
  if (fitting.length === 0) return ''
  return ` ${fitting.map((stage) => `${stage?.name} ${stage === undefined ? '' : stageText(stage)}`).join('; ')}.`
}

const episodeWords = { current: 'present', remitted: 'remitted', unknown: 'not certain' } as const
const basisWords = {
  stated: 'as stated',
  'diagnosis-onset': 'from the onset of the diagnosis',
  'diagnosis-recorded': 'from the day the diagnosis was recorded',
  'relapse-after-remission': 'from the relapse after a remission',
  none: 'not recorded',
} as const

const mostDiagnoses = 6
const mostMedicines = 8
const mostDoubtful = 4

/** In a line each; what does not fit stands in the appendix. */
function currentState(assessment: Assessment, dossier: Dossier): Section {
  const { episode, scores } = assessment
  const since = episode.start === null ? 'start not recorded' : `since ${episode.start} at the latest`
  const remitted = episode.remittedSince === null ? '' : `, remitted since ${episode.remittedSince}`
  const basis = episode.basis === 'none' ? '' : ` (${basisWords[episode.basis]})`
  const [taken, doubtful] = medicinesToTell(assessment, dossier)
  const row = (name: string, words: Words): Words => [{ strong: `${name}: ` }, ...inlines(words)]
  return {
    heading: 'Current state',
    blocks: [
      ...list([
        row('Episode', `${episodeWords[episode.status]}, ${since}${remitted}${basis}`),
        row('Latest scores', latestScores(scores)),
        row('Diagnoses', fewOf(diagnosesToTell(assessment, dossier), mostDiagnoses, 'none in the record')),
        row('Medicines now', fewOf(taken, mostMedicines, 'none for certain: please confirm')),
        ...(doubtful.length === 0 ? [] : [row('Perhaps no longer taken', fewOf(doubtful, mostDoubtful, ''))]),
        row('Mental state today', blank('findings of the examination')),
      ]),
    ],
  }
}

/** What the answers of this letter rest on goes first. */
function diagnosesToTell(assessment: Assessment, { diagnoses }: Dossier): readonly string[] {
  const found = (assessment.review ?? []).filter(({ answer }) => answer === 'yes')
  const telling = new Set([
    ...assessment.episode.evidence,
    ...refsOf(assessment.determination.findings),
    ...found.flatMap(({ evidence }) => [...evidence]),
    ...(assessment.risk?.findings ?? []).flatMap(({ evidence }) => [...evidence]),
  ])
  return diagnoses
    .toSorted((a, b) => Number(telling.has(b.ref)) - Number(telling.has(a.ref)))
    .map(diagnosisText)
}

function refsOf(findings: readonly AssessedFinding[]): readonly string[] {
  return findings.flatMap(({ evidence = [], because }) => [...evidence, ...refsOf(because)])
}

/** Those taken for certain and those in doubt, what was tried for the depression before the others. */
function medicinesToTell(
  { trials }: Assessment,
  { medicines }: Dossier,
): readonly [readonly string[], readonly string[]] {
  const tried = new Set(trials.flatMap(({ agents }) => agents))
  const isTried = ({ ingredients }: CurrentMedicine) => ingredients.some((id) => tried.has(id))
  const sorted = medicines.current.toSorted((a, b) => Number(isTried(b)) - Number(isTried(a)))
  const names = (inDoubt: boolean) =>
    sorted.filter(({ doubt }) => (doubt !== undefined) === inDoubt).map(({ name }) => name)
  return [names(false), names(true)]
}

function fewOf(names: readonly string[], most: number, none: string): Words {
  if (names.length === 0) return blank(none)
  const more = names.length - most
  return `${names.slice(0, most).join('; ')}${more > 0 ? `; and ${more} more (appendix)` : ''}`
}

/** The last value of each scale: `PHQ-9 12 (2025-07-28)`. */
function latestScores(scores: Assessment['scores']): Words {
  const latest = new Map(scores.map((score) => [score.instrument, score]))
  if (latest.size === 0) return [{ blank: 'no score in the record: measure today' }]
  return [...latest.values()]
    .map(({ instrument, value, on }) => `${nameOfInstrument(instrument)} ${value} (${on})`)
    .join(', ')
}

const mostFound = 3
const mostOpen = 3
const severities = ['high', 'moderate', 'low']

/** What was found, each in a line, and the names of what nobody knows yet; all of it stands in the appendix. */
function reviewInShort({ review }: Assessment): readonly Section[] {
  if (review === undefined) return []
  const tellable = review.filter(isTellable).sort((a, b) => urgency(a) - urgency(b))
  const found = tellable.filter(({ answer }) => answer === 'yes')
  const open = tellable.filter(({ answer }) => answer === 'unknown')
  const more = found.length - mostFound
  const moreOpen = open.length - mostOpen
  return [
    {
      heading: 'What may only look like resistance',
      blocks: [
        ...(found.length === 0
          ? [paragraph('Nothing recorded explains the course otherwise.')]
          : list(found.slice(0, mostFound).map(foundWords))),
        quietly(
          [
            more > 0 ? `${more} more found (appendix).` : '',
            open.length === 0
              ? ''
              : `Not known yet: ${listed(open.slice(0, mostOpen).map(({ title }) => title.toLowerCase()))}${moreOpen > 0 ? `, and ${moreOpen} more (appendix)` : ''}.`,
          ]
            .join(' ')
            .trim(),
        ),
      ],
    },
  ]
}

function urgency({ severity }: AssessedReview): number {
  return severities.indexOf(severity)
}

function foundWords({ title, message }: AssessedReview): Words {
  const rest = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message
  return [{ strong: `${title}: ` }, rest]
}

function signature(): Section {
  return {
    heading: 'Signature',
    blocks: [
      paragraph('I have read and edited this letter; the opinion and the plan are mine.'),
      { kind: 'lines', labels: ['Name and credentials', 'Signature and date'] },
    ],
  }
}
