/**
 * The name of a window or a tab, so that several can be told apart and a screen reader says which page this is. No
 * patient is named: titles stand in the task bar, in the history of the browser and in what is shared of a screen.
 */
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { sections } from '../features/patient/sections.ts'

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

/** `/patients/7/plan` → `Plan · Patient · Nextline`. */
export function pageTitle(location: string): string {
  const [, page = '', ...rest] = location.split('/')
  const section = sectionName(page === 'patients' ? rest[1] : page === 'patient' ? rest[0] : undefined)
  return [section, names[page], 'Nextline'].filter((part) => part !== undefined).join(' · ')
}

function sectionName(section: string | undefined): string | undefined {
  if (section === 'follow-up') return 'Follow-up'
  return sections.find(([id]) => id === section)?.[1]
}

export function usePageTitle(): void {
  const [location] = useLocation()
  useEffect(() => {
    document.title = pageTitle(location)
  }, [location])
}
