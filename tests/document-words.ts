/** Every word of a document, for tests that ask what it says. */
import {
  type Block,
  type Document,
  isChart,
  plainText,
  type Section,
} from '../src/explanation/document/document.ts'

export function documentWords(document: Document): string {
  return document.sections.map(sectionWords).join('\n')
}

/** The words under one heading. */
export function wordsUnder(document: Document, heading: string): string {
  const section = document.sections.find((each) => each.heading === heading)
  if (section === undefined)
    throw new Error(
      `No section "${heading}"; there are ${document.sections.map((each) => each.heading).join(', ')}`,
    )
  return sectionWords(section)
}

function sectionWords(section: Section): string {
  return [section.heading, ...(isChart(section) ? [] : section.blocks.flatMap(blockWords))].join('\n')
}

/** The sentences of a block, without headings and labels. */
export function blockWords(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.words)]
    case 'heading':
      return [block.text]
    case 'list':
      return block.items.map(plainText)
    case 'facts':
      return block.rows.map(({ name, words }) => `${name}: ${plainText(words)}`)
    case 'table':
      return [block.table.caption, ...block.table.rows.map((cells) => cells.map(plainText).join(' | '))]
    case 'callout':
      return [block.title, ...block.words.map(plainText)]
    case 'lines':
      return block.labels
  }
}
