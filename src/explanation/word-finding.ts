/** One sentence for each finding, in a psychiatrist's English. The findings decide; this only words them. */
import type { AssessedFinding } from '../assessment/result.ts'
import { daysAtTheDose, intakeNotKnown, perhapsNotTaken } from '../determination/finding.ts'
import type { OutsideReason } from '../determination/outside-succession.ts'
import { roughDays } from '../determination/rough-days.ts'
import { besideDated } from '../trials/build-trials.ts'
import { type Naming, nameOfExclusion, nameOfGroup } from './naming.ts'
import { safeText } from './safe-text.ts'
import {
  amount,
  capitalised,
  counted,
  listed,
  midSentence,
  monthsOf,
  percent,
  periodOf,
  plainWords,
  roundDays,
  weeksOfDays,
} from './words.ts'

type Wording = (finding: AssessedFinding, naming: Naming) => string

/** The sentence of a finding. A rule without a wording of its own gets a general sentence. */
export function wordFinding(finding: AssessedFinding, naming: Naming): string {
  const wording = Object.hasOwn(wordings, finding.rule) ? wordings[finding.rule] : undefined
  return (wording ?? general)(finding, naming)
}

const wordings: Readonly<Record<string, Wording>> = {
  'treatment-resistant': (finding, { definition }) =>
    byAnswer(finding, {
      yes: `Treatment-resistant depression by ${definition(finding.about)}.`,
      no: `Not treatment-resistant depression by ${definition(finding.about)}.`,
      unknown: `Whether this is treatment-resistant depression by ${definition(finding.about)} cannot be decided from this record.`,
    }),

  diagnosis: (finding) => {
    const name = finding.about === 'depression' ? 'depression' : 'major depressive disorder'
    const hinted = (finding.evidence ?? []).length > 0
    return byAnswer(finding, {
      yes: `A diagnosis of ${name} is recorded.`,
      no: hinted
        ? `The record does not support a diagnosis of ${name}${finding.note === undefined ? '' : `: ${safeText(finding.note)}`}.`
        : `No diagnosis of ${name} is recorded.`,
      unknown: hinted
        ? `The diagnoses recorded do not settle whether this is ${name}.`
        : `No diagnosis of ${name} is recorded, and none that excludes it.`,
    })
  },
  'not-excluded': (finding) => {
    const name = nameOfExclusion(finding.about)
    return byAnswer(finding, {
      yes: `Nothing recorded points to ${name}.`,
      no: `The record contains ${name}.`,
      unknown: `Whether there is ${name} is open.`,
    })
  },
  'not-in-remission': (finding, { hasDied }) => {
    const told = safeText(finding.note ?? 'nothing of it')
    if (hasDied)
      return byAnswer(finding, {
        yes: finding.assumed
          ? `The depressive episode is taken to have gone on until death; the record tells ${told}.`
          : 'No end of the depressive episode before death is recorded.',
        no: 'The depression was in remission.',
        unknown: 'Whether the depression was in remission before death is not recorded.',
      })
    return byAnswer(finding, {
      yes: finding.assumed
        ? `The depressive episode is taken to be still present; the record tells ${told}.`
        : 'The depressive episode is still present.',
      no: 'The depression is in remission.',
      unknown: 'Whether the depression is in remission is not recorded.',
    })
  },
  'old-enough': (finding) => `${ageText(finding)}; ${limit(finding, 'at least')} years are needed.`,
  'young-enough': (finding) => `${ageText(finding)}; ${limit(finding, 'at most')} years are allowed.`,

  // The number alone would be a no: what keeps it open is said with it.
  'enough-failed-trials': (finding, naming) => {
    const gaps = finding.because.filter(({ rule }) => rule === 'unrecorded-failed-trials')
    const counted = `${failedCountText(finding)}; ${neededCount(finding)}.`
    return [counted, ...gaps.map((gap) => wordFinding(gap, naming))].join(' ')
  },
  'treatment-failed': (finding, { name }) =>
    byAnswer(finding, {
      yes: `${name(finding.about)}: failed an adequate trial.`,
      no: `${name(finding.about)}: no adequate trial that failed.`,
      unknown: `${name(finding.about)}: whether an adequate trial failed is open.`,
    }),
  'medicine-identified': ({ about }) =>
    `A medicine could not be identified (${safeText(about ?? 'no name')}); it may be an antidepressant.`,
  'unrecorded-failed-trials': ({ note }) =>
    `The treatment history cannot be judged from this record${note === undefined ? '' : `: ${safeText(note)}`}.`,

  'trial-counts': (finding, { name }) =>
    byAnswer(finding, {
      yes: `${name(finding.about)}: counts as an adequate trial that failed.`,
      no: `${name(finding.about)}: does not count as an adequate trial that failed.`,
      unknown: `${name(finding.about)}: may count as an adequate trial that failed.`,
    }),
  adequate: (finding, { name }) =>
    byAnswer(finding, {
      yes: `${name(finding.about)}: an adequate trial.`,
      no: `${name(finding.about)}: not an adequate trial.`,
      unknown: `${name(finding.about)}: whether the trial was adequate is open.`,
    }),
  'minimum-dose': (finding, { name }) => `${name(finding.about)}: ${doseText(finding)}.`,
  'minimum-duration': (finding, naming) =>
    `${naming.name(finding.about)}: ${durationText(finding)}${atDose(finding, naming)}${neededDays(finding)}.`,
  'treatment-lasted': (finding) => `${treatmentName(finding)}: ${lastedText(finding)}.`,
  'undated-treatment': (finding) => `${treatmentName(finding)}: ${undatedText(finding)}.`,
  'placed-treatment': (finding) =>
    byAnswer(finding, {
      yes: `${treatmentName(finding)}: counts.`,
      no: `${treatmentName(finding)}: does not count.`,
      unknown: `${treatmentName(finding)}: may count; its days are not known exactly enough.`,
    }),
  'treatment-began': (finding) => roughDayText(finding, 'began'),
  'treatment-ended': (finding) => roughDayText(finding, 'ended'),
  'treatment-began-and-ended': (finding) => roughDayText(finding, 'began and ended', 'the days'),
  'undated-course': (finding) =>
    byAnswer(finding, {
      yes: `${treatmentName(finding)}: what is recorded without a date was an adequate trial that failed.`,
      no: `${treatmentName(finding)}: what is recorded without a date was no adequate trial that failed, whatever its days.`,
      unknown: `${treatmentName(finding)}: what is recorded without a date may be a course of its own, and an adequate trial that failed.`,
    }),
  'added-treatment': (finding) =>
    byAnswer(finding, {
      yes: `${treatmentName(finding)}: added to an antidepressant, and counts.`,
      no: `${treatmentName(finding)}: does not count as added to an antidepressant.`,
      unknown: `${treatmentName(finding)}: may count as added to an antidepressant${unknownDays(finding)}.`,
    }),
  'was-added': (finding) =>
    byAnswer(finding, {
      yes: `${treatmentName(finding)}: added to an antidepressant.`,
      no: `${treatmentName(finding)}: not added to an antidepressant.`,
      unknown: `${treatmentName(finding)}: may have been added to an antidepressant${unknownDays(finding)}.`,
    }),
  'treatment-counted': (finding) =>
    byAnswer(finding, {
      yes: `${treatmentName(finding)}: one course of it counts.`,
      no: `${treatmentName(finding)}: no course of it counts.`,
      unknown: `${treatmentName(finding)}: whether a course of it counts is open.`,
    }),
  'outside-succession': (finding) => `${treatmentName(finding)}: not counted, ${outsideText(finding)}.`,
  'enough-sessions': (finding, { name }) =>
    `${name(finding.about)}: ${countedText(finding, 'session')}; ${neededCount(finding)}.`,
  'taken-as-prescribed': (finding, { name }) => `${name(finding.about)}: ${adherenceText(finding)}.`,
  'for-depression': (finding, { name }) => `${name(finding.about)}: ${indicationText(finding)}.`,
  'not-as-needed': (finding, { name }) =>
    finding.answer === 'no'
      ? `${name(finding.about)}: prescribed as needed, not every day.`
      : `${name(finding.about)}: prescribed for every day.`,
  'outcome-failed': (finding, { name }) => `${name(finding.about)}: ${outcomeText(finding)}.`,
  'in-scope': (finding, { name }) => `${name(finding.about)}: ${scopeText(finding)}.`,

  'successive-treatments': (finding) =>
    `Counted one after the other: ${countedText(finding, 'different treatment')}; ${neededCount(finding)}.`,
  'successive-treatments-or-shortcut': (finding) =>
    byAnswer(finding, {
      yes: 'The treatments recorded are enough for this definition.',
      no: 'The treatments recorded are not enough for this definition.',
      unknown: 'Whether the treatments recorded are enough for this definition is open.',
    }),
  'prescription-switches': (finding) =>
    byAnswer(finding, {
      yes: 'In the rows of prescriptions there are enough switches.',
      no: 'In the rows of prescriptions there are not enough switches.',
      unknown: 'Whether there are enough switches in the rows of prescriptions is open.',
    }),
  'different-medicines': (finding) =>
    `${countText(finding, 'different antidepressant')} prescribed; ${neededCount(finding)}.`,
  'enough-switches': (finding) =>
    finding.because.length === 0 && finding.note !== undefined
      ? `How many switches there are is not known: ${safeText(finding.note)}.`
      : `${countText(finding, 'switch', 'switches')} away from different medicines; ${neededCount(finding)}.`,
  'switched-away': (finding, { name }) => `${name(finding.about)}: ${switchText(finding)}.`,

  'first-index': (finding) => firstIndexText(finding),
  'index-qualifies': (finding, { name }) =>
    byAnswer(finding, {
      yes: `The day on which ${name(finding.about)} begins meets every condition.`,
      no: `The day on which ${name(finding.about)} begins does not meet every condition.`,
      unknown: `Whether the day on which ${name(finding.about)} begins meets every condition is open.`,
    }),
  'era-begins': (finding, { name }) => {
    const count = counted(finding.measured?.high ?? 0, 'antidepressant')
    const doubt =
      finding.note === undefined ? '' : `; whether they count is not known: ${safeText(finding.note)}`
    return `${name(finding.about)} begins, with ${count} counted by that day${doubt}.`
  },
  'diagnosis-before-index': (finding) => {
    const name = finding.about === 'depression' ? 'depression' : 'major depressive disorder'
    const days = `in the ${amount(finding.required?.value ?? 0)} days up to that day`
    return byAnswer(finding, {
      yes: `A diagnosis of ${name} is recorded ${days}.`,
      no: `No diagnosis of ${name} is recorded ${days}.`,
      unknown: `Whether a diagnosis of ${name} was made ${days} is open.`,
    })
  },
  'not-excluded-before-index': (finding) => {
    const name = nameOfExclusion(finding.about)
    return byAnswer(finding, {
      yes: `Nothing recorded up to that day points to ${name}.`,
      no: `The record contains ${name} up to that day.`,
      unknown: `Whether there was ${name} by that day is open.`,
    })
  },
  shortcut: (finding, { name }) =>
    byAnswer(finding, {
      yes: `${name(finding.about)} after ${neededEarlier(finding)}: enough by itself.`,
      no: `No other road to the label: none of ${safeText(finding.about ?? '')} after ${neededEarlier(finding)}.`,
      unknown: `${name(finding.about)} may have come after ${neededEarlier(finding)}, which would be enough by itself${withoutDays(finding)}.`,
    }),
}

/** For a rule that has no wording yet: its name, what was seen, what is needed, the answer. */
function general(finding: AssessedFinding, { name }: Naming): string {
  const subject = finding.about === undefined ? '' : `${name(finding.about)}: `
  const seen = finding.measured === undefined ? '' : `, ${rangeText(finding)} ${finding.measured.unit}`
  const answers = { yes: 'yes', no: 'no', unknown: 'not known' }
  return capitalised(`${subject}${plainWords(finding.rule)}${seen}: ${answers[finding.answer]}.`)
}

function byAnswer(
  finding: AssessedFinding,
  words: Readonly<Record<AssessedFinding['answer'], string>>,
): string {
  return words[finding.answer]
}

/** `8`, `6 to 8`, `6 or more`. */
function rangeText({ measured }: AssessedFinding, show: (value: number) => string = amount): string {
  if (measured === undefined) return 'an unknown number of'
  const low = measured.low ?? 0
  const { high } = measured
  if (high === null) return `${show(low)} or more`
  return low === high ? show(low) : `${show(low)} to ${show(high)}`
}

function limit({ required }: AssessedFinding, relation: string): string {
  return required === undefined ? `${relation} an unknown number of` : `${relation} ${amount(required.value)}`
}

function ageText(finding: AssessedFinding): string {
  const unknown = finding.measured === undefined || finding.measured.high === null
  return unknown ? 'The age is not recorded' : `Aged ${rangeText(finding)}`
}

function failedCountText({ measured }: AssessedFinding): string {
  if (measured === undefined) return 'How many treatments failed an adequate trial is not known'
  const low = measured.low ?? 0
  const certain = low === 0 ? 'No treatment' : counted(low, 'different treatment')
  if (low === measured.high) return `${certain} failed an adequate trial`
  const possible = measured.high === null ? 'more may have' : `${measured.high} may have`
  return `${certain} failed an adequate trial for certain, ${possible}`
}

function countText(finding: AssessedFinding, thing: string, things = `${thing}s`): string {
  const { measured } = finding
  if (measured === undefined) return `An unknown number of ${things}`
  const low = measured.low ?? 0
  if (low === measured.high) return counted(low, thing, things)
  const possible = measured.high === null ? 'possibly more' : `at most ${measured.high}`
  return `${counted(low, thing, things)} for certain, ${possible},`
}

/** The same at the end of a sentence. */
function countedText(finding: AssessedFinding, thing: string): string {
  return countText(finding, thing).replace(/,$/, '')
}

function switchText(finding: AssessedFinding): string {
  const because = finding.note === undefined ? '' : ` (${safeText(finding.note)})`
  const time = `${durationText(finding)} from the first to the last prescription${neededDays(finding)}`
  return byAnswer(finding, {
    yes: `switched away from after ${time}`,
    no: `not switched away from: ${time}${because}`,
    unknown: `may have been switched away from after ${time}${because}`,
  })
}

function firstIndexText(finding: AssessedFinding): string {
  const { because, note } = finding
  if (because.length === 0 && note !== undefined) {
    const answers = { yes: 'yes', no: 'no', unknown: 'open' }
    return `Whether the drug eras lead to the label: ${answers[finding.answer]}; ${safeText(note)}.`
  }
  return byAnswer(finding, {
    yes: 'The first day after enough drug eras, with the diagnosis before it, meets every condition.',
    no: 'No first day after enough drug eras meets every condition.',
    unknown: 'Whether the first day after enough drug eras meets every condition is open.',
  })
}

function neededCount({ required }: AssessedFinding): string {
  if (required === undefined) return 'no number is required'
  return required.value === 1 ? 'at least 1 is needed' : `at least ${required.value} are needed`
}

function neededEarlier({ required }: AssessedFinding): string {
  return counted(required?.value ?? 1, 'earlier antidepressant')
}

function doseText(finding: AssessedFinding): string {
  const { measured, required, answer, note } = finding
  if (required === undefined && note !== undefined) return safeText(note)
  const needed = required === undefined ? '' : `; at least ${amount(required.value)} mg/day is needed`
  if (measured === undefined) return `the dose is not recorded${needed}`
  const reached = `${rangeText(finding)} mg/day`
  if (answer === 'yes') return `reached ${reached}${needed}`
  return answer === 'no' ? `never above ${amount(measured.high ?? 0)} mg/day${needed}` : `${reached}${needed}`
}

function durationText(finding: AssessedFinding): string {
  const { measured } = finding
  if (measured === undefined) return 'an unknown number of weeks'
  const low = measured.low ?? 0
  const { high } = measured
  if (low === high) return weeksOfDays(low)
  if (high === null) return low === 0 ? 'an unknown number of weeks' : `${weeksOfDays(low)} or more`
  if (low === 0) return `at most ${weeksOfDays(high)}`
  return `${weeksOfDays(low)} for certain, at most ${weeksOfDays(high)}`
}

/** `Sertraline (September–December 2024)`: its days, as the counting divides treatments. */
function treatmentName({ about, start, end }: AssessedFinding): string {
  const name = nameOfGroup(about ?? 'This treatment')
  return start === undefined ? name : `${name} (${monthsOf(start, end ?? null)})`
}

function lastedText(finding: AssessedFinding): string {
  return `${durationText(finding)}${atTheDose(finding)}${neededDays(finding)}`
}

/** Of a treatment that nothing dates: what the definition would have to know. */
function undatedText(finding: AssessedFinding): string {
  const undated = finding.about?.endsWith(besideDated)
  const what = undated
    ? 'what is recorded without a date may be a course of its own, and'
    : 'its days are not recorded; it may be'
  return byAnswer(finding, {
    yes: 'counts, as was answered; its days are not recorded',
    no: `does not count: ${lastedText(finding)}`,
    unknown: `${what} one of those that count${ifItLasted(finding)}`,
  })
}

/** Why it is open whether it was added. */
function unknownDays({ note }: AssessedFinding): string {
  return note === roughDays ? '; the days are not known exactly' : ' whose days are not recorded'
}

/** A day that is known only to the month or year. */
function roughDayText(finding: AssessedFinding, verb: string, days = 'the day'): string {
  const { about, start = null, end = null } = finding
  const name = nameOfGroup(about ?? 'This treatment')
  return byAnswer(finding, {
    yes: `${name}: ${verb} when it counts, as was answered.`,
    no: `${name}: ${verb} when it does not count, as was answered.`,
    unknown: `${name}: ${verb} some time in ${periodOf(start, end)}; whether it counts here depends on ${days}.`,
  })
}

function ifItLasted(finding: AssessedFinding): string {
  const { required } = finding
  return required === undefined
    ? ''
    : `, if it lasted at least ${roundDays(required.value)}${atTheDose(finding)}`
}

/** `; the days of sertraline are not recorded`, for the trials that a note lists. */
function withoutDays({ note }: AssessedFinding): string {
  if (note === undefined) return ''
  const names = note.split(', ').map((trial) => midSentence(nameOfGroup(trial)))
  return `; the days of ${listed(names)} are not recorded`
}

const outsideTexts: Readonly<Record<OutsideReason, (finding: AssessedFinding) => string>> = {
  'without days': () => 'its days are not recorded',
  'not added': () => 'it was not added to an antidepressant',
  'another purpose': () => 'a product for something else',
  'too short': (finding) => lastedText(finding),
  'counted already': () => 'another treatment of its kind is',
  'before the window': (finding) =>
    `${daysText(finding)} before the last; at most ${mostDays(finding)} are allowed`,
  'after the window': (finding) =>
    `${daysText(finding)} after the first; at most ${mostDays(finding)} are allowed`,
  'began together': () => 'it began on the same day as another',
  'too late': (finding) =>
    `${daysText(finding)} between it and another; at most ${mostDays(finding)} are allowed`,
  'beside another': (finding) =>
    `beside another for ${daysText(finding)}; at most ${mostDays(finding)} are allowed`,
  'not needed': () => 'the others are enough',
  'instead of another': () => 'it could only take the place of another',
}

/** Why a treatment stands outside of those that are counted one after the other. */
function outsideText(finding: AssessedFinding): string {
  const reason = finding.note ?? ''
  return Object.hasOwn(outsideTexts, reason)
    ? outsideTexts[reason as OutsideReason](finding)
    : plainWords(reason)
}

/** At least so many, where the days are known only roughly. */
function daysText({ measured }: AssessedFinding): string {
  const low = measured?.low ?? 0
  return measured?.high === low ? counted(low, 'day') : `at least ${counted(low, 'day')}`
}

function mostDays({ required }: AssessedFinding): string {
  return amount(required?.value ?? 0)
}

function atDose({ about, measured }: AssessedFinding, { trial }: Naming): string {
  const { minimumDoseMg, weeksAtAdequateDoseRange } = trial(about) ?? {}
  if (typeof minimumDoseMg !== 'number') return ' of treatment'
  const isDoseOpen = (measured?.low ?? 0) > 0 && weeksAtAdequateDoseRange?.atLeast === 0
  const dose = `${amount(minimumDoseMg)} mg/day`
  return isDoseOpen ? ` of treatment, not known to be at or above ${dose}` : ` at or above ${dose}`
}

/** ` at the dose that is asked for`, where only such days count. */
export function atTheDose({ required }: Pick<AssessedFinding, 'required'>): string {
  return required?.unit === daysAtTheDose ? ' at the dose that is asked for' : ''
}

function neededDays({ required }: AssessedFinding): string {
  return required === undefined
    ? ''
    : `; at least ${roundDays(required.value).replace(/ weeks?$/, '')} are needed`
}

function adherenceText(finding: AssessedFinding): string {
  const { measured, required, answer, assumed, conflict, note } = finding
  const covered =
    measured === undefined
      ? undefined
      : `${rangeText(finding, percent)} of days covered by dispensings${required === undefined ? '' : `, ${percent(required.value)} needed`}`
  if (conflict)
    return `the record contradicts itself on whether it was taken${covered === undefined ? '' : ` (${covered})`}`
  if (assumed) return 'nothing is recorded about intake; assumed to have been taken as prescribed'
  if (note === intakeNotKnown)
    return `the record says that it is not known whether it was taken${covered === undefined ? '' : ` (${covered})`}`
  if (note === perhapsNotTaken)
    return 'an entry says it was not taken; whether at this time depends on days that are not recorded'
  if (answer === 'unknown') return 'whether it was taken as prescribed is not recorded'
  if (note === 'not considered') return 'intake is not looked at by this definition'
  if (covered !== undefined) return covered
  return answer === 'yes' ? 'taken as prescribed' : 'not taken as prescribed'
}

function indicationText({ answer, assumed, note }: AssessedFinding): string {
  if (assumed) return 'no reason for prescribing is recorded; assumed to be for depression'
  const because = note === undefined ? '' : ` (${safeText(note)})`
  if (answer === 'yes') return 'prescribed for depression'
  return answer === 'no'
    ? `not a trial for depression${because}`
    : `the reason for prescribing is unclear${because}`
}

function outcomeText(finding: AssessedFinding): string {
  const { measured, required, conflict, note } = finding
  if (conflict && note !== undefined) return `${safeText(note)}: whether it failed is open`
  if (conflict) return 'the record contradicts itself on what came of it'
  if (measured === undefined && note !== undefined) {
    const said = safeText(note)
    return byAnswer(finding, {
      yes: `${said}, which counts as a failure here`,
      no: `${said}, which is not a failed trial`,
      unknown: `${said}: what came of it is open`,
    })
  }
  if (measured === undefined) return 'what came of it is not recorded'
  const verdict = byAnswer(finding, {
    yes: 'failed',
    no: 'not a failure',
    unknown: 'whether it failed is open',
  })
  const rule =
    required === undefined
      ? ''
      : ` (a failure is ${relationText(required)} ${percent(required.value)} better)`
  return `${improvementText(measured)} at the end: ${verdict}${rule}`
}

const relations = {
  'at-least': 'at least',
  'at-most': 'at most',
  below: 'less than',
  above: 'more than',
} as const

function relationText({ relation }: NonNullable<AssessedFinding['required']>): string {
  return relations[relation]
}

/** `22% better`, `10% worse`, `less than 50% better`, `25% to 50% better`. */
export function improvementText({
  low,
  high,
}: {
  readonly low: number | null
  readonly high: number | null
}): string {
  if (low !== null && low === high) return changeText(low)
  if (low === null || low < -1)
    return high === null || high <= 0 ? 'worse' : `less than ${percent(high)} better`
  if (high === null || high >= 1) return `at least ${percent(low)} better`
  return `${percent(low)} to ${percent(high)} better`
}

function changeText(share: number): string {
  if (share === 0) return 'no better'
  return share > 0 ? `${percent(share)} better` : `${percent(-share)} worse`
}

function scopeText({ answer, note, assumed }: AssessedFinding): string {
  if (note === 'whole life') return 'any time in life counts'
  const words = {
    yes: assumed
      ? 'assumed to belong to the current episode, which has gone on for long'
      : 'in the current episode',
    no: 'before the current episode',
    unknown: 'whether it belongs to the current episode is not recorded',
  }
  return words[answer]
}
