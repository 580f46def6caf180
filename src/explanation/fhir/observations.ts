/** The determination, the stages and the triage as observations; preliminary until a clinician has confirmed them. */
import type { Observation, ObservationComponent } from '@medplum/fhirtypes'
import type { Answer, Assessment } from '../../assessment/result.ts'
import { countText, verdicts } from '../verdict-words.ts'
import { absent, type Names, text } from './entries.ts'

type Stage = NonNullable<Assessment['staging']>[keyof NonNullable<Assessment['staging']>]

export function determinationObservation(assessment: Assessment, names: Names): Observation {
  const { determination, asOf } = assessment
  const { certain, possible } = determination.adequateFailedTrials
  return {
    resourceType: 'Observation',
    id: names.id('Observation', determination.definition),
    status: 'preliminary',
    code: text(`Treatment-resistant depression: ${determination.title}`),
    subject: names.subject,
    effectiveDateTime: asOf,
    ...answerValue(determination.answer),
    method: text(`${determination.definition}: ${determination.summary}`),
    component: [
      { code: text('Adequate failed treatments, certain'), valueInteger: certain },
      { code: text('Adequate failed treatments, at most'), valueInteger: possible },
    ],
    note: [
      { text: `${countText(assessment)}.` },
      ...determination.caveats.map((caveat) => ({ text: caveat })),
    ],
  }
}

const codes = { yes: { code: 'Y', display: 'Yes' }, no: { code: 'N', display: 'No' } } as const

function answerValue(answer: Answer): Pick<Observation, 'valueCodeableConcept' | 'dataAbsentReason'> {
  if (answer === 'unknown') return { dataAbsentReason: absent('unknown', verdicts.unknown) }
  const coding = { system: 'http://terminology.hl7.org/CodeSystem/v2-0136', ...codes[answer] }
  return { valueCodeableConcept: { coding: [coding], text: verdicts[answer] } }
}

export function stageObservations({ staging, asOf }: Assessment, names: Names): readonly Observation[] {
  return Object.values(staging ?? {}).map((stage) => stageObservation(stage, asOf, names))
}

function stageObservation(stage: Stage, asOf: string, names: Names): Observation {
  const { id, name, band, items, notes } = stage
  return {
    resourceType: 'Observation',
    id: names.id('Observation', id),
    status: 'preliminary',
    code: text(name),
    subject: names.subject,
    effectiveDateTime: asOf,
    ...stageValue(stage),
    ...(band === null ? {} : { interpretation: [text(band)] }),
    method: text(id),
    ...(items.length === 0 ? {} : { component: items.map(itemComponent) }),
    ...(notes.length === 0 ? {} : { note: notes.map((note) => ({ text: note.text })) }),
  }
}

type StageValue = Pick<Observation, 'valueInteger' | 'valueString' | 'valueRange' | 'dataAbsentReason'>

function stageValue({ value, range, notApplicableBecause }: Stage): StageValue {
  if (notApplicableBecause !== null)
    return { dataAbsentReason: absent('not-applicable', notApplicableBecause) }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { valueInteger: value } : { valueString: String(value) }
  if (typeof value === 'string') return { valueString: value }
  if (range === null) return { dataAbsentReason: absent('unknown', 'The record leaves it open.') }
  const { low, high } = range
  if (typeof low === 'number' && typeof high === 'number')
    return { valueRange: { low: { value: low }, high: { value: high } } }
  return { valueString: `${low} to ${high}` }
}

function itemComponent({ label, points, because }: Stage['items'][number]): ObservationComponent {
  const code = text(label)
  if (points === undefined) return { code, valueString: because }
  if (points.low === points.high && Number.isInteger(points.low)) {
    return { code, valueInteger: points.low, interpretation: [text(because)] }
  }
  return {
    code,
    valueRange: { low: { value: points.low }, high: { value: points.high } },
    interpretation: [text(because)],
  }
}

/** What was asked and answered; never a prediction, so no RiskAssessment. */
export function triageObservations({ risk, asOf }: Assessment, names: Names): readonly Observation[] {
  if (risk === undefined) return []
  return [
    {
      resourceType: 'Observation',
      id: names.id('Observation', 'suicide-risk-triage'),
      status: 'preliminary',
      code: text('Suicide risk: triage of recorded answers'),
      subject: names.subject,
      effectiveDateTime: asOf,
      ...(risk.level === 'not-screened' || risk.level === 'incomplete'
        ? { dataAbsentReason: absent('unknown', risk.message) }
        : { valueString: risk.level }),
      note: [
        risk.message,
        ...risk.findings.map(({ message }) => message),
        ...risk.actions.map((action) => `${action.text} (${action.when})`),
      ].map((words) => ({ text: words })),
    },
  ]
}
