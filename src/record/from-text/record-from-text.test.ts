import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatStatedDate, knownDay } from '../../units/day.ts'
import { plainText } from '../plain-text.ts'
import { parseNote } from './note-parser.ts'
import { recordFromText, type TextRecords } from './record-from-text.ts'

const asOf = knownDay('2024-06-01')

function read(text: string): TextRecords {
  return recordFromText(text, { file: 'history.txt', asOf })
}

function recordOf(text: string): TextRecords['records'][number] {
  const [record] = read(text).records
  if (record === undefined) throw new Error('No record.')
  return record
}

/** What is shown beside the text, in order; `?` before what was not understood. */
function shown(text: string): string {
  const { reading } = read(text)
  const parts = [
    ...reading.understood.map(({ from, as }) => ({ from, words: as })),
    ...reading.unread.map((span) => ({ from: span.from, words: `? ${span.text.trim()}` })),
  ]
  const inOrder = parts.sort((a, b) => a.from - b.from).map(({ words }) => words)
  return [...new Set(inOrder)].join(' | ')
}

/** The same is understood of each. */
function inTurn(names: readonly string[], words: string): string {
  return names.map((name) => `${name}, ${words}`).join(' | ')
}

const generic: Readonly<Record<string, string>> = {
  Prozac: 'fluoxetine',
  Zoloft: 'sertraline',
  Lexapro: 'escitalopram',
  Effexor: 'venlafaxine',
}

function three(...names: readonly [string, string, string]): readonly string[] {
  return names.map((name) => `${generic[name]} (${name})`)
}

const datedTwo = 'fluoxetine (Prozac), from 2018 | sertraline (Zoloft), from 2019'
const failedInTurn = [
  'fluoxetine (Prozac), from 2018, outcome non-response',
  'sertraline (Zoloft), from 2019, outcome non-response',
  'venlafaxine (Effexor), from 2020, outcome non-response',
].join(' | ')
const failedTwoInTurn = failedInTurn.replace(/2020, .*$/, '2020, outcome response')

/** Phrase, and what is understood. */
const table: readonly (readonly [phrase: string, understood: string])[] = [
  [
    'Zoloft up to 200 mg x 10 wks 2019, no help',
    'sertraline (Zoloft), up to 200 mg/day, 70 days, from 2019, outcome non-response',
  ],
  ['Lexapro stopped after 5 days (nausea)', 'escitalopram (Lexapro), 5 days, stopped: intolerance'],
  [
    'venlafaxine XR 75→225 mg Jan–Jun 2021, taken daily',
    'venlafaxine, 75–225 mg/day, from 2021-01, until 2021-06, taken: as-prescribed',
  ],
  [
    'Prozac 20-40 mg for 3 months, ineffective',
    'fluoxetine (Prozac), 20–40 mg/day, 90 days, outcome non-response',
  ],
  ['sertraline 100mg daily x 8 weeks', 'sertraline, 100 mg/day, 56 days'],
  [
    'Wellbutrin SR 150 mg BID, 6 weeks, some benefit',
    'bupropion (Wellbutrin SR), 300 mg/day, 42 days, outcome partial-response',
  ],
  [
    'Wellbutrin (bupropion) XL 300 mg daily from Jan 2020 to June 2020',
    'bupropion (Wellbutrin), 300 mg/day, from 2020-01, until 2020-06',
  ],
  [
    'Cymbalta 60 mg from 3/2020 until 9/2020',
    'duloxetine (Cymbalta), 60 mg/day, from 2020-03, until 2020-09',
  ],
  [
    'Pristiq 50 mg 2020-03-15 to 2020-09-01, stopped due to cost',
    'desvenlafaxine (Pristiq), 50 mg/day, from 2020-03-15, until 2020-09-01, stopped: cost',
  ],
  ['Effexor XR 150 mg since 2022', 'venlafaxine (Effexor XR), 150 mg/day, from 2022, current'],
  ['Celexa 40 mg for the past 8 weeks', 'citalopram (Celexa), 40 mg/day, 56 days, from 2024-04-06, current'],
  ['currently on Trintellix 20 mg', 'vortioxetine (Trintellix), 20 mg/day, current'],
  ['Lexapro 20 mg 2 years ago', 'escitalopram (Lexapro), 20 mg/day, from 2021'],
  [
    'Zoloft 50 mg for 2 weeks then 100 mg for 8 weeks',
    'sertraline (Zoloft), 50 mg/day for 14 days, 100 mg/day for 56 days, 70 days',
  ],
  [
    "started Paxil 20 mg in 2015, stopped 2016 because it didn't help",
    'paroxetine (Paxil), 20 mg/day, from 2015, until 2016, outcome non-response, stopped: lack-of-effect',
  ],
  [
    'Remeron 30 mg qhs, 12 weeks, 50% better',
    'mirtazapine (Remeron), 30 mg/day, 84 days, outcome response, 50% better',
  ],
  [
    'nortriptyline 75 mg x 12 wks: improved by 30%',
    'nortriptyline, 75 mg/day, 84 days, outcome partial-response, 30% better',
  ],
  [
    'Viibryd 40 mg x 8 wks, worked well then stopped working',
    'vilazodone (Viibryd), 40 mg/day, 56 days, outcome response',
  ],
  ['Nardil 60 mg 2012 - remission', 'phenelzine (Nardil), 60 mg/day, from 2012, outcome remission'],
  ['Emsam 12 mg, got worse', 'selegiline (Emsam), 12 mg/day, outcome worsening'],
  [
    'Zoloft 100 mg - taken as prescribed, without benefit',
    'sertraline (Zoloft), 100 mg/day, outcome non-response, taken: as-prescribed',
  ],
  ['Zoloft 100 mg, missed doses', 'sertraline (Zoloft), 100 mg/day, taken: partial'],
  ['prescribed Pristiq, never took it', 'desvenlafaxine (Pristiq), taken: not-taken'],
  ["Paxil d/c'd due to weight gain", 'paroxetine (Paxil), stopped: intolerance'],
  ['Paxil 20 mg - nausea', 'paroxetine (Paxil), 20 mg/day, with nausea, not said to be why it ended'],
  ['Buspar stopped, lost to follow up', 'buspirone (Buspar), stopped: other'],
  [
    'Lexapro 10 mg felt better and stopped',
    'escitalopram (Lexapro), 10 mg/day, outcome response, stopped: remission',
  ],
  [
    'failed Prozac, Paxil',
    'fluoxetine (Prozac), outcome non-response | paroxetine (Paxil), outcome non-response',
  ],
  [
    'Failed: Zoloft, Celexa 40 mg (8 wks), and Pristiq - all without benefit',
    'sertraline (Zoloft), outcome non-response | citalopram (Celexa), 40 mg/day, 56 days, outcome non-response | desvenlafaxine (Pristiq), outcome non-response',
  ],
  [
    'Prozac and Paxil, no help',
    'fluoxetine (Prozac), outcome non-response | paroxetine (Paxil), outcome non-response',
  ],
  [
    'No response to Prozac, good response to Zoloft',
    'fluoxetine (Prozac), outcome non-response | sertraline (Zoloft), outcome response',
  ],
  [
    'augmented with Abilify 5 mg for 8 weeks without benefit',
    'aripiprazole (Abilify), 5 mg/day, 56 days, outcome non-response',
  ],
  [
    'lithium 900 mg added to Zoloft 150 mg x 6 weeks, partial response',
    'lithium, 900 mg/day, 42 days, outcome partial-response | sertraline (Zoloft), 150 mg/day',
  ],
  // What is said of a list is said of all its names; a dose is that of one.
  [
    'Tried Zoloft, Prozac and Lexapro, no help',
    'sertraline (Zoloft), outcome non-response | fluoxetine (Prozac), outcome non-response | escitalopram (Lexapro), outcome non-response',
  ],
  ['took Prozac and Zoloft 200 mg', 'fluoxetine (Prozac) | sertraline (Zoloft), 200 mg/day'],
  [
    'took Prozac and Lexapro 20 mg x 8 weeks',
    'fluoxetine (Prozac) | escitalopram (Lexapro), 20 mg/day, 56 days',
  ],
  ['Zoloft failed', 'sertraline (Zoloft), outcome non-response'],
  [
    'Zoloft and Prozac failed',
    'sertraline (Zoloft), outcome non-response | fluoxetine (Prozac), outcome non-response',
  ],
  // As a list of medicines or a table is pasted.
  [
    'sertraline (ZOLOFT) 100 MG tablet, Take 1.5 tablets (150 mg total) by mouth daily., Disp: 45 tablet, Rfl: 2',
    'sertraline, 150 mg/day | ? Disp: 45 tablet, Rfl: 2',
  ],
  [
    'buPROPion XL (WELLBUTRIN XL) 300 MG 24 hr tablet, Take 1 tablet (300 mg) by mouth every morning',
    'bupropion, 300 mg/day',
  ],
  [
    'sertraline | 200 mg | 1/2023-5/2023 | partial response (30%) |',
    'sertraline, 200 mg/day, from 2023-01, until 2023-05, outcome partial-response, 30% better',
  ],
  ['Zoloft 100 mg, inadequate trial', 'sertraline (Zoloft), 100 mg/day | ? inadequate trial'],
  ['Zoloft 100 mg at age 25', 'sertraline (Zoloft), 100 mg/day | ? at age 25'],
  ['MDD since age 15', 'diagnosis: mdd since | ? age 15'],
  [
    '45 yo woman, first episode at age 19',
    'born 1978 or the year before | female | ? first episode at age 19',
  ],
  // Why another took its place is why the first one ended.
  [
    'switched from Zoloft to Prozac due to nausea',
    'sertraline (Zoloft), stopped: intolerance | fluoxetine (Prozac)',
  ],
  [
    'switched from Zoloft 200 mg to Effexor 225 mg after 8 weeks due to no response',
    'sertraline (Zoloft), 200 mg/day, outcome non-response, stopped: lack-of-effect | venlafaxine (Effexor), 225 mg/day | ? after 8 weeks',
  ],
  [
    'changed Zoloft to Effexor for lack of response',
    'sertraline (Zoloft), outcome non-response, stopped: lack-of-effect | venlafaxine (Effexor)',
  ],
  [
    'Zoloft 100 mg, switched to Effexor 150 mg, stopped due to nausea',
    'sertraline (Zoloft), 100 mg/day | venlafaxine (Effexor), 150 mg/day, stopped | ? due to nausea',
  ],
  ['switched to Effexor due to nausea', 'venlafaxine (Effexor) | ? due to nausea'],
  [
    'Zoloft 100 mg, Abilify 5 mg added due to partial response',
    'sertraline (Zoloft), 100 mg/day | aripiprazole (Abilify), 5 mg/day | ? added due to partial response',
  ],
  ['Effexor 150 mg due to partial response', 'venlafaxine (Effexor), 150 mg/day | ? due to partial response'],
  // A benefit that is limited, or another's, is no outcome.
  ['Zoloft 100 mg helped, but only with sleep', 'sertraline (Zoloft), 100 mg/day | ? helped | ? with sleep'],
  [
    'Zoloft 100 mg, improvement in anxiety only',
    'sertraline (Zoloft), 100 mg/day, with anxiety, not said to be why it ended | ? improvement in',
  ],
  ['better than Prozac', '? better than Prozac'],
  ['Zoloft 100 mg, depression no better', 'sertraline (Zoloft), 100 mg/day, outcome non-response'],
  ['Zoloft 100 mg, symptoms much improved', 'sertraline (Zoloft), 100 mg/day, outcome response'],
  ['Zoloft 100 mg, MDD in remission on it', 'sertraline (Zoloft), 100 mg/day, outcome remission'],
  [
    'Zoloft 100 mg, switched to Effexor for depression not improving',
    'sertraline (Zoloft), 100 mg/day, outcome non-response, stopped: lack-of-effect | venlafaxine (Effexor) | reason: depression',
  ],
  ['Zoloft 100 mg, felt no different', 'sertraline (Zoloft), 100 mg/day, outcome non-response'],
  // What was aimed at, or half of it, is not the dose that was taken.
  ['Zoloft started at 25 mg, goal 200 mg', 'sertraline (Zoloft), 25 mg/day | ? goal 200 mg'],
  ['took half of Zoloft 100 mg x 6 months', '? took half of | sertraline (Zoloft), 180 days | ? 100 mg'],
  [
    'Zoloft 100 mg for at most 8 weeks, no help',
    'sertraline (Zoloft), 100 mg/day, outcome non-response | ? for at most 8 weeks',
  ],
  ['Zoloft 100 mg prescribed but not picked up', 'sertraline (Zoloft), 100 mg/day, taken: not-taken'],
  ['Zoloft 100 mg, remission, relapsed 2022', 'sertraline (Zoloft), 100 mg/day, outcome remission | ? 2022'],
  ['Past: Prozac, Paxil', 'heading: history | fluoxetine (Prozac) | paroxetine (Paxil)'],
  ['SI: none', 'denied: suicidal ideation : none'],
  ['trazodone 50 mg qhs prn for sleep', 'trazodone, up to 50 mg/day, as needed | reason: sleep'],
  [
    'Zoloft 100 mg x 8 wks. No help. Took daily.',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response, taken: as-prescribed',
  ],
  ['ECT x 8 2020 good response then relapse', 'ECT, 8 sessions, from 2020, outcome response'],
  ['8 ECT treatments in 2018, no benefit', 'ECT, 8 sessions, from 2018, outcome non-response'],
  ['TMS 36 sessions partial response', 'TMS, 36 sessions, outcome partial-response'],
  ['Spravato 84 mg twice weekly x 4 wks', 'esketamine (Spravato), 24 mg/day, 28 days'],
  ['6 ketamine infusions Jan 2023, helped', 'ketamine, 6 sessions, from 2023-01, outcome response'],
  ['CBT 16 sessions 2019', 'CBT, 16 sessions, from 2019'],
  ['VNS implanted 2016', 'VNS, from 2016'],
  [
    'MDD since 2018, current episode since March 2020',
    'diagnosis: mdd, from 2018 | current episode since 2020-03',
  ],
  [
    'MDD, recurrent, severe without psychotic features',
    'diagnosis: mdd recurrent severe without psychotic features',
  ],
  ['current episode x 18 months', 'current episode since 2022-11'],
  ['Pt is 45 y/o F', 'born 1978 or the year before | female'],
  [
    '38-year-old man with PTSD and GAD',
    'born 1985 or the year before | male | diagnosis: ptsd | diagnosis: gad',
  ],
  ['PHQ-9 18 on 3/5/2021', 'phq-9 18 (2021-03-05)'],
  ['3/5/2021: PHQ-9 20, GAD-7 12', 'phq-9 20 (2021-03-05) | gad-7 12 (2021-03-05)'],
  ['PHQ-9 17 today', 'phq-9 17 (2024-06-01)'],
  [
    'venlafaxine 150 mg Jan-Jun 2021, PHQ-9 20 -> 17',
    'venlafaxine, 150 mg/day, from 2021-01, until 2021-06 | phq-9 20 (2021-01) → 17 (2021-06)',
  ],
  ['PHQ-9 39', '? PHQ-9 39'],
  ['no history of mania', 'denied: no history of mania'],
  ['No history of mania or psychosis', 'denied: no history of mania | denied: psychosis'],
  ['denies SI', 'denied: denies suicidal ideation'],
  ['rule out bipolar disorder', 'not settled: rule out bipolar disorder'],
  ['suicide attempt 2015', 'diagnosis: suicide attempt, from 2015'],
  ['mother bipolar', 'family history: mother, bipolar'],
  [
    'Family history: mother depression, brother suicide attempt',
    'heading: family | family history: mother, depression | family history: brother, suicide attempt',
  ],
  ['Sister took Zoloft with good response', '? Sister took Zoloft with good response'],
  ['allergic to Celexa (rash)', 'allergy | allergy: citalopram | reaction: rash'],
  ['NKDA', 'no known allergies'],
  ['45 y/o woman, no known drug allergies', 'born 1978 or the year before | female | no known allergies'],
  ['Allergies: none', 'heading: allergies | no known allergies'],
  ['Denies allergies', 'no known allergies | allergies'],
  ['Allergies: penicillin', 'heading: allergies | allergy: penicillin'],
  ['never tried Zoloft', 'Zoloft: not taken'],
  ['has not tried Prozac or Paxil', 'Prozac: not taken | Paxil: not taken'],
  ['no ECT, no TMS', 'ECT: not taken | TMS: not taken'],
  ['TMS: no', 'TMS: not taken'],
  ['not on Zoloft', 'Zoloft: not taken'],
  ['considering Effexor', 'Effexor: only considered, not taken'],
  ['Plan: start Effexor XR 75 mg', 'heading: plan | Effexor XR: only considered, not taken'],
  ['declined ECT', 'ECT: declined'],
  ['wants to try ketamine', 'ketamine: wished for, not taken'],
  ['?Celexa', '? ?Celexa'],
  ['Celexa?', '? Celexa?'],
  ['possibly Paxil', '? possibly Paxil'],
  ['thinks she took Prozac 20 mg', '? thinks she took Prozac 20 mg'],
  ['Reviewed literature on Spravato', '? Reviewed literature on | Spravato: only considered, not taken'],
  ['Zoloft interacts with tramadol', '? Zoloft interacts with tramadol'],
  ['drinks 6 beers/day', '? drinks 6 beers/day'],
  ['Tried several SSRIs in her 20s', '? Tried several SSRIs in her 20s'],
  ['Effexor XR 150 since 2022', 'venlafaxine (Effexor XR), 150 mg/day, unit not written, from 2022, current'],
  [
    'Zoloft 200 x 10 weeks, no help',
    'sertraline (Zoloft), 200 mg/day, unit not written, 70 days, outcome non-response',
  ],
  ['Cymbalta 30 bid', 'duloxetine (Cymbalta), 60 mg/day, unit not written'],
  ['Effexor 75->150->225', 'venlafaxine (Effexor), 75–225 mg/day, unit not written'],
  [
    'Zoloft up to 200, no help',
    'sertraline (Zoloft), up to 200 mg/day, unit not written, outcome non-response',
  ],
  // November 2024 or some 24 November: neither a date nor a second dose.
  [
    'Wellbutrin XL 300 since 11/24',
    'bupropion (Wellbutrin XL), 300 mg/day, unit not written | ? since 11/24',
  ],
  [
    'Zoloft 100 6/24-10/24 failed',
    'sertraline (Zoloft), 100 mg/day, unit not written, outcome non-response | ? 6/24-10/24',
  ],
  ['Prozac 40 1/2 daily', 'fluoxetine (Prozac) | ? 40 1/2'],
  ['Zoloft (200) failed', 'sertraline (Zoloft), 200 mg/day, unit not written, outcome non-response'],
  // From a quarter of the lowest usual dose (50 mg) to twice the label's maximum (200 mg), in steps of tablets.
  ['Zoloft 12.5 daily', 'sertraline (Zoloft), 12.5 mg/day, unit not written'],
  ['Zoloft 10, no help', 'sertraline (Zoloft), outcome non-response | ? 10'],
  ['Zoloft 400 daily', 'sertraline (Zoloft), 400 mg/day, unit not written'],
  ['Zoloft 402.5, no help', 'sertraline (Zoloft), outcome non-response | ? 402.5'],
  ['Lexapro 3, no help', 'escitalopram (Lexapro), outcome non-response | ? 3'],
  ['Zoloft 50, 100, 200 no help', 'sertraline (Zoloft), outcome non-response | ? 50 | ? 100 | ? 200'],
  ['Lexapro 10/20 no help', 'escitalopram (Lexapro), outcome non-response | ? 10/20'],
  [
    'failed Lexapro 10) Zoloft 100 mg',
    'escitalopram (Lexapro), outcome non-response | ? 10) | sertraline (Zoloft), 100 mg/day, outcome non-response',
  ],
  ['Synthroid 50 daily', 'levothyroxine (Synthroid) | ? 50'],
  [
    'Zoloft 150 mg and Prozac 40 mg, neither helped',
    'sertraline (Zoloft), 150 mg/day, outcome non-response | fluoxetine (Prozac), 40 mg/day, outcome non-response',
  ],
  [
    'Zoloft 100 mg and Prozac 40 mg, neither failed',
    'sertraline (Zoloft), 100 mg/day | fluoxetine (Prozac), 40 mg/day | ? failed',
  ],
  ['Zoloft 100 mg has not failed', 'sertraline (Zoloft), 100 mg/day | ? has not failed'],
  ['Zoloft 100 mg, neither of them remission', 'sertraline (Zoloft), 100 mg/day'],
  ["Zoloft 100 mg hasn't been effective", 'sertraline (Zoloft), 100 mg/day, outcome non-response'],
  ['Zoloft 100 mg hardly helped', 'sertraline (Zoloft), 100 mg/day, outcome non-response'],
  ['Zoloft 100 mg eventually helped', 'sertraline (Zoloft), 100 mg/day, outcome response'],
  ['Zoloft 100 mg I doubt it helped', 'sertraline (Zoloft), 100 mg/day | ? doubt it helped'],
  ['Zoloft 100 mg supposedly effective', 'sertraline (Zoloft), 100 mg/day | ? supposedly effective'],
  [
    'Cymbalta 60 mg x 6-8 weeks, ineffective',
    'duloxetine (Cymbalta), 60 mg/day, outcome non-response | ? x 6-8 weeks',
  ],
  [
    'Cymbalta 60 mg for at least 8 weeks, no benefit',
    'duloxetine (Cymbalta), 60 mg/day, outcome non-response | ? for at least 8 weeks',
  ],
  ['Seroquel 25 mg, helped with sleep', 'quetiapine (Seroquel), 25 mg/day | ? helped with sleep'],
  ['Zoloft 100 mg, no help, good response', 'sertraline (Zoloft), 100 mg/day | ? no help | ? good response'],
  ['never tried Zoloft 100 mg, no help', '? never tried Zoloft 100 mg, no help'],
  ['Setraline 100 mg x 8 weeks', 'sertraline (Setraline), 100 mg/day, 56 days'],
  ['Zoloft 100 mg? x 8 weeks', 'sertraline (Zoloft), 56 days | ? 100 mg?'],
  [
    'Sertraline 50 mg tablet, take 2 tablets by mouth daily since 2022',
    'sertraline, 100 mg/day, from 2022, current',
  ],
  ['Zoloft 50 mg tabs x 8 weeks', 'sertraline (Zoloft), 50 mg/day, 56 days'],
  [
    'Zoloft 50 mg tablet 1 tab daily for 7 days then 2 tablets daily for 7 weeks',
    'sertraline (Zoloft), 50 mg/day for 7 days, 100 mg/day for 49 days, 56 days',
  ],
  ['Zoloft 50 mg tablet, take as directed', 'sertraline (Zoloft) | ? 50 mg tablet | ? take as directed'],
  ['Zoloft 25 mg increased weekly by 25 mg to 100 mg', 'sertraline (Zoloft), 25–100 mg/day'],
  [
    'Zoloft 50mg, 100mg, 150mg - each 4 weeks - no response',
    'sertraline (Zoloft), 50–150 mg/day, outcome non-response | ? each 4 weeks -',
  ],
  [
    'Zoloft (100mg), Prozac (40mg): all failed',
    'sertraline (Zoloft), 100 mg/day, outcome non-response | fluoxetine (Prozac), 40 mg/day, outcome non-response',
  ],
  ['Zoloft 100 mg x 2', 'sertraline (Zoloft), 100 mg/day | ? x 2'],
  ['Lithium level 0.8 on 900 mg', 'lithium, 900 mg/day | Lithium level 0.8 mmol/L (date unknown)'],
  [
    '6 ketamine infusions Jan 2023 w/ good response, relapsed after 2 months',
    'ketamine, 6 sessions, from 2023-01, outcome response | ? after 2 months',
  ],
  ['ECT every 4 weeks', 'ECT | ? every 4 weeks'],
  [
    '45F with MDD, recurrent, severe, since 2014',
    'born 1978 or the year before | female | diagnosis: mdd recurrent severe, from 2014',
  ],
  ['Tried: Zoloft. Not tried: Effexor', 'sertraline (Zoloft) | Effexor: not taken'],
  [
    'Zoloft did not help and Prozac made her worse',
    'sertraline (Zoloft), outcome non-response | fluoxetine (Prozac), outcome worsening | ? made her',
  ],
  [
    'Stopped Zoloft in 2019 due to nausea. Started Prozac 20 mg.',
    'sertraline (Zoloft), until 2019, stopped: intolerance | fluoxetine (Prozac), 20 mg/day',
  ],
  [
    'If no response to Zoloft, start Effexor',
    'Zoloft: only considered, not taken | Effexor: only considered, not taken',
  ],
  [
    'Her sister died in 2019 and she took Zoloft 100 mg',
    '? Her sister died in 2019 and she took Zoloft 100 mg',
  ],
  ['will increase Zoloft from 50 to 100 mg', '? will increase Zoloft from 50 to 100 mg'],
  [
    'Remeron 15-45 mg 2018-2019 helped sleep but not mood',
    'mirtazapine (Remeron), 15–45 mg/day, from 2018, until 2019 | ? helped sleep but not mood',
  ],
  ['Current: Zoloft 100 mg', 'sertraline (Zoloft), 100 mg/day, current'],
  ['PHQ9=21 (1/5/24), PHQ9=15 (3/1/24)', 'phq-9 21 (2024-01-05) | phq-9 15 (2024-03-01)'],
  ['PHQ-9: 18/27 on 2024-03-01', 'phq-9 18 (2024-03-01)'],
  ['MADRS 34 -> 30', 'madrs 34 (date unknown) → 30 (date unknown)'],
  ['Wellbutrin 2010-11', '? Wellbutrin 2010-11'],
  ['Zoloft 100 mg winter 2019', 'sertraline (Zoloft), 100 mg/day | ? winter 2019'],
  ['Zoloft 13/45/2019', '? Zoloft 13/45/2019'],
  ['Plan: continue Zoloft 100 mg daily', 'heading: plan | sertraline (Zoloft), 100 mg/day, current'],
  [
    'Zoloft 50 mg since 2021, will increase to 100 mg',
    'sertraline (Zoloft), 50 mg/day, from 2021, current | ? will increase to 100 mg',
  ],
  ['Zoloft: declined', 'Zoloft: declined'],
  ['Never took Zoloft', 'sertraline (Zoloft), taken: not-taken'],
  ['Never took Zoloft regularly', 'sertraline (Zoloft), taken: partial'],
  ['Zoloft, never took it as prescribed', 'sertraline (Zoloft), taken: partial'],
  ['Has never taken Zoloft', 'Zoloft: not taken'],
  ['Has never taken Zoloft consistently', 'sertraline (Zoloft), taken: partial'],
  ['Never took Zoloft long enough', '? Never took | sertraline (Zoloft) | ? long enough'],
  [
    'Never took Zoloft, took Prozac regularly',
    'sertraline (Zoloft), taken: not-taken | fluoxetine (Prozac) | ? regularly',
  ],
  [
    'Prozac, Zoloft, Lexapro without benefit',
    ['fluoxetine (Prozac)', 'sertraline (Zoloft)', 'escitalopram (Lexapro)']
      .map((name) => `${name}, outcome non-response`)
      .join(' | '),
  ],
  [
    'Prozac 20 mg, Zoloft, Lexapro without benefit',
    'fluoxetine (Prozac), 20 mg/day | ? Zoloft, | escitalopram (Lexapro), outcome non-response',
  ],
  ['Prozac, Zoloft without benefit', '? Prozac, | sertraline (Zoloft), outcome non-response'],
  ['Prozac, Zoloft, Lexapro helped', '? Prozac, Zoloft, | escitalopram (Lexapro), outcome response'],
  [
    'She never took Zoloft and takes Prozac 40 mg daily',
    'sertraline (Zoloft), taken: not-taken | fluoxetine (Prozac), 40 mg/day',
  ],
  [
    'never used Zoloft but takes her Prozac as prescribed',
    'Zoloft: not taken | fluoxetine (Prozac), taken: as-prescribed',
  ],
  ['Never took Zoloft because of daily drinking', 'sertraline (Zoloft), taken: not-taken | ? drinking'],
  ['Never took Zoloft (drinks daily)', 'sertraline (Zoloft), taken: not-taken | ? drinks'],
  ['Never took Zoloft, which was prescribed daily', 'sertraline (Zoloft), taken: not-taken'],
  [
    'Never took Zoloft. Takes Prozac as prescribed',
    'sertraline (Zoloft), taken: not-taken | fluoxetine (Prozac), taken: as-prescribed',
  ],
  ['She never took her Zoloft on a regular basis', 'sertraline (Zoloft), taken: partial'],
  ['Never took Wellbutrin (bupropion) regularly', 'bupropion (Wellbutrin), taken: partial'],
  ['Never took Zoloft, at least not regularly', '? Never took Zoloft, at least not regularly'],
  ['Never took Zoloft 50 mg daily', '? Never took Zoloft 50 mg daily'],
  ['Never took more than 50 mg of Zoloft', '? Never took more than 50 mg of Zoloft'],
  ['Never tried Zoloft at full dose', '? Never tried Zoloft at full dose'],
  ['Never tried Zoloft', 'Zoloft: not taken'],
  ['No adequate trial of Zoloft', '? No adequate trial of Zoloft'],
  ['Denies ever taking Zoloft regularly', '? Denies ever taking Zoloft regularly'],
  ['Denies taking Zoloft', 'Zoloft: not taken'],
  [
    'Never took Prozac, Zoloft or Lexapro regularly',
    inTurn(three('Prozac', 'Zoloft', 'Lexapro'), 'taken: partial'),
  ],
  ['Never took Prozac, Zoloft, Lexapro regularly', '? Never took Prozac, Zoloft, Lexapro regularly'],
  ['Never took Zoloft or Prozac', inTurn(['sertraline (Zoloft)', 'fluoxetine (Prozac)'], 'taken: not-taken')],
  [
    'Never took Zoloft, Prozac, or Lexapro for very long',
    '? Never took | sertraline (Zoloft) | fluoxetine (Prozac) | escitalopram (Lexapro) | ? for very long',
  ],
  [
    'Zoloft and Prozac: never took them regularly',
    inTurn(['sertraline (Zoloft)', 'fluoxetine (Prozac)'], 'taken: partial'),
  ],
  [
    'Never took Prozac and never took Zoloft regularly',
    'fluoxetine (Prozac), taken: not-taken | sertraline (Zoloft), taken: partial',
  ],
  ['Tried Zoloft but never took Prozac', 'sertraline (Zoloft) | fluoxetine (Prozac), taken: not-taken'],
  ['Never took Prozac, Zoloft helped', 'fluoxetine (Prozac), taken: not-taken | ? Zoloft helped'],
  ['Never used Zoloft because of nausea with Prozac', 'Zoloft: not taken | ? with Prozac'],
  ['Has not had ECT but TMS in 2022', 'ECT: not taken | TMS, from 2022'],
  ['Zoloft 100 mg never really took it as prescribed', 'sertraline (Zoloft), 100 mg/day, taken: partial'],
  ['Took Zoloft but not regularly', 'sertraline (Zoloft), taken: partial'],
  ['Currently taking Zoloft 100 mg', 'sertraline (Zoloft), 100 mg/day, current'],
  ['No longer taking Zoloft 100 mg', 'sertraline (Zoloft), 100 mg/day, stopped'],
  ['Prozac 2018, Zoloft 2019, Effexor 2020 — none helped', failedInTurn],
  ['Prozac 2018, Zoloft 2019, Effexor 2020. None of them helped.', failedInTurn],
  ['Prozac 2018, Zoloft 2019, Effexor 2020, none have been effective', failedInTurn],
  ['Prozac 2018, Zoloft 2019, Effexor 2020: no benefit from any of them', failedInTurn],
  ['Prozac 2018, Zoloft 2019, Effexor 2020, no response to all three', failedInTurn],
  [
    'Prozac, Zoloft, Effexor (none helped)',
    inTurn(three('Prozac', 'Zoloft', 'Effexor'), 'outcome non-response'),
  ],
  [
    'Prozac 20 mg, Zoloft 100 mg, Effexor (none helped)',
    'fluoxetine (Prozac), 20 mg/day, outcome non-response | sertraline (Zoloft), 100 mg/day, outcome non-response | venlafaxine (Effexor), outcome non-response',
  ],
  [
    'Prozac 2018, Zoloft 2019, Effexor 2020, no help',
    `${datedTwo} | venlafaxine (Effexor), from 2020, outcome non-response`,
  ],
  [
    'Prozac 2018, Zoloft 2019, Effexor 2020. No help.',
    `${datedTwo} | venlafaxine (Effexor), from 2020 | ? No help.`,
  ],
  ['Prozac 2018, Zoloft 2019, not all of them helped', datedTwo],
  ['Prozac 2018, Zoloft 2019, does not feel any of them helped', `${datedTwo} | ? does not feel`],
  ['Prozac 2018, Zoloft 2019: none helped enough', `${datedTwo} | ? helped enough`],
  ['Prozac 2018, Zoloft 2019: none helped except Zoloft', `${datedTwo} | ? helped except Zoloft`],
  ['Prozac 2018, Zoloft 2019: all but Zoloft failed', `${datedTwo} | ? Zoloft failed`],
  ['Prozac 2018, Zoloft 2019, neither caused nausea', `${datedTwo} | ? caused nausea`],
  ['Prozac 2018, Zoloft 2019, neither helped, Effexor 2020 helped', failedTwoInTurn],
  [
    'Prozac and Zoloft: neither was fully effective',
    inTurn(['fluoxetine (Prozac)', 'sertraline (Zoloft)'], 'outcome partial-response'),
  ],
  [
    'Prozac and Zoloft, neither taken as prescribed',
    inTurn(['fluoxetine (Prozac)', 'sertraline (Zoloft)'], 'taken: partial'),
  ],
  [
    'Neither Prozac nor Zoloft helped',
    inTurn(['fluoxetine (Prozac)', 'sertraline (Zoloft)'], 'outcome non-response'),
  ],
  [
    'Neither Prozac 40 mg nor Zoloft 200 mg helped',
    'fluoxetine (Prozac), 40 mg/day, outcome non-response | sertraline (Zoloft), 200 mg/day, outcome non-response',
  ],
  [
    'Neither Prozac nor Zoloft, taken for 8 weeks each, helped',
    'fluoxetine (Prozac) | sertraline (Zoloft) | ? taken for 8 weeks each,',
  ],
  [
    'Lexapro 2017, Prozac 2018, Zoloft 2019, neither helped',
    'escitalopram (Lexapro), from 2017 | fluoxetine (Prozac), from 2018, outcome non-response | sertraline (Zoloft), from 2019, outcome non-response',
  ],
  [
    'Tried Prozac and Zoloft, now on Lexapro, neither helped',
    'fluoxetine (Prozac), outcome non-response | sertraline (Zoloft), outcome non-response | escitalopram (Lexapro), current',
  ],
  [
    'Never took Prozac but tried Zoloft and Effexor, neither helped',
    'fluoxetine (Prozac), taken: not-taken | sertraline (Zoloft), outcome non-response | venlafaxine (Effexor), outcome non-response',
  ],
  ['Zoloft 100 mg, no help with sleep', 'sertraline (Zoloft), 100 mg/day | ? no help with sleep'],
  ['Zoloft 100 mg, no help with depression', 'sertraline (Zoloft), 100 mg/day, outcome non-response'],
  [
    'Zoloft 100 mg from 15 March 2021 to 30 June 2021',
    'sertraline (Zoloft), 100 mg/day, from 2021-03-15, until 2021-06-30',
  ],
  ['Zoloft 100 mg since 15 March 2021', 'sertraline (Zoloft), 100 mg/day, from 2021-03-15, current'],
  ['Prozac 40 May 2021', '? Prozac 40 May 2021'],
  // A part of a year is read as the year.
  ['MDD, current episode since early 2023.', 'diagnosis: mdd | current episode since 2023'],
  ['Current episode began mid-2023', 'current episode since 2023'],
  ['current episode since the beginning of 2023', 'current episode since 2023'],
  ['current episode since end of 2022', 'current episode since 2022'],
  ['current episode since the fall of 2022', 'current episode since 2022'],
  ['current episode since the end of March 2022', 'current episode since 2022-03'],
  ['current episode since winter 2022', '? current episode since winter 2022'],
  ['current episode since 2022 or early 2023', '? current episode since 2022 or early 2023'],
  ['current episode since 2020?', '? current episode since 2020?'],
  ['Current depressive episode began in early 2023.', 'current episode since 2023'],
  ['MDD current episode since March 2020', 'diagnosis: mdd | current episode since 2020-03'],
  ['this episode started 8 months ago', 'current episode since 2023-09'],
  ['in the current episode since about March 2023', 'current episode since 2023-03'],
  ['Current MDE onset March 2023', 'current episode since 2023-03'],
  ['symptoms worsened again in early 2023 (current episode)', 'current episode since 2023'],
  [
    'Patient had remission until 2022 (current episode)',
    '? Patient had remission until 2022 (current episode)',
  ],
  [
    'Stopped Zoloft in 2022 (current episode)',
    'sertraline (Zoloft), until 2022, stopped | ? current episode)',
  ],
  [
    'current episode: 3 months of Zoloft 100 mg',
    '? current episode: | sertraline (Zoloft), 100 mg/day, 90 days',
  ],
  ['current episode: 2023 Zoloft', '? current episode: | sertraline (Zoloft), from 2023'],
  ['no current depressive episode since 2020', 'denied: no current depressive episode, from 2020'],
  [
    'Zoloft 100 mg beginning of 2023, no response',
    'sertraline (Zoloft), 100 mg/day, from 2023, outcome non-response',
  ],
  ['Zoloft from the end of 2022 until mid-2023', 'sertraline (Zoloft), from 2022, until 2023'],
  ['Zoloft mid to late 2023', 'sertraline (Zoloft), from 2023'],
  ['Zoloft 100 mg late 2022/early 2023', 'sertraline (Zoloft), 100 mg/day | ? late 2022/early 2023'],
  ['Zoloft 100 mg in 2022 or 2023', 'sertraline (Zoloft), 100 mg/day | ? in 2022 or 2023'],
  // With a failure it lasted as long at least; with a benefit or a loss of it a length is a moment.
  [
    'Zoloft 100 mg, no response after 8 weeks',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response',
  ],
  [
    'Zoloft 100 mg, no benefit after 10 weeks at 200 mg',
    'sertraline (Zoloft), 100–200 mg/day, 70 days, outcome non-response',
  ],
  ['Zoloft 100 mg failed after 12 weeks', 'sertraline (Zoloft), 100 mg/day, 84 days, outcome non-response'],
  [
    'Zoloft 100 mg without improvement after 6 weeks',
    'sertraline (Zoloft), 100 mg/day, 42 days, outcome non-response',
  ],
  [
    'Zoloft 100 mg, partial response after 8 weeks',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome partial-response',
  ],
  // So soon it may be the beginning of the effect.
  [
    'Zoloft 100 mg, partial response after 28 days',
    'sertraline (Zoloft), 100 mg/day, 28 days, outcome partial-response',
  ],
  [
    'Zoloft 100 mg, partial response after 27 days',
    'sertraline (Zoloft), 100 mg/day, outcome partial-response | ? after 27 days',
  ],
  [
    'Zoloft 100 mg, improved after 3 weeks',
    'sertraline (Zoloft), 100 mg/day, outcome response | ? after 3 weeks',
  ],
  ['Zoloft 100 mg improved at 3 weeks', 'sertraline (Zoloft), 100 mg/day, outcome response | ? at 3 weeks'],
  [
    'Zoloft 100 mg, remission after 6 weeks',
    'sertraline (Zoloft), 100 mg/day, outcome remission | ? after 6 weeks',
  ],
  [
    'Zoloft 100 mg x 12 weeks, no response after 8 weeks',
    'sertraline (Zoloft), 100 mg/day, 84 days, outcome non-response | ? after 8 weeks',
  ],
  [
    'Zoloft 100 mg from Jan 2023 to June 2023, no response after 4 weeks',
    'sertraline (Zoloft), 100 mg/day, from 2023-01, until 2023-06, outcome non-response | ? after 4 weeks',
  ],
  [
    'Zoloft 100 mg since 2023, no response after 8 weeks',
    'sertraline (Zoloft), 100 mg/day, from 2023, current, outcome non-response | ? after 8 weeks',
  ],
  [
    'Zoloft 100 mg, no response after 4 weeks, increased to 200 mg',
    'sertraline (Zoloft), 100–200 mg/day, outcome non-response | ? after 4 weeks',
  ],
  ['Zoloft 50 mg, increased to 100 mg after 4 weeks', 'sertraline (Zoloft), 50–100 mg/day | ? after 4 weeks'],
  ...['wore off', 'pooped out', 'relapsed', 'stopped working'].map(
    (lost) =>
      [
        `Zoloft 100 mg ${lost} after 4 months`,
        'sertraline (Zoloft), 100 mg/day, outcome response | ? after 4 months',
      ] as const,
  ),
  [
    'Venlafaxine 225 mg July 2023 to January 2024, partial response, lost it after about 4 months.',
    'venlafaxine, 225 mg/day, from 2023-07, until 2024-01, outcome partial-response | ? lost it after about 4 months.',
  ],
  [
    'Zoloft 100 mg, nausea after 3 days',
    'sertraline (Zoloft), 100 mg/day, with nausea, not said to be why it ended | ? after 3 days',
  ],
  [
    'Zoloft 100 mg, stopped due to nausea after 3 days',
    'sertraline (Zoloft), 100 mg/day, 3 days, stopped: intolerance',
  ],
  [
    'Zoloft 100 mg, nausea for 3 days',
    'sertraline (Zoloft), 100 mg/day, with nausea, not said to be why it ended | ? for 3 days',
  ],
  ['Zoloft 100 mg felt flat after 2 weeks', 'sertraline (Zoloft), 100 mg/day | ? flat after 2 weeks'],
  ['Zoloft 100 mg, out of work for 6 months', 'sertraline (Zoloft), 100 mg/day | ? out of work for 6 months'],
  ['Zoloft 100 mg monotherapy for 6 months', 'sertraline (Zoloft), 100 mg/day, 180 days | ? monotherapy'],
  // Where the dates tell how long it was, they stand.
  [
    'Zoloft 100 mg Jan 2023 to June 2023 x 4 weeks',
    'sertraline (Zoloft), up to 100 mg/day, from 2023-01, until 2023-06 | ? x 4 weeks',
  ],
  [
    'Zoloft Jan 2023 to June 2023, 200 mg for 4 weeks',
    'sertraline (Zoloft), up to 200 mg/day, from 2023-01, until 2023-06 | ? for 4 weeks',
  ],
  [
    'Zoloft 100 mg Jan 2023 to June 2023 x 5 months',
    'sertraline (Zoloft), 100 mg/day, 150 days, from 2023-01, until 2023-06',
  ],
  [
    'Zoloft 100 mg 1/1/2023 to 3/1/2023 x 8 weeks',
    'sertraline (Zoloft), 100 mg/day, from 2023-01-01, until 2023-03-01',
  ],
  [
    'Zoloft 100 mg 1/1/2023 to 3/5/2023 x 8 weeks',
    'sertraline (Zoloft), 100 mg/day, from 2023-01-01, until 2023-03-05',
  ],
  [
    'Zoloft 100 mg 1/1/2023 to 3/6/2023 x 8 weeks',
    'sertraline (Zoloft), up to 100 mg/day, from 2023-01-01, until 2023-03-06 | ? x 8 weeks',
  ],
  // What is said of an added medicine is its own where no other one stands beside it; why it was added is not.
  [
    'Added aripiprazole 5 mg Nov 2023 - akathisia, stopped after 2 weeks.',
    'aripiprazole, 5 mg/day, 14 days, from 2023-11, stopped: intolerance',
  ],
  [
    'Added Abilify 5 mg, no response after 8 weeks',
    'aripiprazole (Abilify), 5 mg/day, 56 days, outcome non-response',
  ],
  [
    'Added Abilify 5 mg after no response to Zoloft',
    'aripiprazole (Abilify), 5 mg/day | sertraline (Zoloft), outcome non-response',
  ],
  [
    'Aripiprazole 5 mg added to Zoloft, stopped after 2 weeks',
    'aripiprazole, 5 mg/day, 14 days, stopped | sertraline (Zoloft)',
  ],
  ['switched to Effexor for lack of response', 'venlafaxine (Effexor) | ? for lack of response'],
  [
    'Abilify 5 mg for no response after 8 weeks',
    'aripiprazole (Abilify), 5 mg/day | ? for no response after 8 weeks',
  ],
  [
    'Zoloft 100 mg, switched to Effexor 150 mg due to no response after 8 weeks',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response, stopped: lack-of-effect | venlafaxine (Effexor), 150 mg/day',
  ],
  [
    'Zoloft 100 mg stopped for no response after 8 weeks',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response, stopped: lack-of-effect',
  ],
  // Headings at the beginning of a sentence, and the first number of a list.
  [
    'MDD, current episode since early 2023. Past trials: 1. Zoloft 100 mg, no response',
    'diagnosis: mdd | current episode since 2023 | heading: history | sertraline (Zoloft), 100 mg/day, outcome non-response',
  ],
  ['MDD. Plan: Zoloft 100 mg daily', 'diagnosis: mdd | heading: plan | Zoloft: only considered, not taken'],
  ['MDD. Psychotherapy: 16 sessions', 'diagnosis: mdd | Psychotherapy, 16 sessions'],
  ...['Prior medication trials', 'Previous antidepressant trials', 'Medication history'].map(
    (heading) => [`${heading}: Zoloft`, 'heading: history | sertraline (Zoloft)'] as const,
  ),
  ['1. Zoloft 100 mg', 'sertraline (Zoloft), 100 mg/day'],
  ['1.5 mg of Rexulti', '? 1.5 mg of | brexpiprazole (Rexulti)'],
  // What is said before a second name is not said of it.
  [
    'failed 3 months of Zoloft and 6 months of Prozac',
    'sertraline (Zoloft), 90 days, outcome non-response | fluoxetine (Prozac), 180 days, outcome non-response',
  ],
  [
    'After 6 weeks of Zoloft 100 mg no response',
    'sertraline (Zoloft), 100 mg/day, 42 days, outcome non-response',
  ],
  // Of what has no name that is known nothing is said of the next or the last name.
  ['T3 25 mcg added to Zoloft', '? T3 25 mcg | sertraline (Zoloft)'],
  [
    'Foobarin 20 mg x 12 weeks, no response, Zoloft 100 mg',
    '? Foobarin 20 mg x 12 weeks, no response, | sertraline (Zoloft), 100 mg/day',
  ],
  [
    'Zoloft 100 mg x 8 weeks no help, Foobarin 20 mg x 12 weeks good response',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response | ? Foobarin 20 mg x 12 weeks good response',
  ],
  [
    'Zoloft, reached 200 mg, x 10 weeks, no response',
    'sertraline (Zoloft), 200 mg/day, 70 days, outcome non-response | ? reached',
  ],
  // Another course of the same.
  [
    'Zoloft 100 mg 3 months no help, 2nd trial 2023 200 mg 6 weeks no help',
    'sertraline (Zoloft), 100 mg/day, 90 days, outcome non-response | ? 2nd trial 2023 200 mg 6 weeks no help',
  ],
  [
    'Prozac 40 mg from 2015 to 2017 helped, restarted 2023 no benefit',
    'fluoxetine (Prozac), 40 mg/day, from 2015, until 2017, outcome response | ? restarted 2023 no benefit',
  ],
  // Lengths that are no length of the course, or not of all of it.
  ['Zoloft 100 mg x 8 weeks to 12 weeks', 'sertraline (Zoloft), 100 mg/day | ? x 8 weeks to 12 weeks'],
  ['Zoloft 100 mg took 6 weeks to kick in', 'sertraline (Zoloft), 100 mg/day | ? took 6 weeks to kick in'],
  [
    'Zoloft 100 mg x 8 weeks, partial response for 2 months',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome partial-response | ? for 2 months',
  ],
  [
    'Zoloft 100 mg, partial response for 2 months',
    'sertraline (Zoloft), 100 mg/day, 60 days, outcome partial-response',
  ],
  [
    'Zoloft 8 weeks total, only 2 weeks at 100 mg',
    'sertraline (Zoloft), 100 mg/day | ? 8 weeks total | ? 2 weeks at',
  ],
  ['Zoloft 100 mg for only 2 weeks', 'sertraline (Zoloft), 100 mg/day, 14 days'],
  [
    'Zoloft 100 mg for 8 of the last 12 weeks',
    'sertraline (Zoloft), 100 mg/day | ? for 8 of the last 12 weeks',
  ],
  ['Zoloft 100 mg stopped for 2 weeks', 'sertraline (Zoloft), 100 mg/day, stopped | ? for 2 weeks'],
  ['Zoloft 100 mg 3 weeks on, 1 week off', 'sertraline (Zoloft), 100 mg/day, 21 days, stopped | ? 1 week'],
  [
    'Zoloft 25 mg x 1 week, 50 mg x 1 week, then 100 mg ongoing',
    'sertraline (Zoloft), 25–100 mg/day, current | ? x 1 week',
  ],
  [
    'Zoloft 25 mg x 1 week, then 50 mg x 1 week',
    'sertraline (Zoloft), 25 mg/day for 7 days, 50 mg/day for 7 days, 14 days',
  ],
  // The end, and the day of another dose, are no beginning.
  ['Zoloft 100 mg stopped 3 weeks ago', 'sertraline (Zoloft), 100 mg/day, stopped | ? 3 weeks ago'],
  ['Zoloft 100 mg, last taken 3 weeks ago', 'sertraline (Zoloft), 100 mg/day | ? last taken 3 weeks ago'],
  ['Zoloft 100 mg, last dose 3 weeks ago', 'sertraline (Zoloft), 100 mg/day | ? last dose 3 weeks ago'],
  ['Zoloft 100 mg, last dose March 2023', 'sertraline (Zoloft), 100 mg/day | ? last dose March 2023'],
  ['Zoloft 100 mg started 3 weeks ago', 'sertraline (Zoloft), 100 mg/day, from 2024-05-08'],
  [
    'Zoloft 50 mg since 2021, increased to 100 mg in June 2023',
    'sertraline (Zoloft), 50–100 mg/day, from 2021, current | ? in June 2023',
  ],
  ['Zoloft 50 mg, increased to 100 mg in June 2023', 'sertraline (Zoloft), 50–100 mg/day | ? in June 2023'],
  // How much helped, when, and how it was taken.
  ['Zoloft 100 mg no effect until 8 weeks', 'sertraline (Zoloft), 100 mg/day | ? no effect until 8 weeks'],
  [
    'Zoloft 100 mg, no benefit at first, then helped',
    'sertraline (Zoloft), 100 mg/day, outcome response | ? no benefit at first',
  ],
  [
    'Zoloft 100 mg no response in the first 4 weeks',
    'sertraline (Zoloft), 100 mg/day | ? in the first 4 weeks',
  ],
  ["Zoloft didn't touch the depression", "? Zoloft didn't touch the depression"],
  ['TMS: not done', 'TMS: not taken | ? done'],
  [
    'Zoloft 100 mg x 8 weeks but missed about half of doses',
    'sertraline (Zoloft), 100 mg/day, 56 days, taken: partial',
  ],
  ['Zoloft 100 mg, questionable adherence', 'sertraline (Zoloft), 100 mg/day, taken: not known'],
  ['Zoloft 100 mg, took about 75% of doses', 'sertraline (Zoloft), 100 mg/day, taken: partial'],
  ['Zoloft 100 mg, adherence 60%', 'sertraline (Zoloft), 100 mg/day, taken: partial'],
  ['Zoloft 100 mg, took about 80% of doses', 'sertraline (Zoloft), 100 mg/day | ? took about 80% of doses'],
  [
    'Failed adequate trials of Zoloft and Prozac',
    'sertraline (Zoloft), outcome non-response | fluoxetine (Prozac), outcome non-response',
  ],
  ['Esketamine 84 mg biweekly since Jan 2024', 'esketamine, from 2024-01, current | ? 84 mg biweekly'],
  // Sessions that were done, and a date before its score.
  ['ECT 2019: 8 of 12 treatments', 'ECT, 8 sessions, from 2019'],
  ['TMS 2022: completed 36/36 sessions', 'TMS, 36 sessions, from 2022'],
  ['PHQ-9 today 19', 'phq-9 19 (2024-06-01)'],
  ['PHQ-9 (3/5/2024): 18', 'phq-9 18 (2024-03-05)'],
  ['PHQ-9 3/5/2024 18 4/5/2024 16', '? PHQ-9 3/5/2024 18 4/5/2024 16'],
  [
    'Zoloft 100 mg x 8 weeks, no response, more anxious',
    'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response | ? more anxious',
  ],
]

describe('a phrase of a history, read on 2024-06-01', () => {
  test.each(table)('%s → %s', (phrase, understood) => {
    expect(shown(phrase)).toBe(understood)
  })
})

describe('whether it was taken is not known', () => {
  const failed = 'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response'

  test.each([
    'adherence unclear',
    'compliance unknown',
    'unsure if he took it',
    'unsure whether she was taking it consistently',
    'unclear if taken daily',
    'not clear how consistently she took it',
    'medication adherence could not be confirmed',
    'took daily, adherence unclear',
    'questionable adherence',
    'adherence not documented',
    'adherence?',
    '? compliance',
  ])('%s', (words) => {
    expect(shown(`Zoloft 100 mg x 8 wks, no help, ${words}`)).toBe(`${failed}, taken: not known`)
    expect(shown(`Zoloft 100 mg x 8 wks, no help (${words})`)).toBe(`${failed}, taken: not known`)
  })

  test('missed doses are known, whatever else is not', () => {
    expect(shown('Zoloft 100 mg x 8 wks, no help, missed doses, adherence unclear')).toBe(
      `${failed}, taken: partial`,
    )
  })

  test('of two', () => {
    expect(shown('Zoloft and Prozac, both failed, adherence to both unclear')).toBe(
      inTurn(['sertraline (Zoloft)', 'fluoxetine (Prozac)'], 'outcome non-response, taken: not known'),
    )
    expect(shown('Zoloft and Prozac, no benefit, adherence unclear for both')).toBe(
      inTurn(['sertraline (Zoloft)', 'fluoxetine (Prozac)'], 'outcome non-response, taken: not known'),
    )
  })

  test.each([
    'Adherence to past trials unclear.',
    'Unclear compliance with meds',
    'Medication adherence questionable.',
  ])('of all of which nothing else is said: %s', (words) => {
    const { exposures, dataIssues } = recordOf(
      `Zoloft 100 mg x 8 wks, no help\nProzac 40 mg x 8 wks, took daily\nnever took Paxil\nLexapro 10 mg, never filled\n${words}`,
    )
    expect(exposures.map(({ reported }) => reported?.adherence)).toEqual([
      ...['unknown', 'as-prescribed', 'not-taken', 'not-taken'],
    ])
    expect(dataIssues.map(({ effect }) => effect)).toContain(
      'The intake of every medicine of this text counts as not known, unless it is told.',
    )
  })

  test('of somebody else', () => {
    const [exposure] = recordOf('Zoloft 100 mg x 8 wks\nMother took lithium, adherence unclear').exposures
    expect(exposure?.reported).toBeUndefined()
  })

  test.each([
    'Unsure if he took Zoloft',
    'Not sure if pt took Zoloft as prescribed',
    'unclear whether she ever took Zoloft',
  ])('the medicine itself is uncertain: %s', (text) => {
    expect(recordOf(text).exposures).toEqual([])
  })
})

describe('abbreviations, lists in one line, and switches', () => {
  const zoloft = 'sertraline (Zoloft), 100 mg/day, 56 days'

  test.each([
    ['Zoloft 100 mg x 8 wks NR', `${zoloft}, outcome non-response`],
    ['Zoloft | 100 mg | 8 wks | NR', `${zoloft}, outcome non-response`],
    ['Zoloft 100 mg x 8 wks (N/R)', `${zoloft}, outcome non-response`],
    ['Zoloft 100 mg x 8 wks - PR', `${zoloft}, outcome partial-response`],
    ['Zoloft 100 mg x 8 wks: partial', `${zoloft}, outcome partial-response`],
    ['Zoloft 100 mg x 8 wks, adherence: partial', `${zoloft} | ? adherence: partial`],
    ["Zoloft 100 mg x 8 wks d/c'd SE", `${zoloft}, stopped: intolerance`],
    ['Zoloft 100 mg x 8 wks, SE', `${zoloft}, with se, not said to be why it ended`],
    ['Zoloft 100 mg x 8 wks, no SE', zoloft],
    ["Zoloft Jan '23 - Jun '23", 'sertraline (Zoloft), from 2023-01, until 2023-06'],
    ["Zoloft '98-'99", 'sertraline (Zoloft), from 1998, until 1999'],
    [
      '1) Zoloft 100 mg x 8 wks, no help 2) Prozac 40 mg, nausea 3) Effexor 150 mg',
      `${zoloft}, outcome non-response | fluoxetine (Prozac), 40 mg/day, with nausea, not said to be why it ended | venlafaxine (Effexor), 150 mg/day`,
    ],
    [
      '1. Zoloft 100 mg x 8 wks 2. Prozac 40 mg NR',
      `${zoloft} | fluoxetine (Prozac), 40 mg/day, outcome non-response`,
    ],
    [
      '(1) Zoloft 100 mg x 8 wks (2) Prozac 40 mg NR',
      `${zoloft} | fluoxetine (Prozac), 40 mg/day, outcome non-response`,
    ],
    [
      'Zoloft 100 mg x 8 wks --> Prozac 40 mg --> Effexor',
      `${zoloft} | fluoxetine (Prozac), 40 mg/day | venlafaxine (Effexor)`,
    ],
    ['Zoloft 100 mg x 8 wks → Prozac due to nausea', `${zoloft}, stopped: intolerance | fluoxetine (Prozac)`],
    ['Zoloft 50 → 100 mg x 8 wks', 'sertraline (Zoloft), 50–100 mg/day, 56 days'],
  ])('%s', (text, understood) => {
    expect(shown(text)).toBe(understood)
  })

  test('how an abbreviation is read is said', () => {
    expect(recordOf('Zoloft 100 mg x 8 wks NR').dataIssues.map(({ problem }) => problem)).toEqual([
      '"NR" is read as no response.',
    ])
  })
})

describe('as clinicians and patients write', () => {
  test.each([
    ['Tapered off Paxil 40 mg in 2023', 'paroxetine (Paxil), 40 mg/day, until 2023, stopped'],
    [
      'Tapered off Paxil 40 mg over 2 months in 2023',
      'paroxetine (Paxil), 40 mg/day, until 2023, stopped | ? over 2 months',
    ],
    ['Off Zoloft since 2023', 'sertraline (Zoloft), until 2023, stopped'],
    [
      'Stopped Zoloft 100 mg, started Prozac in 2023',
      'sertraline (Zoloft), 100 mg/day, stopped | fluoxetine (Prozac), from 2023',
    ],
    [
      'I stopped taking the Zoloft because it made me nauseous',
      'sertraline (Zoloft), stopped: intolerance | ? because it made me',
    ],
    ["Didn't do well on Cymbalta", 'duloxetine (Cymbalta)'],
    ['Zoloft 100 mg x 8 wks (fail)', 'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response'],
    [
      'Zoloft 100 mg, 8 weeks, response: none',
      'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response',
    ],
    [
      'Zoloft 100 mg, 8 weeks, response: partial',
      'sertraline (Zoloft), 100 mg/day, 56 days, outcome partial-response',
    ],
    [
      'Zoloft 100 mg x 8 wks - no sig change',
      'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response',
    ],
    ['Zoloft 100 mg x 8 wks - min benefit', 'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response'],
    [
      "Zoloft 100 mg x 8 wks, don't feel any different",
      'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response',
    ],
    [
      'Zoloft 100 mg (6 wks) fail/ Prozac 40 mg (8 wks) fail/ Effexor 150 mg (ongoing)',
      'sertraline (Zoloft), 100 mg/day, 42 days, outcome non-response | fluoxetine (Prozac), 40 mg/day, 56 days, outcome non-response | venlafaxine (Effexor), 150 mg/day, current',
    ],
    [
      'Failed outpatient trials of Zoloft 100 mg (10 weeks)',
      'sertraline (Zoloft), 100 mg/day, 70 days, outcome non-response',
    ],
    [
      'Did not respond to adequate trials of Zoloft (100 mg x 8 weeks) and Prozac (40 mg x 8 weeks)',
      'sertraline (Zoloft), 100 mg/day, 56 days, outcome non-response | fluoxetine (Prozac), 40 mg/day, 56 days, outcome non-response',
    ],
    ['D/C meds: sertraline 100 mg daily', 'sertraline, 100 mg/day'],
    ['D/C summary: Zoloft 100 mg', 'sertraline (Zoloft), 100 mg/day'],
    ['Zoloft 50 mg, inc to 100 mg', 'sertraline (Zoloft), 50–100 mg/day'],
    [
      'Zoloft 100 mg (increased to 150 mg 3/1/24) - partial response',
      'sertraline (Zoloft), 100–150 mg/day, outcome partial-response | ? 3/1/24) -',
    ],
    ['Zoloft 100 mg. No benefit so far.', 'sertraline (Zoloft), 100 mg/day, current, outcome non-response'],
    [
      'Prior med trials - Paxil (wt gain), Celexa (no help)',
      'heading: history | paroxetine (Paxil), with wt gain, not said to be why it ended | citalopram (Celexa), outcome non-response',
    ],
    [
      'Prior trials: Wellbutrin (seizure - contraindicated)',
      'heading: history | ? Wellbutrin (seizure - contraindicated)',
    ],
  ])('%s', (text, understood) => {
    expect(shown(text)).toBe(understood)
  })
})

describe('told while it goes on', () => {
  const failed = 'sertraline (Zoloft), 100 mg/day, 21 days, from 2024-05-11, current, outcome non-response'

  test.each([
    ['Zoloft 100 mg x 3 weeks, no benefit so far', failed],
    ['Zoloft 100 mg x 3 weeks, no response yet', failed],
    ['Zoloft 100 mg x 3 weeks, not yet helping', failed],
    ['Zoloft 100 mg x 3 weeks, has yet to respond', failed],
    ['Zoloft 100 mg x 3 weeks, no effect as of yet', failed],
    ['Zoloft 100 mg x 3 weeks, too early to tell', failed.replace(', outcome non-response', '')],
    [
      'Zoloft 100 mg since May 2024, no response yet',
      'sertraline (Zoloft), 100 mg/day, from 2024-05, current, outcome non-response',
    ],
    ['tried Prozac, yet no benefit', 'fluoxetine (Prozac), outcome non-response | ? yet'],
  ])('%s', (text, understood) => {
    expect(shown(text)).toBe(understood)
  })

  test('on a day that is not known: how long it lasted and what came of it is open', () => {
    const { records } = recordFromText('Zoloft 100 mg x 3 weeks, no benefit so far', { file: 'history.txt' })
    const [exposure] = records[0]?.exposures ?? []
    expect([exposure?.status, exposure?.statedDays, exposure?.reported]).toEqual([
      'active',
      undefined,
      undefined,
    ])
    expect(records[0]?.dataIssues.map(({ effect }) => effect)).toContain('What came of it stays unknown.')
  })

  test('and then replaced: it began nobody knows when', () => {
    const text = 'Zoloft 100 mg x 8 weeks no benefit so far, switched to Prozac 20 mg in 2023'
    const [zoloft] = recordOf(text).exposures
    expect([zoloft?.status, zoloft?.start, zoloft?.statedDays]).toEqual(['stopped', undefined, 56])
  })
})

describe('what is said of an addition', () => {
  const abilify = 'aripiprazole (Abilify)'
  const lexapro = 'escitalopram (Lexapro)'
  const failed = '42 days, outcome non-response'

  test.each([
    ['Abilify added to Lexapro x 6 weeks, no benefit', `${abilify}, ${failed} | ${lexapro}`],
    ['Abilify was added to Lexapro for 6 weeks without response', `${abilify}, ${failed} | ${lexapro}`],
    [
      'Added Abilify 5 mg to Lexapro 20 mg for 6 weeks, no benefit',
      `${abilify}, 5 mg/day, ${failed} | ${lexapro}, 20 mg/day`,
    ],
    ['Abilify as adjunct to Lexapro x 6 wks, no benefit', `${abilify}, ${failed} | ${lexapro}`],
    ['Adjunctive Abilify x 6 wks with Lexapro, no benefit', `${abilify}, ${failed} | ${lexapro}`],
    ['Abilify on top of Lexapro x 6 wks, no benefit', `${abilify}, ${failed} | ${lexapro}`],
    ['Abilify augmentation of Lexapro x 6 wks: no benefit', `${abilify}, ${failed} | ${lexapro}`],
    ['Lexapro augmented with lithium for 6 weeks without response', `${lexapro} | lithium, ${failed}`],
    [
      'Abilify added to Lexapro and Wellbutrin x 6 weeks, no benefit',
      `${abilify}, ${failed} | ${lexapro} | bupropion (Wellbutrin)`,
    ],
    ['T3 added to Zoloft x 6 wks, no benefit', '? T3 | sertraline (Zoloft) | ? x 6 wks, no benefit'],
    ['Abilify added to Lexapro x 6 wks, up to 20 mg', `${abilify}, 42 days | ${lexapro} | ? up to 20 mg`],
    [
      'Abilify added to Lexapro due to partial response',
      `${abilify} | ${lexapro} | ? due to partial response`,
    ],
    [
      'Abilify could be added to Lexapro',
      'Abilify: only considered, not taken | ? could be added to Lexapro',
    ],
    ['Lexapro could be augmented with lithium', '? Lexapro could be | lithium: only considered, not taken'],
    ['Zoloft 100 mg, never augmented with lithium', 'sertraline (Zoloft), 100 mg/day | lithium: not taken'],
  ])('%s', (text, understood) => {
    expect(shown(text)).toBe(understood)
  })

  test('a name that tells nothing new is no second course', () => {
    const { exposures } = recordOf('Abilify added to Lexapro x 6 wks, no benefit\nLexapro 20 mg since 2022')
    expect(exposures.map(({ medicine }) => medicine.name)).toEqual(['Abilify', 'Lexapro'])
    expect(exposures[1]?.start).toBeDefined()
    const again = recordOf('Abilify added to Lexapro x 6 wks. Lithium added to Lexapro x 4 wks.').exposures
    expect(again.map(({ medicine }) => medicine.name)).toEqual(['Abilify', 'Lexapro', 'Lithium'])
  })
})

describe('words that are said of several treatments', () => {
  const quoted = (text: string) =>
    read(text).reading.understood.map(({ text: words, as, also = [] }) => [words.trim(), as, ...also])

  test('are quoted for each of them', () => {
    const [fluoxetine, sertraline, escitalopram] = three('Prozac', 'Zoloft', 'Lexapro').map(
      (name) => `${name}, outcome non-response`,
    )
    expect(quoted('Prozac, Zoloft, Lexapro without benefit')).toEqual([
      ['Prozac,', fluoxetine],
      ['Zoloft,', sertraline],
      ['Lexapro', escitalopram],
      ['without benefit', fluoxetine, sertraline, escitalopram],
    ])
  })
  test('words of one treatment are quoted for it alone', () => {
    expect(quoted('Prozac helped, Zoloft did not help').map(([words, ...as]) => [words, as.length])).toEqual([
      ['Prozac helped,', 1],
      ['Zoloft did not help', 1],
    ])
  })
})

describe('what stands in the record', () => {
  test('an exposure keeps dose, length, date, outcome and line', () => {
    const record = recordOf('Past meds:\n\nZoloft up to 200 mg x 10 wks 2019, no help')
    expect(record.exposures).toMatchObject([
      {
        ref: 'history.txt#line-3',
        kind: 'statement',
        status: 'ended',
        medicine: { name: 'Zoloft', ingredients: [{ ingredient: 'sertraline' }], identified: 'by-name' },
        start: { precision: 'year' },
        statedDays: 70,
        doses: [{ fromDay: 0, amounts: [{ ingredient: 'sertraline', perDay: { low: 0, high: 200 } }] }],
        doseBasis: 'stated',
        reported: { outcome: 'non-response' },
      },
    ])
    expect(record.origins.get('history.txt#line-3')).toEqual({
      ref: 'history.txt#line-3',
      file: 'history.txt',
      path: 'line 3',
    })
  })

  test('a history of seizure is said of the patient, not of the medicine before it', () => {
    const { conditions, exposures } = recordOf('Bupropion XL 300 mg since May 2022. History of seizure 2019.')
    expect(conditions.map(({ concept }) => concept.text)).toEqual(['history of seizure'])
    expect(exposures[0]?.reported?.sideEffects).toBeUndefined()
    const own = recordOf('Bupropion XL 300 mg in 2022. Seizure, stopped.')
    expect(own.exposures[0]?.reported?.sideEffects).toEqual(['seizure'])
  })

  test.each([
    ['C-SSRS 7/28/2023: Q1 yes, Q4 yes', 1],
    ['Columbia screen positive', 1],
    ['PHQ-9 20 (item 9 = 3)', 1],
    ['C-SSRS positive\nPHQ-9 23, item #9: 2', 2],
    ['PHQ-9 20', 0],
    ['9 items', 0],
  ])('%s: %i lines with a suicide screen to look at', (text, lines) => {
    const said = recordOf(text).statements.filter(
      ({ says }) => says.kind === 'fact' && says.id === 'suicide-screen-unread',
    )
    expect(said).toHaveLength(lines)
  })

  test.each<
    readonly [string, readonly (readonly [string, number, string | undefined, string | undefined])[]]
  >([
    ['TSH 2.1', [['3016-3', 2.1, 'mIU/L', undefined]]],
    ['B12 was 180 pg/mL', [['2132-9', 180, 'pg/mL', undefined]]],
    ['lithium level 0.7', [['14334-7', 0.7, 'mmol/L', undefined]]],
    ['A1c: 6.1%', [['4548-4', 6.1, '%', undefined]]],
    ['A1c 6%', [['4548-4', 6, '%', undefined]]],
    ['eGFR 55', [['62238-1', 55, 'mL/min/1.73m2', undefined]]],
    [
      'BP 150/95 today',
      [
        ['8480-6', 150, 'mmHg', '2024-06-01'],
        ['8462-4', 95, 'mmHg', '2024-06-01'],
      ],
    ],
    ['QTc 470', [['8636-3', 470, 'ms', undefined]]],
    ['QTc 0.46 s', [['8636-3', 0.46, 's', undefined]]],
    ['BMI 31', [['39156-5', 31, 'kg/m2', undefined]]],
    ['TSH 9.8 on 3/5/2021', [['3016-3', 9.8, 'mIU/L', '2021-03-05']]],
    ['In 2023 TSH was 4.2', [['3016-3', 4.2, 'mIU/L', '2023']]],
    // Without its unit a value that has two units in use cannot be judged, and is kept as it is.
    ['B12 180', [['2132-9', 180, undefined, undefined]]],
    ['glucose 95', [['2345-7', 95, undefined, undefined]]],
    // The date stands with the medicine, or with the other value.
    ['Zoloft 100 mg since 2021, TSH 5', [['3016-3', 5, 'mIU/L', undefined]]],
    [
      'sodium 128 mEq/L (5/2/2024), TSH 3',
      [
        ['2951-2', 128, 'meq/l', '2024-05-02'],
        ['3016-3', 3, 'mIU/L', undefined],
      ],
    ],
  ])('%s: measured', (text, values) => {
    const { measurements } = recordOf(text)
    expect(
      measurements.map(({ concept, value, unit, when }) => [
        concept.codes[0]?.code,
        value,
        unit,
        when === undefined ? undefined : formatStatedDate(when),
      ]),
    ).toEqual(values)
  })

  test.each([
    ['TSH <0.01', /without one value/],
    ['lithium level 0.6-0.8', /without one value/],
    ['TSH 4 mg/dL', /without one value/],
    ['BP 95/150', /without one value/],
    ['target lithium level 0.8', /wanted or planned/],
    ['Plan: lithium level 0.7', /wanted or planned/],
    ['TSH 9.8?', /in question/],
  ])('%s: no value, and the reason', (text, problem) => {
    const { measurements, dataIssues } = recordOf(text)
    expect(measurements).toEqual([])
    expect(dataIssues.map((issue) => issue.problem).join(' ')).toMatch(problem)
  })

  test.each(['TSH normal', 'mother TSH 9', 'B12 1000 mcg daily', 'magnesium 400 mg', 'h/o MS', 'check TSH'])(
    '%s: nothing is measured, and it is marked as not read',
    (text) => {
      expect(recordOf(text).measurements).toEqual([])
      expect(read(text).reading.unread).not.toEqual([])
    },
  )

  test('a lithium level keeps its lithium', () => {
    const { exposures, measurements } = recordOf('Lithium level 0.8 on 900 mg since 2023')
    expect(exposures[0]?.medicine.ingredients.map(({ ingredient }) => ingredient)).toEqual(['lithium'])
    expect(measurements.map(({ value }) => value)).toEqual([0.8])
  })

  test.each<readonly [string, readonly (readonly [number, string | undefined])[]]>([
    ['C-SSRS: ideation 3, no behavior', [[3, undefined]]],
    [
      'C-SSRS 7/28/2023: Q1 yes, Q4 yes',
      [
        [1, '2023-07-28'],
        [4, '2023-07-28'],
      ],
    ],
    ['C-SSRS ideation level 4/5 (5/20/2024), attempt in 2019', [[4, '2024-05-20']]],
    ['C-SSRS today: ideation 2', [[2, '2024-06-01']]],
    // A no says neither what time it is about nor that it was asked.
    ['C-SSRS: ideation 0, no behavior', []],
    ['C-SSRS: Q4 no', []],
    ['C-SSRS: Q4 yes?', []],
    ['C-SSRS of sister: ideation 3', []],
    ['ideation 3', []],
  ])('%s: only what raises the risk is read', (text, answers) => {
    const { measurements, statements } = recordOf(text)
    expect(
      measurements.map(({ part, value, when }) => [
        value === 1 ? part : 'not a yes',
        when === undefined ? undefined : formatStatedDate(when),
      ]),
    ).toEqual(answers)
    // Somebody has to look there in any case.
    const isNamed = text.startsWith('C-SSRS')
    expect(statements.some(({ says }) => says.kind === 'fact' && says.id === 'suicide-screen-unread')).toBe(
      isNamed,
    )
  })

  test('doses that follow one another are phases', () => {
    const [exposure] = recordOf('Zoloft 50 mg for 2 weeks then 100 mg for 8 weeks').exposures
    expect(exposure?.doses.map(({ fromDay, days }) => ({ fromDay, days }))).toEqual([
      { fromDay: 0, days: 14 },
      { fromDay: 14, days: 56 },
    ])
  })

  test.each([
    ['currently on Zoloft 100 mg', 'active'],
    ['Current meds: Zoloft 100 mg', 'active'],
    ['Zoloft 100 mg since 2021', 'active'],
    ['Zoloft since 2021, 100 mg for 4 weeks', 'active'],
    ['Zoloft 100 mg from January 2021 for 4 weeks', 'ended'],
    ['failed Zoloft', 'ended'],
    ['Zoloft 100 mg x 8 weeks', 'ended'],
    ['Zoloft stopped due to rash', 'stopped'],
    ['prescribed Zoloft, never took it', 'not-taken'],
    ['Zoloft 100 mg 2019', 'unknown'],
  ])('%s: %s', (text, status) => {
    expect(recordOf(text).exposures.map((exposure) => exposure.status)).toEqual([status])
  })

  test('a course that is still taken is asserted for the day of reading', () => {
    const [exposure] = recordOf('Zoloft 100 mg since 2021').exposures
    expect(exposure?.asserted).toEqual({ first: asOf, last: asOf, precision: 'day' })
  })

  test('without that day nothing is counted back', () => {
    const [record] = recordFromText('45 y/o on Celexa 40 mg for the past 8 weeks', { file: 'h.txt' }).records
    expect(record?.patient.born).toBeUndefined()
    expect(record?.exposures[0]).toMatchObject({ status: 'active', statedDays: 56, start: undefined })
  })

  test.each([
    ['MDD, in remission', 'MDD in remission', 'remission'],
    ['MDD, recurrent, in full remission', 'MDD recurrent in full remission', 'remission'],
    ['MDD recurrent, in partial remission', 'MDD recurrent in partial remission', 'unknown'],
    ['MDD, recurrent', 'MDD recurrent', 'active'],
    ['history of MDD, in remission', 'history of MDD in remission', 'unknown'],
  ])('"%s"', (text, concept, clinicalStatus) => {
    expect(recordOf(text).conditions).toMatchObject([{ concept: { text: concept }, clinicalStatus }])
  })

  test('sessions, scores, diagnosis, episode, family, allergy, wish', () => {
    const record = recordOf(
      'TMS 36 sessions 2022, no benefit\nPHQ-9 18 on 3/5/2021\nMDD since 2018; current episode since March 2020\nmother bipolar\nallergic to Celexa (rash)\ndeclined ECT',
    )
    expect(record.procedures).toMatchObject([
      { modality: 'tms', sessions: 36, reported: { outcome: 'non-response' } },
    ])
    expect(record.measurements).toMatchObject([{ instrument: 'phq-9', part: 'total', value: 18 }])
    expect(record.conditions).toMatchObject([{ concept: { text: 'MDD' }, clinicalStatus: 'active' }])
    expect(record.familyHistory).toMatchObject([{ relationship: 'mother', concept: { text: 'bipolar' } }])
    expect(record.allergies).toMatchObject([{ ingredients: ['citalopram'], reaction: 'rash' }])
    expect(record.statements.map(({ says }) => says)).toMatchObject([
      { kind: 'episode-start', value: { precision: 'month' } },
      { kind: 'preference', option: 'ect', value: 'declines' },
    ])
    expect(record.exposures).toEqual([])
  })

  test('several entries of one line have names of their own', () => {
    const { exposures, origins } = recordOf('failed Prozac, Paxil and Zoloft')
    expect(exposures.map(({ ref }) => ref)).toEqual([
      'history.txt#line-1',
      'history.txt#line-1-2',
      'history.txt#line-1-3',
    ])
    expect(origins.size).toBe(3)
  })

  test('a line that a window broke is one line', () => {
    const text = 'Sertraline 100 mg daily was taken as prescribed for ten weeks and gave\nno benefit'
    expect(recordOf(text).exposures[0]?.reported?.outcome).toBe('non-response')
  })

  test.each([
    ['- Zoloft 100 mg x 8 wks\n- Prozac 40 mg x 8 wks'],
    ['1. Zoloft 100 mg x 8 wks\n2. Prozac 40 mg x 8 wks'],
    ['1) Zoloft 100 mg x 8 wks\n2) Prozac 40 mg x 8 wks'],
    ['• Zoloft 100 mg x 8 wks • Prozac 40 mg x 8 wks'],
    ['Zoloft 100 mg x 8 wks; Prozac 40 mg x 8 wks'],
    ['Zoloft 100 mg x 8 wks. Prozac 40 mg x 8 wks.'],
    ['<ul><li>Zoloft 100 mg x 8 wks</li><li>Prozac 40 mg x 8 wks</li></ul>'],
    ['ZOLOFT 100&nbsp;MG × 8 WKS\r\nPROZAC 40 MG × 8 WKS'],
  ])('lists in every form: %s', (text) => {
    const { exposures } = recordOf(text)
    expect(
      exposures.map(({ medicine, statedDays }) => [medicine.ingredients[0]?.ingredient, statedDays]),
    ).toEqual([
      ['sertraline', 56],
      ['fluoxetine', 56],
    ])
  })
})

/** The medicines of a history that go on, and when the others ended. */
function ends(text: string): readonly string[] {
  return recordOf(text).exposures.map(
    ({ medicine, end, asserted, status }) =>
      `${medicine.name}: ${asserted === undefined ? status : 'goes on'}${end === undefined ? '' : ` ${formatStatedDate(end)}`}`,
  )
}

test.each([
  [
    'On sertraline since October 2023. In February 2024 she was switched to Effexor 150 mg.',
    ['sertraline: stopped 2024-02', 'Effexor: unknown'],
  ],
  ['On Zoloft since 2019, switched to Effexor in 2021', ['Zoloft: stopped 2021', 'Effexor: unknown']],
  [
    'Zoloft since 2019. Paxil since 2020. Switched to Effexor in 2021.',
    ['Zoloft: unknown', 'Paxil: unknown', 'Effexor: unknown'],
  ],
  ['Currently on Zoloft. Switched to Effexor in 2021.', ['Zoloft: goes on', 'Effexor: unknown']],
  ['Lisinopril 20 mg since 2019. Switched to Effexor in 2021.', ['Lisinopril: goes on', 'Effexor: unknown']],
  ['Zoloft since 2019. Abilify 5 mg added in 2021.', ['Zoloft: goes on', 'Abilify: unknown']],
])('what another took the place of, and nothing else, has ended: %s', (text, expected) => {
  expect(ends(text)).toEqual(expected)
})

test('a list of medicines stays a list, a broken line does not', () => {
  const list =
    'sertraline (ZOLOFT) 100 MG tablet, Take 2 tablets (200 mg total) by mouth daily\nlisinopril 20 MG tablet, Take 1 tablet by mouth daily'
  const doses = recordOf(list).exposures.map(({ medicine, doses }) => [
    medicine.ingredients[0]?.ingredient,
    doses[0]?.amounts[0]?.perDay.high,
  ])
  expect(doses).toEqual([
    ['sertraline', 200],
    ['lisinopril', 20],
  ])
  const broken =
    'The patient says that in all the years of her illness she has never been on\nsertraline 100 mg or on any of its kind.'
  expect(recordOf(broken).exposures).toEqual([])
})

describe('what is unread becomes a data issue', () => {
  test.each([
    ['Celexa?', 'named without certainty'],
    ['Effexor XR 150 since 2022', 'has no unit'],
    ['Lexapro 3, no help', 'has no unit'],
    ['Zoloft 100 mg since 11/24', '"11/24" after "Zoloft" can be a month, a day or doses'],
    ['Wellbutrin XL 300, 6/24 - 10/24', '"6/24, 10/24" after "Wellbutrin XL" can be a month, a day or doses'],
    ['Paxil 40 years ago, no help', 'paroxetine came on the market in 1991'],
    ['Sister took Zoloft', 'about another person'],
    ['Zoloft interacts with tramadol', 'nothing says that it was taken'],
    ['never tried Zoloft 100 mg, no help', 'details of a course follow'],
    ['Zoloft 100 mg, no help, good response', 'contradict each other'],
    ['Setraline 100 mg x 8 weeks', 'is read as sertraline'],
    ['PHQ-9 39', 'possible on it'],
    ['a new one 50 mg x 8 weeks, no help', 'names no treatment that we know'],
    ['current episode since the divorce', 'could not be read'],
    ['Zoloft 100 mg Jan 2023 to June 2023 x 4 weeks', 'does not fit the dates'],
    ['Zoloft 100 mg, improved after 3 weeks', '"3 weeks" could not be used'],
    ['Zoloft 100 mg wore off after 4 months', '"4 months" could not be used'],
    ['the weather is nice', 'not understood'],
  ])('%s: … %s …', (text, words) => {
    const problems = recordOf(text).dataIssues.map(({ problem }) => problem)
    expect(problems.some((problem) => problem.includes(words))).toBe(true)
  })

  test('what is fully understood leaves none', () => {
    expect(recordOf('Zoloft 100 mg x 10 wks 2019, no help').dataIssues).toEqual([])
  })
})

describe('hostile text', () => {
  test('a text too long to be a history is read in part, and says so', () => {
    const note = `Zoloft 100 mg x 8 wks\n${'Slept badly again and feels low. '.repeat(330_000)}`
    const { records, reading } = read(note)
    expect(records[0]?.exposures).toHaveLength(1)
    expect(records[0]?.dataIssues[0]?.problem).toContain('the first 200000 were read')
    expectCover(note, reading)
  })

  test('characters that cannot be seen are left out, and named', () => {
    const record = recordOf('Zo\u200bloft 100 mg\u202e x 8 weeks')
    expect(record.exposures.map(({ medicine }) => medicine.ingredients)).toEqual([
      [{ ingredient: 'sertraline' }],
    ])
    expect(record.dataIssues[0]?.problem).toContain('cannot be seen')
  })

  test('HTML is no hindrance', () => {
    const record = recordOf(
      '<html><script>alert(1)</script><p>Zoloft&nbsp;100&nbsp;mg <b>x 8 weeks</b></p></html>',
    )
    expect(record.exposures).toHaveLength(1)
  })

  test.each([
    ['one long word', 'a'.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['dashes', '-'.repeat(200_000)],
    ['brackets', '('.repeat(200_000)],
    ['ranges', '1-'.repeat(100_000)],
    ['tags that do not end', '<a '.repeat(60_000)],
    ['entities that do not end', '&'.repeat(200_000)],
    ['empty lines', '\n'.repeat(200_000)],
    ['one medicine over and over', 'zoloft, '.repeat(20_000)],
    ['one word over and over', 'failed '.repeat(25_000)],
    ['nothing', ''],
    ['blanks', '   \n\t  '],
  ])('%s: read without an error', (_, text) => {
    expectCover(text, read(text).reading)
  })
})

describe('properties', () => {
  const words = [
    ...[
      'Zoloft',
      'Prozac',
      'ECT',
      'TMS',
      'ketamine',
      'CBT',
      'lithium',
      'PHQ-9',
      'MADRS',
      '100',
      '20',
      '1/2',
      'mg',
      'x',
      '8',
    ],
    ...[
      'weeks',
      'months',
      'years',
      'sessions',
      'Jan',
      '2019',
      'March',
      '2020-03',
      '3/5/2021',
      'since',
      'from',
      'to',
      'until',
    ],
    ...[
      'in',
      'for',
      'no',
      'not',
      'some',
      'good',
      'help',
      'benefit',
      'response',
      'worse',
      'remission',
      'relapse',
      '50%',
    ],
    ...[
      'better',
      'taken daily',
      'missed doses',
      'stopped',
      'due to',
      'nausea',
      'cost',
      'failed',
      'never tried',
      'declined',
    ],
    ...[
      'considering',
      'mother',
      'allergic to',
      'and',
      'all',
      ',',
      ';',
      '.',
      '\n',
      '\n\n',
      '?',
      '(',
      ')',
      '-',
      '->',
      ':',
      '/',
    ],
    ...[
      'Plan:',
      'Family history:',
      'current',
      'MDD',
      'bipolar',
      'SI',
      'feels',
      'zzz',
      '45',
      'y/o',
      'F',
      'up to',
      'bid',
      'prn',
    ],
    ...[
      'tsh',
      'bp',
      'pg/ml',
      '%',
      '150/95',
      'c-ssrs',
      'ideation',
      'past',
      'ago',
      'at least',
      'every',
      'later',
      'switched',
      'current episode',
      '36',
      'half',
      'daily',
      'after',
      'q',
    ],
  ]
  const anyWords = fc.array(fc.constantFrom(...words), { maxLength: 16 }).map((chosen) => chosen.join(' '))

  test('the grammar takes any words in any order', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        expect(parseNote(plainText(text).text).problem).toBeUndefined()
      }),
      { numRuns: 5000 },
    )
  })

  test('any words in any order: the reading covers the text, and every entry has its origin', () => {
    fc.assert(
      fc.property(anyWords, (text) => {
        const { records, reading } = read(text)
        expectCover(text, reading)
        expectOrigins(records[0])
      }),
      { numRuns: 2000 },
    )
  })

  test('any text at all is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectCover(text, read(text).reading)
      }),
      { numRuns: 1000 },
    )
  })

  const unrelated = fc.constantFrom(
    'Lives alone with two cats.',
    'Works as a teacher, enjoys hiking.',
    'Sleep is poor and appetite low.',
    'Denies SI.',
    'Feels hopeless about the future',
    'Divorced in 2016.',
    'Labs were normal in March 2020.',
    'Drinks 2 beers on weekends.',
    'Referred by Dr. Smith for 8 weeks of follow up',
  )
  const related = fc.constantFrom(
    ...table.map(([phrase]) => phrase).filter((phrase) => !phrase.includes(':')),
  )

  test('a value reads the same whatever stands around it, and adds no treatment', () => {
    const numbers = fc.integer({ min: 1, max: 9999 }).map((tenths) => tenths / 10)
    const filled = fc.constantFrom('', ' ', ' was ', ': ', ' = ', ' of ')
    fc.assert(
      fc.property(numbers, filled, unrelated, related, (value, between, sentence, phrase) => {
        const text = `TSH${between === '' ? ' ' : between}${value} mIU/L`
        const alone = recordOf(phrase)
        const measured = recordOf([sentence, phrase, '', text].join('\n'))
        expect(measured.exposures.map(withoutRef)).toEqual(alone.exposures.map(withoutRef))
        expect(measured.measurements.at(-1)).toMatchObject({ value, unit: 'mIU/L' })
        expect(measured.measurements).toHaveLength(alone.measurements.length + 1)
      }),
    )
  })

  test('unrelated sentences add no treatment', () => {
    fc.assert(
      fc.property(fc.array(unrelated, { maxLength: 6 }), related, fc.nat(6), (sentences, phrase, place) => {
        const lines = [...sentences.slice(0, place), phrase, ...sentences.slice(place)].join('\n')
        expect(recordOf(lines).exposures.map(withoutRef)).toEqual(recordOf(phrase).exposures.map(withoutRef))
        expect(recordOf(lines).procedures.map(withoutRef)).toEqual(
          recordOf(phrase).procedures.map(withoutRef),
        )
      }),
    )
  })

  test.each(['never tried', 'considering', 'declined', 'wants to try', 'possibly', '?', 'no'])(
    '"%s" before a name makes no treatment',
    (words) => {
      fc.assert(
        fc.property(
          fc.constantFrom('Zoloft', 'Prozac', 'lithium', 'ECT', 'TMS', 'Spravato', 'CBT'),
          (name) => {
            const { exposures, procedures } = recordOf(`${words} ${name}`)
            expect([...exposures, ...procedures]).toEqual([])
          },
        ),
      )
    },
  )
})

function withoutRef<Entry extends { readonly ref: string }>(entry: Entry): Omit<Entry, 'ref'> {
  const { ref: _, ...rest } = entry
  return rest
}

/** Understood and unread stretches cover the text in order, without gap or overlap. */
function expectCover(text: string, { understood, unread }: TextRecords['reading']): void {
  const spans = [...understood, ...unread].sort((a, b) => a.from - b.from)
  let at = 0
  for (const span of spans) {
    expect(span.from).toBe(at)
    expect(span.to).toBeGreaterThan(span.from)
    expect(text.slice(span.from, span.to)).toBe(span.text)
    at = span.to
  }
  expect(at).toBe(text.length)
}

function expectOrigins(record: TextRecords['records'][number] | undefined): void {
  if (record === undefined) throw new Error('No record.')
  const entries = [
    ...record.exposures,
    ...record.procedures,
    ...record.conditions,
    ...record.measurements,
    ...record.allergies,
    ...record.familyHistory,
    ...record.statements,
  ]
  for (const { ref } of entries) expect(record.origins.has(ref)).toBe(true)
  expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length)
}
