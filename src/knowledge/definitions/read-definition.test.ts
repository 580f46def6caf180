import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { instruments } from '../instruments/index.ts'
import { exclusionSetNames } from './exclusion-sets.ts'
import { allDefinitions as definitions } from './index.ts'
import { readDefinition } from './read-definition.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../../schema/definition.schema.json', import.meta.url), 'utf8'),
)

const complete = {
  id: 'my-clinic/2026',
  title: 'Our clinic',
  summary: 'Two trials of four weeks.',
  source: 'Our guideline of 2026',
  population: { diagnosis: 'major-depression', exclusions: ['bipolar'] },
  rule: {
    kind: 'failed-trials',
    minimumTrials: 2,
    distinctBy: 'agent',
    scope: 'current-episode',
    minimumDose: 'mgh-atrq',
    minimumDays: { value: 28, cite: 'section 3' },
    maximumGapDays: 30,
    adherence: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'unknown' },
    failure: { improvementBelow: 0.5 },
    intoleranceCounts: false,
    baseline: { daysBefore: 42, daysAfter: 14 },
    endpoint: { notBeforeDay: 28, daysAfterEnd: 28 },
    augmentationCounts: false,
  },
}

const read = (definition: unknown) => readDefinition(JSON.stringify(definition))
const problemsOf = (definition: unknown) => read(definition).problems ?? []
const withRule = (rule: object) => ({ ...complete, rule: { ...complete.rule, ...rule } })

describe("a user's own definition", () => {
  test('every parameter has its value and its source', () => {
    const { definition } = read(complete)
    expect(definition?.rule).toMatchObject({
      minimumDays: { value: 28, cite: { source: 'user-definition', at: 'section 3', status: 'known' } },
      minimumTrials: { value: 2, cite: { source: 'user-definition', at: 'Our guideline of 2026' } },
    })
    expect(definition?.population.exclusions).toMatchObject([{ value: 'bipolar' }])
  })

  test.each(definitions.map(({ id }) => id))(
    'built on %s, what it leaves out is taken from there',
    (basedOn) => {
      const { id, title, summary } = complete
      const { definition } = read({ id, title, summary, basedOn })
      const base = definitions.find((each) => each.id === basedOn)
      expect(definition?.rule).toEqual(base?.rule)
      expect(definition?.population).toEqual(base?.population)
    },
  )

  test('a list that is one value keeps its source as one', () => {
    const { definition } = read(withRule({ modalities: ['ect', 'tms'] }))
    expect(definition?.rule).toMatchObject({
      modalities: { value: ['ect', 'tms'], cite: { at: 'Our guideline of 2026' } },
    })
  })

  test('a program of its own reads its own list of medicines', () => {
    const { id, title, summary } = complete
    const medicines = ['sertraline', 'st-johns-wort']
    const own = { id, title, summary, basedOn: 'fabbri/2021-as-run', rule: { medicines, minimumDays: 28 } }
    expect(read(own).definition?.rule).toMatchObject({
      kind: 'prescription-switches',
      medicines: { value: medicines },
      minimumDays: { value: 28 },
    })
    expect(problemsOf({ ...own, rule: { medicines: ['sertralin', 'ibuprofen'] } })).toEqual([
      'rule.medicines: no agent is called "sertralin". Did you mean "sertraline"?',
      expect.stringContaining('rule.medicines: no agent is called "ibuprofen"'),
    ])
  })

  test('a road must say how many antidepressants come before', () => {
    const { id, title, summary } = complete
    const roads = [{ countedIn: 'drug-eras' }]
    expect(
      problemsOf({ id, title, summary, basedOn: 'ohdsi-1009/2023-as-run', rule: { roads } }),
    ).not.toEqual([])
  })

  test('built on another, its own values win', () => {
    const { id, title, summary } = complete
    const { definition } = read({
      id,
      title,
      summary,
      basedOn: 'nextline-clinical/2026',
      rule: { minimumDays: 28 },
    })
    expect(definition?.rule).toMatchObject({ minimumDays: { value: 28 }, minimumTrials: { value: 2 } })
  })

  test.each([
    [
      'a misspelt parameter',
      withRule({ minimumDay: 28 }),
      'rule: "minimumDay" is not a parameter',
      'Did you mean "minimumDays"?',
    ],
    [
      'a value that is not allowed',
      withRule({ distinctBy: 'agents' }),
      'rule.distinctBy: read "agents"; allowed: agent, class, trial',
      'Did you mean "agent"?',
    ],
    ['text for a number', withRule({ minimumDays: '28' }), 'rule.minimumDays: read "28"', 'a whole number'],
    ['a negative number', withRule({ minimumDays: -1 }), 'rule.minimumDays: read -1', '>= 1'],
    ['no trial at all', withRule({ minimumTrials: 0 }), 'rule.minimumTrials: read 0', '>= 1'],
    [
      'a share in percent',
      withRule({ failure: { improvementBelow: 50 } }),
      'rule.failure.improvementBelow: read 50',
      '<= 1',
    ],
    [
      'an unknown exclusion',
      { ...complete, population: { diagnosis: 'depression', exclusions: ['bipolr'] } },
      'population.exclusions.0: read "bipolr"',
      'Did you mean "bipolar"?',
    ],
    ['no title', { ...complete, title: undefined }, 'definition: "title" is missing', ''],
    ['an id without an edition', { ...complete, id: 'mine' }, 'id: read "mine"', 'name/edition'],
    ['no rule', { ...complete, rule: undefined }, 'definition: "rule" is missing', ''],
    [
      'an unknown kind of rule',
      withRule({ kind: 'failed-trial' }),
      'rule.kind: read "failed-trial"',
      'Did you mean "failed-trials"?',
    ],
    [
      'an unknown base',
      { ...complete, basedOn: 'nextline-clinical/2025' },
      'basedOn: read "nextline-clinical/2025"',
      'Did you mean "nextline-clinical/2026"?',
    ],
  ])('%s is named with what is allowed', (_title, definition, problem, advice) => {
    const problems = problemsOf(definition)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
    expect(problems[0]).toContain(advice)
  })

  test('a missing parameter is described', () => {
    const { minimumDays: _left, ...rule } = complete.rule
    expect(problemsOf({ ...complete, rule })).toEqual([expect.stringContaining('"minimumDays" is missing')])
  })

  test('a misspelt agent of a shortcut is named', () => {
    const { id, title, summary } = complete
    const shortcuts = [{ agents: ['quetiapin'], priorAntidepressants: 1 }]
    expect(problemsOf({ id, title, summary, basedOn: 'ohdsi-1009/2023', rule: { shortcuts } })).toEqual([
      'rule.shortcuts.0.agents: no agent is called "quetiapin". Did you mean "quetiapine"?',
    ])
  })

  test.each(['', '[]', 'null', '"text"', '{', '42'])('%j is no definition', (text) => {
    expect(readDefinition(text).problems).toHaveLength(1)
  })

  test('names of built-in properties are no parameters', () => {
    expect(readDefinition('{"__proto__": {"id": "x/1"}, "constructor": 1}').definition).toBeUndefined()
  })
})

describe('the published schema', () => {
  test('knows the exclusions and the depression scales that we know', () => {
    expect(schema.$defs.exclusion.enum.toSorted()).toEqual([...exclusionSetNames].sort())
    const scales = Object.values(instruments).filter(({ depression }) => depression)
    expect(schema.$defs.instrument.enum.toSorted()).toEqual(scales.map(({ id }) => id).sort())
  })
})
