/**
 * The focus is never lost. Where the place that had it goes away (a question that was answered, a form that was sent, a
 * page that was left), somebody with a keyboard would start again at the top: it moves to the nearest place that is left.
 */
import { useEffect } from 'react'

/** The place that has the focus, and what it stands in, from the inside out. */
type Place = { readonly element: HTMLElement; readonly around: readonly Element[] }

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Place | undefined
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = { element: target, around: ancestorsOf(target) }
    }
    const keep = () => {
      if (last !== undefined && isLost(last.element))
        nearest(last)?.focus({ preventScroll: last.element.isConnected })
    }
    const observer = new MutationObserver(keep)
    addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
    return () => {
      removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}

/** The focus goes to the title of the page. */
export function focusMain(): void {
  titleOf()?.focus()
}

function isLost(element: HTMLElement): boolean {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body && activeElement !== element) return false
  return !element.isConnected || element.matches(':disabled')
}

/** A form that was sent begins again; else the heading of the part it stood in, never the next thing to be pressed. */
function nearest({ element, around }: Place): HTMLElement | undefined {
  const left = around.filter((each) => each.isConnected && each.closest('main') !== null)
  const form = left.find((each) => each.matches('form'))
  const field = form?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled')
  if (element.isConnected && field != null) return field
  const part = left.find((each) => each.querySelector('h2[tabindex]') !== null)
  return part?.querySelector<HTMLElement>('h2[tabindex]') ?? titleOf()
}

function titleOf(): HTMLElement | undefined {
  const title = document.querySelector<HTMLElement>('main h1, main h2') ?? undefined
  title?.setAttribute('tabindex', '-1')
  return title
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)]
}
