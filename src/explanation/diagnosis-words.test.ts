import { describe, expect, test } from 'vitest'
import { type Given, patient, todayAsDay } from '../../vignettes/patient.ts'
import { assess } from '../assessment/assess.ts'
import { dossierOf } from '../assessment/dossier.ts'
import { plainText } from './document/document.ts'
import { handout } from './handout/handout.ts'
import { toHtml } from './html.ts'
import { letter } from './letter/letter.ts'
import { toText } from './text.ts'

const options = { asOf: todayAsDay }

const given: Given = {
  diagnoses: [{ code: 'F33.2' }, { code: 'R45.4' }],
  scores: [
    { scale: 'isi', value: 19, on: '2026-01-05' },
    { scale: 'isi', value: 12, on: '2026-05-04' },
    ...[1, 2, 3, 4, 5].map((item) => ({ scale: 'phq-9' as const, item, value: 2, on: '2026-05-04' })),
  ],
  said: [{ fact: 'symptom-fatigue' }],
}

/** The letter as one text. */
function letterText(): string {
  return JSON.stringify(letter(dossierOf(patient(given), options)))
}

const pages = {
  'the terminal': () => toText(assess(patient(given), options), { width: 400 }),
  'the page': () => toHtml(assess(patient(given), options)),
  'the letter': letterText,
}

describe.each(Object.entries(pages))('is it major depression, on %s', (_, page) => {
  test('the answer, what was said at interview, the screen and the specifiers', () => {
    const words = page()
    expect(words).toContain('Major depression, diagnosed by a clinician')
    expect(words).toContain('At interview: present fatigue')
    expect(words).toContain(
      'PHQ-9 of 2026-05-04 as a screen, not a diagnosis: positive, 5 of 5 answered items of 9.',
    )
    expect(words).toContain('psychotic features')
  })

  test('complaints with their course, and those nobody wrote about', () => {
    const words = page()
    expect(words).toContain(
      'Sleep: not a complaint now (Insomnia Severity Index 19 on 2026-01-05, 12 on 2026-05-04: lower; PHQ-9 item 3 = 2',
    )
    expect(words).toContain('Irritability: present')
    expect(words).toMatch(/not recorded: anxiety, body pain and digestion|Digestion: not recorded/)
  })
})

test('a bipolar diagnosis beside it is named as a contradiction', () => {
  const page = toText(assess(patient({ diagnoses: [{ code: 'F33.1' }, { code: 'F31.81' }] }), options))
  expect(page).toContain('Not major depression as the record stands')
  expect(page).toContain('record says both: look at it')
})

describe('a safety plan reaches', () => {
  test('the patient, in plain words and with lines to write on', () => {
    const { sections } = handout(dossierOf(patient(given), options))
    const page = sections.find(({ heading }) => heading === 'My plan for hard times')
    const blocks = page !== undefined && 'blocks' in page ? page.blocks : []
    const lines = blocks.flatMap((block) => (block.kind === 'lines' ? block.labels : []))
    expect(lines).toHaveLength(8)
    expect(lines.at(-1)).toBe('My next visit')
    expect(lines[0]).toBe('How I know that a hard time is starting')
    expect(
      blocks.flatMap((block) => (block.kind === 'paragraph' ? plainText(block.words) : [])).join(),
    ).toContain('988')
  })

  test('the page and the result, under the headings in their order', () => {
    const assessment = assess(patient(given), options)
    expect(assessment.risk?.safetyPlan.sections.map(({ heading }) => heading)).toEqual([
      'Warning signs',
      'Internal coping strategies',
      'People and social settings that provide distraction',
      'People I can ask for help',
      'Professionals and agencies to contact in a crisis',
      'Making the environment safer',
      'Reasons for living',
    ])
    expect(toHtml(assessment)).toContain('Safety plan to fill in together')
  })

  test('the letter, as a date to fill in', () => {
    expect(letterText()).toContain('Safety plan')
  })
})
