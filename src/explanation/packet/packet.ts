/**
 * The prior-authorization packet: what is requested, the payer's criteria against the record and every trial first; then
 * an appendix with the evidence, and a page for the clinician with what is missing, to be taken out before sending.
 */
import type { Dossier } from '../../assessment/dossier.ts'
import type { Assessment } from '../../assessment/result.ts'
import { billingCodes } from '../../knowledge/coverage/index.ts'
import type { Option } from '../../knowledge/options/index.ts'
import type { Coverage, CoverageAnswer, Grade, JudgedCriterion, PlanOption } from '../../plan/index.ts'
import {
  type Block,
  blank,
  type Document,
  list,
  paragraph,
  quietly,
  type Section,
  type Words,
} from '../document/document.ts'
import { nameOfInstrument } from '../name-of-instrument.ts'
import { obstacleText, shortName } from '../plan-words.ts'
import { type References, referencesOf } from '../shared-sections/references.ts'
import { trialsTable } from '../shared-sections/trials-table.ts'
import { mayNotMeet, togetherWords } from '../together-words.ts'
import { countText, patientText, recordName } from '../verdict-words.ts'
import { worded } from '../worded.ts'
import { counted } from '../words.ts'

export type PacketRequest = {
  /** The treatment that is requested. */
  readonly option: Option
  /** The policy it is held against first; the others that are given are only summed up. */
  readonly coverage: readonly Coverage[]
  /** The first policy is that of the patient's payer, not one of ours to compare with. */
  readonly payerNamed: boolean
  /** What is planned beside it, such as a psychotherapy. */
  readonly together?: readonly Option[] | undefined
}

export function packet(
  dossier: Dossier,
  { option, coverage, payerNamed, together = [] }: PacketRequest,
): Document {
  const assessment = worded(dossier.assessment)
  const planned = dossier.plan.options.find(({ id }) => id === option.id)
  const [policy, ...others] = coverage
  const { trials, scores, determination, episode } = assessment
  const reasons = tops(determination)
  const references = referencesOf(
    { policy, trials, scores, episode, reasons, treatment: told(planned) },
    dossier,
  )
  return {
    kind: 'packet',
    language: 'en',
    title: `Prior authorization request: ${shortName(option)}`,
    subtitle: `${patientText(assessment.patient)} · record as of ${assessment.asOf}`,
    sections: [
      requestSection(option, together, payerNamed ? policy?.payer : undefined, assessment),
      ...(policy === undefined ? [noPolicySection()] : [criteriaSection(policy, references)]),
      {
        heading: 'Treatments so far',
        blocks: trialsTable(
          trials,
          `Every treatment in the record, measured by ${assessment.trialsJudgedBy}`,
          references,
        ),
      },
      necessitySection(assessment, dossier, references),
      scoresSection(assessment, references),
      attestation(),
      {
        heading: 'Appendix: evidence and rules',
        newPage: true,
        blocks: [
          quietly(
            'The course in a picture, the treatment and its checks, the entries of the record, and the sources.',
          ),
        ],
      },
      { heading: 'Life chart', chart: assessment },
      ...treatmentSection(planned, togetherWords(dossier, [option.id, ...together.map(({ id }) => id)])),
      ...references.sections,
      beforeSending(
        policy,
        others,
        planned,
        assessment,
        mayNotMeet(dossier, [option.id, ...together.map(({ id }) => id)]),
      ),
    ],
    footer: 'Draft made from the record by Nextline. A clinician checks and signs it before it is sent.',
  }
}

/** What of the plan a payer reads; what else speaks for or against it stays with the clinician. */
function told(planned: PlanOption | undefined): unknown {
  if (planned === undefined) return undefined
  const { cite, evidenceGrade, checks, judge, regulatory } = planned
  return { cite, evidenceGrade, checks, judge, regulatory }
}

/** The answer with its first reasons: what the packet shows of the tree. */
function tops({ findings, cite }: Assessment['determination']): unknown {
  return {
    cite,
    reasons: findings.flatMap(({ because }) =>
      because.map(({ evidence, cite: of }) => ({ evidence, cite: of })),
    ),
  }
}

function requestSection(
  option: Option,
  together: readonly Option[],
  payer: string | undefined,
  { patient }: Assessment,
): Section {
  const codes = billingCodes.filter(({ options }) => options.includes(option.id))
  return {
    heading: 'Request',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { name: 'Treatment', words: option.name },
          ...(together.length === 0
            ? []
            : [{ name: 'Together with', words: together.map(shortName).join(', ') }]),
          { name: 'Payer', words: payer ?? blank('payer') },
          { name: 'Patient', words: blank('name') },
          { name: 'Date of birth', words: blank('date of birth') },
          { name: 'Member number', words: blank('member number') },
          { name: 'Record', words: recordName(patient.id) },
          { name: 'Prescriber', words: blank('name, specialty') },
          { name: 'NPI', words: blank('NPI') },
          { name: 'Phone and fax', words: blank('phone, fax') },
          { name: 'Site of care', words: blank('site') },
          { name: 'Start wanted', words: blank('date') },
          { name: 'Urgency', words: blank('standard or urgent, and why') },
        ],
      },
      ...(codes.length === 0
        ? []
        : [
            paragraph([
              { strong: 'Codes that may apply (check with the payer): ' },
              codes.map(({ system, code, text }) => `${system.toUpperCase()} ${code} ${text}`).join('; '),
            ]),
          ]),
      ...((option.regimen ?? []).length === 0
        ? []
        : [paragraph([{ strong: 'Regimen: ' }, option.regimen.map(({ text }) => text).join(' ')])]),
    ],
  }
}

/** Names only the diagnoses that the request rests on: a payer has no need to know the others. */
function necessitySection(assessment: Assessment, dossier: Dossier, { numbers }: References): Section {
  const { determination } = assessment
  const diagnoses = dossier.diagnoses.filter(({ ref }) => numbers([ref]) !== '')
  const reasons = (determination.findings[0]?.because ?? []).flatMap(({ says }) => says ?? [])
  const answers = { yes: 'Met', no: 'Not met', unknown: 'Not settled by this record' } as const
  return {
    heading: 'Diagnosis and medical need',
    blocks: [
      ...(diagnoses.length === 0
        ? [paragraph([{ blank: 'no diagnosis in the record: name and ICD-10-CM code' }])]
        : list(
            diagnoses.map(
              ({ text, codes, ref }): Words => [
                text,
                ...(codes.length === 0 ? [' ', { blank: 'code' }] : [` (${codes.join(', ')})`]),
                { quiet: ` record ${numbers([ref])}` },
              ],
            ),
          )),
      paragraph([
        { strong: `Treatment resistance by ${determination.title}: ` },
        `${answers[determination.answer]}. ${countText(assessment)}.`,
      ]),
      ...list(reasons),
      paragraph([{ blank: 'why this treatment is needed now, in the words of the clinician' }]),
    ],
  }
}

const criterionWords: Readonly<Record<CoverageAnswer, string>> = {
  met: 'met',
  unmet: 'not met',
  undocumented: 'not documented',
}

function criteriaSection(policy: Coverage, references: References): Section {
  const { criteria, title, payer, retrieved, effective, approval, caveats, cite } = policy
  const blocks: readonly Block[] = [
    ...(criteria.length === 0
      ? [paragraph('The criteria of this policy could not be read; ask the payer for them.')]
      : [
          {
            kind: 'table' as const,
            table: {
              caption: `${payer}: ${title}`,
              columns: [
                { name: 'Criterion', width: 8 },
                { name: 'Answer', width: 3 },
                { name: 'What the record shows', width: 7 },
                { name: 'Record', width: 3 },
              ],
              rows: criteria.map((criterion) => criterionRow(criterion, references)),
            },
          },
        ]),
    ...(approval === undefined ? [] : [paragraph(approval)]),
    quietly(
      `Criteria as read on ${retrieved}${effective === undefined ? '' : `, in force from ${effective}`}; the current policy of the member’s own plan governs. ${caveats.join(' ')} Source: ${references.source(cite)}.`,
    ),
  ]
  return { heading: 'Criteria of the payer', blocks }
}

function criterionRow(
  { text, answer, because, evidence, missing }: JudgedCriterion,
  { numbers }: References,
): readonly Words[] {
  const shown: Words =
    answer === 'undocumented' ? missing.map((question) => ({ blank: question })) : (because ?? '')
  return [
    text,
    answer === 'met' ? [{ strong: criterionWords.met }] : criterionWords[answer],
    shown,
    numbers(evidence),
  ]
}

function noPolicySection(): Section {
  return {
    heading: 'Criteria of the payer',
    blocks: [
      paragraph([{ blank: 'no policy for this treatment is known here: add the criteria of the payer' }]),
    ],
  }
}

function scoresSection({ scores }: Assessment, { numbers }: References): Section {
  return {
    heading: 'Scores',
    blocks:
      scores.length === 0
        ? [paragraph([{ blank: 'no score in the record: add a current one' }])]
        : [
            {
              kind: 'table',
              table: {
                caption: 'Depression scales in order of time',
                columns: [
                  { name: 'Date', width: 3 },
                  { name: 'Scale', width: 4 },
                  { name: 'Score', width: 2, number: true },
                  { name: 'Record', width: 3 },
                ],
                rows: scores.map(({ on, instrument, value, evidence }) => [
                  on,
                  nameOfInstrument(instrument),
                  String(value),
                  numbers(evidence),
                ]),
              },
            },
          ],
  }
}

function treatmentSection(planned: PlanOption | undefined, together: readonly Words[]): readonly Section[] {
  if (planned === undefined) return []
  const { evidenceGrade, checks, judge, regulatory } = planned
  return [
    {
      heading: 'The treatment',
      blocks: [
        paragraph(regulatory.text),
        ...list(evidenceGrade.filter((grade) => !speaksAgainst(grade)).map(gradeText)),
        ...checksOf(checks),
        ...titled('Together with what else is planned', together),
        paragraph([{ strong: 'When the effect is judged: ' }, judge.text]),
      ],
    },
  ]
}

/** What the plan rules out has none. */
function checksOf(checks: PlanOption['checks']): readonly Block[] {
  if (checks.length === 0) return []
  return [{ kind: 'heading', text: 'Safety checks and monitoring' }, ...list(checks.map(({ text }) => text))]
}

/** A payer may raise it; the clinician reads it first. */
function speaksAgainst({ grade }: Grade): boolean {
  return /not recommended|against|insufficient|not listed/i.test(grade)
}

function gradeText({ by, grade, for: what }: Grade): string {
  return `${by}: ${grade} (${what})`
}

function attestation(): Section {
  return {
    heading: 'Attestation',
    blocks: [
      paragraph(
        'I have checked this request against the record of the patient; it is accurate and complete.',
      ),
      { kind: 'lines', labels: ['Prescriber, credentials', 'Signature and date'] },
    ],
  }
}

const statusWords = {
  recommended: 'The plan recommends it.',
  possible: 'The plan calls it possible.',
  'needs-information': 'The plan asks for facts first.',
  blocked: 'The plan rules it out for this patient now. Do not send before a clinician has settled this:',
} as const

const forbiddenTogether =
  'It may not be given together with something else that is planned (see "The treatment"). Settle that before it is sent.'

/** For the clinician only: what is unmet, what is missing, what speaks against it. */
function beforeSending(
  policy: Coverage | undefined,
  others: readonly Coverage[],
  planned: PlanOption | undefined,
  { dataIssues }: Assessment,
  isForbiddenTogether: boolean,
): Section {
  const unmet = (policy?.criteria ?? []).filter(({ answer }) => answer === 'unmet').map(({ text }) => text)
  const missing = (policy?.criteria ?? []).filter(({ answer }) => answer === 'undocumented')
  const asked = (planned?.missing ?? [])
    .filter(({ effect }) => effect !== 'caution')
    .map(({ question }) => question)
  const obstacles = (planned?.blockedBy ?? []).map(obstacleText)
  return {
    heading: 'For the clinician: before sending',
    newPage: true,
    blocks: [
      {
        kind: 'callout',
        tone: 'caution',
        title: 'Take this page out before sending',
        words: [
          planned === undefined ? '' : statusWords[planned.status],
          ...obstacles,
          ...(isForbiddenTogether ? [forbiddenTogether] : []),
        ],
      },
      ...titled('Not met', unmet),
      ...titled(
        'Not documented: ask, or add the document',
        missing.map(({ text, missing: open }): Words => [{ strong: `${text}: ` }, open.join(' ')]),
      ),
      ...titled('Facts that decide whether it is safe', asked),
      ...titled(
        'Guidance that speaks against it, which a payer may raise',
        (planned?.evidenceGrade ?? []).filter(speaksAgainst).map(gradeText),
      ),
      ...titled('Other policies we hold for this treatment', others.map(otherText)),
      ...(dataIssues.length === 0
        ? []
        : [
            quietly(
              `${counted(dataIssues.length, 'entry', 'entries')} of the record could not be used in full; the letter and the assessment list them.`,
            ),
          ]),
    ],
  }
}

function otherText({ payer, title, answer, criteria, policy }: Coverage): string {
  if (criteria.length === 0) return `${payer}, ${title} (${policy}): its criteria were not read`
  const met = criteria.filter((criterion) => criterion.answer === 'met').length
  return `${payer}, ${title} (${policy}): ${criterionWords[answer]}, ${met} of ${criteria.length} criteria met`
}

function titled(title: string, items: readonly Words[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'heading', text: title }, ...list(items)]
}
