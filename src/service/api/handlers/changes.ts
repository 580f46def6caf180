/** What clinicians and care managers add to a chart. */
import type { AssessedFact, AssessedFinding, Assessment } from '../../../assessment/result.ts'
import { instruments } from '../../../knowledge/instruments/index.ts'
import { options } from '../../../knowledge/options/index.ts'
import { problemWithAnswers, questionnaireTotal } from '../../chart/questionnaire-total.ts'
import type { EventKind, PatientEvent } from '../../events/patient-event.ts'
import type { Handlers } from '../call.ts'
import { Problem } from '../problem.ts'
import { pageAfter, pageOptions, todayText } from './page-after.ts'

export const changeHandlers: Pick<
  Handlers,
  | 'changeDetails'
  | 'limitAccess'
  | 'makeStatement'
  | 'answerQuestion'
  | 'correct'
  | 'decide'
  | 'checkOff'
  | 'handInQuestionnaire'
  | 'recordScore'
  | 'followUp'
  | 'withdraw'
> = {
  changeDetails: (call, services) =>
    pageAfter(call, [{ kind: 'details-changed', details: call.body }], services),

  limitAccess: (call, services) => {
    const { team } = call.body
    if (team !== null && !team.includes(call.caller.account)) {
      throw new Problem(422, 'You would lock yourself out.', { detail: 'Keep your own account in the team.' })
    }
    return pageAfter(call, [{ kind: 'access-limited', team }], services)
  },

  makeStatement: (call, services) => {
    const { says, reason, on = todayText(services) } = call.body
    return pageAfter(call, [{ kind: 'statement-made', by: 'clinician', on, says, reason }], services)
  },

  answerQuestion: async (call, services) => {
    const { rule, about, reply, reason, definition } = call.body
    const assessment = await services.charts.assessment(call.patient, pageOptions({ definition }, services))
    const asked = openQuestion(assessment, rule, about)
    if (asked === undefined) {
      throw new Problem(422, 'This is not an open question of the assessment.', {
        detail: 'Fetch the chart again. What the record itself decides is changed by a correction.',
      })
    }
    const { required } = asked
    const on = todayText(services)
    const asking = { rule, about, required, definition: assessment.determination.definition }
    return pageAfter(call, [{ kind: 'question-answered', on, ...asking, reply, reason }], services)
  },

  correct: (call, services) => pageAfter(call, [{ kind: 'record-corrected', ...call.body }], services),

  decide: async (call, services) => {
    const on = todayText(services)
    const { body } = call
    if (!options.some(({ id }) => id === body.option)) throw new Problem(422, 'There is no such option.')
    if (body.decision === 'accepted') {
      const assessment = await services.charts.assessment(call.patient, pageOptions({}, services))
      refuseBeforeDisposition(assessment, body.option)
      refuseBlockedWithoutReason(assessment, body.option, body.reason)
    }
    const { decision, ...rest } = body
    const event: PatientEvent =
      decision === 'accepted'
        ? { kind: 'option-accepted', on, ...rest }
        : { kind: 'option-declined', on, option: body.option, reason: body.reason }
    return pageAfter(call, [event], services)
  },

  checkOff: async (call, services) => {
    const { option, check, on = todayText(services) } = call.body
    const { chart } = await services.charts.chart(call.patient)
    if (!chart.decisions.some((each) => each.option === option && each.decision === 'accepted')) {
      throw new Problem(422, 'This option is not accepted.', {
        detail: 'Only what is planned is checked off.',
      })
    }
    return pageAfter(call, [{ kind: 'check-done', option, on, check }], services)
  },

  handInQuestionnaire: (call, services) => {
    const { instrument, answers, on = todayText(services) } = call.body
    return pageAfter(call, [questionnaireEvent(instrument, answers, on, 'clinician')], services)
  },

  recordScore: (call, services) => {
    const { instrument: id, value, on = todayText(services) } = call.body
    const instrument = Object.values(instruments).find((each) => each.id === id)
    const range = instrument?.range.value
    if (range === undefined || value < range.min || value > range.max) {
      const expected =
        range === undefined ? 'There is no such instrument.' : `Expected ${range.min} to ${range.max}.`
      throw new Problem(422, 'The score cannot be used.', { detail: expected })
    }
    return pageAfter(call, [{ kind: 'score-recorded', instrument: id, on, value }], services)
  },

  followUp: (call, services) => {
    const { on = todayText(services), ...rest } = call.body
    return pageAfter(call, [{ kind: 'followed-up', on, ...rest }], services)
  },

  withdraw: async (call, services) => {
    const { version, reason } = call.body
    const [found] = await services.store.patients.events(call.patient.id, version - 1)
    if (found === undefined || found.version !== version) throw new Problem(422, 'There is no such event.')
    const isOwn = found.author.account === call.caller.account
    refuseWithdrawal(found.event.kind, call.caller.roles.includes('clinician') || isOwn)
    return pageAfter(call, [{ kind: 'event-withdrawn', version, reason }], services)
  },
}

export function questionnaireEvent(
  instrument: string,
  answers: readonly (number | null)[],
  on: string,
  by: 'clinician' | 'patient',
): PatientEvent {
  const problem = problemWithAnswers(instrument, answers)
  if (problem !== undefined) throw new Problem(422, 'The answers do not fit the form.', { detail: problem })
  const total = questionnaireTotal(instrument, answers)
  return { kind: 'questionnaire-answered', instrument, on, by, answers: [...answers], total }
}

type Asked = Pick<AssessedFact, 'required'>

/** The open finding of this rule and subject, as the assessment shows it. */
function openQuestion(assessment: Assessment, rule: string, about: string | undefined): Asked | undefined {
  const isAsked = (each: { readonly rule: string; readonly about?: string | undefined }) =>
    each.rule === rule && each.about === about
  const { wouldChange, findings } = assessment.determination
  return wouldChange.flatMap(({ facts }) => facts).find(isAsked) ?? openLeaf(findings, isAsked)
}

function openLeaf(
  findings: readonly AssessedFinding[],
  isAsked: (finding: AssessedFinding) => boolean,
): AssessedFinding | undefined {
  for (const finding of findings) {
    const { because, answer, assumed, disputable, conflict } = finding
    const isOpen = answer === 'unknown' || assumed === true || disputable === true || conflict === true
    if (because.length === 0 && isOpen && isAsked(finding)) return finding
    const found = openLeaf(because, isAsked)
    if (found !== undefined) return found
  }
  return undefined
}

/** A plan goes on once a clinician has recorded what was decided about a high risk; a safety plan never waits. */
function refuseBeforeDisposition({ risk }: Assessment, option: string): void {
  if (risk?.dispositionRequired !== true || option === 'safety-planning') return
  throw new Problem(422, 'First record what was decided about the suicide risk.', {
    kind: 'disposition-needed',
    detail: 'State the fact "suicide-risk-disposition".',
  })
}

function refuseBlockedWithoutReason({ plan }: Assessment, option: string, reason: string | undefined): void {
  const status = plan?.options.find(({ id }) => id === option)?.status
  if (status === 'blocked' && reason === undefined) {
    throw new Problem(422, 'This option is blocked for this patient.', {
      detail: 'If it is right all the same, say why in "reason".',
    })
  }
}

const neverWithdrawn: ReadonlySet<EventKind> = new Set([
  'patient-registered',
  'patient-erased',
  'access-limited',
  'document-made',
])

function refuseWithdrawal(kind: EventKind, isAllowed: boolean): void {
  if (!isAllowed) throw new Problem(403, 'Only a clinician withdraws what somebody else entered.')
  if (neverWithdrawn.has(kind)) throw new Problem(422, 'This event cannot be withdrawn.')
}
