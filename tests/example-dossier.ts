/** Dossiers of the invented example records, and of one that tries to break out of every page. */
import { type Dossier, dossierOf } from '../src/assessment/dossier.ts'
import { readRecords } from '../src/cli/read-records.ts'
import { recordsFromFhir } from '../src/record/index.ts'
import type { PatientRecord } from '../src/record/record.ts'
import { type ExampleName, exampleDay, exampleFile } from './example-assessment.ts'

export function exampleDossier(name: ExampleName): Dossier {
  return dossierOf(only(readRecords([exampleFile(name)], exampleDay).records), { asOf: exampleDay })
}

export const markup = '<img src=x onerror=alert(1)>'

/** Markup wherever a record has words, and marks that turn the reading direction. */
export const hostileBundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: { resourceType: 'Patient', id: `${markup}\u202e`, gender: 'female', birthDate: '1980-05-05' },
    },
    {
      resource: {
        resourceType: 'Condition',
        id: 'c1',
        subject: { reference: `Patient/${markup}\u202e` },
        onsetDateTime: '2024-01-01',
        code: {
          text: `Major depression ${markup}`,
          coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'F33.2' }],
        },
      },
    },
    {
      resource: {
        resourceType: 'MedicationRequest',
        id: 'm1',
        status: 'active',
        intent: 'order',
        authoredOn: '2024-02-01',
        subject: { reference: `Patient/${markup}\u202e` },
        medicationCodeableConcept: { text: `sertraline 50 MG ${markup}` },
        dosageInstruction: [{ text: `Take 1 tablet daily ${markup}` }],
      },
    },
  ],
}

export function hostileDossier(): Dossier {
  const { records } = recordsFromFhir([{ json: hostileBundle, file: `${markup}.json` }], exampleDay)
  return dossierOf(only(records), { asOf: exampleDay })
}

function only(records: readonly PatientRecord[]): PatientRecord {
  const [record] = records
  if (record === undefined) throw new Error('There is no patient.')
  return record
}
