/** Facts that follow from what was done: implants, earlier ECT, scales. */

import type { InstrumentId } from '../../knowledge/instruments/instrument.ts'
import type { FactId } from '../../knowledge/interactions/index.ts'
import type { PatientRecord, Ref } from '../../record/record.ts'
import type { Day } from '../../units/day.ts'
import type { PlanTrial } from '../plan-context.ts'
import type { Facts } from './known-facts.ts'

export function addFactsFromTreatment(
  facts: Facts,
  record: PatientRecord,
  trials: readonly PlanTrial[],
  asOf: Day,
): void {
  for (const { modality, ref, start } of record.procedures) {
    if (modality === 'vns' && (start?.first ?? asOf) <= asOf)
      setPresent(facts, 'vns-implanted', 'VNS on record', ref)
  }
  for (const trial of trials) addFromTrial(facts, trial)
  addFromScales(facts, record, asOf)
}

function addFromTrial(facts: Facts, { role, outcome, adequate, failed, evidence }: PlanTrial): void {
  const [ref] = evidence
  const helped = outcome === 'remission' || outcome === 'response'
  if (role === 'ect' && helped) setPresent(facts, 'good-response-to-ect', 'ECT helped before', ref)
  if ((role === 'ect' || role === 'tms') && failed === 'yes') {
    setPresent(facts, 'failed-neuromodulation', `${role.toUpperCase()} without success`, ref)
  }
  if (role === 'psychotherapy' && adequate === 'yes') {
    setPresent(facts, 'psychotherapy-tried', 'an adequate course of psychotherapy', ref)
  }
}

type Cut = {
  readonly instrument: InstrumentId
  readonly from: number
  readonly fact: FactId
  readonly validDays: number
  /** Below the cut the fact is absent. */
  readonly settles?: boolean
}

/** Cut-offs as in the review; a scale screens and does not diagnose, so it never makes a disorder absent. */
const cuts: readonly Cut[] = [
  { instrument: 'mdq', from: 7, fact: 'bipolar-screen-positive', validDays: 3650, settles: true },
  { instrument: 'isi', from: 15, fact: 'insomnia', validDays: 180 },
]

function addFromScales(facts: Facts, record: PatientRecord, asOf: Day): void {
  for (const { instrument, part, value, when, ref } of record.measurements) {
    if (part !== 'total' || value === undefined || when === undefined || when.last > asOf) continue
    const cut = cuts.find((row) => row.instrument === instrument)
    if (cut === undefined || asOf - when.last > cut.validDays) continue
    if (value >= cut.from) setPresent(facts, cut.fact, `${cut.instrument.toUpperCase()} ${value}`, ref)
    else if (cut.settles === true && !facts.has(cut.fact))
      facts.set(cut.fact, { state: 'absent', evidence: [ref] })
  }
}

function setPresent(facts: Facts, id: FactId, because: string, ref: Ref | undefined): void {
  if (facts.get(id)?.state === 'present') return
  facts.set(id, { state: 'present', because, evidence: ref === undefined ? [] : [ref] })
}
