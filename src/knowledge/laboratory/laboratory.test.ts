import { describe, expect, test } from 'vitest'
import { sources } from '../sources.ts'
import { laboratoryTests } from './laboratory-tests.ts'
import { inOurUnit, laboratoryTestByCode, limitsBeyond, plainUnit } from './laboratory-value.ts'
import { limits } from './limits.ts'
import { metaboliserGene, metaboliserOfText } from './metaboliser.ts'
import { therapeuticRanges } from './therapeutic-ranges.ts'

describe('tests', () => {
  test.each([
    ['3016-3', 'tsh'],
    ['718-7', 'haemoglobin'],
    ['8636-3', 'qtc'],
    ['14334-7', 'lithium-level'],
    ['2106-3', 'hcg-urine'],
  ])('LOINC %s is %s', (code, id) => {
    expect(laboratoryTestByCode({ system: 'loinc', code })).toBe(id)
  })

  test('a code of another vocabulary, or an unknown one, is no test', () => {
    expect(laboratoryTestByCode({ system: 'snomed', code: '3016-3' })).toBeUndefined()
    expect(laboratoryTestByCode({ system: 'loinc', code: '44261-6' })).toBeUndefined()
  })

  test('no code stands for two tests', () => {
    const codes = Object.values(laboratoryTests).flatMap(({ loinc, alsoLoinc = [] }) => [
      ...loinc,
      ...alsoLoinc,
    ])
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('units', () => {
  test.each([
    ['m[IU]/L', 'miu/l'],
    ['uIU/mL', 'uiu/ml'],
    ['µIU/mL', 'uiu/ml'],
    ['mm[Hg]', 'mmhg'],
    ['10*3/uL', '10*3/ul'],
    ['10³/µL', '10*3/ul'],
    ['10^9/L', '10*9/l'],
    ['mL/min/{1.73_m2}', 'ml/min/1.73m2'],
    ['mcg/L', 'ug/l'],
  ])('%s is %s', (unit, plain) => {
    expect(plainUnit(unit)).toBe(plain)
  })

  test.each([
    ['tsh', 3, 'uIU/mL', 3],
    ['sodium', 140, 'mEq/L', 140],
    ['haemoglobin', 130, 'g/L', 13],
    ['b12', 150, 'pmol/L', 203.25],
    ['vitamin-d', 50, 'nmol/L', 20.03],
    ['glucose-fasting', 7, 'mmol/L', 126.11],
    ['hba1c', 48, 'mmol/mol', 6.54],
    ['creatinine', 88.42, 'umol/L', 1],
    ['folate', 10, 'nmol/L', 4.41],
    ['qtc', 0.46, 's', 460],
    ['weight', 154, '[lb_av]', 69.85],
    ['egfr', 45, 'mL/min/1.73m2', 45],
    ['crp', 1, 'mg/dL', 10],
    ['systolic', 140, 'mm[Hg]', 140],
  ] as const)('%s %s %s is %s', (id, value, unit, ours) => {
    expect(inOurUnit(id, value, unit)).toBeCloseTo(ours, 2)
  })

  test('without a unit, or with one we cannot convert, there is no value', () => {
    expect(inOurUnit('b12', 300, undefined)).toBeUndefined()
    expect(inOurUnit('prolactin', 300, 'mIU/L')).toBeUndefined()
    expect(inOurUnit('nortriptyline-level', 300, 'nmol/L')).toBeUndefined()
    expect(inOurUnit('tsh', Number.NaN, 'mIU/L')).toBeUndefined()
    expect(inOurUnit('hiv', 1, 'mg/L')).toBeUndefined()
  })
})

describe('limits, both sides', () => {
  test.each([
    ['tsh', 4.5, 4.6, 'high'],
    ['tsh', 10, 10.1, 'overt hypothyroidism'],
    ['tsh', 0.4, 0.39, 'low'],
    ['b12', 200, 199, 'deficiency'],
    ['folate', 4, 3.9, 'low'],
    ['ferritin', 30, 29, 'iron deficiency'],
    ['hba1c', 6.4, 6.5, 'diabetes'],
    ['sodium', 135, 134, 'low'],
    ['potassium', 3.5, 3.4, 'low'],
    ['egfr', 30, 29, 'severely reduced'],
    ['qtc', 500, 501, 'dangerous'],
    ['systolic', 139, 140, 'high'],
    ['bmi', 29.9, 30, 'obesity'],
  ] as const)('%s %s is not, %s is: %s', (id, normal, beyond, means) => {
    expect(limitsBeyond(id, normal).map((limit) => limit.means)).not.toContain(means)
    expect(limitsBeyond(id, beyond).map((limit) => limit.means)).toContain(means)
  })

  test('anaemia depends on sex, and is not called where the sex is not known', () => {
    expect(limitsBeyond('haemoglobin', 12.5, { sex: 'male' })).toHaveLength(1)
    expect(limitsBeyond('haemoglobin', 12.5, { sex: 'female' })).toHaveLength(0)
    expect(limitsBeyond('haemoglobin', 9)).toHaveLength(0)
  })

  test('ALT is judged by the upper limit of its laboratory', () => {
    expect(limitsBeyond('alt', 121, { upperLimit: 40 })).toHaveLength(1)
    expect(limitsBeyond('alt', 120, { upperLimit: 40 })).toHaveLength(0)
    expect(limitsBeyond('alt', 400)).toHaveLength(0)
  })
})

describe('metaboliser status', () => {
  const concept = (text: string, code = '', display?: string) => ({
    text,
    codes: code === '' ? [] : [{ system: 'loinc' as const, code, display }],
  })

  test('words name the gene; a code alone does not', () => {
    expect(metaboliserGene(concept('CYP2D6 metabolizer status'))).toBe('CYP2D6')
    expect(metaboliserGene(concept('CYP2C19 gene product metabolic activity interpretation'))).toBe('CYP2C19')
    expect(metaboliserGene(concept('', '79715-9'))).toBeUndefined()
    expect(metaboliserGene(concept('TPMT phenotype', '79715-9'))).toBeUndefined()
    expect(metaboliserGene(concept('CYP2D6', '79715-9'))).toBe('CYP2D6')
    expect(metaboliserGene(concept('CYP2C19', '79715-9'))).toBeUndefined()
    expect(metaboliserGene(concept('CYP2D6 genotype'))).toBeUndefined()
    expect(metaboliserGene(concept('CYP2D6 and CYP2C19 phenotypes'))).toBeUndefined()
  })

  test.each([
    ['Poor metabolizer', 'poor'],
    ['Intermediate Metaboliser', 'intermediate'],
    ['Normal metabolizer', 'normal'],
    ['extensive metabolizer', 'normal'],
    ['Rapid metabolizer', 'rapid'],
    ['Ultra-rapid metabolizer', 'ultrarapid'],
    ['ultrarapid', 'ultrarapid'],
    ['PM', 'poor'],
    ['possible poor metabolizer', undefined],
    ['normal to ultrarapid', undefined],
    ['indeterminate', undefined],
    ['*1/*4', undefined],
  ])('%s is %s', (text, status) => {
    expect(metaboliserOfText(text)).toBe(status)
  })
})

test('every number names a source that was read as it claims', () => {
  const cites = [
    ...limits.map((limit) => limit.cite),
    ...therapeuticRanges.map((range) => range.cite),
    ...Object.values(laboratoryTests).map((row) => row.loincCite),
  ]
  for (const { source, status } of cites) {
    expect(status).not.toBe('unsure')
    if (status === 'verified') expect(sources[source].read).toBe('primary')
  }
  for (const { value } of therapeuticRanges) expect(value.low).toBeLessThan(value.high)
})
