/** Links to entries of the record, and the entry itself in a dialog. */
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { safeText } from '../../../src/explanation/safe-text.ts'
import type { FhirDocument } from '../../../src/record/from-fhir/index.ts'
import type { Origin, Ref } from '../../../src/record/record.ts'

type Evidence = {
  readonly origins: ReadonlyMap<Ref, Origin>
  /** Short names of the entries. */
  readonly labels: ReadonlyMap<Ref, string>
  readonly show: (ref: Ref) => void
}
const context = createContext<Evidence>({ origins: new Map(), labels: new Map(), show: () => undefined })

type ProviderProps = {
  readonly origins: ReadonlyMap<Ref, Origin>
  readonly labels: ReadonlyMap<Ref, string>
  readonly documents: readonly FhirDocument[]
  readonly text?: string | undefined
  readonly children: ReactNode
}

/** Makes the entries of one record reachable from everything that names them. */
export function EvidenceProvider({ origins, labels, documents, text, children }: ProviderProps) {
  const [shown, setShown] = useState<Ref>()
  const value = useMemo(() => ({ origins, labels, show: setShown }), [origins, labels])
  return (
    <context.Provider value={value}>
      {children}
      {shown !== undefined && (
        <EvidenceDialog
          refShown={shown}
          origin={origins.get(shown)}
          words={entryText(origins.get(shown), documents, text)}
          onClose={() => setShown(undefined)}
        />
      )}
    </context.Provider>
  )
}

export function useEvidence(): Evidence {
  return use(context)
}

const mostShown = 4

/** `Record: MedicationDispense/3, …`: each opens the entry it names. */
type LinksProps = { readonly refs: readonly Ref[]; readonly most?: number }

export function EvidenceLinks({ refs, most = mostShown }: LinksProps) {
  const [all, setAll] = useState(false)
  if (refs.length === 0) return null
  const shown = all ? refs : refs.slice(0, most)
  return (
    <span>
      Record:{' '}
      {shown.map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <EvidenceLink entry={ref} />
        </span>
      ))}
      {refs.length > shown.length && (
        <>
          {' '}
          <button type="button" className="plain" onClick={() => setAll(true)}>
            and {refs.length - shown.length} more
          </button>
        </>
      )}
    </span>
  )
}

export function EvidenceLink({ entry }: { readonly entry: Ref }) {
  const { origins, labels, show } = useEvidence()
  const origin = origins.get(entry)
  return (
    <button
      type="button"
      className="plain"
      title={origin === undefined ? entry : `${entry}: ${origin.file}, ${origin.path}`}
      onClick={() => show(entry)}
    >
      {labels.get(entry) ?? safeText(entry)}
    </button>
  )
}

type DialogProps = {
  readonly refShown: Ref
  readonly origin: Origin | undefined
  readonly words: string | undefined
  readonly onClose: () => void
}

function EvidenceDialog({ refShown, origin, words, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="evidence-title">
      <div className="row spread">
        <h2 id="evidence-title">{refShown}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {origin !== undefined && (
        <p className="soft small">
          {origin.file}, {origin.path}
        </p>
      )}
      {words === undefined ? (
        <p>This entry has no further content here.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long entry scrolls, also with the keyboard
        <pre tabIndex={0}>{words}</pre>
      )}
    </dialog>
  )
}

/** The entry in its own words: a resource of a FHIR document, or a line of a text. */
function entryText(
  origin: Origin | undefined,
  documents: readonly FhirDocument[],
  text: string | undefined,
): string | undefined {
  if (origin === undefined) return undefined
  const line = /line (\d+)/.exec(origin.path)
  const candidates = documents.filter(({ file, path }) => {
    if (file !== origin.file) return false
    return path === undefined || origin.path.startsWith(path)
  })
  for (const { json, path } of candidates) {
    const within = path === undefined ? origin.path : origin.path.slice(path.length)
    const found = valueAt(json, within)
    if (found !== undefined) return JSON.stringify(found, null, 2)
  }
  return line === null || text === undefined ? undefined : text.split('\n')[Number(line[1]) - 1]
}

/** Follows `entry[3].resource`. */
function valueAt(json: unknown, path: string): unknown {
  let value = json
  for (const step of path.split(/[.[\], ]+/).filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}
