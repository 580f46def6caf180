import { describe, expect, test } from 'vitest'
import { exampleAssessment, exampleFile, exampleNames } from '../../tests/example-assessment.ts'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { assess } from '../assessment/assess.ts'
import type { Assessment } from '../assessment/result.ts'
import { readRecords } from '../cli/read-records.ts'
import { definitionById } from '../knowledge/definitions/index.ts'
import { recordFromText } from '../record/from-text/record-from-text.ts'
import { type Day, exactly, knownDay } from '../units/day.ts'
import { toText } from './text.ts'
import { worded } from './worded.ts'

const hostile = '\u001b[2J\u202eevil\u0007\r\nnext'

/** Every word that comes from the record made hostile. */
function withHostileWords(assessment: Assessment): Assessment {
  return {
    ...assessment,
    patient: { ...assessment.patient, id: hostile },
    dataIssues: [{ where: hostile, problem: hostile, effect: hostile }],
    evidence: assessment.evidence.map((entry) => ({ ...entry, file: hostile })),
  }
}

describe('the page in a terminal', () => {
  test.each(exampleNames)('of "%s" keeps within its width and ends in a line break', (name) => {
    for (const width of [80, 100, 110]) {
      const lines = toText(exampleAssessment(name), { width }).split('\n')
      expect(lines.filter((line) => [...line].length > width)).toEqual([])
      expect(lines.at(-1)).toBe('')
    }
  })

  test('names the answer, the definition, the trials, the open questions and every definition', () => {
    const page = toText(exampleAssessment('undecided'))
    expect(page).toContain('Treatment-resistant depression: CANNOT BE DECIDED YET')
    expect(page).toContain('nextline-clinical/2026')
    expect(page).toContain('Escitalopram')
    expect(page).toContain('It becomes YES if 1 of these 2 holds:')
    expect(page).toContain('at the end of escitalopram (November 2024')
    expect(page).toContain('ohdsi-1009/2023')
  })

  test('where treatments are counted one after the other each has a line, and so has each that is left out', () => {
    const history = [
      'sertraline 50mg 60d; venlafaxine 150mg 60d; mirtazapine 30mg 60d; escitalopram',
      ...['fluoxetine', 'citalopram', 'paroxetine', 'bupropion', 'duloxetine', 'vilazodone', 'vortioxetine'],
    ].join(' 20mg 9d; ')
    const definition = definitionById('lundberg/2023')
    const page = toText(assess(timeline(`${history} 20mg 9d`), { asOf: vignetteAsOf, definition }))
    expect(page).toMatch(/ ✓ Venlafaxine \(.+\): 8\.6 weeks \(60 days\); at least 4 are needed\./)
    expect(page).toMatch(
      / · Fluoxetine \(.+\): not counted, 1\.3 weeks \(9 days\); at least 4 are\s+needed\./,
    )
    expect(page.match(/^ {3}· .+: not counted, /gm)).toHaveLength(6)
    expect(page).toContain('… and 2 more not counted (in the JSON and the page)')
  })

  test('an answer about an episode of long ago says until when the record tells of it, and asks', () => {
    const { records } = readRecords([exampleFile('resistant')], knownDay('2026-11-28'))
    const page = (asOf: string) =>
      records.map((record) => toText(assess(record, { asOf: knownDay(asOf) }), { width: 200 })).join('')
    expect(page('2026-11-28')).toContain('The record tells nothing of the depression after')
    expect(page('2026-11-28')).toContain('before the day looked at: ask whether it is still present.')
    expect(page('2026-11-28')).toContain('Is the depressive episode still present? NO')
    expect(page('2025-08-01')).not.toContain('The record tells nothing of the depression after')
  })

  test('a no about long ago says that nothing is known of what came later', () => {
    const record = timeline('sertraline 100mg 50d')
    const page = (day: Day) => toText(assess(record, { asOf: day }), { width: 400 })
    expect(page(vignetteAsOf)).toMatch(
      /Treatment-resistant depression: NO\n.*\n ! The record tells .+: what has been tried since is not known\./,
    )
    expect(page(vignetteAsOf)).toMatch(
      /would\. Treatments after \d{4}-\d\d-\d\d that it does not hold could: ask what has been tried since\./,
    )
    expect(page(knownDay('2024-04-01'))).not.toContain('tried since')
    const dead = { ...record, patient: { ...record.patient, died: exactly(knownDay('2025-01-01')) } }
    const ofTheDead = toText(assess(dead, { asOf: vignetteAsOf }), { width: 400 })
    expect(ofTheDead).not.toContain('tried since')
    expect(ofTheDead).not.toContain('still present')
    expect(ofTheDead).toMatch(
      /The depressive episode is taken to have gone on until death; the record tells nothing/,
    )
  })

  test('scores without a day stand below the life chart and among the data issues', () => {
    const [record] = recordFromText(
      'Zoloft 100 mg 2025-04-05 to 2025-06-20. PHQ-9 19 (4/2025), 18 (6/2025).',
      {
        file: 'history.txt',
        asOf: knownDay('2025-08-01'),
      },
    ).records
    if (record === undefined) throw new Error('No record.')
    const shown = toText(assess(record, { asOf: knownDay('2025-08-01') }), { width: 400 })
    expect(shown).toContain(
      'Not drawn, because only the month or the year is known: PHQ-9 19 (2025-04), PHQ-9 18 (2025-06).',
    )
    expect(shown).toContain('Only the month or the year is known of PHQ-9 19 (2025-04), PHQ-9 18 (2025-06).')
  })

  test('a number that would be a no says what keeps it open, and which treatments it is about', () => {
    const record = timeline('desipramine ?mg ?d')
    const why = toText(worded(assess(record, { asOf: vignetteAsOf })), { width: 400 })
    expect(why).toContain(
      'at least 2 are needed. The treatment history cannot be judged from this record: of no antidepressant',
    )
    expect(why).toContain('Open: Desipramine.')
  })

  test('says why a trial does not count', () => {
    const page = toText(exampleAssessment('looks-resistant'))
    expect(page).toContain('never above 25 mg/day; at least 50 mg/day is needed')
    expect(page).toContain('not tolerated')
  })

  test('says what is present, asks what matters most, counts the rest, and names what was not found', () => {
    const page = toText(exampleAssessment('resistant'))
    expect(page).toContain('Thyroid: diagnosed')
    expect(page).not.toMatch(/not found:[^.]*\bage\b/)
    expect(page).toContain('→ In range: nothing to treat now')
    expect(page).toContain('Has there ever been mania or hypomania')
    expect(page).toMatch(/… \d+ more to ask or consider: --format html/)
    expect(page).toContain('Looked for, not found: not taken as prescribed, dose too low')
  })

  test('shows the first options with what to clear first, the rest counted, and what is ruled out with the reason', () => {
    const page = toText(exampleAssessment('resistant'))
    expect(page).toMatch(/^ {2}1 Add brexpiprazole: possible\./m)
    expect(page).toContain('Clear first: neuroleptic malignant syndrome, allergies.')
    expect(page).toContain('122 options:')
    expect(page).toContain('✗ Tranylcypromine, Phenelzine and 2 more: An MAOI may start 14 days after')
    expect(toText(exampleAssessment('bipolar'))).toContain(
      'Esketamine nasal spray, Intravenous ketamine, rTMS, iTBS, ECT',
    )
  })

  test('puts a medicine that would not be started like this under safety, once, and a warning with the plan', () => {
    const assessment = exampleAssessment('resistant')
    const { plan } = assessment
    if (plan === undefined) throw new Error('The example has no plan.')
    const alert = (severity: 'block' | 'warn', text: string) =>
      ({
        severity,
        medicine: 'linezolid',
        text,
        because: 'takes mirtazapine',
        cite: { source: 'us-labels', status: 'known' },
      }) as const
    const alerts = [alert('block', 'Stop one of the two.'), alert('warn', 'Watch for fever.')]
    const page = toText({ ...assessment, plan: { ...plan, alerts } })
    const [safety = '', rest = ''] = page.split('\nWhy ')
    expect(safety).toContain('! On the medicine list, linezolid: Stop one of the two (takes mirtazapine).')
    expect(rest).not.toContain('Stop one of the two')
    expect(rest).toContain('! On the medicine list, linezolid: Watch for fever (takes mirtazapine).')
  })

  test('says what the scores call for now, and when to measure again', () => {
    const page = toText(exampleAssessment('resistant'))
    expect(page).toContain('Partly better and tolerated: augment (PHQ-9 16 to 12 (25 % better)')
    expect(page).toContain('Next from 2025-08-04 to 2025-11-02')
  })

  test('does not send to treatments of resistance where another disorder is on record', () => {
    expect(exampleAssessment('bipolar').followUp?.also).toEqual([])
    expect(exampleAssessment('resistant').followUp?.also.map(({ id }) => id)).toEqual(['review-and-refer'])
  })

  test('names what it assumed', () => {
    expect(toText(exampleAssessment('undecided'))).toContain('taken as prescribed: Duloxetine')
  })

  test('has no escape sequence without colour, and with colour only its own', () => {
    const assessment = withHostileWords(exampleAssessment('resistant'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
    expect(toText(assessment)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
    const colored = toText(assessment, { color: true }).replace(/\u001b\[\d+m/g, '')
    expect(colored).toBe(toText(assessment))
  })

  test('a record without anything dated has no chart and no trials, and says so', () => {
    const { trials: _trials, scores: _scores, ...rest } = exampleAssessment('undecided')
    const page = toText({ ...rest, trials: [], scores: [] })
    expect(page).toContain('Nothing in the record that belongs here has a date.')
    expect(page).toContain('No treatment trial is recorded.')
  })
})
