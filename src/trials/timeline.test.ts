import { describe, expect, test } from 'vitest'
import { on } from '../../tests/entries.ts'
import { exactDose } from '../units/dose.ts'
import type { Span } from './span.ts'
import { timeline } from './timeline.ts'

const span = (ref: string, from: number, to: number, change: Partial<Span> = {}): Span => ({
  ref,
  from: on(from),
  to: on(to),
  cover: 'documented',
  kind: 'statement',
  dose: exactDose(50),
  ...change,
})

/** `0-30 oral extended` for each segment. */
function forms(...spans: readonly Span[]): readonly string[] {
  return timeline(spans).map(({ from, to, form, release }) =>
    [`${from - on(0)}-${to - on(0)}`, form ?? '?', release ?? '?'].join(' '),
  )
}

describe('form and release over time', () => {
  test.each([
    ['neither told', [span('a', 0, 30)], ['0-30 ? ?']],
    ['neither told by two entries of one day', [span('a', 0, 30), span('b', 0, 30)], ['0-30 ? ?']],
    [
      'told by the second of two entries of one day',
      [span('a', 0, 30), span('b', 0, 30, { form: 'oral', release: 'extended' })],
      ['0-30 oral extended'],
    ],
    [
      'told by the first of two entries of one day',
      [span('a', 0, 30, { form: 'oral', release: 'extended' }), span('b', 0, 30)],
      ['0-30 oral extended'],
    ],
    [
      'told by two entries of one day: the first by name, whatever their order',
      [span('b', 0, 30, { form: 'transdermal' }), span('a', 0, 30, { form: 'oral' })],
      ['0-30 oral ?'],
    ],
    [
      'another form is another segment',
      [span('a', 0, 30, { form: 'oral' }), span('b', 30, 60, { form: 'transdermal' })],
      ['0-30 oral ?', '30-60 transdermal ?'],
    ],
    [
      'another release is another segment',
      [span('a', 0, 30, { release: 'immediate' }), span('b', 30, 60, { release: 'extended' })],
      ['0-30 ? immediate', '30-60 ? extended'],
    ],
    [
      'two entries without a dose keep their form',
      [
        span('a', 0, 60, { dose: undefined, form: 'oral' }),
        span('b', 30, 60, { dose: undefined, form: 'oral' }),
      ],
      ['0-60 oral ?'],
    ],
  ] as const)('%s', (_title, spans, expected) => {
    expect(forms(...spans)).toEqual(expected)
  })
})

describe('evidence', () => {
  test('all entries that make a segment, each once', () => {
    const spans = [span('b', 0, 30), span('a', 30, 60), span('c', 30, 45)]
    expect(timeline(spans).map(({ evidence }) => evidence)).toEqual([['a', 'b', 'c']])
  })
})
