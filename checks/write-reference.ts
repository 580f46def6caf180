/** Writes docs/reference from the data. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { referenceFolder, referencePages } from './reference-pages.ts'

mkdirSync(referenceFolder, { recursive: true })
for (const [file, text] of referencePages()) writeFileSync(file, text)
