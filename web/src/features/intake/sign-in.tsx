import { type FormEvent, useState } from 'react'
import { ask } from '../../shared/api.ts'
import { problemText, type words } from './words.ts'

type Props = { readonly text: (typeof words)['en']; readonly onDone: () => void }

/** The code stands behind # of the link, where no server sees it; it works once. */
export function SignIn({ text, onDone }: Props) {
  const [code, setCode] = useState(decodeURIComponent(location.hash.slice(1)))
  const [born, setBorn] = useState('')
  const [problem, setProblem] = useState<string>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await ask('/api/intake/session', { body: { code: code.trim(), ...(born === '' ? {} : { born }) } })
      history.replaceState(null, '', location.pathname)
      onDone()
    } catch (error) {
      setProblem(problemText(error, text))
    }
  }
  return (
    <form onSubmit={(event) => void send(event)}>
      <h1 tabIndex={-1}>{text.welcome}</h1>
      <p>{text.intro}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <label>
        {text.code}
        <input value={code} autoComplete="one-time-code" onChange={(event) => setCode(event.target.value)} />
      </label>
      <label>
        {text.born}
        <input
          type="date"
          value={born}
          autoComplete="bday"
          onChange={(event) => setBorn(event.target.value)}
        />
      </label>
      <button type="submit" className="primary big" disabled={code.trim() === ''}>
        {text.next}
      </button>
    </form>
  )
}
