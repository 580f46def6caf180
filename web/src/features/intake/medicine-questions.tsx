/** The treatment history, one question a screen for each medicine. */
import { type ReactNode, useState } from 'react'
import type { FormMedicine } from '../../../../src/record/from-form/history-form.ts'
import type { words } from './words.ts'

type Text = (typeof words)['en']
type Props = {
  readonly text: Text
  readonly medicines: readonly FormMedicine[]
  readonly onChange: (medicines: readonly FormMedicine[]) => void
  readonly onSend: (medicines: readonly FormMedicine[]) => void
}

const asked = ['name', 'dose', 'time', 'taken', 'helped', 'stopped', 'sideEffects'] as const
type Asked = (typeof asked)[number]
type Told = Partial<FormMedicine>

export function MedicineQuestions({ text, medicines, onChange, onSend }: Props) {
  const [told, setTold] = useState<Told>()
  const [at, setAt] = useState<Asked>('name')
  if (told === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>{text.history}</h1>
        <p>{text.historyIntro}</p>
        {medicines.length > 0 && (
          <>
            <h2>{text.yourMedicines}</h2>
            <ul>
              {medicines.map(({ name, from }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one medicine may stand here twice
                <li key={`${name} ${from} ${index}`}>{name}</li>
              ))}
            </ul>
          </>
        )}
        <div className="choices">
          <button
            type="button"
            onClick={() => {
              setAt('name')
              setTold({})
            }}
          >
            {text.another}
          </button>
          <button type="button" className="primary" onClick={() => onSend(medicines)}>
            {medicines.length === 0 ? text.none : text.send}
          </button>
        </div>
      </>
    )
  }
  const go = (next: Told) => {
    const following = asked[asked.indexOf(at) + 1]
    const ended =
      following === undefined ||
      (following === 'stopped' && next.stillTaking === true) ||
      (following === 'sideEffects' && next.stopReason !== 'intolerance')
    if (!ended) {
      setTold(next)
      setAt(following)
      return
    }
    setTold(undefined)
    if (next.name !== undefined) onChange([...medicines, { ...next, name: next.name }])
  }
  const before = asked[asked.indexOf(at) - 1]
  return (
    <>
      <p className="soft small">{told.name ?? text.history}</p>
      <Question at={at} told={told} text={text} onTold={go} />
      <div className="steps">
        <button type="button" onClick={() => (before === undefined ? setTold(undefined) : setAt(before))}>
          {text.back}
        </button>
        {at !== 'name' && (
          <button type="button" onClick={() => go(told)}>
            {text.dontKnow}
          </button>
        )}
      </div>
    </>
  )
}

type QuestionProps = {
  readonly at: Asked
  readonly told: Told
  readonly text: Text
  readonly onTold: (told: Told) => void
}

function Question({ at, told, text, onTold }: QuestionProps) {
  switch (at) {
    case 'name':
      return <NameForm told={told} text={text} onTold={onTold} />
    case 'dose':
      return <DoseForm told={told} text={text} onTold={onTold} />
    case 'time':
      return <TimeForm told={told} text={text} onTold={onTold} />
    case 'taken':
      return (
        <Choices
          title={text.taken}
          choices={[
            ['as-prescribed', text.takenYes],
            ['partial', text.takenPart],
            ['not-taken', text.takenNo],
          ]}
          onChoice={(adherence) => onTold({ ...told, adherence })}
        />
      )
    case 'helped':
      return (
        <Choices
          title={text.helped}
          choices={entries(text.outcomes)}
          onChoice={(outcome) => onTold({ ...told, outcome })}
        />
      )
    case 'stopped':
      return (
        <Choices
          title={text.stopped}
          choices={entries(text.stops)}
          onChoice={(stopReason) => onTold({ ...told, stopReason })}
        />
      )
    case 'sideEffects':
      return <SideEffectsForm told={told} text={text} onTold={onTold} />
  }
}

function entries<Key extends string>(
  names: Readonly<Record<Key, string>>,
): readonly (readonly [Key, string])[] {
  return Object.entries(names) as [Key, string][]
}

type ChoicesProps<Key extends string> = {
  readonly title: string
  readonly choices: readonly (readonly [Key, string])[]
  readonly onChoice: (key: Key) => void
}

function Choices<Key extends string>({ title, choices, onChoice }: ChoicesProps<Key>) {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <div className="choices">
        {choices.map(([key, name]) => (
          <button type="button" key={key} onClick={() => onChoice(key)}>
            {name}
          </button>
        ))}
      </div>
    </>
  )
}

type FormProps = Omit<QuestionProps, 'at'>

function Form({
  text,
  valid,
  onSend,
  children,
}: {
  text: Text
  valid: boolean
  onSend: () => void
  children: ReactNode
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) onSend()
      }}
    >
      {children}
      <button type="submit" className="primary big" disabled={!valid}>
        {text.next}
      </button>
    </form>
  )
}

function NameForm({ told, text, onTold }: FormProps) {
  const [name, setName] = useState(told.name ?? '')
  return (
    <Form text={text} valid={name.trim() !== ''} onSend={() => onTold({ ...told, name: name.trim() })}>
      <h1 tabIndex={-1}>{text.medicine}</h1>
      <label>
        <span className="hidden">{text.medicine}</span>
        <input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </label>
    </Form>
  )
}

function DoseForm({ told, text, onTold }: FormProps) {
  const [dose, setDose] = useState('')
  const mgPerDay = Number(dose.replace(',', '.'))
  const valid = dose.trim() !== '' && mgPerDay > 0 && mgPerDay <= 10_000
  return (
    <Form text={text} valid={valid} onSend={() => onTold({ ...told, mgPerDay })}>
      <h1 tabIndex={-1}>{text.dose}</h1>
      <label>
        <span className="hidden">{text.dose}</span>
        <input inputMode="decimal" value={dose} onChange={(event) => setDose(event.target.value)} />
      </label>
    </Form>
  )
}

/** Marked in any language, they are kept by the English words that the engine reads; own words stay as they are. */
function SideEffectsForm({ told, text, onTold }: FormProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(told.sideEffects))
  const [own, setOwn] = useState('')
  const mark = (effect: string, isMarked: boolean) => {
    const next = new Set(marked)
    if (isMarked) next.add(effect)
    else next.delete(effect)
    setMarked(next)
  }
  const named = [...marked, ...(own.trim() === '' ? [] : [own.trim()])]
  return (
    <Form text={text} valid={named.length > 0} onSend={() => onTold({ ...told, sideEffects: named })}>
      <h1 tabIndex={-1}>{text.whichSideEffects}</h1>
      {entries(text.sideEffects).map(([effect, name]) => (
        <label key={effect} className="check">
          <input
            type="checkbox"
            checked={marked.has(effect)}
            onChange={(event) => mark(effect, event.target.checked)}
          />
          {name}
        </label>
      ))}
      <label>
        {text.otherSideEffects}
        <input value={own} maxLength={200} onChange={(event) => setOwn(event.target.value)} />
      </label>
    </Form>
  )
}

const dates = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/

function TimeForm({ told, text, onTold }: FormProps) {
  const [from, setFrom] = useState('')
  const [weeks, setWeeks] = useState('')
  const [still, setStill] = useState(false)
  const valid = dates.test(from) && /^\d{0,4}$/.test(weeks) && (from !== '' || weeks !== '' || still)
  const send = () =>
    onTold({
      ...told,
      ...(from === '' ? {} : { from }),
      ...(weeks === '' || still ? {} : { weeks: Number(weeks) }),
      ...(still ? { stillTaking: true } : {}),
    })
  return (
    <Form text={text} valid={valid} onSend={send}>
      <h1 tabIndex={-1}>{told.name}</h1>
      <label>
        {text.from}
        <input value={from} onChange={(event) => setFrom(event.target.value.trim())} />
      </label>
      <label className="check">
        <input type="checkbox" checked={still} onChange={(event) => setStill(event.target.checked)} />
        {text.still}
      </label>
      {!still && (
        <label>
          {text.weeks}
          <input
            inputMode="numeric"
            value={weeks}
            onChange={(event) => setWeeks(event.target.value.trim())}
          />
        </label>
      )}
    </Form>
  )
}
