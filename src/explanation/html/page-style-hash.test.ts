import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { pageStyle } from './page-style.ts'
import { pageStyleHash } from './page-style-hash.ts'

test('the security policy allows exactly the style of the page', () => {
  const hash = createHash('sha256').update(pageStyle).digest('base64')
  expect(pageStyleHash).toBe(`sha256-${hash}`)
})
