/** What a patient reads: easy, calm, and help first. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, test } from 'vitest'
import { blockWords, documentWords, wordsUnder } from '../../../tests/document-words.ts'
import { exampleNames } from '../../../tests/example-assessment.ts'
import { exampleDossier, textDossier } from '../../../tests/example-dossier.ts'
import { options } from '../../knowledge/options/index.ts'
import { type Document, isChart } from '../document/document.ts'
import { handout } from './handout.ts'
import { handoutWords } from './handout-words.ts'
import { plainOption } from './plain-option.ts'

const words = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** US school grade (Flesch-Kincaid): 6 is about twelve years of age. */
function gradeOf(text: string): number {
  const found = [...words.segment(text)].filter(({ isWordLike }) => isWordLike === true)
  return fleschKincaid({
    sentence: [...sentences.segment(text)].length,
    word: found.length,
    syllable: found.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0),
  })
}

function textOf(document: Document): string {
  return document.sections
    .flatMap((section) => (isChart(section) ? [] : section.blocks.flatMap(blockWords)))
    .map((sentence) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ')
}

const jargon =
  /\b(refractory|treatment-resistant|resistan|augment|adjunct|adheren|comorbid|contraindic|antidepressant|PHQ|MADRS|C-SSRS|mg\/day|suicid|failed|failure|psychosis|bipolar|disorder)/i

describe('the handout', () => {
  test.each(exampleNames)('"%s" reads like sixth grade or easier', (name) => {
    const grade = gradeOf(textOf(handout(exampleDossier(name))))
    expect(grade).toBeLessThanOrEqual(6)
  })

  test('the words about what is taken together read like sixth grade or easier, and hold no jargon', () => {
    const text = Object.values(handoutWords.en.together.topics).join(' ')
    expect(gradeOf(text)).toBeLessThanOrEqual(6)
    expect(text).not.toMatch(jargon)
  })

  test('the measure tells hard from easy', () => {
    expect(
      gradeOf(
        'The patient demonstrated insufficient symptomatic improvement following pharmacological augmentation.',
      ),
    ).toBeGreaterThan(12)
    expect(gradeOf('You sit in a chair. It does not hurt.')).toBeLessThan(3)
  })

  test.each(exampleNames)('"%s" begins with help, and 988 comes first', (name) => {
    const document = handout(exampleDossier(name))
    expect(document.sections[0]?.heading).toBe('Need help now?')
    const all = documentWords(document)
    expect(all.indexOf('988')).toBeLessThan(all.indexOf('911'))
    expect(all).toContain('not a diagnosis')
  })

  test.each(exampleNames)('"%s" has no jargon, names no diagnosis and blames nobody', (name) => {
    expect(documentWords(handout(exampleDossier(name)))).not.toMatch(jargon)
  })

  test('a list of treatments does not begin with a machine', () => {
    const all = documentWords(handout(exampleDossier('resistant')))
    if (all.includes('ECT.')) expect(all.indexOf('CBT')).toBeLessThan(all.indexOf('ECT.'))
  })

  describe('what is open is asked by how it is given', () => {
    const dossier = textDossier('45 y/o woman, MDD\nZoloft 100 mg 2024\nECT 8 sessions 2024\nCBT 2023')
    const plain = { assumed: false }
    const asking = (rule: string) => ({
      ...dossier,
      assessment: {
        ...dossier.assessment,
        determination: {
          ...dossier.assessment.determination,
          wouldChange: dossier.assessment.trials.map(({ id }) => ({
            to: 'yes' as const,
            facts: [{ rule, about: id, now: 'unknown' as const, needed: 'yes' as const, ...plain }],
          })),
        },
      },
    })

    test('a medicine is taken, ECT and a psychotherapy are had', () => {
      const all = documentWords(handout(asking('taken-as-prescribed')))
      expect(all).toContain('Did you take sertraline most days?')
      expect(all).toMatch(/Did you go to most visits for .*ECT/)
      expect(all).not.toMatch(/Did you take [^?]*(ECT|CBT)/)
    })

    test('in Spanish too', () => {
      const all = documentWords(handout(asking('for-depression'), { language: 'es' }))
      expect(all).toContain('¿Tomó sertralina para la depresión')
      expect(all).toMatch(/¿Tuvo [^?]*terapia electroconvulsiva[^?]* para la depresión/)
    })
  })

  test('an option that is ruled out is not talked about, even if it is asked for', () => {
    expect(documentWords(handout(exampleDossier('bipolar'), { chosen: ['esketamine-nasal'] }))).not.toContain(
      'nose spray',
    )
  })

  test.each(['en', 'es'] as const)('all that was chosen is told, in easy words (%s)', (language) => {
    const chosen = ['add-lithium', 'interpersonal-therapy', 'cbt', 'exercise', 'rtms']
    const dossier = exampleDossier('resistant')
    const document = handout(dossier, { chosen, language })
    const words = wordsUnder(document, language === 'en' ? 'What may come next' : 'Lo que puede venir ahora')
    for (const id of chosen) {
      const option = dossier.plan.options.find((each) => each.id === id)
      if (option === undefined) throw new Error('The plan has no such option.')
      expect(words).toContain(plainOption(option, language).name)
    }
    if (language === 'en') expect(gradeOf(textOf(document))).toBeLessThanOrEqual(7)
  })

  test.each(options.map((option) => [option.id, option] as const))('%s has easy words', (_id, option) => {
    const { name, what } = plainOption(option, 'en')
    expect(`${name}. ${what}`).not.toMatch(jargon)
    expect(gradeOf(what)).toBeLessThanOrEqual(7.5)
  })
})
