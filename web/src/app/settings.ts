/** How this browser shows things. Nothing of a patient is kept. */
import { useSyncExternalStore } from 'react'

export type Settings = {
  /** Id of the definition that is explained in full. */
  readonly definition: string
  readonly theme: 'system' | 'light' | 'dark'
}

export const defaults: Settings = { definition: 'nextline-clinical/2026', theme: 'system' }
const key = 'nextline-settings'

let settings = read()
const listeners = new Set<() => void>()

function read(): Settings {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) }
  } catch {
    return defaults
  }
}

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change }
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  applyTheme()
  for (const listener of listeners) listener()
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = settings.theme
}

export function useSettings(): Settings {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => settings,
  )
}
