import { describe, expect, test } from 'vitest'
import type { Code, CodeSystem } from '../../units/code.ts'
import { conditionGroupIds } from './condition-group.ts'
import { conditionBlocks, conditionGroups } from './condition-groups.ts'
import { disordersThatClaimDepression, otherConditions, otherDepressions } from './condition-words.ts'

const groups = (system: CodeSystem, code: string) => conditionGroups({ system, code } satisfies Code)
const icd10 = (code: string) => groups('icd10cm', code)
const icd9 = (code: string) => groups('icd9cm', code)
const snomed = (code: string) => groups('snomed', code)

describe('major depression in ICD-10-CM', () => {
  test.each([
    ['F32.0', 'major-depression', 'severity-mild'],
    ['F32.2', 'major-depression', 'severity-severe'],
    ['F32.3', 'major-depression', 'psychotic-features'],
    ['F32.4', 'major-depression-partial-remission', 'major-depression-single'],
    ['F32.5', 'major-depression-full-remission', 'major-depression-single'],
    ['F32.9', 'major-depression', 'major-depression-single'],
    ['F33.1', 'major-depression', 'severity-moderate'],
    ['F33.40', 'major-depression-remission-unspecified', 'major-depression-recurrent'],
    ['F33.41', 'major-depression-partial-remission', 'major-depression-recurrent'],
    ['F33.42', 'major-depression-full-remission', 'major-depression-recurrent'],
    ['F33.9', 'major-depression', 'major-depression-recurrent'],
  ] as const)('%s is %s with %s', (code, state, detail) => {
    expect(icd10(code)).toContain(state)
    expect(icd10(code)).toContain(detail)
  })

  test.each(['F32.5', 'F32.4', 'F33.40', 'F33.41', 'F33.42'])('%s is no current episode', (code) => {
    expect(icd10(code)).not.toContain('major-depression')
  })

  test.each([
    ['F32.A', 'depression-unspecified'],
    ['F32.81', 'premenstrual-dysphoric'],
    ['F32.89', 'depression-other'],
    ['F33.8', 'depression-other'],
    ['F34.1', 'persistent-depressive'],
    ['F34.0', 'cyclothymia'],
    ['F34.81', 'depression-other'],
    ['F43.21', 'adjustment-depressed'],
    ['F53.0', 'peripartum-onset'],
    ['F06.32', 'depression-due-to-medical'],
    ['F10.24', 'substance-induced-depression'],
    ['F31.81', 'bipolar'],
    ['F41.8', 'anxiety'],
    ['O90.6', 'postpartum'],
  ] as const)('%s is %s and not major depression', (code, group) => {
    expect(icd10(code)).toContain(group)
    expect(icd10(code).filter((id) => id.startsWith('major-depression'))).toEqual([])
  })

  test('severe without psychosis is not psychotic', () => {
    expect(icd10('F33.2')).not.toContain('psychotic-features')
  })
})

describe('other traps of ICD-10-CM', () => {
  test.each([
    ['F22', 'schizophrenia-spectrum'],
    ['F24', 'schizophrenia-spectrum'],
    ['F25.0', 'bipolar'],
    ['F30.4', 'bipolar'],
    ['F01.A3', 'dementia'],
    ['F03.B11', 'dementia'],
    ['F05', 'delirium'],
    ['F10.231', 'alcohol-withdrawal-delirium'],
    ['F11.20', 'opioid-use'],
    ['F43.10', 'ptsd'],
    ['F43.81', 'grief'],
    ['F50.2', 'bulimia'],
    ['G20.A1', 'parkinson'],
    ['G35.D', 'multiple-sclerosis'],
    ['I61.9', 'intracerebral-haemorrhage'],
    ['I67.1', 'aneurysm'],
    ['Q28.2', 'arteriovenous-malformation'],
    ['I45.81', 'long-qt'],
    ['N18.6', 'kidney-disease-stage-5'],
    ['T43.226A', 'underdosing-antidepressant'],
    ['Z91.51', 'suicide-attempt-history'],
    ['Z96.21', 'cochlear-implant'],
    ['Z59.00', 'social-housing'],
  ] as const)('%s is %s', (code, group) => {
    expect(icd10(code)).toContain(group)
  })

  test.each([
    ['F05', 'dementia'],
    ['F10.21', 'substance-use'],
    ['F10.11', 'alcohol-use'],
    ['F17.210', 'substance-use'],
    ['I63.9', 'intracerebral-haemorrhage'],
    ['I10', 'hypertensive-encephalopathy'],
    ['G31.84', 'dementia'],
    ['Z81.8', 'bipolar'],
    ['Z33.2', 'pregnancy'],
    ['R56.00', 'seizure'],
    ['T43.221A', 'suicide-attempt'],
  ] as const)('%s is not %s', (code, group) => {
    expect(icd10(code)).not.toContain(group)
  })

  test('remission of alcohol dependence is told apart', () => {
    expect(icd10('F10.21')).toEqual(['substance-use-remission', 'alcohol-remission'])
  })
})

describe('ICD-9-CM', () => {
  test.each([
    ['296.33', 'major-depression'],
    ['296.24', 'psychotic-features'],
    ['296.25', 'major-depression-partial-remission'],
    ['296.36', 'major-depression-full-remission'],
    ['300.4', 'persistent-depressive'],
    ['311', 'depression-unspecified'],
    ['296.82', 'depression-other'],
    ['296.89', 'bipolar'],
    ['296.54', 'bipolar'],
    ['301.13', 'cyclothymia'],
    ['290.21', 'dementia'],
    ['V62.84', 'suicidal-ideation'],
  ] as const)('%s is %s', (code, group) => {
    expect(icd9(code)).toContain(group)
  })

  test.each(['311', '296.82', '296.90', '298.0', '300.4'])('%s is not major depression', (code) => {
    expect(icd9(code).filter((id) => id.startsWith('major-depression'))).toEqual([])
  })

  test('296.82 stands in the bipolar block and is not bipolar', () => {
    expect(icd9('296.82')).not.toContain('bipolar')
  })
})

describe('SNOMED CT', () => {
  test.each([
    ['370143000', 'major-depression'],
    ['35489007', 'depression-unspecified'],
    ['42810003', 'major-depression-remission-unspecified'],
    ['63412003', 'major-depression-full-remission'],
    ['30605009', 'major-depression-partial-remission'],
    ['726772006', 'psychotic-features'],
    ['78667006', 'persistent-depressive'],
    ['10811121000119102', 'major-depression'],
    ['20960007', 'bipolar'],
    ['67002003', 'bipolar'],
    ['191459006', 'dementia'],
    ['1153570009', 'treatment-resistant-depression-label'],
  ] as const)('%s is %s', (code, group) => {
    expect(snomed(code)).toContain(group)
  })

  test.each(['35489007', '67002003', '20960007', '81319007', '191459006', '1153570009', '78667006'])(
    '%s is not major depression',
    (code) => {
      expect(snomed(code).filter((id) => id.startsWith('major-depression'))).toEqual([])
    },
  )

  test('a longer number is another concept', () => {
    expect(snomed('3701430001')).toEqual([])
  })
})

describe('how codes are written', () => {
  test.each(['F32.9', 'F329', 'f32.9', ' F329 '])('%s', (code) => {
    expect(icd10(code)).toEqual(icd10('F32.9'))
  })
  test('29633 is 296.33', () => expect(icd9('29633')).toEqual(icd9('296.33')))
  test('a code of another vocabulary means nothing here', () => {
    expect(groups('cpt', '90832')).toEqual([])
    expect(groups('icd9cm', 'F32.9')).toEqual([])
    expect(groups('icd10cm', '')).toEqual([])
  })
})

describe('the rows', () => {
  test('every row has a group, and every group of the list has a row or words', () => {
    const bare = conditionBlocks.flatMap((block) =>
      block.rows.filter(([, , ...more]) => block.groups.length + more.length === 0).map(([code]) => code),
    )
    expect(bare).toEqual([])
    const coded = conditionBlocks.flatMap((block) => [
      ...block.groups,
      ...block.rows.flatMap(([, , ...g]) => g),
    ])
    const worded = [...disordersThatClaimDepression, ...otherDepressions, ...otherConditions].flatMap(
      (row) => row.groups,
    )
    const used = new Set([...coded, ...worded])
    expect(conditionGroupIds.filter((id) => !used.has(id))).toEqual([])
  })

  test('nothing unsure is a rule', () => {
    expect(conditionBlocks.filter((block) => block.cite.status === 'unsure')).toEqual([])
  })

  test('an exact code stands in one place only', () => {
    const seen = new Map<string, number>()
    for (const block of conditionBlocks) {
      if (block.match !== 'exact') continue
      for (const [code] of block.rows) seen.set(code, (seen.get(code) ?? 0) + 1)
    }
    expect([...seen].filter(([, count]) => count > 1)).toEqual([])
  })
})
