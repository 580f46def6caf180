/**
 * The name of a window or a tab, so that several can be told apart and a screen reader says which page this is. No
 * patient is named: titles stand in the task bar, in the history of the browser and in what is shared of a screen.
 */
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { sections } from '../features/patient/sections.ts'
import { usePageName } from '../shared/page-name.ts'

const names: Readonly<Record<string, string>> = {
  '': 'Open a record',
  patient: 'Patient',
  patients: 'Patient',
  caseload: 'Caseload',
  welcome: 'Sign in',
  account: 'Account',
  population: 'Population',
  knowledge: 'Knowledge',
}

/** `/patients/7/plan` → `Plan · Patient · Nextline`; a page that has a name of its own begins with it. */
export function pageTitle(location: string, own?: string): string {
  const [, page = '', ...rest] = location.split('/')
  const section = sectionName(page === 'patients' ? rest[1] : page === 'patient' ? rest[0] : undefined)
  return [own, section, names[page], 'Nextline'].filter((part) => part !== undefined).join(' · ')
}

function sectionName(section: string | undefined): string | undefined {
  if (section === 'follow-up') return 'Follow-up'
  return sections.find(([id]) => id === section)?.[1]
}

/** Names the window; what is returned is to be read out: nothing at first, then the title of each new page. */
export function usePageTitle(): string {
  const [location] = useLocation()
  const title = pageTitle(location, usePageName())
  const [first] = useState(title)
  const [hasChanged, setHasChanged] = useState(false)
  useEffect(() => {
    document.title = title
    if (title !== first) setHasChanged(true)
  }, [title, first])
  return hasChanged ? title : ''
}
