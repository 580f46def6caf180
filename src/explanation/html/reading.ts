/** What was understood of a pasted history, beside the words it came from. */
import type { Assessment } from '../../assessment/result.ts'
import { type Html, html } from './html-text.ts'

/** A table of the text and its reading, in the order of the text; absent where no text was read. */
export function readingSection({ reading }: Assessment): Html | undefined {
  if (reading === undefined) return undefined
  const rows = [
    ...reading.understood.map(({ from, text, as, also = [] }) => ({
      from,
      text,
      as: [as, ...also].join('; '),
    })),
    ...reading.unread
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ from, text }) => ({ from, text, as: undefined })),
  ].sort((a, b) => a.from - b.from)
  return html`<section aria-labelledby="reading-title"><h2 id="reading-title">What was read in the text</h2>
<table><thead><tr><th scope="col">Words of the text</th><th scope="col">Read as</th></tr></thead>
<tbody>${rows.map(({ text, as }) => html`<tr><td>${text}</td><td>${as ?? 'not read'}</td></tr>`)}</tbody></table></section>`
}
