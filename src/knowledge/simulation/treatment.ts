/** Which antidepressants are given first and next, at which doses, and how long they are taken. */
import type { Citation, Cited } from '../citation.ts'

const darTnet: Citation = { source: 'dartnet-classes', at: 'table 2', status: 'verified' }
const ball: Citation = { source: 'ball-2014', at: 'index SSRI; second step', status: 'verified' }
/** Numbers that no source of ours gives. They shape the simulation only, and its manifest lists them. */
const assumed = (at: string): Citation => ({ source: 'simulator-assumption', at, status: 'unsure' })

/** Classes among treated first episodes. */
export const firstClassShares: Cited<Readonly<Record<string, number>>> = {
  value: { ssri: 0.73, snri: 0.123, ndri: 0.091, tca: 0.023, sari: 0.018, tetracyclic: 0.014, maoi: 0.0003 },
  cite: darTnet,
}

/** Citalopram and sertraline among the SSRIs of 2010. */
export const ssriShares: Cited<Readonly<Record<string, number>>> = {
  value: { citalopram: 0.301, sertraline: 0.275 },
  cite: ball,
}

/** One agent, with the doses it is given at: mg a day as [below the minimum, usual, high]. */
export type SimulatedAgent = {
  readonly agent: string
  readonly class: string
  /** Within its class. */
  readonly share: number
  /** Each dose as strength in mg and units a day. */
  readonly doses: readonly (readonly [mg: number, unitsPerDay: number])[]
}

const agent = (
  name: string,
  drugClass: string,
  share: number,
  ...doses: readonly (readonly [number, number])[]
): SimulatedAgent => ({ agent: name, class: drugClass, share, doses })

/** Shares within a class beyond the two cited SSRIs are assumed; doses are usual tablets. */
export const simulatedAgents: Cited<readonly SimulatedAgent[]> = {
  value: [
    agent('citalopram', 'ssri', 0.301, [10, 1], [20, 1], [40, 1]),
    agent('sertraline', 'ssri', 0.275, [25, 1], [50, 1], [100, 1]),
    agent('escitalopram', 'ssri', 0.2, [5, 1], [10, 1], [20, 1]),
    agent('fluoxetine', 'ssri', 0.15, [10, 1], [20, 1], [40, 1]),
    agent('paroxetine', 'ssri', 0.074, [10, 1], [20, 1], [40, 1]),
    agent('venlafaxine', 'snri', 0.5, [37.5, 1], [150, 1], [75, 3]),
    agent('duloxetine', 'snri', 0.4, [30, 1], [60, 1], [60, 2]),
    agent('desvenlafaxine', 'snri', 0.1, [25, 1], [50, 1], [100, 1]),
    agent('bupropion', 'ndri', 1, [150, 1], [300, 1], [150, 3]),
    agent('nortriptyline', 'tca', 0.5, [25, 1], [75, 1], [75, 2]),
    agent('amitriptyline', 'tca', 0.5, [25, 1], [150, 1], [150, 2]),
    agent('trazodone', 'sari', 1, [50, 1], [150, 2], [150, 2]),
    agent('mirtazapine', 'tetracyclic', 1, [7.5, 1], [15, 1], [30, 1]),
    agent('phenelzine', 'maoi', 1, [15, 2], [15, 3], [15, 4]),
  ],
  cite: assumed('shares within a class; usual tablets'),
}

/** Agents that are added to an antidepressant. */
export const simulatedAdjuncts: Cited<readonly SimulatedAgent[]> = {
  value: [
    agent('aripiprazole', 'antipsychotic', 0.4, [2, 1], [5, 1], [10, 1]),
    agent('quetiapine', 'antipsychotic', 0.3, [50, 1], [150, 1], [300, 1]),
    agent('olanzapine', 'antipsychotic', 0.1, [5, 1], [5, 1], [5, 2]),
    agent('lithium', 'mood-stabiliser', 0.1, [300, 1], [300, 3], [300, 3]),
    agent('buspirone', 'anxiolytic', 0.1, [15, 1], [15, 2], [30, 2]),
  ],
  cite: assumed('shares of adjuncts'),
}

/** Share of treatment eras that ever reach the minimum dose: between the Medicaid and the private figure. */
export const reachesMinimumDose: Cited<number> = {
  value: 0.63,
  cite: { source: 'fife-2018', at: '59.6 % to 66.0 % of eras', status: 'verified' },
}
/** Trazodone prescriptions below 150 mg. */
export const trazodoneBelow150: Cited<number> = {
  value: 0.625,
  cite: { source: 'mccall-2022', at: '58 % to 67 %', status: 'verified' },
}

/** Still taken after six months with 30 days of grace, by age: youngest adults and those of 50 to 64. */
export const persistence: Cited<{ readonly at18: number; readonly at50: number; readonly days: number }> = {
  value: { at18: 0.37, at50: 0.52, days: 180 },
  cite: { source: 'bushnell-2016', at: 'abstract', status: 'verified' },
}

/** Days late with the second fill: none, 1 to 9, 10 to 30. */
export const refillGaps: Cited<readonly (readonly [share: number, from: number, to: number])[]> = {
  value: [
    [0.52, 0, 0],
    [0.3, 1, 9],
    [0.17, 10, 30],
    [0.01, 31, 60],
  ],
  cite: { source: 'bushnell-2016', at: 'table 3; longer gaps assumed for the rest', status: 'verified' },
}

/** Share of fills for 90 days, by mail; the others are for 30. */
export const longSupplies: Cited<number> = { value: 0.25, cite: assumed('30 retail, 90 mail; the share') }

/** The second step: added twice as often as switched. */
export const addedRatherThanSwitched: Cited<number> = { value: 2 / 3, cite: ball }
/** What is added: another antidepressant, an anxiolytic (not simulated), or another agent. */
export const addedAntidepressant: Cited<number> = { value: 0.371, cite: ball }
export const addedAnxiolytic: Cited<number> = { value: 0.402, cite: ball }
