/** The patient's questionnaires and the clinic's pages are two apps: a phone loads only its own. */
import './shared/base.css'

if (location.pathname === '/intake') void import('./features/intake/main.tsx')
else void import('./app/main.tsx')
