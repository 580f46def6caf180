/** A treatment history typed into a form, where there is no record to drop and nothing to paste. */
import { type FormEvent, useId, useState } from 'react'
import type { HistoryForm as Form, FormMedicine } from '../../../src/record/from-form/history-form.ts'

type Row = {
  readonly id: number
  readonly name: string
  readonly mg: string
  readonly from: string
  readonly weeks: string
  readonly still: boolean
  readonly taken: string
  readonly outcome: string
  readonly stopped: string
}

const emptyRow = (id: number): Row => ({
  id,
  name: '',
  mg: '',
  from: '',
  weeks: '',
  still: false,
  taken: '',
  outcome: '',
  stopped: '',
})

const taken = [
  ['as-prescribed', 'as prescribed'],
  ['partial', 'partly'],
  ['not-taken', 'not taken'],
  ['unknown', 'not known'],
] as const
const outcomes = [
  ['remission', 'remission'],
  ['response', 'response'],
  ['partial-response', 'partial response'],
  ['non-response', 'no response'],
  ['worsening', 'worse'],
] as const
const stops = [
  ['lack-of-effect', 'no effect'],
  ['intolerance', 'side effects'],
  ['remission', 'was well'],
  ['cost', 'cost'],
  ['patient-choice', 'patient’s wish'],
  ['other', 'other'],
] as const
const depression = { name: 'Major depressive disorder', icd10cm: 'F32.9', status: 'active' } as const

type Props = {
  readonly action: string
  readonly onForm: (form: Form) => void
}

export function HistoryForm({ action, onForm }: Props) {
  const [rows, setRows] = useState<readonly Row[]>([emptyRow(1)])
  const [since, setSince] = useState('')
  const [diagnosed, setDiagnosed] = useState(true)
  const named = rows.filter(({ name }) => name.trim() !== '')
  const wrong = [since, ...named.map(({ from }) => from)].some((date) => !dates.test(date))
  const change = (id: number, changed: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...changed } : row)))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (named.length === 0 || wrong) return
    onForm({
      form: 'nextline-history/1',
      filledBy: 'clinician',
      ...(diagnosed ? { diagnoses: [depression] } : {}),
      ...(since === '' ? {} : { episode: { since, status: 'current' } }),
      medicines: named.map(medicineOf),
    })
  }
  return (
    <form className="history-form" onSubmit={send}>
      <div className="row end">
        <label className="check">
          <input
            type="checkbox"
            checked={diagnosed}
            onChange={(event) => setDiagnosed(event.target.checked)}
          />
          Major depression is diagnosed
        </label>
        <label className="small">
          This episode since
          <input
            value={since}
            placeholder="2024-03"
            onChange={(event) => setSince(event.target.value.trim())}
          />
        </label>
      </div>
      {rows.map((row, index) => (
        <MedicineRow
          key={row.id}
          row={row}
          number={index + 1}
          onChange={(changed) => change(row.id, changed)}
        />
      ))}
      <p className="soft small">
        Dates are a year, a month or a day: 2023, 2023-05 or 2023-05-17. What is left empty stays unknown.
      </p>
      {wrong && <p role="alert">A date is not written as 2023, 2023-05 or 2023-05-17.</p>}
      <div className="row">
        <button type="button" onClick={() => setRows([...rows, emptyRow((rows.at(-1)?.id ?? 0) + 1)])}>
          Another medicine
        </button>
        <button type="submit" className="primary" disabled={named.length === 0 || wrong}>
          {action}
        </button>
      </div>
    </form>
  )
}

const dates = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/

type RowProps = {
  readonly row: Row
  readonly number: number
  readonly onChange: (changed: Partial<Row>) => void
}

function MedicineRow({ row, number, onChange }: RowProps) {
  const { name, mg, from, weeks, still } = row
  const text = (label: string, value: string, key: 'name' | 'mg' | 'from' | 'weeks', hint = '') => (
    <label className="small">
      {label}
      <input
        value={value}
        placeholder={hint}
        inputMode={key === 'mg' ? 'decimal' : key === 'weeks' ? 'numeric' : 'text'}
        size={key === 'name' ? 16 : 8}
        maxLength={200}
        onChange={(event) => onChange({ [key]: event.target.value })}
      />
    </label>
  )
  return (
    <fieldset className="row end">
      <legend>Medicine {number}</legend>
      {text('Name', name, 'name', 'sertraline')}
      {text('Highest mg a day', mg, 'mg')}
      {text('Since', from, 'from', '2023-05')}
      {!still && text('Weeks', weeks, 'weeks')}
      <label className="check">
        <input
          type="checkbox"
          checked={still}
          onChange={(event) => onChange({ still: event.target.checked })}
        />
        still taken
      </label>
      <Choice
        label="Taken"
        value={row.taken}
        choices={taken}
        onChange={(value) => onChange({ taken: value })}
      />
      <Choice
        label="Outcome"
        value={row.outcome}
        choices={outcomes}
        onChange={(value) => onChange({ outcome: value })}
      />
      {!still && (
        <Choice
          label="Stopped because"
          value={row.stopped}
          choices={stops}
          onChange={(value) => onChange({ stopped: value })}
        />
      )}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <label className="small" htmlFor={id}>
      {label}
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">not known</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Only what was filled in: nothing is guessed. */
function medicineOf({ name, mg, from, weeks, still, ...said }: Row): FormMedicine {
  const mgPerDay = Number(mg.replace(',', '.'))
  const number = Number(weeks)
  return {
    name: name.trim(),
    ...(mgPerDay > 0 ? { mgPerDay } : {}),
    ...(from === '' ? {} : { from: from.trim() }),
    ...(still ? { stillTaking: true } : number > 0 ? { weeks: number } : {}),
    ...chosen('adherence', taken, said.taken),
    ...chosen('outcome', outcomes, said.outcome),
    ...(still ? {} : chosen('stopReason', stops, said.stopped)),
  }
}

function chosen<Key extends string, Value extends string>(
  key: Key,
  choices: readonly (readonly [Value, string])[],
  said: string,
): { readonly [key in Key]?: Value } {
  const found = choices.find(([value]) => value === said)
  return found === undefined ? {} : ({ [key]: found[0] } as { readonly [key in Key]?: Value })
}
