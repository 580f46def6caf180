/** Dossiers of the invented example records, and of one that tries to break out of every page. */
import { type Dossier, dossierOf } from '../src/assessment/dossier.ts'
import { readRecords } from '../src/cli/read-records.ts'
import { recordFromText } from '../src/record/from-text/index.ts'
import { recordsFromFhir } from '../src/record/index.ts'
import type { PatientRecord } from '../src/record/record.ts'
import { type ExampleName, exampleDay, exampleFile } from './example-assessment.ts'

export function exampleDossier(name: ExampleName): Dossier {
  return dossierOf(only(readRecords([exampleFile(name)], exampleDay).records), { asOf: exampleDay })
}

/** Of a pasted history. */
export function textDossier(text: string): Dossier {
  return dossierOf(only(recordFromText(text, { file: 'history.txt', asOf: exampleDay }).records), {
    asOf: exampleDay,
  })
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

const highRiskHistory = `61 yo woman, recurrent major depression, severe, current episode since February 2024. PTSD.
Alcohol use disorder in remission. No bipolar disorder, no psychosis.
Sertraline 200 mg daily from 2024-03-01 to 2024-06-15, no response, taken daily.
Venlafaxine XR 225 mg from 2024-07-01 to 2024-11-15, no response, taken daily, high blood pressure.
Aripiprazole 5 mg from 2024-10-01 to 2024-10-25, stopped for akathisia.
Citalopram 40 mg since 2025-01-10, partial response, taken daily.
Quetiapine 100 mg at night since 2025-03-01.
Methadone 80 mg daily.
CBT 14 sessions 2024, no benefit.
Suicide attempt by overdose on 2025-06-20. Suicidal ideation with intent.
PHQ-9 22 on 2025-01-10, PHQ-9 18 on 2025-07-20.
`

/** Somebody about whom there is much to say: a recent attempt, six trials, three medicines that lengthen QT. */
export function highRiskDossier(): Dossier {
  const { records } = recordFromText(highRiskHistory, { file: 'high-risk.txt', asOf: exampleDay })
  return dossierOf(only(records), { asOf: exampleDay })
}
