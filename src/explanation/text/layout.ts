/** Lines and columns of a page in a terminal. */
import picocolors from 'picocolors'

export type Colors = ReturnType<typeof picocolors.createColors>
export type Layout = { readonly width: number; readonly colors: Colors }

export function layoutFor(width: number, color: boolean): Layout {
  return { width, colors: picocolors.createColors(color) }
}

/** Words broken into lines of at most `width`; a word longer than that is cut. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((long) => cut(long, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function cut(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word]
  return [word.slice(0, width), ...cut(word.slice(width), width)]
}

/** A paragraph after a mark, its further lines set under its first word. */
export function hanging(
  mark: string,
  text: string,
  { width }: Layout,
  markWidth = mark.length,
): readonly string[] {
  const [first = '', ...rest] = wrapped(text, width - markWidth)
  return [`${mark}${first}`, ...rest.map((line) => `${' '.repeat(markWidth)}${line}`)]
}

/** Text in a column: filled up or cut to its width. */
export function column(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const cutText = text.length > width ? `${text.slice(0, width - 1)}…` : text
  return side === 'left' ? cutText.padEnd(width) : cutText.padStart(width)
}

/** A heading with a rule to the end of the page. */
export function heading(title: string, { width, colors }: Layout, aside = ''): string {
  const end = aside === '' ? '' : ` ${aside}`
  const rule = '─'.repeat(Math.max(3, width - title.length - end.length - 1))
  return `${colors.bold(title)} ${colors.dim(rule + end)}`
}
