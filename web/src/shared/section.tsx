import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly title: string
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A part of a page with a heading that can be linked to. */
export function Section({ id, title, aside, className, children }: Props) {
  return (
    <section className={`card ${className ?? ''}`} aria-labelledby={id}>
      <div className="row spread">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** A table that may be wider than the page scrolls by itself, and can be reached with the keyboard. */
export function Wide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className="wide" aria-label={`${label} (can be scrolled)`} tabIndex={0}>
      {children}
    </section>
  )
}
