import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

describe('text is made plain', () => {
  test.each([
    ['1 TAB  PO\tQD', '1 tab po qd'],
    ['½ tab', '1/2 tab'],
    ['1½ tabs', '1 1/2 tabs'],
    ['75→225 mg', '75->225 mg'],
    ['Jan–Jun', 'jan-jun'],
    ['2 × 50 mg', '2 x 50 mg'],
    ['１００ ｍｇ', '100 mg'],
    ['&frac12; tab', '1/2 tab'],
    ['&FRAC12; TAB', '1/2 tab'],
    ['a &lt; b', 'a < b'],
    ['1&nbsp;tab', '1 tab'],
    ['<b>1</b> tab', '1 tab'],
    ['<p>one</p><p>two</p>', '\none\n\ntwo\n'],
    ['5 < 6 > 4', '5 < 6 > 4'],
    ['Zo\u200bloft\ufeff', 'zoloft'],
    ['didn’t', "didn't"],
    ['', ''],
  ])('%j → %j', (source, plain) => {
    expect(plainText(source).text).toBe(plain)
  })

  test('what cannot be seen is counted', () => {
    expect(plainText('a\u202eb\u200bc').invisible).toBe(2)
    expect(plainText('abc').invisible).toBe(0)
  })
})

describe('the way back', () => {
  test.each([
    ['½ tab', 'tab', 2],
    ['1&nbsp;tab', 'tab', 7],
    ['<b>1</b> tab', '1', 3],
    ['plain text', 'text', 6],
  ])('in %j, %j stood at %i', (source, words, offset) => {
    const plain = plainText(source)
    expect(plain.sourceOffset(plain.text.indexOf(words))).toBe(offset)
  })

  test('places never run backwards, and lie in the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const { text, sourceOffset } = plainText(source)
        let last = 0
        for (let at = 0; at <= text.length; at++) {
          const offset = sourceOffset(at)
          expect(offset).toBeGreaterThanOrEqual(last)
          expect(offset).toBeLessThanOrEqual(source.length)
          last = offset
        }
      }),
    )
  })

  test('plain text is left as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (source) => {
        const once = plainText(source).text
        fc.pre(!/[<&]/.test(once))
        expect(plainText(once).text.trim()).toBe(once.trim())
      }),
    )
  })
})
