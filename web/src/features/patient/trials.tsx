/** Every trial in a row: was it a fair one, and what came of it. Each can be put right on the spot. */
import { Fragment, useState } from 'react'
import type { AssessedTrial } from '../../../../src/assessment/result.ts'
import { reasonsAgainst } from '../../../../src/explanation/reasons-against.ts'
import {
  datesText,
  doseText,
  outcomeBasisWords,
  outcomeText,
  takenText,
  weeksText,
} from '../../../../src/explanation/trial-words.ts'
import { percent } from '../../../../src/explanation/words.ts'
import { useWorkspace } from '../../app/workspace.ts'
import type { Change } from '../../engine/change.ts'
import { knownEnd, knownStart, trialReplies } from '../../engine/questions.ts'
import { AnswerMark } from '../../shared/answer-mark.tsx'
import { EvidenceLinks } from '../../shared/evidence.tsx'
import { Section, Wide } from '../../shared/section.tsx'
import { useChart } from './chart-context.ts'
import { DatesEntry, DoseEntry, HistoryEntry } from './questions.tsx'

export function Trials() {
  const { assessment } = useChart()
  const { act } = useWorkspace()
  const { trials, trialsJudgedBy } = assessment
  return (
    <Section id="trials" title="Trials">
      {trials.length === 0 ? (
        <p>No treatment trial is recorded.</p>
      ) : (
        <Wide label="Trials">
          <table className="trials">
            <caption>Every treatment trial in the record, measured by {trialsJudgedBy}</caption>
            <thead>
              <tr>
                <th scope="col">Counts?</th>
                <th scope="col">Agent</th>
                <th scope="col">Dates</th>
                <th scope="col" className="number">
                  Highest mg/day
                </th>
                <th scope="col" className="number">
                  Weeks at minimum dose
                </th>
                <th scope="col">Taken</th>
                <th scope="col">Outcome</th>
                <th scope="col">What is open or short</th>
              </tr>
            </thead>
            <tbody>
              {trials.map((trial) => (
                <TrialRow key={trial.id} trial={trial} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <details className="no-print for-clinicians">
        <summary>Add a treatment that is not in the record</summary>
        <HistoryEntry onMade={(change, says) => act({ kind: 'changed', label: `Added: ${says}`, change })} />
      </details>
    </Section>
  )
}

const countsWords = { yes: 'yes', no: 'no', unknown: 'open' } as const

function TrialRow({ trial }: { readonly trial: AssessedTrial }) {
  const { assessment } = useChart()
  const [correcting, setCorrecting] = useState(false)
  const reasons = reasonsAgainst(trial, assessment)
  const aside = trial.counts === 'no' && trial.role !== 'antidepressant' && trial.role !== 'combination'
  return (
    <Fragment>
      <tr>
        <td className="nowrap">
          {aside ? (
            'not counted'
          ) : (
            <>
              <AnswerMark answer={trial.counts} />
              {countsWords[trial.counts]}
            </>
          )}
        </td>
        <th scope="row">
          {trial.name}
          {trial.role === 'augmentation' && (
            <>
              <br />
              <span className="badge">added</span>
            </>
          )}
          <br />
          <button
            type="button"
            className="for-clinicians plain small no-print"
            aria-expanded={correcting}
            onClick={() => setCorrecting(!correcting)}
          >
            {correcting ? 'Close' : 'State or correct'}
            <span className="hidden"> {trial.name}</span>
          </button>
        </th>
        <td>{datesText(trial)}</td>
        <td className="number">{doseText(trial)}</td>
        <td className="number">{weeksText(trial)}</td>
        <td>
          {takenText(trial)}
          {trial.proportionOfDaysCovered !== null && (
            <div className="soft small">{percent(trial.proportionOfDaysCovered)} of days covered</div>
          )}
        </td>
        <td>
          {outcomeText(trial)}
          <div className="soft small">{outcomeBasisWords[trial.outcomeBasis]}</div>
        </td>
        <td>
          {reasons.length > 0 && (
            <ul className="tight">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          <div className="soft small no-print">
            <EvidenceLinks refs={trial.evidence} most={1} />
          </div>
        </td>
      </tr>
      {correcting && (
        <tr className="no-print">
          <td colSpan={8}>
            <TrialForm trial={trial} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

const statable = [
  ['taken-as-prescribed', 'Taken'],
  ['outcome-failed', 'Outcome'],
  ['for-depression', 'Given'],
] as const

function TrialForm({ trial }: { readonly trial: AssessedTrial }) {
  const { act } = useWorkspace()
  const { record } = useChart()
  const make = (question: string) => (change: Change, says: string) =>
    act({ kind: 'changed', question: `${question} ${trial.id}`, label: `${trial.name}: ${says}`, change })
  const evidence = new Set(trial.evidence)
  const refs = record.exposures.filter(({ ref }) => evidence.has(ref)).map(({ ref }) => ref)
  const [ingredient] = trial.agents
  return (
    <div className="trial-form">
      {statable.map(([rule, title]) => (
        <fieldset key={rule} className="row">
          <legend>{title}</legend>
          {trialReplies(trial.id, rule).map(({ label, change, says }) => (
            <button type="button" className="small" key={label} onClick={() => make(rule)(change, says)}>
              {label}
            </button>
          ))}
        </fieldset>
      ))}
      {refs.length > 0 && ingredient !== undefined && (
        <div className="row end">
          <DoseEntry
            key={`dose ${trial.maxDailyDoseMg}`}
            entry={{
              kind: 'dose',
              refs,
              ingredient,
              suggestion: trial.maxDailyDoseMg ?? trial.minimumDoseMg ?? 0,
            }}
            onMade={make('minimum-dose')}
          />
          <DatesEntry
            key={`dates ${trial.start} ${trial.end}`}
            entry={{ kind: 'dates', refs, start: knownStart(trial), end: knownEnd(trial) }}
            onMade={make('minimum-duration')}
          />
          <button
            type="button"
            className="small"
            onClick={() => make('leave-out')({ kind: 'leave-out', refs: trial.evidence }, 'left out')}
          >
            Entered in error: leave out
          </button>
        </div>
      )}
    </div>
  )
}
