/** What must hold for every patient, tried on many invented ones. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ClinicalFact,
  type Condition,
  clinicalFacts,
  drugGroups,
  type FactId,
  type LabId,
  laboratory,
  rules,
} from '../../src/knowledge/interactions/index.ts'
import { type Plan, type PlanContext, type PlanOption, plan } from '../../src/plan/index.ts'
import { addDays } from '../../src/units/day.ts'
import { type Given, patient, today } from './patient.ts'

const table: Readonly<Record<FactId, ClinicalFact>> = clinicalFacts
const facts = Object.keys(table) as FactId[]
const labs = Object.keys(laboratory) as LabId[]
const medicines = [...new Set(Object.values(drugGroups).flatMap(({ members }) => [...members]))]
/** Values around every threshold. */
const labRange: Readonly<Record<LabId, readonly [number, number]>> = {
  qtc: [380, 540],
  sodium: [120, 145],
  potassium: [3, 5],
  magnesium: [1, 2.5],
  calcium: [8, 12],
  egfr: [10, 110],
  alt: [0, 7],
  hba1c: [4, 9],
  bmi: [17, 40],
  tsh: [0, 20],
  'lithium-level': [0, 2],
  neutrophils: [0, 8],
  systolic: [90, 200],
  diastolic: [50, 120],
  'audit-c': [0, 12],
}

const anyone: fc.Arbitrary<Given> = fc.record({
  age: fc.oneof(fc.integer({ min: 12, max: 90 }), fc.constant('unknown' as const)),
  sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
  present: fc.uniqueArray(fc.constantFrom(...facts), { maxLength: 6 }),
  unknown: fc.uniqueArray(fc.constantFrom(...facts), { maxLength: 20 }),
  takes: fc.uniqueArray(fc.constantFrom(...medicines), { maxLength: 4 }),
  stopped: fc.dictionary(fc.constantFrom(...medicines), fc.integer({ min: 0, max: 50 }), { maxKeys: 2 }),
  labs: fc
    .constant(labs)
    .chain((ids) =>
      fc.record(
        Object.fromEntries(
          ids.map((id) => [id, fc.double({ min: labRange[id][0], max: labRange[id][1], noNaN: true })]),
        ),
        { requiredKeys: [] },
      ),
    ),
  pregnancy: fc.constantFrom(
    'pregnant' as const,
    'breastfeeding' as const,
    'not-pregnant' as const,
    'unknown' as const,
  ),
  allergic: fc.oneof(
    fc.constant('unknown' as const),
    fc.uniqueArray(fc.constantFrom(...medicines), { maxLength: 2 }),
  ),
  failed: fc.uniqueArray(
    fc.constantFrom('sertraline', 'venlafaxine', 'bupropion', 'nortriptyline', 'mirtazapine'),
    {
      maxLength: 5,
    },
  ),
  current: fc.constantFrom(
    'none',
    'sertraline 200mg',
    'citalopram 40mg',
    'bupropion 300mg',
    'phenelzine 60mg',
  ),
  response: fc.constantFrom('partial-response' as const, 'non-response' as const, 'unknown' as const),
  severity: fc.constantFrom('mild' as const, 'moderate' as const, 'severe' as const),
})

/** A pregnancy on record of a man, or at 70, contradicts the rest of the record; dropping it drops a contradiction. */
const someone = anyone.map((given): Given => {
  const possible = given.sex !== 'male' && (typeof given.age !== 'number' || given.age <= 55)
  return possible ? given : { ...given, pregnancy: 'not-pregnant' }
})

const runs = { numRuns: 150 }

function byId({ options }: Plan): ReadonlyMap<string, PlanOption> {
  return new Map(options.map((option) => [option.id, option]))
}

function isContraindicated({ blockedBy }: PlanOption): boolean {
  return blockedBy.some(({ kind }) => kind === 'contraindication' || kind === 'allergy')
}

/** Facts that block something, wherever they stand in a rule. */
const blocking = new Set(
  rules.filter(({ severity }) => severity === 'block').flatMap(({ when }) => factsIn(when)),
)

function factsIn(condition: Condition): readonly FactId[] {
  if (condition.kind === 'fact') return [condition.is]
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(factsIn) : []
}

function withFact(context: PlanContext, id: FactId): PlanContext {
  return { ...context, facts: new Map([...context.facts, [id, { state: 'present' }]]) }
}

function withMedicine(context: PlanContext, id: string): PlanContext {
  const current = [...context.medicines.current, { name: id, ingredients: [id] }]
  return { ...context, medicines: { ...context.medicines, current } }
}

test('adding a contraindication never unblocks', () => {
  fc.assert(
    fc.property(
      someone,
      fc.constantFrom(...blocking),
      fc.constantFrom(...medicines),
      (given, fact, medicine) => {
        const context = patient(given)
        const before = byId(plan(context))
        for (const more of [withFact(context, fact), withMedicine(context, medicine)]) {
          for (const option of plan(more).options) {
            const was = before.get(option.id)
            if (was !== undefined && isContraindicated(was)) expect(isContraindicated(option)).toBe(true)
          }
        }
      },
    ),
    runs,
  )
})

type Removal = (context: PlanContext, pick: number) => PlanContext

const removals: Readonly<Record<string, Removal>> = {
  'a fact': (context, pick) => ({ ...context, facts: without(context.facts, pick) }),
  'a laboratory value': (context, pick) => ({ ...context, labs: without(context.labs, pick) }),
  'the age': (context) => ({ ...context, age: undefined }),
  'the sex': (context) => ({ ...context, sex: undefined }),
  'the pregnancy test': (context) => ({ ...context, pregnancy: 'unknown' }),
  allergies: (context) => ({ ...context, allergies: 'unknown' }),
  'a medicine': (context, pick) => ({
    ...context,
    medicines: {
      current: context.medicines.current.filter(
        (_, at) => at !== pick % (context.medicines.current.length || 1),
      ),
      stopped: context.medicines.stopped,
      complete: false,
    },
  }),
  'the last dose of a medicine': (context) => ({
    ...context,
    medicines: {
      ...context.medicines,
      stopped: context.medicines.stopped.map(({ name, ingredients }) => ({ name, ingredients })),
    },
  }),
  'the outcome of the trials': (context) => ({
    ...context,
    failures: { certain: 0, possible: context.failures.possible },
    treatmentFailures: { certain: 0, possible: context.treatmentFailures.possible },
    resistant: 'unknown',
    trials: context.trials.map((trial) => ({ ...trial, failed: 'unknown', outcome: 'unknown' })),
  }),
  'the response to the current step': (context) => ({
    ...context,
    step: { ...context.step, response: 'unknown', adequate: 'unknown', belowMaximum: 'unknown' },
  }),
  'the state of the episode': (context) => ({ ...context, episode: { status: 'unknown' } }),
  'what the patient wants': (context) => ({ ...context, preferences: new Map() }),
}

function without<K, V>(map: ReadonlyMap<K, V>, pick: number): ReadonlyMap<K, V> {
  const keys = [...map.keys()]
  const gone = keys[pick % (keys.length || 1)]
  return new Map([...map].filter(([key]) => key !== gone))
}

test.each(Object.entries(removals))(
  'removing %s never turns blocked or needs-information into recommended',
  (_name, remove) => {
    fc.assert(
      fc.property(someone, fc.nat(), (given, pick) => {
        const context = patient(given)
        const before = byId(plan(context))
        for (const { id, status } of plan(remove(context, pick)).options) {
          const was = before.get(id)?.status
          if (was === 'blocked' || was === 'needs-information')
            expect(`${id} ${status}`).not.toBe(`${id} recommended`)
        }
      }),
      runs,
    )
  },
)

test('every option stands in the plan once, with ranks from 1 and without gaps', () => {
  fc.assert(
    fc.property(someone, (given) => {
      const { options } = plan(patient(given))
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length)
      const ranks = options.flatMap(({ rank }) => rank ?? [])
      expect(ranks).toEqual(ranks.map((_, at) => at + 1))
    }),
    runs,
  )
})

test('what is blocked says by what, and what needs information says which', () => {
  fc.assert(
    fc.property(someone, (given) => {
      for (const { status, blockedBy, missing } of plan(patient(given)).options) {
        expect(blockedBy.length > 0).toBe(status === 'blocked')
        if (status === 'needs-information') expect(missing.length).toBeGreaterThan(0)
      }
    }),
    runs,
  )
})

test('a practice without evidence never stands before an option that is offered on evidence', () => {
  fc.assert(
    fc.property(someone, (given) => {
      const offered = plan(patient(given)).options.filter(({ status }) => status !== 'blocked')
      const first = offered.findIndex(({ supportive }) => supportive)
      expect(first === -1 || offered.slice(first).every(({ supportive }) => supportive)).toBe(true)
    }),
    runs,
  )
})

test('a washout that is over one day stays over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...medicines), fc.integer({ min: 0, max: 60 }), (id, days) => {
      const at = (elapsed: number): PlanContext => {
        const day = addDays(today, -elapsed)
        const stopped = [{ name: id, ingredients: [id], lastDay: { first: day, last: day } }]
        const context = patient({ current: 'none' })
        return { ...context, medicines: { current: [], stopped, complete: true } }
      }
      const later = byId(plan(at(days + 1)))
      for (const option of plan(at(days)).options) {
        if (!isContraindicated(option)) expect(isContraindicated(later.get(option.id) ?? option)).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})
