/** The whole assessment of one record: one definition explained in full, the others beside it. */
import { changesOf } from '../determination/changes-of.ts'
import type { Determination } from '../determination/determination.ts'
import { determineHistory } from '../determination/determine.ts'
import type { Finding } from '../determination/finding.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { defaultDefinition, definitions as shippedDefinitions } from '../knowledge/definitions/index.ts'
import { type DoseTables, shippedDoseTables } from '../knowledge/doses/index.ts'
import type { TextReading } from '../record/from-text/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { type History, historyOf } from '../trials/history.ts'
import { type Day, formatDay } from '../units/day.ts'
import { assessedEpisode } from './assessed-episode.ts'
import { assessedChange, assessedFinding } from './assessed-finding.ts'
import { assessedScore } from './assessed-follow-up.ts'
import { assessedPatient } from './assessed-patient.ts'
import { assessedTrial } from './assessed-trial.ts'
import { basisOfResult } from './basis.ts'
import type { AssessedDetermination, Assessment, DefinitionAnswer } from './result.ts'
import { schemaVersion } from './result.ts'
import { roughScoreIssues, roughScores } from './rough-scores.ts'
import { type LaterStages, laterStages, riskAlone, type StageInput } from './stages.ts'

export type AssessOptions = {
  /** What was understood of a pasted history, to be shown beside the text it came from. */
  readonly reading?: TextReading | undefined
  /** The day the record is looked at: nothing later counts. */
  readonly asOf: Day
  /** Explained in full; the project's clinical definition where none is named. */
  readonly definition?: Definition | undefined
  /** Set beside it; every definition we ship where none are named. */
  readonly definitions?: readonly Definition[] | undefined
  /** With a table of the user's own, where one was loaded. */
  readonly doseTables?: DoseTables | undefined
  /** Everything where nothing is said. */
  readonly parts?: Parts | undefined
}

/** `determination`: the verdict with its trials, and suicide risk, which is in every result. No review, plan or stage. */
export type Parts = 'everything' | 'determination'

/**
 * Is this treatment-resistant depression, why, and what would change the answer? Fetches nothing, knows no clock,
 * throws nothing for a well-formed record.
 */
export function assess(record: PatientRecord, options: AssessOptions): Assessment {
  const history = historyOf(record, options.asOf)
  const tables = options.doseTables ?? shippedDoseTables
  const apply = (definition: Definition): Applied => ({
    definition,
    determination: determineHistory(history, definition, tables),
  })
  const [chosen, others] = chosenAndOthers(options)
  const stages = options.parts === 'determination' ? riskAlone : laterStages
  const assessment = assembled(record, history, tables, apply(chosen), others.map(apply), stages)
  return options.reading === undefined ? assessment : { ...assessment, reading: options.reading }
}

/** A definition with what it says of this record. */
type Applied = { readonly definition: Definition; readonly determination: Determination }

function chosenAndOthers({ definition, definitions }: AssessOptions): [Definition, readonly Definition[]] {
  const chosen = definition ?? defaultDefinition
  return [chosen, (definitions ?? shippedDefinitions).filter(({ id }) => id !== chosen.id)]
}

function assembled(
  record: PatientRecord,
  history: History,
  tables: DoseTables,
  chosen: Applied,
  others: readonly Applied[],
  stages: (input: StageInput) => Partial<LaterStages>,
): Assessment {
  const judging = [chosen, ...others].find(judgesTrials) ?? chosen
  const told = {
    episode: assessedEpisode(history.episode),
    trials: assessedTrials(judging.determination),
    trialsJudgedBy: judging.definition.id,
    scores: history.scores.map(assessedScore),
    scoresWithoutDay: roughScores(history.record, history.asOf),
    determination: assessedDetermination(chosen, history, tables),
    definitions: [chosen, ...others].map(definitionAnswer),
    ...stages({ record, history, determination: judging.determination }),
  }
  return {
    schemaVersion,
    asOf: formatDay(history.asOf),
    patient: assessedPatient(record.patient, history.asOf),
    ...told,
    dataIssues: [...record.dataIssues, ...roughScoreIssues(told.scoresWithoutDay)],
    ...basisOfResult(told, record.origins),
  }
}

function assessedTrials({ trials, finding }: Determination): Assessment['trials'] {
  const counted = subjectsOf(finding)
  return trials.map((judged) => assessedTrial(judged, counted.has(judged.trial.id)))
}

/** Everything the tree says something about. */
function subjectsOf(finding: Finding, subjects: Set<string> = new Set()): ReadonlySet<string> {
  if (finding.about !== undefined) subjects.add(finding.about)
  for (const child of finding.because) subjectsOf(child, subjects)
  return subjects
}

/** Definitions that count prescriptions in claims look at no trial's dose, intake or outcome. */
function judgesTrials({ definition }: Applied): boolean {
  return definition.rule.kind === 'failed-trials'
}

function assessedDetermination(
  { definition, determination }: Applied,
  history: History,
  tables: DoseTables,
): AssessedDetermination {
  const { id, title, summary, caveats, cite } = definition
  const { answer, finding, adequateFailedTrials } = determination
  return {
    definition: id,
    title,
    summary,
    caveats,
    cite,
    answer,
    adequateFailedTrials,
    findings: [assessedFinding(finding)],
    wouldChange: changesOf(history, definition, determination, tables).map(assessedChange),
  }
}

function definitionAnswer({ definition, determination }: Applied): DefinitionAnswer {
  const { id, title, status } = definition
  const { answer, adequateFailedTrials } = determination
  return { definition: id, title, status, answer, adequateFailedTrials }
}
