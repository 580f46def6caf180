/** What to do at each point of the follow-up. Advice for a clinician; nothing is done by itself. */
import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const decisionsReviewed = '2026-11-23'

export type DecisionId =
  | 'deceased'
  | 'bipolar-pathway'
  | 'psychotic-disorder-pathway'
  | 'young-person-pathway'
  | 'settle-bipolar-first'
  | 'psychotic-features-need-more'
  | 'settle-first'
  | 'no-current-treatment'
  | 'clarify-current-treatment'
  | 'measure-baseline'
  | 'not-well-change-unknown'
  | 'wait'
  | 'measure-now'
  | 'continue-improving'
  | 'raise-dose'
  | 'raise-dose-or-switch'
  | 'repair-trial'
  | 'switch-for-intolerance'
  | 'augment-or-add-psychotherapy'
  | 'augment'
  | 'switch'
  | 'continue-remission'
  | 'maintain'
  | 'repeat-score'
  | 'act-on-relapse'
  | 'review-and-refer'
  | 'judge-by-its-own-time'

export type DecisionRow = { readonly id: DecisionId; readonly advice: string; readonly cite: Citation }

const canmat = (at: string): Citation => ({ source: 'canmat-2023', at, status: 'verified' })
const practice = (at: string): Citation => ({ source: 'measurement-based-care', at, status: 'known' })

const rows: readonly DecisionRow[] = [
  {
    id: 'deceased',
    advice: 'The record says that the patient has died: nothing is to be followed up.',
    cite: { source: 'nextline-judgement', at: 'the record of somebody who has died', status: 'known' },
  },
  {
    id: 'bipolar-pathway',
    advice:
      'Bipolar disorder: not this pathway. Ask for mania, hypomania and mixed features today; review any antidepressant, above all one without a mood stabiliser; treat as bipolar depression.',
    cite: { source: 'clinical-practice', at: 'unipolar depression only', status: 'known' },
  },
  {
    id: 'psychotic-disorder-pathway',
    advice:
      'A psychotic disorder: not this pathway. Review the diagnosis and the treatment of the psychosis before any step with an antidepressant.',
    cite: { source: 'dsm-5-tr', at: 'criterion D', status: 'known' },
  },
  {
    id: 'young-person-pathway',
    advice:
      'Under 18: these steps are written for adults. Child and adolescent psychiatry decides; ask for safety at every contact.',
    cite: { source: 'nextline-judgement', at: 'adults only', status: 'known' },
  },
  {
    id: 'settle-bipolar-first',
    advice: 'Settle whether this is bipolar disorder before an antidepressant is raised, switched or added.',
    cite: { source: 'us-labels', at: '§5, screen for bipolar disorder', status: 'known' },
  },
  {
    id: 'settle-first',
    advice: 'Something comes before the next step. Settle it, then judge the current treatment again.',
    cite: practice('what comes first'),
  },
  {
    id: 'psychotic-features-need-more',
    advice:
      'Psychotic features: an antidepressant alone is not enough. It takes an antipsychotic beside it, or ECT, whatever the scores say.',
    cite: canmat('table 3.6'),
  },
  {
    id: 'no-current-treatment',
    advice: 'No treatment is going on, as far as the record tells. Choose the next step.',
    cite: practice('next step'),
  },
  {
    id: 'clarify-current-treatment',
    advice: 'The record does not settle what is being taken now, or since when. Ask, before the next step.',
    cite: practice('next step'),
  },
  {
    id: 'measure-baseline',
    advice: 'No score from the start of this step. Measure now: change can only be judged from today.',
    cite: practice('baseline'),
  },
  {
    id: 'not-well-change-unknown',
    advice:
      'Not in remission after a fair time, and nothing tells how much it has changed. Ask how far the treatment has helped: in part, augment; not at all, switch.',
    cite: practice('baseline'),
  },
  {
    id: 'wait',
    advice: 'Too early to judge. Ask for safety and side effects in week 1.',
    cite: practice('first weeks'),
  },
  {
    id: 'measure-now',
    advice: 'A score is due. Use the same scale as before.',
    cite: practice('measure at every visit'),
  },
  {
    id: 'continue-improving',
    advice: '20 % better or more: continue, and measure again.',
    cite: canmat('early improvement'),
  },
  {
    id: 'raise-dose',
    advice: 'Less than 20 % better: raise the dose if it is tolerated; if not, switch.',
    cite: canmat('weeks 2 to 4'),
  },
  {
    id: 'raise-dose-or-switch',
    advice:
      'No early improvement by week 4: a later response is unlikely. Raise the dose, or switch if it is not tolerated.',
    cite: canmat('week 4'),
  },
  {
    id: 'repair-trial',
    advice: 'Not a fair trial yet. Repair dose, time or adherence before calling it a failure.',
    cite: practice('adequacy before a decision'),
  },
  {
    id: 'switch-for-intolerance',
    advice: 'Not tolerated: switch. It is no failure.',
    cite: canmat('intolerable: switch'),
  },
  {
    id: 'augment-or-add-psychotherapy',
    advice: 'Response without remission: augment, or add psychotherapy.',
    cite: canmat('weeks 6 to 8'),
  },
  { id: 'augment', advice: 'Partly better and tolerated: augment.', cite: canmat('weeks 6 to 8') },
  {
    id: 'switch',
    advice: 'Not better after a fair trial: switch. It counts as failed if it was adequate.',
    cite: canmat('weeks 6 to 8'),
  },
  {
    id: 'continue-remission',
    advice: 'Remission: continue the same dose, and measure again.',
    cite: canmat('remission'),
  },
  { id: 'maintain', advice: 'Remission has held for two months: maintenance.', cite: canmat('table 6.1') },
  {
    id: 'repeat-score',
    advice: 'One raised score after remission: repeat within two weeks, and ask about adherence and events.',
    cite: practice('one raised score'),
  },
  {
    id: 'act-on-relapse',
    advice:
      'Relapse: ask about adherence, substances and events; raise or restart what worked. After a good response to TMS or ECT, repeat it.',
    cite: practice('relapse'),
  },
  {
    id: 'review-and-refer',
    advice:
      'Two adequate failures: review what may only look like resistance, then rTMS, esketamine, augmentation or ECT by severity. rTMS usually before ECT, except in emergencies; surgery last.',
    cite: canmat('after two failures'),
  },
  {
    id: 'judge-by-its-own-time',
    advice: 'This treatment has its own time to be judged; stop it if there is no benefit by then.',
    cite: practice('time to judge'),
  },
]

export const decisions: ReadonlyMap<DecisionId, DecisionRow> = new Map(rows.map((row) => [row.id, row]))

/** When treatments other than an antidepressant are judged. */
export const timesToJudge: readonly {
  readonly of: string
  readonly agents: readonly string[]
  readonly weeks?: { readonly from: number; readonly to: number } | undefined
  readonly sessions?: { readonly from: number; readonly to: number } | undefined
  readonly text: string
  readonly cite: Citation
}[] = [
  {
    of: 'ketamine',
    agents: ['ketamine', 'esketamine'],
    weeks: { from: 4, to: 4 },
    text: 'at the end of week 4',
    cite: practice('(es)ketamine, end of induction'),
  },
  {
    of: 'tms',
    agents: ['tms'],
    sessions: { from: 20, to: 30 },
    text: 'after 20 to 30 sessions (tapering to 36)',
    cite: practice('rTMS'),
  },
  {
    of: 'ect',
    agents: ['ect'],
    sessions: { from: 6, to: 12 },
    text: 'after 6, 8 and 12 sessions',
    cite: practice('ECT'),
  },
  {
    of: 'antipsychotic',
    agents: [
      'aripiprazole',
      'brexpiprazole',
      'cariprazine',
      'quetiapine',
      'olanzapine',
      'risperidone',
      'lumateperone',
      'ziprasidone',
    ],
    weeks: { from: 4, to: 6 },
    text: 'after 4 to 6 weeks',
    cite: practice('adjunctive antipsychotic'),
  },
  {
    of: 'lithium or T3',
    agents: ['lithium', 'liothyronine'],
    weeks: { from: 3, to: 6 },
    text: 'after 3 to 6 weeks at level',
    cite: practice('lithium and T3'),
  },
  { of: 'vns', agents: ['vns'], weeks: { from: 52, to: 52 }, text: 'after 12 months', cite: practice('VNS') },
  {
    of: 'psychotherapy',
    agents: ['psychotherapy'],
    sessions: { from: 8, to: 12 },
    text: 'after 8 to 12 sessions',
    cite: practice('psychotherapy'),
  },
]
