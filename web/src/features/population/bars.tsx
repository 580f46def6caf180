/** Bars for a table whose numbers stand below them. */
export type Bar = {
  readonly label: string
  readonly value: number
  /** The part that is certain, drawn darker. */
  readonly certain?: number | undefined
  readonly text: string
}

const rowHeight = 26
const labelWidth = 270
const barWidth = 360
const width = labelWidth + barWidth + 190

export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), Number.EPSILON)
  const lengthOf = (value: number) => (value / most) * barWidth
  return (
    <figure className="bars">
      <svg
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        role="img"
        aria-label={`${title}. The numbers stand in the table below.`}
      >
        {bars.map(({ label, value, certain, text }, index) => (
          <g key={label} transform={`translate(0 ${index * rowHeight})`}>
            <text x={labelWidth - 8} y={17} textAnchor="end">
              {label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label}
            </text>
            <rect
              className={certain === undefined ? 'certain' : 'possible'}
              x={labelWidth}
              y={4}
              height={18}
              width={lengthOf(value)}
            />
            {certain !== undefined && (
              <rect className="certain" x={labelWidth} y={8} height={10} width={lengthOf(certain)} />
            )}
            <text x={labelWidth + lengthOf(value) + 6} y={17}>
              {text}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="soft small">{title}</figcaption>
    </figure>
  )
}

const longestLabel = 33
