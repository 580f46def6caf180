import { describe, expect, test } from 'vitest'
import { definitionById } from '../knowledge/definitions/index.ts'
import { recordFromText } from '../record/from-text/index.ts'
import { formatDay, knownDay } from '../units/day.ts'
import { determine } from './determine.ts'
import type { Finding } from './finding.ts'

const asOf = knownDay('2025-08-01')

/** What is open about the place of each treatment that is counted, and between which days it lies. */
function placesIn(definition: string, text: string): readonly string[] {
  const [record] = recordFromText(`45 F. Major depressive disorder. ${text}`, { file: 'a.txt', asOf }).records
  const rules = definitionById(definition)
  if (record === undefined || rules === undefined) throw new Error('The test names what does not exist.')
  const said: string[] = []
  const visit = (finding: Finding) => {
    const { rule, about, taken } = finding
    if (
      rule.startsWith('treatment-') &&
      !['treatment-lasted', 'treatment-counted', 'treatment-resistant'].includes(rule)
    )
      said.push([about, rule, taken && formatDay(taken.from), taken && formatDay(taken.to)].join(' '))
    finding.because.forEach(visit)
  }
  visit(determine(record, rules, asOf).finding)
  return said
}

describe('which day is asked', () => {
  test('the end, where a window counts from the end of the first', () => {
    const text = 'Zoloft 2019-2021. Lexapro spring 2022 for 8 weeks. Wellbutrin 2022 for 8 weeks.'
    expect(placesIn('ohdsi-1009/2023', text)).toEqual(['sertraline-1 treatment-ended 2021-01-01 2022-01-01'])
  })

  test('no end is asked for before the day of the start', () => {
    const text =
      'Fluoxetine 40 mg from 2019-03-01 to 2019. Lexapro 2020-09-01 for 8 weeks. Wellbutrin 2020-11-01 for 8 weeks.'
    expect(placesIn('ohdsi-1009/2023', text)).toEqual(['fluoxetine-1 treatment-ended 2019-03-01 2020-01-01'])
  })

  test('the start, where the days of a known length move with it', () => {
    const text =
      'Zoloft 2019 for 10 weeks. Lexapro 2020-09-01 for 8 weeks. Wellbutrin 2020-11-01 for 8 weeks.'
    expect(placesIn('ohdsi-1009/2023', text)).toEqual(['sertraline-1 treatment-began 2019-01-01 2020-01-01'])
  })

  test('both, where the order and the overlap of two are open', () => {
    const text =
      'Zoloft 100 mg from 2019 to 2019. Lexapro 10 mg 2019-06-01 to 2019-12-01. Wellbutrin 300 mg 2020-01-05 to 2020-06-01.'
    expect(placesIn('fabbri/2021', text)).toEqual([
      'sertraline-1 treatment-began-and-ended 2019-01-01 2020-01-01',
    ])
  })
})

describe('a succession that is too short as well', () => {
  test.each(['ohdsi-1009/2023', 'gronemann/2018'])(
    '%s: a treatment that may not lie in it is marked',
    (id) => {
      const years = 'Zoloft 100 mg 2016 for 10 weeks. Effexor 150 mg 2017 for 10 weeks.'
      expect(placesIn(id, years)).toEqual(['sertraline-1 treatment-began 2016-01-01 2017-01-01'])
    },
  )

  test('where both lie in it on whichever day, none is', () => {
    const exact = 'Zoloft 100 mg 2016-01-01 to 2016-04-01. Effexor 150 mg 2016-05-01 to 2016-09-01.'
    expect(placesIn('ohdsi-1009/2023', exact)).toEqual([])
  })
})

describe('an answer to where a treatment lay', () => {
  const text = 'Zoloft 2019 for 10 weeks. Lexapro 2020-09-01 for 8 weeks. Wellbutrin 2020-11-01 for 8 weeks.'
  const answerGiven = (definition: string | undefined, value: 'yes' | 'no') => {
    const says = {
      kind: 'answer',
      rule: 'treatment-began',
      about: 'sertraline-1',
      definition,
      value,
    } as const
    const [record] = recordFromText(`45 F. Major depressive disorder. ${text}`, {
      file: 'a.txt',
      asOf,
    }).records
    const rules = definitionById('ohdsi-1009/2023')
    if (record === undefined || rules === undefined) throw new Error('The test names what does not exist.')
    const told = { ...record, statements: [{ ref: 'chart/1', by: 'clinician', says } as const] }
    return determine(told, rules, asOf).answer
  }

  test.each(['yes', 'no'] as const)('%s: settles the definition that asked', (value) => {
    expect(answerGiven('ohdsi-1009/2023', value)).toBe(value)
  })

  test('tells nothing to a definition with another window, nor where nobody says which one asked', () => {
    expect(answerGiven('zhdanava/2021', 'yes')).toBe('unknown')
    expect(answerGiven(undefined, 'yes')).toBe('unknown')
  })
})
