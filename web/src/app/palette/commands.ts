/** What the command palette offers: pages, parts of the open record, examples, definitions and the knowledge. */
import { definitions } from '../../../../src/knowledge/definitions/index.ts'
import { tables } from '../../features/knowledge/tables.ts'
import { sections } from '../../features/patient/sections.ts'
import { changeSettings } from '../settings.ts'
import { undoCommands } from '../undo-keys.ts'

export type Command = { readonly title: string; readonly kind: string; readonly run: () => void }

export function commands(patientPath: string | undefined, go: (path: string) => void): readonly Command[] {
  const page = (title: string, path: string, kind = 'page'): Command => ({ title, kind, run: () => go(path) })
  return [
    page('Open a record', '/'),
    page('Caseload', '/caseload'),
    page('Population report', '/population'),
    page('Account and colleagues', '/account'),
    ...(patientPath === undefined
      ? []
      : sectionsOf(patientPath).map(([id, name]) => page(name, `${patientPath}/${id}`, 'this patient'))),
    ...undoCommands().map(({ title, about, run }) => ({
      title: `${title}: ${about}`,
      kind: 'this patient',
      run,
    })),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      title: theme === 'system' ? 'Colours as the system' : `${theme === 'dark' ? 'Dark' : 'Light'} colours`,
      kind: 'setting',
      run: () => changeSettings({ theme }),
    })),
    { title: 'Print', kind: 'this page', run: () => setTimeout(print, 100) },
    ...definitions.map(({ id, title }) => ({
      title: `Judge by ${title}`,
      kind: 'definition',
      run: () => changeSettings({ definition: id }),
    })),
    ...tables.map(({ id, title }) => page(title, `/knowledge/${id}`, 'knowledge')),
    ...tables.flatMap(({ id, title, rows }) =>
      rows.map((row) => page(row.title, `/knowledge/${id}/${row.id}`, title)),
    ),
  ]
}

/** Only a patient of the clinic is followed up. */
function sectionsOf(patientPath: string): readonly (readonly [string, string])[] {
  return patientPath === '/patient' ? sections : [...sections, ['follow-up', 'Follow-up']]
}

/** Every word typed must be found; what begins with the words comes first. */
export function foundCommands(all: readonly Command[], words: string): readonly Command[] {
  const wanted = words.trim().toLowerCase()
  const parts = wanted.split(/\s+/)
  const found = all.filter(({ title, kind }) => {
    const text = `${title} ${kind}`.toLowerCase()
    return parts.every((part) => text.includes(part))
  })
  return found.sort((a, b) => rank(a, wanted) - rank(b, wanted)).slice(0, 40)
}

function rank({ title }: Command, wanted: string): number {
  return title.toLowerCase().startsWith(wanted) ? 0 : 1
}
