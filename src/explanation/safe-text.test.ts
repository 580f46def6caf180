import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeText, safeValue } from './safe-text.ts'

test.each([
  ['terminal escape', '\u001b[31mred\u001b[0m', '�[31mred�[0m'],
  ['C1 control', 'a\u009bb', 'a�b'],
  ['reading direction', 'abc\u202ecba', 'abc�cba'],
  ['isolates', '\u2066x\u2069', '�x�'],
  ['zero width', 'ser\u200btraline', 'ser�traline'],
  ['byte order mark', '\ufeffx', '�x'],
  ['line breaks', 'a\r\n\tb', 'a b'],
  ['half a surrogate pair', 'x\ud800', 'x�'],
  ['line separator', 'a\u2028b', 'a�b'],
  ['accents and other scripts stay', 'Žoloft セルトラリン 😀', 'Žoloft セルトラリン 😀'],
])('%s', (_name, text, safe) => {
  expect(safeText(text)).toBe(safe)
})

test('nothing that acts is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    }),
  )
})

test('all texts within a value are made safe, keys too', () => {
  expect(safeValue({ 'a\u0007': ['\u001b', { b: '\u202e', c: 1, d: null }] })).toEqual({
    'a�': ['�', { b: '�', c: 1, d: null }],
  })
})
