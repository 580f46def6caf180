import { stageText } from '../../../../src/explanation/stage-text.ts'
import { Cite } from '../../shared/cite.tsx'
import { EvidenceLinks } from '../../shared/evidence.tsx'
import { Section } from '../../shared/section.tsx'
import { useChart } from './chart-context.ts'

/** Each staging instrument with its items, not only its total. */
export function StagingSection() {
  const { assessment } = useChart()
  if (assessment.staging === undefined) return null
  return (
    <Section id="staging" title="Staging">
      <ul className="reasons">
        {Object.values(assessment.staging).map((stage) => (
          <li key={stage.id}>
            <details>
              <summary>
                {stage.name}: <strong>{stageText(stage)}</strong>
              </summary>
              <ul>
                {stage.items.map(({ id, label, points, because, evidence, cite }) => (
                  <li key={id}>
                    {label}: {points !== undefined && <strong>{pointsText(points)}, </strong>}
                    {because}{' '}
                    <span className="small soft">
                      <EvidenceLinks refs={evidence} /> <Cite cite={cite} />
                    </span>
                  </li>
                ))}
                {stage.notes.map(({ text }) => (
                  <li key={text} className="soft">
                    {text}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function pointsText({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : `${low} to ${high}`
}
