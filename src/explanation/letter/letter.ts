/**
 * The consultation letter: a draft that a clinician reads, edits and signs. Two pages for the colleague, then an appendix
 * with the evidence and the rules. It words the findings and the plan; what the record does not say is a place to fill in.
 */
import type { Dossier } from '../../assessment/dossier.ts'
import type { Assessment } from '../../assessment/result.ts'
import type { Document } from '../document/document.ts'
import { referencesOf } from '../shared-sections/references.ts'
import { patientText } from '../verdict-words.ts'
import { worded } from '../worded.ts'
import { appendix, isTellable } from './appendix.ts'
import { frontPages } from './front-pages.ts'
import { shownPlan } from './plan-sections.ts'

/** The letter about one patient. `chosen` are the options that were settled on: they go first, with their details. */
export function letter(dossier: Dossier, chosen: readonly string[] = []): Document {
  const assessment = worded(dossier.assessment)
  const shown = shownPlan(dossier.plan, chosen)
  const references = referencesOf([withoutTail(assessment), shown], dossier)
  return {
    kind: 'letter',
    language: 'en',
    title: 'Consultation letter: treatment history and next steps in depression',
    subtitle: `${patientText(assessment.patient)} · record as of ${assessment.asOf}`,
    sections: [
      ...frontPages(assessment, dossier, chosen),
      ...appendix(assessment, dossier, { shown, chosen, references }),
    ],
    footer:
      'Draft made from the record by Nextline. It supports the decision of a clinician and never replaces it; it is not valid without a signature.',
  }
}

/** What the letter shows of the assessment; the rest would only lengthen its lists of references. */
function withoutTail(assessment: Assessment): Partial<Assessment> {
  const { trials, scores, episode, determination, staging, risk } = assessment
  const review = assessment.review?.filter(isTellable)
  return { trials, scores, episode, determination, review, staging, risk }
}
