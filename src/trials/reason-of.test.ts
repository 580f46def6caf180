import { expect, test } from 'vitest'
import { reasonOf } from './reason-of.ts'

const code = (display?: string) => ({
  system: 'other' as const,
  code: 'x',
  ...(display === undefined ? {} : { display }),
})

test.each([
  ['words', { codes: [], text: 'no effect' }, 'lack-of-effect'],
  ['the display of a code', { codes: [code('No effect')] }, 'lack-of-effect'],
  [
    'words not understood, a code that is',
    { codes: [code('No effect')], text: 'see note' },
    'lack-of-effect',
  ],
  ['a code without words before one with', { codes: [code(), code('No effect')] }, 'lack-of-effect'],
  ['words not understood', { codes: [], text: 'moved away' }, 'other'],
  ['a code without words', { codes: [code()] }, 'other'],
  ['nothing', { codes: [] }, 'other'],
] as const)('why it was stopped: %s', (_title, concept, reason) => {
  expect(reasonOf(concept)).toBe(reason)
})
