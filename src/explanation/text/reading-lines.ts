/** What was understood of a pasted history, beside the words it came from. */
import type { Assessment } from '../../assessment/result.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostUnread = 8

/** Each stretch of the text with what it was read as; then what was not read. */
export function readingLines({ reading }: Assessment, layout: Layout): readonly string[] {
  if (reading === undefined) return []
  const unread = reading.unread.map(({ text }) => oneLine(text)).filter((text) => /[\p{L}\p{N}]/u.test(text))
  return [
    heading('What was read in the text', layout),
    ...reading.understood.flatMap(({ text, as, also = [] }) =>
      hanging('   ', `“${oneLine(text)}” → ${[as, ...also].join('; ')}`, layout),
    ),
    ...unread.slice(0, mostUnread).flatMap((text) => hanging(' ? ', `not read: “${text}”`, layout)),
    ...(unread.length > mostUnread
      ? [`   … and ${unread.length - mostUnread} more not read (in the JSON and the page)`]
      : []),
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
