import type { OpenedRecord } from '../../engine/read-files.ts'
import { Section } from '../../shared/section.tsx'

/** What was understood of a pasted history, beside the words it came from. */
export function PastedWords({ words: { reading } }: { readonly words: NonNullable<OpenedRecord['words']> }) {
  const spans = [
    ...reading.understood.map((span) => ({
      ...span,
      as: [span.as, ...(span.also ?? [])].join('; '),
      read: true,
    })),
    ...reading.unread.map((span) => ({ ...span, as: 'not understood', read: false })),
  ].sort((a, b) => a.from - b.from)
  return (
    <Section id="words" title="What was understood of the text" className="pasted">
      <p>
        {spans.map(({ from, text, as, read }) =>
          text.trim() === '' ? (
            text
          ) : (
            <mark key={from} className={read ? '' : 'unread'} title={as}>
              {text}
            </mark>
          ),
        )}
      </p>
      <ul>
        {spans
          .filter(({ text }) => text.trim() !== '')
          .map(({ from, text, as, read }) => (
            <li key={from}>
              “{text.trim()}” → {read ? as : <strong>not understood</strong>}
            </li>
          ))}
      </ul>
    </Section>
  )
}
