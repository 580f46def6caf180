/** Does it only look like resistance? Every item present, absent or to be asked; answered with one press. */
import { useState } from 'react'
import { counted } from '../../../../src/explanation/words.ts'
import type { ReviewItem } from '../../../../src/review/index.ts'
import { useWorkspace } from '../../app/workspace.ts'
import { AnswerMark } from '../../shared/answer-mark.tsx'
import { Cite } from '../../shared/cite.tsx'
import { EvidenceLinks } from '../../shared/evidence.tsx'
import { Section } from '../../shared/section.tsx'
import { usePlan } from './chart-context.ts'
import { ResultEntry } from './result-entry.tsx'

const kinds: Readonly<Record<ReviewItem['kind'], string>> = {
  diagnosis: 'Diagnosis',
  medical: 'Medical causes',
  test: 'Tests',
  medicine: 'Medicines',
  substance: 'Substances',
  treatment: 'The treatment itself',
  pharmacogenetics: 'Genes and interactions',
  factor: 'Factors behind it',
}

type Filter = 'matters' | 'open' | 'all'
const filters: readonly (readonly [Filter, string])[] = [
  ['matters', 'What matters'],
  ['open', 'To ask'],
  ['all', 'Everything'],
]

export function Review() {
  const { review } = usePlan()
  const [filter, setFilter] = useState<Filter>('matters')
  const shown = review.filter((item) => isShown(item, filter))
  const groups = groupsOf(shown)
  const kept = shown.filter(({ sensitive }) => sensitive === true).length
  const present = review.filter(({ answer }) => answer === 'yes').length
  const asked = review.filter(({ answer }) => answer === 'unknown').length
  return (
    <Section
      id="review"
      title="Does it only look like resistance?"
      aside={
        <span className="soft small">
          {present} present, {asked} to ask, {review.length - present - asked} absent
        </span>
      }
    >
      <fieldset className="row no-print">
        <legend className="hidden">Which items are shown</legend>
        {filters.map(([id, label]) => (
          <button
            type="button"
            className="small"
            key={id}
            aria-pressed={filter === id}
            onClick={() => setFilter(id)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <ResultEntry />
      {kept > 0 && (
        <p className="print-only small">
          {counted(kept, 'item')} of the review {kept === 1 ? 'is' : 'are'} not printed, because others may
          read a printed copy.
        </p>
      )}
      {groups.length === 0 && <p>Nothing to show here.</p>}
      {groups.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul className="checklist">
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** What is there comes first, whatever its kind: it is not to be looked for among the questions. */
function groupsOf(items: readonly ReviewItem[]) {
  const present = items.filter(({ answer }) => answer === 'yes')
  const rest = (Object.keys(kinds) as ReviewItem['kind'][]).map((kind) => ({
    title: kinds[kind],
    items: items.filter((item) => item.kind === kind && item.answer !== 'yes'),
  }))
  return [{ title: 'Present', items: present }, ...rest].filter((group) => group.items.length > 0)
}

/** Present, pointed at by something in the record, or serious enough to ask everybody. */
function isShown({ answer, severity, because }: ReviewItem, filter: Filter): boolean {
  if (filter === 'all') return true
  if (filter === 'open') return answer === 'unknown'
  return answer === 'yes' || (answer === 'unknown' && (severity === 'high' || because.length > 0))
}

/** A tick would say that all is well. */
function PresentMark() {
  return (
    <>
      <span className="mark unknown" aria-hidden="true">
        !
      </span>
      <span className="hidden">Present: </span>
    </>
  )
}

/** Answered by statement; what the trials, tests and genes say is measured, not stated. */
const statable: ReadonlySet<ReviewItem['kind']> = new Set(['diagnosis', 'medical', 'substance', 'factor'])

function Item({ item }: { readonly item: ReviewItem }) {
  const { act } = useWorkspace()
  const { id, answer, title, message, action, because, severity, evidence, cite, kind, sensitive } = item
  const state = (value: 'present' | 'absent') =>
    act({
      kind: 'changed',
      question: `review ${id}`,
      label: `${title}: ${value}`,
      change: { kind: 'statement', says: { kind: 'fact', id, value } },
    })
  const news = because.filter((each) => !message.includes(each))
  return (
    <li className={sensitive === true ? `${answer} no-print` : answer}>
      <div className="row spread">
        <span>
          {answer === 'yes' ? <PresentMark /> : <AnswerMark answer={answer} />}
          <strong>{title}</strong>{' '}
          {severity === 'high' && answer !== 'no' && <span className="badge open">important</span>}
          {sensitive === true && <span className="badge">not for shared copies</span>}
        </span>
        {answer === 'unknown' && statable.has(kind) && (
          <span className="for-clinicians row no-print">
            <button type="button" className="small" onClick={() => state('present')}>
              Present<span className="hidden">: {title}</span>
            </button>
            <button type="button" className="small" onClick={() => state('absent')}>
              Absent<span className="hidden">: {title}</span>
            </button>
          </span>
        )}
      </div>
      <div className="under">
        {message}
        {news.length > 0 && ` (${news.join('; ')})`}
        {answer !== 'no' && <div>→ {action}</div>}
        <div className="small soft">
          <EvidenceLinks refs={evidence} /> <Cite cite={cite} />
        </div>
      </div>
    </li>
  )
}
