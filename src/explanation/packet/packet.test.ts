import { describe, expect, test } from 'vitest'
import { documentWords, wordsUnder } from '../../../tests/document-words.ts'
import { exampleDossier } from '../../../tests/example-dossier.ts'
import { policies } from '../../knowledge/coverage/index.ts'
import { optionById } from '../../knowledge/options/index.ts'
import { packet } from './packet.ts'

function packetFor(name: Parameters<typeof exampleDossier>[0], policyId: string) {
  const option = optionById('esketamine-nasal')
  if (option === undefined) throw new Error('There is no esketamine.')
  const dossier = exampleDossier(name)
  const coverage = dossier.coverage(
    option.id,
    policies.filter(({ id }) => id === policyId),
  )
  return packet(dossier, { option, coverage, payerNamed: true })
}

describe('the prior-authorization packet', () => {
  const cigna = packetFor('resistant', 'cigna-esketamine')

  test('holds every criterion against the record, with evidence where it is met', () => {
    const criteria = wordsUnder(cigna, 'Criteria of the payer')
    expect(criteria).toMatch(/18 years or older \| met \| 44 years/)
    expect(criteria).toMatch(
      /Two antidepressants of different classes[^|]+\| met \| sertraline, venlafaxine[^|]+\| \d+/,
    )
    expect(criteria).toMatch(/Prescription monitoring programme checked \| not documented \| \[Was the/)
  })

  test('asks for what is missing on a page of its own, at the end, to be taken out', () => {
    const last = cigna.sections.at(-1)
    expect(last).toMatchObject({ heading: 'For the clinician: before sending', newPage: true })
    const words = wordsUnder(cigna, 'For the clinician: before sending')
    expect(words).toContain('Prescription monitoring programme checked')
    expect(words).toContain('aneurysm')
  })

  test('names what is not met and does not hide it', () => {
    const qualchoice = packetFor('resistant', 'qualchoice-esketamine')
    expect(wordsUnder(qualchoice, 'Criteria of the payer')).toMatch(/Two augmenting agents[^|]+\| not met/)
    expect(wordsUnder(qualchoice, 'For the clinician: before sending')).toContain('Two augmenting agents')
  })

  test('warns before an option is requested that the plan rules out', () => {
    const ruledOut = packetFor('bipolar', 'cigna-esketamine')
    expect(wordsUnder(ruledOut, 'For the clinician: before sending')).toContain(
      'The plan rules it out for this patient now',
    )
    // What is not offered has no checks, and no heading over nothing.
    expect(wordsUnder(ruledOut, 'The treatment')).not.toContain('Safety checks and monitoring')
    expect(wordsUnder(cigna, 'The treatment')).toContain('Safety checks and monitoring')
  })

  test('names what is planned beside it', () => {
    const [option, cbt] = [optionById('esketamine-nasal'), optionById('cbt')]
    if (option === undefined || cbt === undefined) throw new Error('There are no such options.')
    const request = { option, coverage: [], payerNamed: false }
    const dossier = exampleDossier('resistant')
    const words = wordsUnder(packet(dossier, { ...request, together: [cbt] }), 'Request')
    expect(words).toMatch(/Together with.*CBT/)
    expect(wordsUnder(packet(dossier, request), 'Request')).not.toContain('Together with')
  })

  test('tells the payer only of diagnoses that the request rests on', () => {
    const need = wordsUnder(cigna, 'Diagnosis and medical need')
    expect(need).toContain('Major depressive disorder')
    expect(documentWords(cigna)).not.toContain('Hypothyroidism')
  })

  test('leaves open who pays, who prescribes and who the patient is', () => {
    const request = wordsUnder(cigna, 'Request')
    expect(request).toContain('Payer: Cigna')
    for (const open of ['[name]', '[member number]', '[NPI]', '[date of birth]'])
      expect(request).toContain(open)
  })

  test('names the policy by the day it was read, and that the member’s own plan governs', () => {
    expect(wordsUnder(cigna, 'Criteria of the payer')).toContain(
      '2026-11-23; the current policy of the member’s own plan governs',
    )
  })
})
