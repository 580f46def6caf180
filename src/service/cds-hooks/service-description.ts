/** What the CDS service is and what it wants to know: the answer to discovery (CDS Hooks 2.0, "Discovery"). */

export const serviceId = 'nextline-patient-view'

const ofPatient = (type: string, more = '') => `${type}?patient={{context.patientId}}${more}`

export const cdsService = {
  hook: 'patient-view',
  id: serviceId,
  title: 'Treatment-resistant depression',
  description:
    'Rebuilds every antidepressant trial in the record, says whether it was a fair one, and determines treatment resistance with every reason.',
  usageRequirements: 'For people with a depressive disorder. Without one the service answers with no card.',
  prefetch: {
    patient: 'Patient/{{context.patientId}}',
    conditions: ofPatient('Condition'),
    medicationRequests: ofPatient('MedicationRequest', '&_include=MedicationRequest:medication'),
    medicationDispenses: ofPatient('MedicationDispense', '&_include=MedicationDispense:medication'),
    medicationStatements: ofPatient('MedicationStatement', '&_include=MedicationStatement:medication'),
    observations: ofPatient('Observation', '&category=survey,laboratory,vital-signs'),
    questionnaireResponses: ofPatient('QuestionnaireResponse'),
    procedures: ofPatient('Procedure'),
    allergies: ofPatient('AllergyIntolerance'),
  },
} as const
