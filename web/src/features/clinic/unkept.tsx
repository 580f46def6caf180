import type { ChartCopy, Unkept as What } from './chart-copy.ts'

/** What the service did not take: it no longer counts on the page, and can be saved again. */
export function Unkept({ unkept, copy }: { readonly unkept: What; readonly copy: ChartCopy }) {
  return (
    <section className="page alerts in-sight" aria-label="Not saved">
      <div role="alert">
        <p>
          <strong>Not saved.</strong> {unkept.reason}
        </p>
        <ul>
          {unkept.labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </div>
      <div className="row">
        {unkept.additions.length > 0 && (
          <button type="button" className="primary" onClick={() => void copy.again()}>
            Save again
          </button>
        )}
        <button type="button" onClick={copy.leave}>
          {unkept.additions.length > 0 ? 'Leave it out' : 'Close'}
        </button>
      </div>
    </section>
  )
}
