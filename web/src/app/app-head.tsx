import { useLocation } from 'wouter'
import { useFocusOfNewPage } from './kept-focus.ts'
import { usePageTitle } from './page-title.ts'
import { changeSettings, type Settings, useSettings } from './settings.ts'

const pages = [
  ['/', 'Open a record'],
  ['/patient', 'Patient'],
  ['/caseload', 'Caseload'],
  ['/population', 'Population'],
  ['/knowledge', 'Knowledge'],
] as const

export function AppHead({ onCommands }: { readonly onCommands: () => void }) {
  const [location] = useLocation()
  const announced = usePageTitle()
  useFocusOfNewPage()
  const { theme } = useSettings()
  return (
    <header className="app-head">
      <p className="hidden" role="status">
        {announced}
      </p>
      <div className="row spread">
        <span className="row">
          <a className="home" href="#/">
            Nextline
          </a>
          <nav aria-label="Pages" className="row">
            {pages.map(([path, name]) => (
              <a key={path} href={`#${path}`} aria-current={isAt(location, path) ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </span>
        <span className="row">
          <button type="button" className="small" onClick={onCommands}>
            Find <kbd>Ctrl K</kbd>
          </button>
          <label className="row small">
            <span className="hidden">Colours</span>
            <select
              value={theme}
              onChange={(event) => changeSettings({ theme: event.target.value as Settings['theme'] })}
            >
              <option value="system">As the system</option>
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
        </span>
      </div>
    </header>
  )
}

function isAt(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}
