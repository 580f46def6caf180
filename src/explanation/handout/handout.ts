/**
 * The handout for the patient: help first, then what was found and what may come next, in short sentences a reader of
 * about twelve understands. It names no diagnosis that is not settled, no score and no risk level, and frightens nobody.
 */
import type { Dossier } from '../../assessment/dossier.ts'
import type { AssessedTrial, Assessment } from '../../assessment/result.ts'
import type { PlanOption } from '../../plan/index.ts'
import { type Block, type Document, list, paragraph, type Section, type Words } from '../document/document.ts'
import { listed } from '../words.ts'
import { plainOption } from './plain-option.ts'

export function handout({ assessment, plan, medicines }: Dossier, chosen?: string): Document {
  return {
    kind: 'handout',
    title: 'Your next steps with depression',
    subtitle: `Made from your record on ${plainDate(assessment.asOf)}`,
    sections: [
      helpSection(),
      foundSection(assessment),
      nextSection(plan.options, chosen),
      askSection(assessment),
      medicineSection(medicines.current.length > 0),
      betterSection(),
      ...safetyPlanSections(assessment),
      notesSection(),
    ],
    footer: `This sheet is not a diagnosis. You and your care team decide together. Record: ${assessment.patient.id}`,
  }
}

function helpSection(): Section {
  return {
    heading: 'Need help now?',
    blocks: [
      {
        kind: 'callout',
        tone: 'help',
        title: 'Call or text 988, any time, day or night. It is free.',
        words: [
          'You can also chat at 988lifeline.org. For Spanish, call 988 and press 2. Veterans: call 988 and press 1.',
          'If you or someone else is in danger, call 911 or go to the nearest emergency room.',
          'Do you think about death or about hurting yourself? Tell someone today. Many people have such thoughts. Help works.',
        ],
      },
    ],
  }
}

function foundSection(assessment: Assessment): Section {
  return {
    heading: 'What we found',
    blocks: [
      paragraph('This sheet is not a diagnosis. It is here to help you talk with your care team.'),
      ...answerBlocks(assessment),
      ...triedBlocks(assessment.trials),
    ],
  }
}

function answerBlocks({ determination, episode, trials }: Assessment): readonly Block[] {
  if (episode.status === 'remitted') {
    return [
      paragraph(
        'Your record says that you feel better now. That is good news. The next step is to stay well.',
      ),
    ]
  }
  if (trials.length === 0)
    return [paragraph('Your record shows no treatment for depression yet. There is a lot you can try.')]
  return plainAnswers[determination.answer].map(paragraph)
}

const plainAnswers = {
  yes: [
    'You have tried more than one medicine for depression. You gave them a fair try. They did not help enough.',
    'This is common. It is not your fault. There are other ways to get better, and many people do.',
  ],
  no: [
    'We looked at what you have tried. Your care team will look for the reason why you do not feel well yet.',
    'There may be a simple thing to fix first, or another kind of care that fits you better.',
  ],
  unknown: [
    'We looked at what you have tried. Some facts are still missing, so we cannot say yet what it means.',
    'You can help us fill the gaps. See the questions below.',
  ],
} as const

function triedBlocks(trials: readonly AssessedTrial[]): readonly Block[] {
  if (trials.length === 0) return []
  return [
    paragraph('These are the treatments in your record. Is one missing? Tell us.'),
    ...list(trials.map((trial): Words => [{ strong: trial.name }, triedText(trial)])),
  ]
}

const plainOutcomes: Readonly<Record<AssessedTrial['outcome'], string>> = {
  remission: 'you got well with it',
  response: 'it helped a lot',
  'partial-response': 'it helped some',
  'non-response': 'it did not help enough',
  worsening: 'it did not help',
  intolerance: 'you stopped because it made you feel bad',
  unknown: 'we do not know how it went',
}

function triedText({ start, outcome }: AssessedTrial): string {
  const when = start === null ? '' : ` (from ${plainMonth(start)})`
  return `${when}: ${plainOutcomes[outcome]}.`
}

const mostOptions = 5
const mostOfAKind = 2

function nextSection(options: readonly PlanOption[], chosen: string | undefined): Section {
  const shown = toTalkAbout(options, chosen)
  return {
    heading: 'What may come next',
    blocks:
      shown.length === 0
        ? [paragraph('Your care team will talk with you about what fits you.')]
        : [
            paragraph(
              'Talk about these with your care team. You choose together. You can say no, and you can ask for time.',
            ),
            ...list(shown.map(optionWords)),
            ...clinicBlocks(options),
          ],
  }
}

/** Treatments at a clinic that wait for facts: there is more to come, one of each kind. */
function clinicBlocks(options: readonly PlanOption[]): readonly Block[] {
  const waiting = options.filter(({ status }) => status === 'needs-information')
  const first = (['rapid-acting', 'neuromodulation'] as const).flatMap(
    (kind) => waiting.find(({ modality }) => modality === kind) ?? [],
  )
  return first.length === 0
    ? []
    : [
        paragraph(
          'There are more choices at a clinic. Your care team needs some facts first to see if they are safe for you.',
        ),
        ...list(first.map(optionWords)),
      ]
}

function optionWords(option: PlanOption): Words {
  const { name, what } = plainOption(option)
  return [{ strong: `${name}. ` }, what]
}

/** The chosen option and what the plan recommends, at most two of a kind; then what is possible. */
function toTalkAbout(options: readonly PlanOption[], chosen: string | undefined): readonly PlanOption[] {
  const kinds = new Map<string, number>()
  const asked = options.filter(({ id, status }) => id === chosen && status !== 'blocked')
  const recommended = options.filter(({ status, supportive }) => status === 'recommended' && !supportive)
  return [...new Set([...asked, ...recommended])]
    .filter(({ modality }) => takesPlace(kinds, modality))
    .slice(0, mostOptions)
    .sort((one, other) => gentleness(one) - gentleness(other))
}

/** What is done at home or in talk comes first on paper: a list that begins with a machine frightens. */
function gentleness({ modality }: PlanOption): number {
  return modality === 'neuromodulation' || modality === 'rapid-acting' ? 1 : 0
}

function takesPlace(kinds: Map<string, number>, kind: string): boolean {
  const count = kinds.get(kind) ?? 0
  kinds.set(kind, count + 1)
  return count < mostOfAKind
}

const mostQuestions = 5

function askSection(assessment: Assessment): Section {
  const questions = plainQuestions(assessment).slice(0, mostQuestions)
  return {
    heading: 'What we would like to ask you',
    blocks: [
      ...list([
        ...questions,
        'Which medicines, vitamins or herbs do you take now? Bring them all, or a list.',
        'Did a medicine ever give you a rash or make you very sick?',
        ...(mayBePregnant(assessment) ? ['Could you be pregnant, or do you want to be soon?'] : []),
        'How do you sleep? Do you drink or use drugs? No one will judge you.',
        'What matters most to you? What do you not want?',
      ]),
    ],
  }
}

const pregnancyUntil = 55

function mayBePregnant({ patient: { sex, age } }: Assessment): boolean {
  return sex !== 'male' && (age === null || age <= pregnancyUntil)
}

type Ask = (name: string) => string

/** What only the patient knows of the facts that are open. */
const plainAsks: Readonly<Record<string, Ask>> = {
  'taken-as-prescribed': (name) => `Did you take ${name} most days? It is fine if not. We just need to know.`,
  'outcome-failed': (name) => `How much did ${name} help you?`,
  'minimum-duration': (name) => `How many weeks did you take ${name}?`,
  'treatment-lasted': (name) => `How many weeks did you take ${name}?`,
  'minimum-dose': (name) => `How much ${name} did you take each day?`,
  'for-depression': (name) => `Did you take ${name} for depression, or for something else?`,
  'in-scope': (name) => `When did you take ${name}?`,
  'not-as-needed': (name) => `Did you take ${name} each day, or only now and then?`,
}

/** One question for each kind of fact, about all treatments it is open for. */
function plainQuestions({ determination, trials }: Assessment): readonly string[] {
  const names = new Map(trials.map(({ id, name }) => [id, name]))
  const asked = new Map<string, Set<string>>()
  for (const { rule, about } of determination.wouldChange.flatMap((change) => change.facts)) {
    const name = names.get(about ?? '')
    if (name === undefined || !Object.hasOwn(plainAsks, rule)) continue
    asked.set(rule, (asked.get(rule) ?? new Set()).add(midSentence(name)))
  }
  return [...asked].flatMap(([rule, about]) => plainAsks[rule]?.(listed([...about])) ?? [])
}

/** `sertraline`, `ECT`. */
function midSentence(name: string): string {
  return /^.[A-Z]/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

function medicineSection(taking: boolean): Section {
  const now =
    'Do not stop a medicine all at once on your own. Call us first. Stopping fast can make you feel sick.'
  return {
    heading: 'When you take medicine',
    blocks: list([
      ...(taking ? [now] : []),
      'Most medicines need a few weeks to help. Side effects often come first and then fade.',
      'Call us if a side effect bothers you, or if you feel worse, restless or very angry.',
      'Tell us about any new medicine or herb before you take it.',
    ]),
  }
}

function betterSection(): Section {
  return {
    heading: 'How we know it is working',
    blocks: [
      paragraph(
        'Every two to four weeks you fill in a short form about how you feel. If you are not better in time, we change the plan.',
      ),
      paragraph(
        'The goal is that you feel like yourself again. You should not have to settle for half better.',
      ),
    ],
  }
}

function notesSection(): Section {
  return {
    heading: 'My notes',
    blocks: [
      {
        kind: 'lines',
        labels: ['My care team and phone number', 'My next visit'],
      },
    ],
  }
}

/** A page of its own to write on, under the headings of a safety plan in plain words. Nothing is filled in. */
function safetyPlanSections({ risk }: Assessment): readonly Section[] {
  if (risk === undefined) return []
  return [
    {
      heading: 'My plan for hard times',
      newPage: true,
      blocks: [
        paragraph(
          'Bad days can come, also while you get better. Fill this in with your care team. Keep it where you can find it.',
        ),
        {
          kind: 'lines',
          room: 'writing',
          labels: risk.safetyPlan.sections.map(({ id, heading }) => plainPlan[id] ?? heading),
        },
        paragraph('Not safe right now? Call or text 988, or call 911.'),
      ],
    },
  ]
}

const plainPlan: Readonly<Record<string, string>> = {
  'warning-signs': 'How I know that a hard time is starting',
  'internal-coping-strategies': 'What I can do on my own that helps',
  'people-and-settings-for-distraction': 'People and places that take my mind off it',
  'people-to-ask-for-help': 'People I can ask for help, with phone number',
  'professionals-and-agencies': 'My care team, with phone number. Any time: 988',
  'making-the-environment-safer': 'How we make my home safer. Who keeps pills or guns?',
  'reasons-for-living': 'What makes life worth living for me',
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2025-08-01` → `August 1, 2025`. */
function plainDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${months[Number(month) - 1] ?? ''} ${Number(day)}, ${year}`
}

function plainMonth(date: string): string {
  const [year = '', month = ''] = date.split('-')
  return `${months[Number(month) - 1] ?? ''} ${year}`.trim()
}
