/** Every row of the Columbia triage, and every way in which it can be left incomplete. */
import type { ScreenerTriage } from '../../src/risk/index.ts'

export type ScreenerVignette = {
  readonly title: string
  /** Question numbers; "6 recent" is the past three months. What is not named was not answered. */
  readonly answers: string
  readonly level: ScreenerTriage['level']
  readonly atLeast?: ScreenerTriage['atLeast']
}

export const screenerVignettes: readonly ScreenerVignette[] = [
  // High
  { title: 'some intent is red', answers: '1 yes, 2 yes, 3 yes, 4 yes, 5 no, 6 no', level: 'high' },
  { title: 'a plan with intent is red', answers: '1 yes, 2 yes, 3 yes, 4 no, 5 yes, 6 no', level: 'high' },
  {
    title: 'behaviour in the past three months is red',
    answers: '1 no, 2 no, 6 yes, 6 recent yes',
    level: 'high',
  },
  { title: 'intent without a method is red', answers: '1 no, 2 yes, 3 no, 4 yes, 5 no, 6 no', level: 'high' },
  { title: 'red is red with everything else blank', answers: '4 yes', level: 'high' },
  { title: 'a plan is red with everything else blank', answers: '5 yes', level: 'high' },
  { title: 'recent behaviour is red with everything else blank', answers: '6 recent yes', level: 'high' },
  { title: 'red although question 2 was denied', answers: '1 no, 2 no, 4 yes, 6 no', level: 'high' },
  // Moderate
  {
    title: 'a method without intent is orange',
    answers: '1 yes, 2 yes, 3 yes, 4 no, 5 no, 6 no',
    level: 'moderate',
  },
  {
    title: 'behaviour more than three months ago is orange',
    answers: '1 no, 2 no, 6 yes, 6 recent no',
    level: 'moderate',
  },
  {
    title: 'a method and old behaviour are orange',
    answers: '1 yes, 2 yes, 3 yes, 4 no, 5 no, 6 yes, 6 recent no',
    level: 'moderate',
  },
  { title: 'a method although question 2 was denied', answers: '1 no, 2 no, 3 yes, 6 no', level: 'moderate' },
  // Low
  { title: 'a wish to be dead alone is yellow', answers: '1 yes, 2 no, 6 no', level: 'low' },
  { title: 'thoughts alone are yellow', answers: '1 no, 2 yes, 3 no, 4 no, 5 no, 6 no', level: 'low' },
  { title: 'wish and thoughts are yellow', answers: '1 yes, 2 yes, 3 no, 4 no, 5 no, 6 no', level: 'low' },
  // None
  { title: 'no to 1, 2 and 6 is complete', answers: '1 no, 2 no, 6 no', level: 'none' },
  { title: 'no to everything', answers: '1 no, 2 no, 3 no, 4 no, 5 no, 6 no, 6 recent no', level: 'none' },
  // Incomplete is never low and never none
  { title: 'nothing answered', answers: '', level: 'incomplete' },
  { title: 'behaviour not asked', answers: '1 no, 2 no', level: 'incomplete' },
  { title: 'thoughts not asked', answers: '1 no, 6 no', level: 'incomplete' },
  { title: 'wish to be dead not asked', answers: '2 no, 6 no', level: 'incomplete' },
  { title: 'wish positive, the rest blank', answers: '1 yes', level: 'incomplete', atLeast: 'low' },
  { title: 'wish positive, behaviour blank', answers: '1 yes, 2 no', level: 'incomplete', atLeast: 'low' },
  {
    title: 'thoughts positive, intent declined',
    answers: '1 yes, 2 yes, 3 no, 5 no, 6 no',
    level: 'incomplete',
    atLeast: 'low',
  },
  {
    title: 'thoughts positive, method blank',
    answers: '1 yes, 2 yes, 4 no, 5 no, 6 no',
    level: 'incomplete',
    atLeast: 'low',
  },
  {
    title: 'method positive, plan blank',
    answers: '1 yes, 2 yes, 3 yes, 4 no, 6 no',
    level: 'incomplete',
    atLeast: 'moderate',
  },
  {
    title: 'behaviour ever, time not asked',
    answers: '1 no, 2 no, 6 yes',
    level: 'incomplete',
    atLeast: 'moderate',
  },
]
