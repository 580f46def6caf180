/** The pages of docs/reference as they follow from the data. */
import { join } from 'node:path'
import { knowledgePage, overviewPage, sourcesPage } from '../src/explanation/knowledge/knowledge-markdown.ts'
import { knowledgeTopics } from '../src/explanation/knowledge/knowledge-parts.ts'

export const referenceFolder = 'docs/reference'

export function referencePages(): ReadonlyMap<string, string> {
  const topics = knowledgeTopics.map(
    (topic) => [join(referenceFolder, `${topic}.md`), knowledgePage(topic)] as const,
  )
  return new Map([
    [join(referenceFolder, 'README.md'), overviewPage()],
    ...topics,
    [join(referenceFolder, 'sources.md'), sourcesPage()],
  ])
}
