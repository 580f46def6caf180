/** A laboratory value, vital sign or reading of an ECG that is at hand, entered where the review asks for it. */
import { type FormEvent, useState } from 'react'
import { type LaboratoryTestId, laboratoryTests } from '../../../../src/knowledge/laboratory/index.ts'
import { useWorkspace } from '../../app/workspace.ts'

/** Those that are numbers, by name. */
const measurable = (Object.keys(laboratoryTests) as LaboratoryTestId[])
  .filter((id) => laboratoryTests[id].unit !== undefined)
  .toSorted((a, b) => laboratoryTests[a].name.localeCompare(laboratoryTests[b].name))

export function ResultEntry() {
  return (
    <details className="no-print for-clinicians">
      <summary>Enter a result (laboratory, blood pressure, weight, ECG)</summary>
      <ResultForm />
    </details>
  )
}

function ResultForm() {
  const { act } = useWorkspace()
  const [id, setId] = useState<LaboratoryTestId>('tsh')
  const [text, setText] = useState('')
  const [limit, setLimit] = useState('')
  const { name, unit, loinc } = laboratoryTests[id]
  const [value, referenceHigh] = [numberIn(text), numberIn(limit)]
  const record = (event: FormEvent) => {
    event.preventDefault()
    const [code] = loinc
    if (value === undefined || code === undefined) return
    const what = { loinc: code, unit }
    const measured = referenceHigh === undefined ? { what, value } : { what, value, referenceHigh }
    act({
      kind: 'changed',
      question: `result ${id}`,
      label: `${name} ${text.trim()} ${unit ?? ''}`.trim(),
      change: { kind: 'measured', values: [measured] },
    })
    setText('')
    setLimit('')
  }
  return (
    <form className="row end" onSubmit={record}>
      <label className="small">
        Test
        <select value={id} onChange={(event) => setId(event.target.value as LaboratoryTestId)}>
          {measurable.map((each) => (
            <option key={each} value={each}>
              {laboratoryTests[each].name}
            </option>
          ))}
        </select>
      </label>
      <NumberField label={`Result, ${unit ?? ''}`} text={text} onText={setText} />
      <NumberField label="Upper limit of the laboratory, if given" text={limit} onText={setLimit} />
      <button type="submit" className="small" disabled={value === undefined}>
        Enter
      </button>
    </form>
  )
}

type NumberFieldProps = {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

function NumberField({ label, text, onText }: NumberFieldProps) {
  return (
    <label className="small">
      {label}
      <input
        inputMode="decimal"
        size={8}
        value={text}
        aria-invalid={text.trim() !== '' && numberIn(text) === undefined}
        onChange={(event) => onText(event.target.value.replace(',', '.'))}
      />
    </label>
  )
}

function numberIn(text: string): number | undefined {
  const value = Number(text)
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value
}
