/** The questions that settle the most options, answered where they are asked. */
import { useState } from 'react'
import { counted } from '../../../../src/explanation/words.ts'
import {
  clinicalFacts,
  type LabId,
  labName,
  laboratory,
  labUnit,
} from '../../../../src/knowledge/interactions/index.ts'
import { laboratoryTests } from '../../../../src/knowledge/laboratory/index.ts'
import type { PlanQuestion } from '../../../../src/plan/index.ts'
import { useWorkspace } from '../../app/workspace.ts'
import type { MeasuredValue } from '../../engine/change.ts'
import { usePlan } from './chart-context.ts'

const shownAtFirst = 6

export function FactQuestions() {
  const { questions } = usePlan().plan
  const [all, setAll] = useState(false)
  if (questions.length === 0) return null
  const shown = all ? questions : questions.slice(0, shownAtFirst)
  return (
    <details className="no-print fact-questions for-clinicians">
      <summary>Answers that would settle options ({questions.length})</summary>
      {/* Who answers with the keyboard stands here again, before the next question. */}
      <ul className="checklist" tabIndex={-1} data-part aria-label="Answers that would settle options">
        {shown.map((question) => (
          <li key={question.id}>
            <FactQuestion question={question} />
          </li>
        ))}
      </ul>
      {questions.length > shown.length && (
        <button type="button" className="small" onClick={() => setAll(true)}>
          Show {questions.length - shown.length} more
        </button>
      )}
    </details>
  )
}

function FactQuestion({ question: { id, question, options } }: { readonly question: PlanQuestion }) {
  const labs = labsOf(id)
  return (
    <div className="row spread">
      <span>
        {question} <span className="soft small">{counted(options.length, 'option')}</span>
      </span>
      {labs.length > 0 ? (
        <LabForm labs={labs} question={question} />
      ) : id === 'allergies' ? (
        <NoAllergies question={question} />
      ) : pregnancyQuestions.has(id) ? (
        <Pregnancy question={question} />
      ) : Object.hasOwn(clinicalFacts, id) ? (
        <YesOrNo id={id} question={question} />
      ) : null}
    </div>
  )
}

function labsOf(id: string): readonly LabId[] {
  return (Object.keys(laboratory) as LabId[]).filter((lab) => {
    const row = laboratory[lab]
    return lab === id || ('askedAs' in row && row.askedAs === id)
  })
}

function YesOrNo({ id, question }: { readonly id: string; readonly question: string }) {
  const { act } = useWorkspace()
  const state = (value: 'present' | 'absent', says: string) =>
    act({
      kind: 'changed',
      question: `fact ${id}`,
      label: `${question} ${says}`,
      change: { kind: 'statement', says: { kind: 'fact', id, value } },
    })
  return (
    <span className="row">
      <button type="button" className="small" onClick={() => state('present', 'Yes')}>
        Yes<span className="hidden">: {question}</span>
      </button>
      <button type="button" className="small" onClick={() => state('absent', 'No')}>
        No<span className="hidden">: {question}</span>
      </button>
    </span>
  )
}

const pregnancyQuestions: ReadonlySet<string> = new Set(['pregnancy', 'pregnant', 'breastfeeding'])
const pregnancies = [
  ['pregnant', 'Pregnant'],
  ['not-pregnant', 'Neither'],
  ['breastfeeding', 'Breastfeeding'],
] as const

function Pregnancy({ question }: { readonly question: string }) {
  const { act } = useWorkspace()
  return (
    <span className="row">
      {pregnancies.map(([state, label]) => (
        <button
          type="button"
          className="small"
          key={state}
          onClick={() =>
            act({
              kind: 'changed',
              question: 'pregnancy',
              label: `Pregnancy: ${state}`,
              change: { kind: 'pregnancy', state },
            })
          }
        >
          {label}
          <span className="hidden">: {question}</span>
        </button>
      ))}
    </span>
  )
}

function NoAllergies({ question }: { readonly question: string }) {
  const { act } = useWorkspace()
  return (
    <button
      type="button"
      className="small"
      onClick={() =>
        act({
          kind: 'changed',
          question: 'allergies',
          label: 'No known allergy or intolerance',
          change: { kind: 'no-known-allergies' },
        })
      }
    >
      None known<span className="hidden">: {question}</span>
    </button>
  )
}

function LabForm({ labs, question }: { readonly labs: readonly LabId[]; readonly question: string }) {
  const { act } = useWorkspace()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const values = labs.map((lab) => measuredValue(lab, texts[lab], texts[`${lab} limit`]))
  const complete = values.every((value) => value !== undefined)
  const input = (key: string, label: string) => (
    <label className="row small" key={key}>
      {label}
      <input
        inputMode="decimal"
        size={6}
        value={texts[key] ?? ''}
        onChange={(event) => setTexts({ ...texts, [key]: event.target.value.replace(',', '.') })}
      />
    </label>
  )
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (!complete) return
        const says = labs.map((lab) => `${labName(lab)} ${texts[lab]} ${unitOf(lab) ?? ''}`.trim()).join(', ')
        act({
          kind: 'changed',
          question: `lab ${labs.join()}`,
          label: says,
          change: { kind: 'measured', values: values.filter((value) => value !== undefined) },
        })
      }}
    >
      {labs.flatMap((lab) => [
        input(lab, `${labName(lab)}${unitOf(lab) === undefined ? '' : `, ${unitOf(lab)}`}`),
        ...(needsLimit(lab) ? [input(`${lab} limit`, 'upper limit')] : []),
      ])}
      <button type="submit" className="small" disabled={!complete}>
        State<span className="hidden">: {question}</span>
      </button>
    </form>
  )
}

function needsLimit(lab: LabId): boolean {
  return 'timesUpperLimit' in laboratory[lab]
}

function unitOf(lab: LabId): string | undefined {
  const row = laboratory[lab]
  if (!('test' in row)) return labUnit(lab)
  return laboratoryTests[row.test].unit
}

function measuredValue(lab: LabId, text = '', limit = ''): MeasuredValue | undefined {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return undefined
  const row = laboratory[lab]
  if (!('test' in row)) return { what: { instrument: lab, part: 'total' }, value }
  const [loinc] = laboratoryTests[row.test].loinc
  if (loinc === undefined) return undefined
  const what = { loinc, unit: laboratoryTests[row.test].unit }
  if (!needsLimit(lab)) return { what, value }
  return Number(limit) > 0 ? { what, value, referenceHigh: Number(limit) } : undefined
}
