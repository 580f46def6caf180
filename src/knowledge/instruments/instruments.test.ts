import { describe, expect, test } from 'vitest'
import { csvRows } from '../../../tests/csv.ts'
import { hasSharedData, shared, skipMessage } from '../../../tests/shared.ts'
import { sources } from '../sources.ts'
import { instrumentByCode } from './instrument-by-code.ts'
import { instrumentByText, isPossible } from './instrument-by-text.ts'
import { instrumentCodes } from './instrument-codes.ts'
import { instruments } from './instruments.ts'

skipMessage()

const loinc = (code: string, display?: string) => instrumentByCode({ system: 'loinc', code, display })

describe('codes', () => {
  test.each([
    ['44261-6', 'phq-9', 'total'],
    ['44250-9', 'phq-9', 1],
    ['44255-8', 'phq-9', 2],
    ['44260-8', 'phq-9', 9],
    ['69722-7', 'phq-9', 10],
    ['89204-2', 'phq-9m', 'total'],
    ['55758-7', 'phq-2', 'total'],
    ['70274-6', 'gad-7', 'total'],
    ['75626-2', 'audit-c', 'total'],
    ['75624-7', 'audit', 'total'],
    ['93249-1', 'c-ssrs', 4],
    ['93267-3', 'c-ssrs', 6],
    ['84773-1', 'mdq', 'total'],
  ])('LOINC %s is %s, %s', (code, instrument, part) => {
    expect(loinc(code)).toEqual({ instrument, part })
  })

  test('a panel code with a number is a doubtful total', () => {
    expect(loinc('44249-1')).toMatchObject({ instrument: 'phq-9', part: 'total', doubt: expect.any(String) })
  })

  test('AUDIT and AUDIT-C exchanged: the words win, with a doubt', () => {
    expect(loinc('75624-7', 'AUDIT-C total score')).toMatchObject({
      instrument: 'audit-c',
      doubt: expect.any(String),
    })
    expect(loinc('75626-2', 'AUDIT total score')).toMatchObject({
      instrument: 'audit',
      doubt: expect.any(String),
    })
    expect(loinc('75626-2', 'AUDIT-C total score')).toEqual({ instrument: 'audit-c', part: 'total' })
  })

  test('a code we are not sure of needs the words', () => {
    expect(loinc('71354-5')).toBeUndefined()
    expect(loinc('71354-5', 'Glucose')).toBeUndefined()
    expect(loinc('71354-5', 'Edinburgh Postnatal Depression Scale')).toMatchObject({ instrument: 'epds' })
    for (const code of instrumentCodes) {
      if (code.cite.status === 'unsure') expect(code.onlyWithWords).toBe(true)
    }
  })

  test('the C-SSRS risk level and the deprecated interpretation are no scores', () => {
    expect(loinc('93374-7')).toBeUndefined()
    expect(loinc('44262-4')).toBeUndefined()
  })
})

describe('words', () => {
  test.each([
    ['MADRS total score', 34, 'madrs'],
    ['Montgomery-Asberg Depression Rating Scale', 60, 'madrs'],
    ['HAM-D17', 24, 'ham-d17'],
    ['HDRS-17 total', 24, 'ham-d17'],
    ['QIDS-SR16', 15, 'qids-sr16'],
    ['QIDS', 15, 'qids-sr16'],
    ['QIDS-C16', 15, 'qids-c16'],
    ['BDI-II', 40, 'bdi-ii'],
    ['Beck Depression Inventory-II', 40, 'bdi-ii'],
    ['PHQ-9', 20, 'phq-9'],
    ['PHQ9 score', 20, 'phq-9'],
    ['PHQ-9M', 20, 'phq-9m'],
    ['Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]', 20, 'phq-9'],
    ['17-item Hamilton depression scale', 20, 'ham-d17'],
    ['AUDIT-C', 5, 'audit-c'],
  ])('%s %s is %s', (text, value, instrument) => {
    expect(instrumentByText(text, value)).toMatchObject({ instrument, part: 'total' })
  })

  test.each([
    ['MADRS', 61],
    ['MADRS item 10', 4],
    ['PHQ-9 question 9', 1],
    ['HAM-D anxiety subscale', 4],
    ['HAM-D24', 30],
    ['HDRS-21', 20],
    ['HAM-D17', 53],
    ['QIDS', 28],
    ['BDI-II', 64],
    ['PHQ-9', -1],
    ['HAM-A', 20],
    ['Hamilton Anxiety Rating Scale', 20],
    ['audited by pharmacy', 3],
    ['hemoglobin', 13],
  ])('%s %s is nothing we know', (text, value) => {
    expect(instrumentByText(text, value)).toBeUndefined()
  })

  test('HAM-D without its version is doubtful', () => {
    expect(instrumentByText('HAM-D', 20)).toMatchObject({ instrument: 'ham-d17', doubt: expect.any(String) })
    expect(instrumentByText('HAM-D17', 20)).not.toHaveProperty('doubt')
  })
})

describe('the facts', () => {
  test.each([
    ['phq-9', 4, 5],
    ['qids-sr16', 5, 6],
    ['ham-d17', 7, 8],
    ['madrs', 10, 11],
    ['bdi-ii', 13, 14],
  ] as const)('%s: remission at %s, not at %s', (id, inside, outside) => {
    const limit = instruments[id].remissionAtMost?.value ?? Number.NaN
    expect(inside <= limit).toBe(true)
    expect(outside <= limit).toBe(false)
  })

  test.each([
    ['phq-9', 14, 'moderate'],
    ['phq-9', 15, 'moderately severe'],
    ['phq-9', 20, 'severe'],
    ['qids-sr16', 20, 'severe'],
    ['qids-sr16', 21, 'very severe'],
    ['ham-d17', 23, 'moderate'],
    ['ham-d17', 24, 'severe'],
    ['madrs', 34, 'moderate'],
    ['madrs', 35, 'severe'],
    ['gad-7', 9, 'mild'],
    ['gad-7', 10, 'moderate'],
  ] as const)('%s %s is %s', (id, score, name) => {
    expect(instruments[id].bands.findLast((band) => score >= band.from)?.name).toBe(name)
  })

  test('bands begin at the lowest score, rise, stay in range and are cited', () => {
    for (const { id, bands, bandsCite, range } of Object.values(instruments)) {
      if (bands.length === 0) continue
      expect(bandsCite, id).toBeDefined()
      expect(bands[0]?.from, id).toBe(range.value.min)
      const starts = bands.map((band) => band.from)
      expect(starts, id).toEqual([...starts].sort((a, b) => a - b))
      expect(isPossible(id, starts.at(-1)), id).toBe(true)
    }
  })

  test('nothing is called verified that was not read, and nothing unsure is a number', () => {
    const cites = JSON.stringify(instruments).matchAll(/"source":"([^"]+)"[^}]*?"status":"([a-z]+)"/g)
    for (const [, source = '', status] of cites) {
      expect(status).not.toBe('unsure')
      if (status === 'verified') expect(sources[source as keyof typeof sources].read, source).toBe('primary')
    }
  })

  test('each instrument carries its own id', () => {
    for (const [id, instrument] of Object.entries(instruments)) expect(instrument.id).toBe(id)
  })
})

/** Rows of the shared table that we leave out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  '44262-4': 'deprecated interpretation in words',
  '73832-8': 'a finding, no score',
  '73831-0': 'a finding, no score',
  '71965-8': 'PROMIS T-score: no scale of ours',
  '71966-6': 'PROMIS raw score: no scale of ours',
  '77861-3': 'PROMIS T-score: no scale of ours',
  '77821-7': 'PROMIS raw score: no scale of ours',
  '71757-9': 'M3: no scale of ours',
}

describe.skipIf(!hasSharedData)('the shared table of LOINC codes', () => {
  test('every code is known with its words, an answer code, or left out for a reason', () => {
    const rows = csvRows(shared('codes/loinc.csv')).filter(
      ({ code }) => code !== '' && !code?.startsWith('LA'),
    )
    const wrong = rows.filter(({ code = '', instrument = '', short_description = '' }) => {
      const match =
        loinc(code, `${instrument} ${short_description}`) ?? loinc(code, short_description) ?? loinc(code)
      return match === undefined && leftOut[code] === undefined
    })
    expect(wrong.map((row) => row.code)).toEqual([])
  })
})
