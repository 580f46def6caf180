/** Bars for a table whose numbers stand below them; the words keep their size on a phone. */
export type Bar = {
  readonly label: string
  readonly value: number
  /** The part that is certain, drawn darker. */
  readonly certain?: number | undefined
  readonly text: string
}

const full = 100
const height = 18
const inner = { y: 4, height: 10 }

export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), Number.EPSILON)
  return (
    <figure className="bars">
      <figcaption className="soft small">{title}</figcaption>
      <div role="img" aria-label={`${title}. The numbers stand in the table below.`}>
        {bars.map((bar) => (
          <div className="bar" key={bar.label}>
            <span className="bar-label">{bar.label}</span>
            <Drawn bar={bar} most={most} />
            <span className="bar-text">{bar.text}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}

function Drawn({ bar: { value, certain }, most }: { readonly bar: Bar; readonly most: number }) {
  const lengthOf = (amount: number) => (amount / most) * full
  return (
    <svg viewBox={`0 0 ${full} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={certain === undefined ? 'certain' : 'possible'}
        height={height}
        width={lengthOf(value)}
      />
      {certain !== undefined && <rect className="certain" {...inner} width={lengthOf(certain)} />}
    </svg>
  )
}
