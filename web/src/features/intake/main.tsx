import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Intake } from './intake.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place for the questionnaires.')
createRoot(root).render(
  <StrictMode>
    <Intake />
  </StrictMode>,
)
