/** Everything within reach of the keyboard: Ctrl-K, a few letters, Enter. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useWorkspace } from '../workspace.ts'
import { type Command, commands, foundCommands } from './commands.ts'
import './palette.css'

export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const { workspace } = useWorkspace()
  const [location, go] = useLocation()
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useId()
  const path = patientPath(location, workspace.opened !== undefined)
  const all = useMemo(() => commands(path, go), [path, go])
  const found = foundCommands(all, words)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const run = (command: Command | undefined) => {
    if (command === undefined) return
    dialog.current?.close()
    command.run()
  }
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      const next = (active + step + found.length) % found.length
      setActive(next)
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(found[active])
    }
  }
  return (
    <dialog ref={dialog} className="palette" aria-label="Commands" onClose={onClose}>
      <input
        role="combobox"
        aria-label="Find a page, a rule or a command"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
        placeholder="Find a page, a rule or a command"
        value={words}
        autoFocus
        onChange={(event) => {
          setWords(event.target.value)
          setActive(0)
        }}
        onKeyDown={move}
      />
      <div role="listbox" id={list} aria-label="Commands found" tabIndex={-1}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field that keeps the focus
          <div
            key={`${command.kind} ${command.title}`}
            role="option"
            id={`${list}-${index}`}
            aria-selected={index === active}
            tabIndex={-1}
            onClick={() => run(command)}
          >
            <span>{command.title}</span> <span className="soft small">{command.kind}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="soft">Nothing of this name.</p>}
    </dialog>
  )
}

/** Where the patient stands that is looked at: in the clinic, or dropped on the first page. */
function patientPath(location: string, hasRecord: boolean): string | undefined {
  return /^\/patients\/[^/]+/.exec(location)?.[0] ?? (hasRecord ? '/patient' : undefined)
}
