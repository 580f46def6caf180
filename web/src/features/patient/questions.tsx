/** What is missing, as questions that are answered on the spot. */
import { useId, useState } from 'react'
import { groupedChanges } from '../../../../src/explanation/grouped-changes.ts'
import { needText, unrecordedText } from '../../../../src/explanation/verdict-words.ts'
import { statedDate } from '../../../../src/units/day.ts'
import { useWorkspace } from '../../app/workspace.ts'
import type { Change } from '../../engine/change.ts'
import type { Entry, Question, Turn } from '../../engine/questions.ts'
import { Section } from '../../shared/section.tsx'
import { useChart } from './chart-context.ts'

const shownAtFirst = 5

export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const open = questions.filter(({ doubt }) => !doubt)
  const doubts = questions.filter(({ doubt }) => doubt)
  const { assessment } = useChart()
  const [all, setAll] = useState(false)
  const shown = all ? open : open.slice(0, shownAtFirst)
  return (
    <Section
      id="questions"
      title="What is missing"
      aside={<span className="soft small">{open.length} open</span>}
    >
      {open.length === 0 && <p>Nothing unknown would change the answer. {unrecordedText(assessment)}</p>}
      <ul className="questions">
        {shown.map((question) => (
          <li key={question.id}>
            <QuestionForm question={question} />
          </li>
        ))}
      </ul>
      {open.length > shown.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {open.length - shown.length} more
        </button>
      )}
      {doubts.length > 0 && (
        <details className="no-print">
          <summary>Known, but it could be checked ({doubts.length})</summary>
          <ul className="questions">
            {doubts.map((question) => (
              <li key={question.id}>
                <QuestionForm question={question} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Ways />
    </Section>
  )
}

function QuestionForm({ question }: { readonly question: Question }) {
  const { act } = useWorkspace()
  const id = useId()
  const make = (change: Change, says: string) =>
    act({ kind: 'changed', question: question.id, label: `${question.text} ${says}`, change })
  return (
    <fieldset className="question" aria-describedby={`${id}-turns`}>
      <legend>{question.text}</legend>
      <p className="soft small" id={`${id}-turns`}>
        {question.turns.map(turnText).join(' ')}
      </p>
      <div className="row for-clinicians">
        {question.replies.map(({ label, change, says }) => (
          <button type="button" className="small" key={label} onClick={() => make(change, says)}>
            {label}
          </button>
        ))}
        {question.entry !== undefined && (
          <EntryForm key={JSON.stringify(question.entry)} entry={question.entry} onMade={make} />
        )}
      </div>
    </fieldset>
  )
}

const becomes = { yes: 'resistant', no: 'not resistant', unknown: 'open' } as const

function turnText({ to, when, withOthers }: Turn): string {
  if (withOthers === 0) return `If ${when}: ${becomes[to]}.`
  const others = withOthers === 1 ? 'one more fact' : `${withOthers} more facts`
  return `If ${when}, and ${others}: ${becomes[to]}.`
}

type EntryProps = { readonly entry: Entry; readonly onMade: (change: Change, says: string) => void }

function EntryForm({ entry, onMade }: EntryProps) {
  switch (entry.kind) {
    case 'dose':
      return <DoseEntry entry={entry} onMade={onMade} />
    case 'dates':
      return <DatesEntry entry={entry} onMade={onMade} />
    case 'episode-start':
      return <EpisodeEntry onMade={onMade} />
    case 'history':
      return <HistoryEntry onMade={onMade} />
  }
}

type Of<Kind extends Entry['kind']> = Extract<Entry, { readonly kind: Kind }>

export function DoseEntry({
  entry,
  onMade,
}: {
  readonly entry: Of<'dose'>
  readonly onMade: EntryProps['onMade']
}) {
  const [text, setText] = useState(String(entry.suggestion))
  const mgPerDay = Number(text)
  const valid = text.trim() !== '' && mgPerDay > 0 && mgPerDay <= 100_000
  const { refs, ingredient } = entry
  return (
    <form
      className="row end"
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) onMade({ kind: 'daily-dose', refs, ingredient, mgPerDay }, `${mgPerDay} mg/day`)
      }}
    >
      <label className="small">
        Dose reached, mg/day
        <input
          inputMode="decimal"
          size={7}
          value={text}
          aria-invalid={!valid}
          onChange={(event) => setText(event.target.value.replace(',', '.'))}
        />
      </label>
      <button type="submit" className="small" disabled={!valid}>
        State dose
      </button>
    </form>
  )
}

export function DatesEntry({
  entry,
  onMade,
}: {
  readonly entry: Of<'dates'>
  readonly onMade: EntryProps['onMade']
}) {
  const [start, setStart] = useState(entry.start ?? '')
  const [end, setEnd] = useState(entry.end ?? '')
  const valid =
    [start, end].every((text) => text === '' || statedDate(text) !== undefined) && start + end !== ''
  const hint = useId()
  return (
    <form
      className="row end"
      onSubmit={(event) => {
        event.preventDefault()
        const change = {
          kind: 'dates',
          refs: entry.refs,
          start: start || undefined,
          end: end || undefined,
        } as const
        if (valid) onMade(change, `${start || '…'} to ${end || '…'}`)
      }}
    >
      <label className="small">
        Taken from
        <input
          size={11}
          value={start}
          aria-describedby={hint}
          onChange={(event) => setStart(event.target.value.trim())}
        />
      </label>
      <label className="small">
        until
        <input
          size={11}
          value={end}
          aria-describedby={hint}
          onChange={(event) => setEnd(event.target.value.trim())}
        />
      </label>
      <button type="submit" className="small" disabled={!valid}>
        State dates
      </button>
      <span className="soft small" id={hint}>
        as 2024, 2024-05 or 2024-05-31
      </span>
    </form>
  )
}

export function EpisodeEntry({ onMade }: { readonly onMade: EntryProps['onMade'] }) {
  const [text, setText] = useState('')
  const date = statedDate(text)
  return (
    <form
      className="row end"
      onSubmit={(event) => {
        event.preventDefault()
        if (date !== undefined)
          onMade({ kind: 'statement', says: { kind: 'episode-start', value: date } }, `episode since ${text}`)
      }}
    >
      <label className="small">
        The episode began (2024, 2024-05 or 2024-05-31)
        <input size={11} value={text} onChange={(event) => setText(event.target.value.trim())} />
      </label>
      <button type="submit" className="small" disabled={date === undefined}>
        State start
      </button>
    </form>
  )
}

/** Earlier treatments in words: read on this machine like a pasted history. */
export function HistoryEntry({ onMade }: { readonly onMade: EntryProps['onMade'] }) {
  const [text, setText] = useState('')
  return (
    <form
      className="history"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onMade({ kind: 'words', text }, text.trim())
      }}
    >
      <label className="small">
        Treatments in words: “Zoloft 100 mg for 8 weeks in 2019, no help”
        <textarea value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="small" disabled={text.trim() === ''}>
        Add to the record
      </button>
    </form>
  )
}

/** The smallest sets of facts, for who wants to see how they go together. */
function Ways() {
  const { assessment } = useChart()
  const groups = groupedChanges(assessment.determination.wouldChange)
  if (groups.length === 0) return null
  return (
    <details>
      <summary>How the facts go together</summary>
      {groups.map((group) => (
        <div key={`${group.to} ${group.needed} ${JSON.stringify(group.choices).length}`}>
          <p>{needText(group)}</p>
          <ul>
            {group.choices.map(({ alternatives }) => (
              <li key={alternatives.map((facts) => facts.map(({ asks }) => asks).join()).join()}>
                {alternatives.map((facts, index) => (
                  <div key={facts.map(({ rule }) => rule).join()}>
                    {index > 0 && 'or '}
                    {facts.map(({ asks, needed, rule }, place) => (
                      <span key={rule}>
                        {place > 0 && ' and '}
                        {asks} <strong>{needed}</strong>
                      </span>
                    ))}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
