/** One patient: risk first, then the answer, what is missing, the life chart, and what comes next. */
import { memo, type ReactNode, startTransition, useEffect, useMemo, useState } from 'react'
import { patientText } from '../../../../src/explanation/verdict-words.ts'
import { type Day, day } from '../../../../src/units/day.ts'
import { useSettings } from '../../app/settings.ts'
import { useUndoKeys } from '../../app/undo-keys.ts'
import { openRecord, useWorkspace } from '../../app/workspace.ts'
import { type Answered, assessRecord, planRecord, type Question } from '../../engine/assess-record.ts'
import { entryLabels } from '../../engine/entry-labels.ts'
import { questionsOf } from '../../engine/questions.ts'
import type { OpenedRecord } from '../../engine/read-files.ts'
import { withChanges } from '../../engine/with-changes.ts'
import { EvidenceProvider } from '../../shared/evidence.tsx'
import { Section } from '../../shared/section.tsx'
import { AnswerProvider, PlanProvider } from './chart-context.ts'
import { DataIssues } from './data-issues.tsx'
import { DefinitionsTable } from './definitions-table.tsx'
import { LifeChart } from './life-chart.tsx'
import { Options } from './options.tsx'
import { PastedWords } from './pasted-words.tsx'
import { PlanBuilder } from './plan-builder.tsx'
import './patient.css'
import { Questions } from './questions.tsx'
import { Review } from './review.tsx'
import { RiskBanner } from './risk-banner.tsx'
import { sections } from './sections.ts'
import { StagingSection } from './staging.tsx'
import { Trials } from './trials.tsx'
import { MadeChanges, Verdict } from './verdict.tsx'
import { WhyTree } from './why-tree.tsx'

export default function PatientPage({ section }: { readonly section?: string | undefined }) {
  const { workspace } = useWorkspace()
  const opened = openRecord(workspace)
  if (opened === undefined) {
    return (
      <main id="main" className="page">
        <h1>No record is open</h1>
        <p>
          Records are kept only as long as this page is open. <a href="#/">Open a record</a>
        </p>
      </main>
    )
  }
  return <AssessedPage opened={opened} section={section} />
}

type Props = {
  readonly opened: OpenedRecord
  readonly section: string | undefined
  /** The name, where the clinic knows it. */
  readonly name?: string | undefined
  /** What the clinic adds to the page, with a title for each part. */
  readonly more?: ReactNode
  /** False where a clinician is to answer and decide, and this is somebody else. */
  readonly decides?: boolean
}

/** The page of one record, wherever it comes from. */
export const AssessedPage = memo(function AssessedPage({
  opened,
  section,
  name,
  more,
  decides = true,
}: Props) {
  const context = useWorkspace()
  const { workspace, path } = context
  useUndoKeys(context, decides)
  const { definition } = useSettings()
  const asOf = day(workspace.asOf) ?? (0 as Day)
  const readWords = useReadWords(
    workspace.changes.some(({ change }) => change.kind === 'words'),
    asOf,
  )
  const question = useMemo(
    () => ({ record: withChanges(opened.record, workspace.changes, asOf, readWords), asOf, definition }),
    [opened, workspace.changes, asOf, readWords, definition],
  )
  const answered = useMemo(() => assessRecord(question), [question])
  const questions = useMemo(() => questionsOf(answered.assessment, question.record), [answered, question])
  const labels = useMemo(() => entryLabels(question.record), [question])
  const open = questions.filter(({ doubt }) => !doubt).length
  const now = useMemo<Later>(() => ({ question, answered, opened }), [question, answered, opened])
  const later = useAfterPaint(now)
  useSection(section, later !== undefined)
  return (
    <AnswerProvider value={answered}>
      <EvidenceProvider
        origins={question.record.origins}
        labels={labels}
        documents={workspace.opened?.documents ?? []}
        text={opened.words?.text}
      >
        <main id="main" className="page patient" data-decides={decides} data-took={answered.took.toFixed(1)}>
          <PatientHead text={headText(answered.assessment.patient, name)} />
          <nav className="patient-nav no-print" aria-label="On this page">
            <ul>
              {[...sections, ...(more === undefined ? [] : [['follow-up', 'Follow-up'] as const])].map(
                ([id, title]) => (
                  <li key={id}>
                    <a href={`#${path}/${id}`}>{title}</a>
                  </li>
                ),
              )}
            </ul>
          </nav>
          <div>
            <RiskBanner />
            <div className="two">
              <div>
                <Verdict openQuestions={open} />
                <MadeChanges />
              </div>
              <Questions questions={questions} />
            </div>
            <div aria-busy={later !== now}>
              {later === undefined ? (
                <p className="loading">Working out the rest …</p>
              ) : (
                <Rest later={later} />
              )}
            </div>
            {more}
            <footer className="soft small">
              Supports the decision of a clinician and never replaces it. Every statement can be followed to
              the entry of the record and the published rule it rests on.
            </footer>
          </div>
        </main>
      </EvidenceProvider>
    </AnswerProvider>
  )
})

type Later = { readonly question: Question; readonly answered: Answered; readonly opened: OpenedRecord }

/** Everything below the answer. */
const Rest = memo(function Rest({ later: { question, answered, opened } }: { readonly later: Later }) {
  const planned = useMemo(() => planRecord(question), [question])
  return (
    <AnswerProvider value={answered}>
      <PlanProvider value={planned}>
        <Section id="why" title="Why">
          <WhyTree findings={answered.assessment.determination.findings} />
        </Section>
        <LifeChart />
        <Trials />
        <Review />
        <Options />
        <PlanBuilder />
        <DefinitionsTable />
        <StagingSection />
        {opened.words !== undefined && <PastedWords words={opened.words} />}
        <DataIssues />
      </PlanProvider>
    </AnswerProvider>
  )
})

function headText(patient: Answered['assessment']['patient'], name: string | undefined): string {
  const text = patientText(patient)
  return name === undefined ? text : text.replace(`Patient ${patient.id}`, name)
}

function PatientHead({ text }: { readonly text: string }) {
  const { workspace, act } = useWorkspace()
  const records = workspace.opened?.records ?? []
  return (
    <header className="patient-head row spread">
      <h1>{text}</h1>
      <div className="row end no-print">
        {records.length > 1 && (
          <label className="small">
            Patient
            <select
              value={workspace.chosen}
              onChange={(event) => act({ kind: 'chosen', index: Number(event.target.value) })}
            >
              {records.map(({ record }, index) => (
                <option key={record.patient.id} value={index}>
                  {record.patient.id}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="small">
          As of
          <input
            type="date"
            value={workspace.asOf}
            onChange={(event) =>
              event.target.value !== '' && act({ kind: 'as-of', asOf: event.target.value })
            }
          />
        </label>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </div>
      <p className="print-only small">As of {workspace.asOf}</p>
    </header>
  )
}

type ReadWords = Parameters<typeof withChanges>[3]

/** The reader of words is large: it is loaded when somebody writes some. */
function useReadWords(needed: boolean, asOf: Day): ReadWords {
  const [read, setRead] = useState<{ readonly words: NonNullable<ReadWords> }>()
  useEffect(() => {
    if (!needed) return
    let current = true
    import('../../../../src/record/from-text/index.ts').then(({ recordFromText }) => {
      if (current) setRead({ words: (text, file) => recordFromText(text, { file, asOf }).records[0] })
    })
    return () => {
      current = false
    }
  }, [needed, asOf])
  return read?.words
}

/** A page that is not looked at is never painted; what follows is worked out all the same. */
const longestWait = 200

/** The answer is on the screen first; what follows from it is worked out right after, and can be interrupted. */
function useAfterPaint<Value>(value: Value): Value | undefined {
  const [later, setLater] = useState<{ readonly value: Value }>()
  useEffect(() => {
    const follow = () => startTransition(() => setLater({ value }))
    let timer = setTimeout(follow, longestWait)
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      timer = setTimeout(follow)
    })
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [value])
  return later?.value
}

/** A link to a part of the page scrolls there and moves the focus to its heading. */
function useSection(section: string | undefined, complete: boolean): void {
  useEffect(() => {
    if (section === undefined || !complete) return
    const heading = document.getElementById(section)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }, [section, complete])
}
