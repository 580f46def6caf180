import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../tests/csv.ts'
import { hasSharedData, shared, skipMessage } from '../../../tests/shared.ts'
import type { CodeSystem } from '../../units/code.ts'
import { sources } from '../sources.ts'
import { inForce, modalityOfCode, procedureCodes, procedureOfCode } from './modality-of-code.ts'
import { modalityOfText } from './modality-of-text.ts'
import { psychotherapyKindOfText } from './psychotherapy-kind.ts'

skipMessage()

const of = (system: CodeSystem, code: string) => modalityOfCode({ system, code })
const meaning = (system: CodeSystem, code: string) => procedureOfCode({ system, code })?.means

describe('codes', () => {
  test.each([
    ['cpt', '90870', 'ect'],
    ['icd10pcs', 'GZB2ZZZ', 'ect'],
    ['icd9cm', '94.27', 'ect'],
    ['icd9cm', '9427', 'ect'],
    ['cpt', '90867', 'tms'],
    ['cpt', '0891T', 'tms'],
    ['cpt', '64568', 'vns'],
    ['hcpcs', 'G2083', 'esketamine'],
    ['hcpcs', 'j0013', 'esketamine'],
    ['cpt', '90834', 'psychotherapy'],
    ['cpt', '90806', 'psychotherapy'],
    ['snomed', '443730003', 'psychotherapy'],
  ] as const)('%s %s is %s', (system, code, modality) => {
    expect(of(system, code)).toBe(modality)
  })

  test.each([
    ['cpt', '00104', 'anaesthesia'],
    ['cpt', '4066F', 'reporting'],
    ['cpt', '64570', 'removal'],
    ['cpt', '64569', 'revision'],
    ['cpt', '95970', 'programming'],
    ['cpt', '0889T', 'planning'],
    ['cpt', '90840', 'related'],
    ['cpt', '90846', 'related'],
    ['cpt', '90792', 'related'],
    ['snomed', '229065009', 'related'],
    ['snomed', '736672007', 'related'],
  ] as const)('%s %s (%s) is no session', (system, code, means) => {
    expect(meaning(system, code)).toBe(means)
    expect(of(system, code)).toBeUndefined()
  })

  test('an unspecific drug code is no esketamine', () => {
    expect(procedureOfCode({ system: 'hcpcs', code: 'J3490' })).toBeUndefined()
  })

  test.each([
    ['S0013', '2025-12-31', true],
    ['S0013', '2026-01-01', false],
    ['J0013', '2025-12-31', false],
    ['J0013', '2026-01-01', true],
  ])('%s on %s in force: %s', (code, day, answer) => {
    const row = procedureOfCode({ system: 'hcpcs', code })
    expect(row && inForce(row, day)).toBe(answer)
  })

  test.each([
    ['90806', '2012-12-31', true],
    ['90806', '2013-01-01', false],
    ['90834', '2012-12-31', false],
    ['90834', '2013-01-01', true],
    ['90853', '2010-01-01', true],
  ])('%s on %s in force: %s', (code, day, answer) => {
    const row = procedureOfCode({ system: 'cpt', code })
    expect(row && inForce(row, day)).toBe(answer)
  })

  test('devices of other illnesses say so, and sessions of depression do not', () => {
    const shared = procedureCodes.filter((row) => row.otherUses === true)
    expect(new Set(shared.map((row) => row.modality))).toEqual(new Set(['vns', 'dbs']))
    expect(procedureCodes.filter((row) => row.modality === 'vns' && row.otherUses !== true)).toEqual([])
  })

  test('every code stands once and names its source', () => {
    const codes = procedureCodes.map((row) => `${row.system} ${row.code}`)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { cite } of procedureCodes) {
      if (cite.status === 'verified') expect(sources[cite.source].read).toBe('primary')
      expect(cite.status).not.toBe('unsure')
    }
  })
})

describe('words', () => {
  test.each([
    ['Electroconvulsive therapy (ECT)', 'ect'],
    ['Repetitive transcranial magnetic stimulation', 'tms'],
    ['rTMS x 36', 'tms'],
    ['iTBS', 'tms'],
    ['Vagus nerve stimulator', 'vns'],
    ['Spravato 84 mg', 'esketamine'],
    ['Ketamine infusion', 'ketamine'],
    ['IV ketamine', 'ketamine'],
    ['ketamine-assisted psychotherapy', 'ketamine'],
    ['CBT', 'psychotherapy'],
    ['Cognitive and behavioral therapy', 'psychotherapy'],
    ['EMDR', 'psychotherapy'],
    ['DBS', 'dbs'],
    ['light therapy', 'light-therapy'],
  ])('%s is %s', (text, modality) => {
    expect(modalityOfText(text)).toBe(modality)
  })

  test.each([
    'Patient referral for psychotherapy',
    'ECT consult',
    'Evaluation for TMS',
    'removal of vagus nerve stimulator',
    'anesthesia for ECT',
    'ECT declined',
    'Ketamine (for intubation)',
    'ketamine anaesthesia',
    'respect for the patient',
    'phototherapy of psoriasis',
    'smoking cessation',
    'never had TMS',
    'projective testing',
  ])('%j is no treatment given', (text) => {
    expect(modalityOfText(text)).toBeUndefined()
  })

  test.each([
    ['CBT', 'cbt'],
    ['CBT-I for insomnia', 'cbt-insomnia'],
    ['interpersonal psychotherapy', 'ipt'],
    ['Dialectical behavior therapy', 'dbt'],
    ['EMDR', 'emdr'],
    ['Mindfulness-based cognitive therapy', 'mbct'],
    ['CBASP', 'cbasp'],
    ['Prolonged exposure', 'prolonged-exposure'],
    ['psychodynamic psychotherapy', 'psychodynamic'],
    ['psychotherapy', undefined],
  ])('%s is of kind %s', (text, kind) => {
    expect(psychotherapyKindOfText(text)).toBe(kind)
  })
})

const systems: Readonly<Record<string, CodeSystem>> = {
  CPT: 'cpt',
  HCPCS: 'hcpcs',
  ICD10PCS: 'icd10pcs',
  ICD9PROC: 'icd9cm',
  SNOMED: 'snomed',
}

/** Category of the table → treatment, and what the code must stand for. */
const wanted: Readonly<Record<string, readonly [modality: string, means: readonly string[]]>> = {
  ECT: ['ect', ['session', 'reporting']],
  ECT_anaesthesia: ['ect', ['anaesthesia']],
  TMS: ['tms', ['session']],
  VNS: ['vns', ['implant', 'revision', 'removal', 'programming']],
  VNS_removal: ['vns', ['removal']],
  VNS_noninvasive: ['vns', ['related']],
  esketamine: ['esketamine', ['session', 'drug-units']],
  psychotherapy: ['psychotherapy', ['session', 'related']],
  psychotherapy_pre2013: ['psychotherapy', ['session']],
  psychiatric_evaluation_or_med_management: ['psychotherapy', ['related']],
  psychiatric_evaluation_pre2013: ['psychotherapy', ['related']],
}

const exceptions: Readonly<Record<string, string>> = {
  J3490: 'Stands for any drug without a code of its own.',
}

describe.skipIf(!hasSharedData)('the shared table of procedure codes', () => {
  test('every row is classified as its category, or is an exception with a reason', () => {
    const wrong = csvRows(shared('codes/procedures.csv')).filter(
      ({ system = '', code = '', category = '' }) => {
        const row = procedureOfCode({ system: systems[system] ?? 'other', code })
        const [modality, means] = wanted[category] ?? []
        return (
          exceptions[code] === undefined && !(row?.modality === modality && means?.includes(row?.means ?? ''))
        )
      },
    )
    expect(wrong.map((row) => `${row.code} ${row.category}`)).toEqual([])
  })
})
