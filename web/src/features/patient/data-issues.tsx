import { assumptionsOf } from '../../../../src/explanation/assumptions.ts'
import { groupedIssues } from '../../../../src/explanation/grouped-issues.ts'
import { safeText } from '../../../../src/explanation/safe-text.ts'
import { EvidenceLink } from '../../shared/evidence.tsx'
import { Section } from '../../shared/section.tsx'
import { useChart } from './chart-context.ts'

/** What was assumed, and what in the input could not be used and why. */
export function DataIssues() {
  const { assessment } = useChart()
  const assumptions = assumptionsOf(assessment)
  const groups = groupedIssues(assessment)
  return (
    <Section id="data" title="Assumptions and data">
      {assumptions.length > 0 && (
        <>
          <p>Assumed, because the record is silent:</p>
          <ul>
            {assumptions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {groups.length === 0 ? (
        <p>Everything in the input was understood.</p>
      ) : (
        <>
          <p>What could not be used in full. It can only make the answer less certain.</p>
          <ul>
            {groups.map(({ problem, effect, places, matters }) => (
              <li key={`${problem} ${effect}`}>
                {matters && <span className="badge open">used above</span>} {safeText(problem)}{' '}
                {safeText(effect)} <Places places={places} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const few = 3

function Places({ places }: { readonly places: readonly string[] }) {
  const list = places.map((place, index) => (
    <span key={place}>
      {index > 0 && ', '}
      <EvidenceLink entry={place} />
    </span>
  ))
  if (places.length <= few) return <span className="small">{list}</span>
  return (
    <details className="small">
      <summary>{places.length} entries</summary>
      {list}
    </details>
  )
}
