import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean }

/** A mistake of ours must not leave an empty page: it says so, and what can be done. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main id="main" className="page">
        <h1>This page failed</h1>
        <p role="alert">
          That is a mistake in Nextline, not in the record. Nothing that was saved in a chart is lost. Do not
          rely on what was shown before; open the record again.
        </p>
        <button type="button" onClick={() => location.assign('/')}>
          Begin again
        </button>
      </main>
    )
  }
}
