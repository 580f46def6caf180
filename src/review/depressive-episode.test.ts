import { describe, expect, test } from 'vitest'
import { type Given, patient, todayAsDay } from '../../vignettes/patient.ts'
import { episodeVignettes } from '../../vignettes/review/depressive-episode.ts'
import { determine } from '../determination/determine.ts'
import { defaultDefinition } from '../knowledge/definitions/index.ts'
import { complaints } from './complaints.ts'
import { depressiveEpisode } from './depressive-episode.ts'
import { patientView } from './patient-view.ts'

function view(given: Given) {
  const record = patient(given)
  return patientView(record, determine(record, defaultDefinition, todayAsDay), todayAsDay)
}

describe('is it major depression?', () => {
  test.each(episodeVignettes)('$title → $answer', ({ given, answer, screen, criterion, specifier }) => {
    const found = depressiveEpisode(view(given))
    expect(found.answer).toBe(answer)
    if (screen !== undefined) expect(found.screen.answer).toBe(screen)
    const criteria = [found.enoughSymptoms, ...found.criteria].map((each) => [each.id, each.answer])
    if (criterion !== undefined) expect(criteria).toContainEqual([...criterion])
    const specifiers = found.specifiers.map((each) => [each.id, each.answer])
    if (specifier !== undefined) expect(specifiers).toContainEqual([...specifier])
  })

  test('a coded diagnosis says which criteria are only implied by it', () => {
    const { criteria } = depressiveEpisode(view({ diagnoses: [{ code: 'F33.1' }] }))
    expect(criteria.every(({ implied }) => implied === true)).toBe(true)
  })

  test('a diagnosis against another one is named as a conflict', () => {
    const { criteria } = depressiveEpisode(view({ diagnoses: [{ code: 'F33.1' }, { code: 'F31.81' }] }))
    expect(criteria.find(({ id }) => id === 'never-manic')?.conflict).toBe(true)
  })

  test('a questionnaire is named only where there is one', () => {
    const messageOf = (given: Given) => depressiveEpisode(view(given)).message
    expect(messageOf({ scores: [{ scale: 'phq-9', item: 1, value: 3 }] })).toContain('a questionnaire alone')
    expect(messageOf({})).toContain('nobody has written down')
  })

  test('what is missing is asked for', () => {
    const asked = depressiveEpisode(view({ scores: [{ scale: 'phq-9', item: 2, value: 3 }] })).toAsk
    expect(asked).toContain('A1 Depressed mood')
    expect(asked).toContain('E Never a manic or hypomanic episode')
  })
})

describe('complaints beside the depression', () => {
  const find = (given: Given, id: string) => complaints(view(given)).find((each) => each.id === id)

  test.each([
    ['sleep', { scores: [{ scale: 'isi', value: 16 }] }, 'yes'],
    ['sleep', { scores: [{ scale: 'isi', value: 14 }] }, 'no'],
    [
      'sleep',
      {
        scores: [
          { scale: 'isi', value: 12, on: '2026-04-02' },
          { scale: 'phq-9', item: 3, value: 2, on: '2026-05-04' },
        ],
      },
      'yes',
    ],
    [
      'sleep',
      {
        scores: [
          { scale: 'isi', value: 12, on: '2026-05-04' },
          { scale: 'phq-9', item: 3, value: 2, on: '2026-05-04' },
        ],
      },
      'no',
    ],
    ['sleep', {}, 'unknown'],
    ['anxiety', { scores: [{ scale: 'gad-7', value: 10 }] }, 'yes'],
    ['anxiety', { diagnoses: [{ code: 'F41.1' }] }, 'yes'],
    ['body-pain', { diagnoses: [{ code: 'M54.50' }] }, 'yes'],
    ['body-pain', {}, 'unknown'],
    ['digestion', { diagnoses: [{ words: 'Constipation' }] }, 'yes'],
    ['digestion', { said: [{ fact: 'complaint-digestion', is: 'absent' }] }, 'no'],
    ['irritability', { scores: [{ scale: 'gad-7', item: 6, value: 2 }] }, 'yes'],
    ['irritability', { diagnoses: [{ code: 'R45.4' }] }, 'yes'],
  ] as const)('%s of %j → %s', (id, given, answer) => {
    expect(find(given, id)?.answer).toBe(answer)
  })

  test('are followed over time', () => {
    const given: Given = {
      scores: [
        { scale: 'gad-7', value: 15, on: '2026-03-01' },
        { scale: 'gad-7', value: 8, on: '2026-05-01' },
      ],
    }
    const series = find(given, 'anxiety')?.series[0]
    expect(series?.points.map(({ value }) => value)).toEqual([15, 8])
    expect(series?.direction).toBe('lower')
  })
})
