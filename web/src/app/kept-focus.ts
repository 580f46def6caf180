/**
 * The focus is never lost. Where the place that had it goes away (a question that was answered, a form that was sent, a
 * page that was left), somebody with a keyboard would start again at the top: it moves to the nearest place that is left.
 */
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

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

/**
 * Whoever goes to another page stands at its title, as after loading one: a reader that speaks begins there. A part of a
 * patient page has a heading of its own, which takes the focus itself.
 */
export function useFocusOfNewPage(): void {
  const [location] = useLocation()
  const [, page = '', id = '', ...rest] = location.split('/')
  const isPatient = page === 'patient' || page === 'patients'
  const key = page === 'patient' ? page : page === 'patients' ? `${page}/${id}` : location
  const isPart = isPatient && (page === 'patient' ? id : (rest[0] ?? '')) !== ''
  const shown = useRef(key)
  useEffect(() => {
    const isNew = shown.current !== key
    shown.current = key
    return isNew && !isPart ? focusTitleOnceThere() : undefined
  }, [key, isPart])
}

/** A page that is still being loaded gets the focus when it is there, unless the person has gone elsewhere meanwhile. */
function focusTitleOnceThere(): () => void {
  const before = document.activeElement
  const observer = new MutationObserver(() => attempt())
  const attempt = () => {
    const { activeElement } = document
    const hasMoved = activeElement !== before && activeElement !== document.body
    const title = titleOf()
    if (title !== undefined && !hasMoved) title.focus()
    if (title !== undefined || hasMoved) observer.disconnect()
  }
  observer.observe(document.body, { childList: true, subtree: true })
  attempt()
  return () => observer.disconnect()
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

/**
 * A form that was sent begins again; else the list of questions it stood in, or the heading of the part: never the next
 * thing to be pressed.
 */
function nearest({ element, around }: Place): HTMLElement | undefined {
  const left = around.filter((each) => each.isConnected && each.closest('main') !== null)
  const form = left.find((each) => each.matches('form'))
  const field = form?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled')
  if (element.isConnected && field != null) return field
  const list = left.find(
    (each): each is HTMLElement => each instanceof HTMLElement && each.matches('[data-part]'),
  )
  if (list !== undefined) return list
  const part = left.find((each) => each.querySelector('h2[tabindex]') !== null)
  return part?.querySelector<HTMLElement>('h2[tabindex]') ?? titleOf()
}

/** Of what is in sight: while a page is being loaded the one before it is only hidden. */
function titleOf(): HTMLElement | undefined {
  const named = ['main [data-title]', 'main h1, main h2']
  const title = named
    .flatMap((where) => [...document.querySelectorAll<HTMLElement>(where)])
    .find((each) => each.checkVisibility())
  title?.setAttribute('tabindex', '-1')
  return title
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement } = element
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)]
}
