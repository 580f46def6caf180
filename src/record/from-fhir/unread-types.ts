/** What the types of resources that we do not read may hold. */
import type { FoundResource } from './found-resource.ts'
import type { IssueLog } from './issue-log.ts'

const billing = 'Not read: medicines and treatments that appear only in claims are not counted.'
const administrative = 'Not read: holds nothing that the answers depend on.'
const plans = 'Not read: plans are not treatments.'
const documents = 'Not read: what is written only in documents is not known here.'
const other = 'Not read: what appears only there is not known here.'

const effects: ReadonlyMap<string, string> = new Map([
  ['Claim', billing],
  ['ClaimResponse', billing],
  ['ExplanationOfBenefit', billing],
  ['Coverage', administrative],
  ['Organization', administrative],
  ['Practitioner', administrative],
  ['PractitionerRole', administrative],
  ['Location', administrative],
  ['HealthcareService', administrative],
  ['Endpoint', administrative],
  ['Account', administrative],
  ['Appointment', administrative],
  ['Schedule', administrative],
  ['Slot', administrative],
  ['Provenance', administrative],
  ['OperationOutcome', administrative],
  ['MeasureReport', administrative],
  ['Measure', administrative],
  ['Library', administrative],
  ['Questionnaire', administrative],
  ['Immunization', administrative],
  ['Binary', documents],
  ['DocumentReference', documents],
  ['Composition', documents],
  ['ClinicalImpression', documents],
  ['DiagnosticReport', 'Not read: its results are read where they are Observations.'],
  ['CarePlan', plans],
  ['Goal', plans],
  ['CareTeam', administrative],
])

/** One issue per type, with how many there are. */
export function reportUnread(resources: readonly FoundResource[], log: IssueLog): void {
  if (resources.length === 0) return
  const counts = new Map<string, number>()
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1)
  for (const [type, count] of counts) {
    const problem = `${count} ${type} ${count === 1 ? 'resource' : 'resources'}.`
    log.report(type, problem, effects.get(type) ?? other)
  }
}
