/** Numbers for the entries of the record that a document rests on, and the two lists at its end. */
import { basisOf } from '../../assessment/basis.ts'
import type { Dossier } from '../../assessment/dossier.ts'
import type { Citation } from '../../knowledge/citation.ts'
import type { Ref } from '../../record/record.ts'
import { list, quietly, type Table, type WordsSection } from '../document/document.ts'

export type References = {
  /** `record 3, 5`; empty where nothing is named. */
  readonly numbers: (refs: readonly Ref[]) => string
  /** `CANMAT guideline 2023, table 7.2 (unverified)`. */
  readonly source: (cite: Citation | undefined) => string
  readonly sections: readonly WordsSection[]
}

const mostNumbers = 6

/** The references of everything that a document shows. */
export function referencesOf(shown: unknown, { origins }: Dossier): References {
  const { evidence, sources } = basisOf(shown, origins)
  const numberOf = new Map(evidence.map(({ ref }, index) => [ref, index + 1]))
  return {
    numbers: (refs) => numbersText(refs.flatMap((ref) => numberOf.get(ref) ?? [])),
    source: (cite) => (cite === undefined ? '' : citationText(cite)),
    sections: [evidenceSection(evidence), sourcesSection(sources)],
  }
}

function numbersText(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const ordered = [...new Set(numbers)].sort((a, b) => a - b)
  const shown = ordered.slice(0, mostNumbers).join(', ')
  return ordered.length > mostNumbers ? `${shown} and ${ordered.length - mostNumbers} more` : shown
}

const statusWords = {
  verified: '',
  known: ' (not yet compared with the source)',
  unsure: ' (unverified)',
} as const

function citationText({ source, at, status }: Citation): string {
  return `${source}${at === undefined ? '' : `, ${at}`}${statusWords[status]}`
}

type Basis = ReturnType<typeof basisOf>

function evidenceSection(evidence: Basis['evidence']): WordsSection {
  const table: Table = {
    caption: 'Entries of the record this document rests on',
    columns: [
      { name: 'No.', width: 1, number: true },
      { name: 'Entry', width: 6 },
      { name: 'File', width: 4 },
      { name: 'Place', width: 5 },
    ],
    rows: evidence.map(({ ref, file, path }, index) => [
      String(index + 1),
      shortRef(ref),
      fileName(file),
      path,
    ]),
  }
  return {
    heading: 'Appendix: record entries',
    blocks:
      evidence.length === 0 ? [quietly('No entry of the record was used.')] : [{ kind: 'table', table }],
  }
}

/** An entry without an id is named by its file: only the name of it is shown. */
function shortRef(ref: string): string {
  return /^(?:[A-Za-z]:)?[\\/]/.test(ref) ? fileName(ref) : ref
}

/** Where a file lay on the computer is nobody's business but its owner's. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function sourcesSection(sources: Basis['sources']): WordsSection {
  const items = Object.entries(sources).map(([id, { title, reference, kind }]) => [
    { strong: id },
    `: ${title}.${kind === 'project' ? '' : ` ${reference}.`}`,
  ])
  return { heading: 'Appendix: sources', blocks: list(items) }
}
