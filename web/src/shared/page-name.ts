/** What a page calls itself beyond its address: only the page knows the names of the rules, and it is loaded late. */
import { useEffect, useSyncExternalStore } from 'react'

let name: string | undefined
const listeners = new Set<() => void>()

function rename(next: string | undefined): void {
  name = next
  for (const listener of listeners) listener()
}

/** Says the name of this page as long as it is shown. Never that of a patient. */
export function useOwnName(own: string | undefined): void {
  useEffect(() => {
    rename(own)
    return () => rename(undefined)
  }, [own])
}

export function usePageName(): string | undefined {
  return useSyncExternalStore(subscribe, () => name)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
