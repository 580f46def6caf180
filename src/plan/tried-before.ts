/** Was this option, or its class, already tried in this episode? */
import { timesToJudge } from '../knowledge/follow-up/index.ts'
import { drugGroups } from '../knowledge/interactions/index.ts'
import type { Option } from '../knowledge/options/index.ts'
import { classOf } from './agent-classes.ts'
import type { PlanContext, PlanTrial } from './plan-context.ts'
import { type MetBefore, metBefore, namesOf } from './shared-side-effects.ts'

export type Tried = {
  /** 0 not tried; 1 its class failed, or a relative was not tolerated; 2 tried, not adequately; 3 not tolerated; 4 tried adequately without success. */
  readonly degree: 0 | 1 | 2 | 3 | 4
  readonly text?: string | undefined
  readonly notTolerated?: true | undefined
}

const notTried: Tried = { degree: 0 }

export function triedBefore(context: PlanContext, option: Option): Tried {
  const { trials } = context
  if (isTakenNow(context, option)) return { degree: 4, text: 'It is taken now.' }
  const same = trials.filter((trial) => trial.inCurrentEpisode !== 'no' && isSame(trial, option))
  if (same.length > 0) return same.every(isBrokenOff) ? brokenOff : worst(same)
  const [met] = metBefore(context, option.agents)
  if (met !== undefined) return relativeNotTolerated(met)
  return option.modality === 'switch' ? triedClass(trials, option) : notTried
}

/** As an antidepressant in its own right, or added to one. */
function isTakenNow({ step, medicines }: PlanContext, option: Option): boolean {
  if (option.agents.length === 0) return false
  if (option.modality === 'switch') return option.agents.every((id) => step.antidepressants.includes(id))
  // What is perhaps no longer taken is asked about elsewhere, and not said to be taken.
  return medicines.current.some(
    ({ ingredients, doubt }) => doubt === undefined && option.agents.every((id) => ingredients.includes(id)),
  )
}

/** It brought response or remission in an earlier episode. */
export function helpedBefore({ trials }: PlanContext, option: Option): boolean {
  return trials.some(
    (trial) =>
      trial.inCurrentEpisode === 'no' &&
      (trial.outcome === 'remission' || trial.outcome === 'response') &&
      isSame(trial, option),
  )
}

/** A course of sessions that ended before it could be judged, and not because it was not tolerated. */
function isBrokenOff({ role, sessions, outcome }: PlanTrial): boolean {
  if (procedures[role] === undefined || sessions === undefined || outcome === 'intolerance') return false
  const least = timesToJudge.find(({ agents }) => agents.includes(role))?.sessions?.from
  return least !== undefined && sessions < least
}

const brokenOff: Tried = {
  degree: 0,
  text: 'Begun in this episode and ended before it could be judged: that is no failure of it.',
}

function worst(trials: readonly PlanTrial[]): Tried {
  if (trials.some((trial) => trial.failed === 'yes' && trial.adequate === 'yes')) {
    return { degree: 4, text: 'Tried adequately in this episode without enough benefit.' }
  }
  if (trials.some((trial) => trial.outcome === 'intolerance')) {
    return { degree: 3, text: 'Tried in this episode and not tolerated.', notTolerated: true }
  }
  return { degree: 2, text: 'Tried in this episode; whether that was a fair trial is not certain.' }
}

function relativeNotTolerated({ row, met }: MetBefore): Tried {
  return {
    degree: 1,
    text: `${row.name} came with ${namesOf(met)} and may come again: a medicine that does not share it comes first.`,
  }
}

function triedClass(trials: readonly PlanTrial[], option: Option): Tried {
  const classes = new Set(option.agents.map(classOf))
  const failed = trials.some(
    (trial) =>
      trial.inCurrentEpisode !== 'no' &&
      trial.failed === 'yes' &&
      trial.drugClass !== undefined &&
      classes.has(trial.drugClass),
  )
  return failed
    ? {
        degree: 1,
        text: 'A medicine of the same class has failed in this episode: another mechanism comes first.',
      }
    : notTried
}

const procedures: Readonly<Record<string, readonly string[]>> = {
  tms: ['rtms', 'itbs', 'saint'],
  ect: ['ect'],
  vns: ['vns'],
  tdcs: ['tdcs'],
  dbs: ['dbs'],
  'light-therapy': ['bright-light'],
}

function isSame(trial: PlanTrial, option: Option): boolean {
  if (procedures[trial.role]?.includes(option.id) === true) return true
  if (option.agents.length === 0) return false
  if (isAddOn(option) !== isAddOnTrial(trial)) return false
  return (
    option.agents.length === trial.ingredients.length &&
    option.agents.every((id) => trial.ingredients.includes(id))
  )
}

const addOns: ReadonlySet<string> = new Set(['combine', 'augment'])

function isAddOn({ modality }: Option): boolean {
  return addOns.has(modality)
}

/** Esketamine and ketamine are neither a switch nor added by their route. */
function isAddOnTrial({ role, ingredients }: PlanTrial): boolean {
  if (ingredients.some((id) => (drugGroups.ketamines.members as readonly string[]).includes(id))) return false
  return role === 'augmentation' || role === 'combination'
}
