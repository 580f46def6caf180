/** Headings under which a safety plan is written (Stanley and Brown). The form itself is theirs and not copied. */
import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const safetyPlanReviewed = '2026-11-23'

export type SafetyPlanSection = {
  readonly id: string
  readonly heading: string
  /** What belongs there, in our words. */
  readonly help: string
  readonly contacts: boolean
  readonly cite: Citation
}

const sections = { source: 'stanley-brown-2012', at: 'order of the sections', status: 'known' } as const

export const safetyPlanSections: readonly SafetyPlanSection[] = [
  {
    id: 'warning-signs',
    heading: 'Warning signs',
    help: 'Thoughts, moods, situations or behaviour that tell that a crisis may be coming.',
    contacts: false,
    cite: sections,
  },
  {
    id: 'internal-coping-strategies',
    heading: 'Internal coping strategies',
    help: 'Things to do alone that take the mind off the problem.',
    contacts: false,
    cite: sections,
  },
  {
    id: 'people-and-settings-for-distraction',
    heading: 'People and social settings that provide distraction',
    help: 'Company and places that help to think of other things.',
    contacts: true,
    cite: sections,
  },
  {
    id: 'people-to-ask-for-help',
    heading: 'People I can ask for help',
    help: 'Whom to tell that it is a crisis.',
    contacts: true,
    cite: sections,
  },
  {
    id: 'professionals-and-agencies',
    heading: 'Professionals and agencies to contact in a crisis',
    help: 'Clinician, local emergency department, 988.',
    contacts: true,
    cite: sections,
  },
  {
    id: 'making-the-environment-safer',
    heading: 'Making the environment safer',
    help: 'Putting distance between a crisis and means, such as firearms and medicines.',
    contacts: false,
    cite: sections,
  },
  {
    id: 'reasons-for-living',
    heading: 'Reasons for living',
    help: 'What is most worth living for. Part of the 2021 form.',
    contacts: false,
    cite: { source: 'stanley-brown-2012', at: '2021 form', status: 'known' },
  },
]

/** The published form is copyrighted; whether a licence is needed to reproduce it was not confirmed. */
export const safetyPlanFormLicence: { readonly text: string; readonly cite: Citation } = {
  text: 'The published form is copyrighted: write under these headings, do not reproduce the form without permission.',
  cite: { source: 'stanley-brown-2012', at: 'licence of the form', status: 'unsure' },
}

export const safetyPlanEvidence: { readonly text: string; readonly cite: Citation } = {
  text: 'With follow-up calls after an emergency visit, about 45 % fewer suicidal behaviours over six months (cohort).',
  cite: { source: 'stanley-2018', status: 'known' },
}
