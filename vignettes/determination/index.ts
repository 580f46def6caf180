import type { Vignette } from '../vignette.ts'
import { nextlineClinicalVignettes } from './nextline-clinical.ts'
import { programVignettes } from './programs-as-run.ts'
import { publishedClinicalVignettes } from './published-clinical.ts'
import { publishedRegisterVignettes } from './published-registers.ts'

/** Every vignette of the determination, in the order of the manual. */
export const determinationVignettes: readonly Vignette[] = [
  ...nextlineClinicalVignettes,
  ...publishedClinicalVignettes,
  ...publishedRegisterVignettes,
  ...programVignettes,
]
