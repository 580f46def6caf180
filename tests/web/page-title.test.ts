import { describe, expect, test } from 'vitest'
import { pageTitle } from '../../web/src/app/page-title.ts'

describe('the name of a page', () => {
  test.each([
    ['/', 'Open a record · Nextline'],
    ['/caseload', 'Caseload · Nextline'],
    ['/welcome/abc', 'Sign in · Nextline'],
    ['/patient', 'Patient · Nextline'],
    ['/patient/plan', 'Plan · Patient · Nextline'],
    ['/patients/7f3a', 'Patient · Nextline'],
    ['/patients/7f3a/follow-up', 'Follow-up · Patient · Nextline'],
    ['/knowledge/options/ect', 'Knowledge · Nextline'],
    ['/nowhere', 'Nextline'],
  ])('%s', (location, title) => {
    expect(pageTitle(location)).toBe(title)
  })

  test('begins with the name that a page gives itself', () => {
    expect(pageTitle('/knowledge/options/ect', 'ECT · Options')).toBe('ECT · Options · Knowledge · Nextline')
  })

  test('holds no number of a patient and no one-time password', () => {
    expect(`${pageTitle('/patients/secret/why')}${pageTitle('/welcome/secret')}`).not.toContain('secret')
  })
})
