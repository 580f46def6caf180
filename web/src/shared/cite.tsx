import type { Citation } from '../../../src/knowledge/citation.ts'
import { sources } from '../../../src/knowledge/sources.ts'

const statusWords = {
  verified: '',
  known: ' (known)',
  unsure: ' (unverified)',
} as const
const statusTitles = {
  verified: 'compared with the source',
  known: 'known from the literature, not yet compared with the source',
  unsure: 'unverified',
} as const

/** The published source of a rule, with where in it; the whole reference is one link away. */
export function Cite({ cite }: { readonly cite: Citation }) {
  const source = sources[cite.source]
  const own = source?.kind === 'project'
  return (
    <a
      href={`#/knowledge/sources/${cite.source}`}
      title={`${source?.title ?? cite.source}: ${statusTitles[cite.status]}`}
    >
      {cite.source}
      {cite.at !== undefined && `, ${cite.at}`}
      {!own && statusWords[cite.status]}
    </a>
  )
}
