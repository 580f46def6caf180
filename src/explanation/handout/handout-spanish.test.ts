/** The handout in Spanish: every sentence has its wording, says the same, and is as easy. */
import { describe, expect, test } from 'vitest'
import { blockWords, documentWords } from '../../../tests/document-words.ts'
import { exampleNames } from '../../../tests/example-assessment.ts'
import { exampleDossier } from '../../../tests/example-dossier.ts'
import { perspicuity, syllablesOf } from '../../../tests/spanish-reading-ease.ts'
import { allIngredients, combinationProducts, spanishNames } from '../../knowledge/medicines/index.ts'
import { options } from '../../knowledge/options/index.ts'
import { safetyPlanSections } from '../../knowledge/risk/index.ts'
import { type Document, isChart } from '../document/document.ts'
import { handout } from './handout.ts'
import { handoutWords } from './handout-words.ts'
import { plainOption } from './plain-option.ts'
import { plainModalities, plainOptions } from './plain-options.ts'
import { optionNamesInSpanish, plainModalitiesInSpanish, plainOptionsInSpanish } from './plain-options-es.ts'
import { spanishName } from './plain-trial.ts'

/** INFLESZ: from 65 a text is rather easy, as for the last years of primary school. */
const ratherEasy = 65

/** The names are alike, and there is nothing to translate. */
const alikeInBoth = new Set(['Yoga', 'Reiki', 'Disulfiram', 'citalopram', 'escitalopram'])

const inSpanish = (name: (typeof exampleNames)[number]) => handout(exampleDossier(name), { language: 'es' })

function sentencesOf(document: Document): readonly string[] {
  const all = document.sections.flatMap((section) =>
    isChart(section) ? [] : [section.heading, ...section.blocks.flatMap(blockWords)],
  )
  return [document.title, document.subtitle, document.footer, ...all]
}

/** Every place where words stand, with the words: `found.answers.yes.0`. A function is asked with the same arguments. */
function placesIn(value: unknown, at = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value === 'function') return placesIn(value(...argumentsFor(at)), at)
  return Object.entries(value ?? {}).flatMap(([key, each]) =>
    placesIn(each, at === '' ? key : `${at}.${key}`),
  )
}

function argumentsFor(place: string): readonly unknown[] {
  if (place === 'listed') return [['a', 'b']]
  return place === 'date' || place === 'month' ? ['2025', 8, 1] : ['X']
}

describe('the words of the handout in two languages', () => {
  test.each([
    ['the sentences', handoutWords.en, handoutWords.es],
    ['the options with words of their own', plainOptions, plainOptionsInSpanish],
    ['the kinds of option', plainModalities, plainModalitiesInSpanish],
  ])('%s: none is missing, and none is left in English', (_title, en, es) => {
    const [english, spanish] = [placesIn(en), placesIn(es)]
    expect(spanish.map(([place]) => place)).toEqual(english.map(([place]) => place))
    const same = english.filter(([, words], index) => words === spanish[index]?.[1] && words !== 'X')
    expect(same.filter(([, words]) => !alikeInBoth.has(words))).toEqual([])
    expect(spanish.filter(([, words]) => words.trim() === '')).toEqual([])
  })

  test.each(options.map((option) => [option.id, option] as const))('%s has a Spanish name', (id, option) => {
    const { name, what } = plainOption(option, 'es')
    const own = Object.hasOwn(plainOptionsInSpanish, id) || Object.hasOwn(optionNamesInSpanish, id)
    expect(own).toBe(true)
    if (!alikeInBoth.has(name)) expect(name).not.toBe(plainOption(option, 'en').name)
    expect(what).not.toBe(plainOption(option, 'en').what)
  })

  test('no name is kept for an option that does not exist, or that has words of its own', () => {
    const known = new Set<string>(options.map(({ id }) => id))
    const names = Object.keys(optionNamesInSpanish)
    expect(names.filter((id) => !known.has(id) || Object.hasOwn(plainOptionsInSpanish, id))).toEqual([])
  })

  test('a medicine has one name, in the list of medicines and in the name of an option', () => {
    const told = options.filter(({ id }) => Object.hasOwn(optionNamesInSpanish, id))
    const wrong = told.flatMap(({ id, agents }) =>
      agents
        .filter((agent) => Object.hasOwn(spanishNames, agent))
        .filter((agent) => !optionNamesInSpanish[id]?.toLowerCase().includes(spanishNames[agent] ?? ''))
        .map((agent) => `${id}: ${agent}`),
    )
    expect(wrong).toEqual([])
  })

  test('every medicine that can be a trial has a Spanish name', () => {
    const parts = combinationProducts.flatMap(({ agent, ingredients }) =>
      agent === undefined || agent.role === 'other' ? [] : ingredients,
    )
    const ids = [...allIngredients.filter(({ role }) => role !== 'other').map(({ id }) => id), ...parts]
    expect(ids.length).toBeGreaterThan(70)
    expect(ids.filter((id) => spanishName(id) === undefined)).toEqual([])
  })

  test('every heading of a safety plan has plain words in both', () => {
    const ids = safetyPlanSections.map(({ id }) => id).sort()
    expect(Object.keys(handoutWords.en.hardTimes.labels).sort()).toEqual(ids)
    expect(Object.keys(handoutWords.es.hardTimes.labels).sort()).toEqual(ids)
  })
})

describe('the handout in Spanish', () => {
  test.each(exampleNames)('"%s" says the same, in the same order, and nothing in English', (name) => {
    const [en, es] = [handout(exampleDossier(name)), inSpanish(name)]
    const shape = ({ sections }: Document) =>
      sections.map((section) =>
        isChart(section) ? [] : section.blocks.map((block) => [block.kind, blockWords(block).length]),
      )
    expect(shape(es)).toEqual(shape(en))
    const english = new Set(sentencesOf(en))
    expect(sentencesOf(es).filter((sentence) => english.has(sentence))).toEqual([])
  })

  test.each(exampleNames)('"%s" begins with help: 988, then the 2 for Spanish', (name) => {
    const [first] = inSpanish(name).sections
    expect(first?.heading).toBe('¿Necesita ayuda ahora?')
    expect(documentWords(inSpanish(name))).toMatch(/Llame al 988 y oprima el 2.*\n.*llame al 911/)
    expect(documentWords(inSpanish(name))).toContain('no es un diagnóstico')
  })

  test.each(exampleNames)('"%s" reads like the end of primary school', (name) => {
    const document = inSpanish(name)
    const text = sentencesOf(document)
      .map((each) => (/[.?!]$/.test(each) ? each : `${each}.`))
      .join(' ')
    expect(perspicuity(text)).toBeGreaterThanOrEqual(ratherEasy)
  })

  test('the words about what is taken together are as easy', () => {
    const text = Object.values(handoutWords.es.together.topics).join(' ')
    expect(perspicuity(text)).toBeGreaterThanOrEqual(ratherEasy)
  })

  test('the measure tells hard from easy', () => {
    expect(perspicuity('Usted se sienta en un sillón. No le duele.')).toBeGreaterThan(80)
    expect(
      perspicuity(
        'La potenciación farmacológica demostró insuficiente mejoría sintomatológica en pacientes refractarios.',
      ),
    ).toBeLessThan(30)
  })

  test.each([
    ['hueso', 2],
    ['leer', 2],
    ['día', 2],
    ['muy', 1],
    ['ayuda', 3],
    ['quien', 1],
    ['continúa', 4],
    ['vergüenza', 3],
  ])('"%s" has %d syllables', (word, count) => expect(syllablesOf(word)).toBe(count))

  test('treatments have their Spanish names, and the date is a Spanish one', () => {
    const document = inSpanish('resistant')
    expect(documentWords(document)).toContain('Sertralina (desde ')
    expect(document.subtitle).toBe('Hecho con los datos de su expediente el 1 de agosto de 2025')
  })

  test.each([
    [['sertralina', 'imipramina'], 'sertralina e imipramina'],
    [['litio', 'hierba de San Juan'], 'litio y hierba de San Juan'],
    [['a', 'b', 'c'], 'a, b y c'],
  ])('%j are listed as "%s"', (names, text) => expect(handoutWords.es.listed(names)).toBe(text))
})
