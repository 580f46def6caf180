/** Suicide risk stands first, always: what was asked, what to do, whom to call, and the screener to ask now. */
import { useState } from 'react'
import { screenerQuestions } from '../../../../src/knowledge/risk/index.ts'
import { dispositionFact } from '../../../../src/risk/index.ts'
import { useWorkspace } from '../../app/workspace.ts'
import { AnswerMark } from '../../shared/answer-mark.tsx'
import { Cite } from '../../shared/cite.tsx'
import { EvidenceLinks } from '../../shared/evidence.tsx'
import { useChart } from './chart-context.ts'

const urgent: ReadonlySet<string> = new Set(['high', 'moderate'])

export function RiskBanner() {
  const { assessment } = useChart()
  const { risk } = assessment
  if (risk === undefined) return null
  const open = risk.findings.filter(({ answer, resolved }) => answer === 'yes' && resolved !== true)
  // A positive answer that nobody looked into is as urgent as a level that is known.
  const serious = urgent.has(risk.level) || risk.atLeast === 'moderate' || open.length > 0
  return (
    <section className={`card risk ${serious ? 'serious' : ''}`} aria-labelledby="risk">
      <h2 id="risk" tabIndex={-1}>
        Suicide risk: {risk.level === 'incomplete' ? 'not settled' : risk.level.replace('-', ' ')}
      </h2>
      <p>{risk.message}</p>
      {open.length > 0 && (
        <ul>
          {open.map(({ id, message, evidence, on }) => (
            <li key={`${id} ${on ?? ''} ${message}`}>
              {message}{' '}
              <span className="small no-print">
                <EvidenceLinks refs={evidence} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {risk.dispositionRequired && <Disposition />}
      <details open={serious}>
        <summary>What to do, and whom to call</summary>
        <ul>
          {risk.actions.map(({ id, text, when, cite }) => (
            <li key={id}>
              {text} <span className="soft">({when})</span>{' '}
              <span className="small">
                <Cite cite={cite} />
              </span>
            </li>
          ))}
          {risk.crisisContacts.map(({ id, name, how }) => (
            <li key={id}>
              <strong>{name}:</strong> {how}
            </li>
          ))}
        </ul>
      </details>
      <details className="no-print">
        <summary>Ask the C-SSRS screener now</summary>
        <Screener />
      </details>
      <details>
        <summary>Everything that was looked at ({risk.findings.length})</summary>
        <ul>
          {risk.findings.map(({ id, answer, message, evidence, cite, on }) => (
            <li key={`${id} ${on ?? ''} ${message}`}>
              <AnswerMark answer={answer} />
              {message}{' '}
              <span className="small soft">
                <EvidenceLinks refs={evidence} /> <Cite cite={cite} />
              </span>
            </li>
          ))}
          {risk.notes.map(({ text }) => (
            <li key={text} className="soft">
              {text}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** A clinician states that the positive answer was looked into. */
function Disposition() {
  const { act } = useWorkspace()
  return (
    <p className="no-print for-clinicians">
      <button
        type="button"
        onClick={() =>
          act({
            kind: 'changed',
            question: dispositionFact,
            label: 'The suicide risk was evaluated, and what was decided stands in the notes',
            change: { kind: 'statement', says: { kind: 'fact', id: dispositionFact, value: 'present' } },
          })
        }
      >
        I have evaluated this person today and recorded what was decided
      </button>
    </p>
  )
}

type Answers = Readonly<Record<number, 0 | 1>>

function Screener() {
  const { act } = useWorkspace()
  const [answers, setAnswers] = useState<Answers>({})
  const done = screenerQuestions.every(({ number }) => number === 7 || answers[number] !== undefined)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const values = Object.entries(answers).map(([part, value]) => ({
          what: { instrument: 'c-ssrs', part: Number(part) },
          value,
        }))
        const positive = values.filter(({ value }) => value === 1).length
        act({
          kind: 'changed',
          question: 'c-ssrs',
          label: `C-SSRS screener asked: ${positive === 0 ? 'no' : positive} positive answers`,
          change: { kind: 'measured', values },
        })
      }}
    >
      <p className="soft small">
        Ask with the wording of the official form; these are only reminders of what each question is about. A
        question that was not answered stays open.
      </p>
      {screenerQuestions.map(({ number, label, about, period }) =>
        number === 7 && answers[6] !== 1 ? null : (
          <fieldset key={number} className="row">
            <legend>
              {label}: {about} <span className="soft">({period})</span>
            </legend>
            {([1, 0] as const).map((value) => (
              <button
                type="button"
                className="small"
                key={value}
                aria-pressed={answers[number] === value}
                onClick={() => setAnswers({ ...answers, [number]: value })}
              >
                {value === 1 ? 'Yes' : 'No'}
              </button>
            ))}
          </fieldset>
        ),
      )}
      <button type="submit" className="primary" disabled={Object.keys(answers).length === 0}>
        {done ? 'Record the answers' : 'Record what was answered'}
      </button>
    </form>
  )
}
