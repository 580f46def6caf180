/**
 * Each option at its best, and blocked. What no guideline supports is never recommended: its best is "possible".
 * The patient is the one of `patient.ts` (one adequate SSRI failed) unless something else is given.
 */
import type { OptionStatus } from '../../src/plan/index.ts'
import type { Given } from './patient.ts'

export type OptionVignette = {
  readonly option: string
  readonly best: Given
  /** `recommended` where absent. */
  readonly status?: OptionStatus
  readonly blocked: Given
  /** The rule or reason that blocks. */
  readonly by: string
}

const young: Given = { age: 16 }
const two = ['sertraline', 'venlafaxine'] as const
const twoFailed: Given = { failed: two }
const partial: Given = { response: 'partial-response' }
const phenelzine: Given = { takes: ['phenelzine'] }
const onBupropion: Given = { current: 'bupropion 300mg', failed: ['bupropion'] }
const tricyclicAfterTwo: Given = { failed: two }
const infarction: Given = { present: ['recent-myocardial-infarction'] }
const free: Given = { current: 'none', failed: ['sertraline', 'bupropion'] }
const already: Given = { present: ['finds-helpful-already'] }

export const optionVignettes: readonly OptionVignette[] = [
  {
    option: 'dose-optimisation',
    best: { current: 'sertraline 50mg', failed: [], response: 'partial-response' },
    blocked: { current: 'sertraline 200mg' },
    by: 'not-indicated',
  },
  {
    option: 'adherence-repair',
    best: { failed: [], short: 'adherence', response: 'unknown' },
    blocked: {},
    by: 'not-indicated',
  },
  { option: 'switch-within-class', best: {}, blocked: { current: 'none' }, by: 'not-indicated' },
  { option: 'switch-out-of-class', best: {}, blocked: { current: 'none' }, by: 'not-indicated' },
  { option: 'switch-to-citalopram', best: onBupropion, blocked: { labs: { qtc: 501 } }, by: 'R-023' },
  { option: 'switch-to-escitalopram', best: onBupropion, blocked: { takes: ['pimozide'] }, by: 'R-026a' },
  { option: 'switch-to-fluoxetine', best: onBupropion, blocked: { takes: ['thioridazine'] }, by: 'R-026b' },
  { option: 'switch-to-paroxetine', best: onBupropion, blocked: { takes: ['pimozide'] }, by: 'R-026a' },
  { option: 'switch-to-sertraline', best: onBupropion, blocked: { allergic: ['sertraline'] }, by: 'allergy' },
  { option: 'switch-to-venlafaxine', best: {}, blocked: { labs: { systolic: 180 } }, by: 'R-029b' },
  { option: 'switch-to-desvenlafaxine', best: {}, blocked: phenelzine, by: 'R-001' },
  { option: 'switch-to-duloxetine', best: {}, blocked: { present: ['cirrhosis'] }, by: 'R-072a' },
  { option: 'switch-to-levomilnacipran', best: {}, blocked: { present: ['dialysis'] }, by: 'R-099a' },
  { option: 'switch-to-bupropion', best: {}, blocked: { present: ['seizure'] }, by: 'R-040' },
  { option: 'switch-to-mirtazapine', best: {}, blocked: { labs: { sodium: 129 } }, by: 'R-085a' },
  { option: 'switch-to-trazodone', best: {}, blocked: { labs: { qtc: 501 } }, by: 'R-023' },
  {
    option: 'switch-to-nefazodone',
    best: {},
    status: 'possible',
    blocked: { present: ['liver-disease'] },
    by: 'R-071',
  },
  { option: 'switch-to-vilazodone', best: {}, blocked: phenelzine, by: 'R-001' },
  { option: 'switch-to-vortioxetine', best: {}, blocked: phenelzine, by: 'R-001' },
  {
    option: 'switch-to-gepirone',
    best: {},
    status: 'possible',
    blocked: { labs: { qtc: 451 } },
    by: 'R-025',
  },
  {
    option: 'switch-to-dextromethorphan-bupropion',
    best: {},
    blocked: { present: ['anorexia-or-bulimia'] },
    by: 'R-041',
  },
  { option: 'switch-to-nortriptyline', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  { option: 'switch-to-amitriptyline', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  { option: 'switch-to-imipramine', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  {
    option: 'switch-to-doxepin',
    best: tricyclicAfterTwo,
    blocked: { present: ['urinary-retention'] },
    by: 'R-088b',
  },
  { option: 'switch-to-trimipramine', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  { option: 'switch-to-desipramine', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  { option: 'switch-to-protriptyline', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  { option: 'switch-to-amoxapine', best: tricyclicAfterTwo, blocked: infarction, by: 'R-027' },
  {
    option: 'switch-to-maprotiline',
    best: tricyclicAfterTwo,
    blocked: { present: ['seizure'] },
    by: 'R-045a',
  },
  { option: 'switch-to-phenelzine', best: free, status: 'possible', blocked: { failed: two }, by: 'R-002' },
  {
    option: 'switch-to-tranylcypromine',
    best: free,
    status: 'possible',
    blocked: { ...free, present: ['pheochromocytoma'] },
    by: 'R-008',
  },
  {
    option: 'switch-to-isocarboxazid',
    best: free,
    status: 'possible',
    blocked: { ...free, present: ['liver-disease'] },
    by: 'R-009',
  },
  {
    option: 'switch-to-selegiline-transdermal',
    best: free,
    blocked: { ...free, takes: ['carbamazepine'] },
    by: 'R-007a',
  },
  {
    option: 'switch-to-olanzapine-fluoxetine',
    best: { failed: ['venlafaxine', 'bupropion'], current: 'bupropion 300mg' },
    blocked: {},
    by: 'not-indicated',
  },

  {
    option: 'antidepressant-plus-antipsychotic',
    best: { present: ['psychotic-depression'] },
    blocked: {},
    by: 'not-indicated',
  },
  {
    option: 'add-mirtazapine',
    best: partial,
    blocked: { ...partial, current: 'bupropion 300mg' },
    by: 'not-indicated',
  },
  { option: 'add-bupropion', best: partial, blocked: { ...partial, present: ['seizure'] }, by: 'R-040' },
  { option: 'add-lithium', best: partial, blocked: { ...partial, present: ['dialysis'] }, by: 'R-077' },
  {
    option: 'add-liothyronine',
    best: partial,
    blocked: { ...partial, present: ['thyrotoxicosis'] },
    by: 'R-036b',
  },
  {
    option: 'add-aripiprazole',
    best: partial,
    blocked: { ...partial, present: ['neuroleptic-malignant-syndrome'] },
    by: 'R-062a',
  },
  { option: 'add-brexpiprazole', best: partial, blocked: { current: 'none' }, by: 'not-indicated' },
  { option: 'add-cariprazine', best: partial, blocked: { ...partial, labs: { egfr: 29 } }, by: 'R-099b' },
  { option: 'add-quetiapine', best: partial, blocked: { ...partial, labs: { qtc: 501 } }, by: 'R-023' },
  {
    option: 'add-olanzapine',
    best: partial,
    blocked: { ...partial, present: ['dementia'], age: 70 },
    by: 'R-061',
  },
  {
    option: 'add-risperidone',
    best: partial,
    blocked: { ...partial, allergic: ['risperidone'] },
    by: 'allergy',
  },
  { option: 'add-lumateperone', best: partial, blocked: { ...partial, failed: [] }, by: 'not-indicated' },
  { option: 'add-modafinil', best: partial, blocked: { current: 'none' }, by: 'not-indicated' },
  {
    option: 'add-lamotrigine',
    best: partial,
    status: 'possible',
    blocked: { ...partial, present: ['severe-skin-reaction'] },
    by: 'R-091a',
  },
  {
    option: 'add-pramipexole',
    best: partial,
    status: 'possible',
    blocked: { current: 'none' },
    by: 'not-indicated',
  },
  {
    option: 'add-ziprasidone',
    best: partial,
    status: 'possible',
    blocked: { ...partial, present: ['heart-failure'] },
    by: 'R-136',
  },
  {
    option: 'add-stimulant',
    best: partial,
    status: 'possible',
    blocked: { ...partial, ...phenelzine },
    by: 'R-007b',
  },
  {
    option: 'add-buspirone',
    best: partial,
    status: 'possible',
    blocked: { ...partial, ...phenelzine },
    by: 'R-007b',
  },
  { option: 'l-methylfolate', best: {}, blocked: { current: 'none' }, by: 'not-indicated' },
  { option: 'same', best: {}, status: 'possible', blocked: phenelzine, by: 'R-007b' },
  { option: 'omega-3', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  {
    option: 'st-johns-wort',
    best: { current: 'none', failed: [] },
    status: 'possible',
    blocked: {},
    by: 'R-015b',
  },
  { option: 'herbal-supplements', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'probiotics', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  { option: 'cannabis', best: {}, status: 'blocked', blocked: {}, by: 'advised-against' },

  {
    option: 'esketamine-nasal',
    best: twoFailed,
    blocked: { ...twoFailed, present: ['aneurysm-or-avm'] },
    by: 'R-030',
  },
  {
    option: 'esketamine-acute-suicidality',
    best: { present: ['acute-suicidality'] },
    blocked: {},
    by: 'not-indicated',
  },
  {
    option: 'iv-ketamine',
    best: twoFailed,
    blocked: { ...twoFailed, present: ['psychotic-depression'] },
    by: 'R-056b',
  },
  {
    option: 'ketamine-other-routes',
    best: twoFailed,
    status: 'possible',
    blocked: { ...twoFailed, present: ['intracerebral-haemorrhage'] },
    by: 'R-034',
  },
  {
    option: 'ketamine-assisted-psychotherapy',
    best: twoFailed,
    status: 'possible',
    blocked: {},
    by: 'not-indicated',
  },
  {
    option: 'psilocybin',
    best: twoFailed,
    status: 'possible',
    blocked: { ...twoFailed, takes: ['lithium'] },
    by: 'R-017b',
  },
  { option: 'rtms', best: twoFailed, blocked: { ...twoFailed, present: ['cochlear-implant'] }, by: 'R-046' },
  { option: 'itbs', best: twoFailed, blocked: { ...twoFailed, present: ['cardiac-device'] }, by: 'R-046' },
  {
    option: 'saint',
    best: twoFailed,
    blocked: { ...twoFailed, present: ['mri-contraindication'] },
    by: 'R-046b',
  },
  { option: 'ect', best: twoFailed, blocked: {}, by: 'not-indicated' },
  {
    option: 'vns',
    best: { failed: ['sertraline', 'venlafaxine', 'bupropion', 'nortriptyline'] },
    status: 'possible',
    blocked: { failed: ['sertraline', 'venlafaxine', 'bupropion'] },
    by: 'not-indicated',
  },
  { option: 'tdcs', best: {}, status: 'possible', blocked: twoFailed, by: 'not-indicated' },
  {
    option: 'dbs',
    best: { failed: ['sertraline', 'venlafaxine', 'bupropion', 'nortriptyline'] },
    status: 'possible',
    blocked: twoFailed,
    by: 'not-indicated',
  },
  { option: 'mst', best: twoFailed, status: 'possible', blocked: {}, by: 'not-indicated' },

  { option: 'cbt', best: {}, blocked: young, by: 'R-162' },
  { option: 'emdr', best: { present: ['ptsd'] }, blocked: {}, by: 'not-indicated' },
  { option: 'prolonged-exposure', best: { present: ['ptsd'] }, blocked: {}, by: 'not-indicated' },
  { option: 'cognitive-processing-therapy', best: { present: ['ptsd'] }, blocked: {}, by: 'not-indicated' },
  { option: 'trauma-focused-cbt', best: { present: ['ptsd'] }, blocked: {}, by: 'not-indicated' },
  { option: 'dbt', best: { present: ['borderline-personality', 'self-harm'] }, blocked: young, by: 'R-162' },
  { option: 'interpersonal-therapy', best: {}, blocked: young, by: 'R-162' },
  { option: 'behavioural-activation', best: {}, blocked: young, by: 'R-162' },
  { option: 'cbasp', best: { present: ['chronic-depression'] }, blocked: young, by: 'R-162' },
  { option: 'mbct', best: {}, blocked: young, by: 'R-162' },
  { option: 'short-term-psychodynamic', best: {}, blocked: young, by: 'R-162' },
  { option: 'long-term-psychodynamic', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'acceptance-and-commitment-therapy', best: {}, blocked: young, by: 'R-162' },
  { option: 'problem-solving-therapy', best: {}, blocked: young, by: 'R-162' },
  {
    option: 'motivational-enhancement',
    best: { present: ['substance-use-disorder'] },
    blocked: young,
    by: 'R-162',
  },
  { option: 'cbt-i', best: { present: ['insomnia'] }, blocked: {}, by: 'not-indicated' },
  { option: 'guided-internet-cbt', best: {}, blocked: young, by: 'R-162' },
  { option: 'rejoyn', best: {}, status: 'possible', blocked: { age: 21 }, by: 'not-indicated' },

  {
    option: 'withdrawal-assessment',
    best: { present: ['alcohol-or-sedative-withdrawal'] },
    blocked: {},
    by: 'not-indicated',
  },
  {
    option: 'naltrexone',
    best: { present: ['alcohol-use-disorder'] },
    blocked: { present: ['alcohol-use-disorder'], takes: ['oxycodone'] },
    by: 'R-131a',
  },
  {
    option: 'acamprosate',
    best: { present: ['alcohol-use-disorder'] },
    blocked: { present: ['alcohol-use-disorder'], labs: { egfr: 30 } },
    by: 'R-084',
  },
  {
    option: 'disulfiram',
    best: { present: ['alcohol-use-disorder'] },
    status: 'possible',
    blocked: { present: ['alcohol-use-disorder', 'currently-drinking'] },
    by: 'R-093',
  },
  {
    option: 'gabapentin-for-alcohol',
    best: { present: ['alcohol-use-disorder'] },
    status: 'possible',
    blocked: {},
    by: 'not-indicated',
  },
  {
    option: 'topiramate-for-alcohol',
    best: { present: ['alcohol-use-disorder'] },
    status: 'possible',
    blocked: {},
    by: 'not-indicated',
  },
  {
    option: 'buprenorphine',
    best: { present: ['opioid-use-disorder'] },
    blocked: { present: ['opioid-use-disorder'], takes: ['naltrexone'] },
    by: 'R-131b',
  },
  {
    option: 'methadone',
    best: { present: ['opioid-use-disorder'] },
    blocked: { present: ['opioid-use-disorder'], labs: { qtc: 501 } },
    by: 'R-023',
  },

  { option: 'exercise', best: {}, blocked: young, by: 'R-162' },
  { option: 'yoga', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'bright-light', best: { present: ['seasonal-pattern'] }, blocked: young, by: 'R-162' },
  { option: 'sleep-hygiene', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'wake-therapy', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'diet', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'acupuncture', best: {}, blocked: young, by: 'R-162' },
  { option: 'meditation', best: {}, status: 'possible', blocked: young, by: 'R-162' },
  { option: 'mindfulness-apps', best: {}, blocked: young, by: 'R-162' },
  { option: 'breathing', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  { option: 'biofeedback', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  { option: 'guided-imagery', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  { option: 'massage', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  { option: 'hypnosis', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  { option: 'reiki', best: already, status: 'possible', blocked: {}, by: 'not-indicated' },
  {
    option: 'prayer-and-spiritual-care',
    best: already,
    status: 'possible',
    blocked: {},
    by: 'not-indicated',
  },

  {
    option: 'benzodiazepine-for-catatonia',
    best: { present: ['catatonia'] },
    blocked: {},
    by: 'not-indicated',
  },
  { option: 'safety-planning', best: { present: ['acute-suicidality'] }, blocked: {}, by: 'not-indicated' },
  { option: 'bipolar-pathway', best: { present: ['bipolar'] }, blocked: {}, by: 'not-indicated' },
  { option: 'child-and-adolescent-care', best: young, blocked: {}, by: 'not-indicated' },
  {
    option: 'treat-hypothyroidism',
    best: { labs: { tsh: 14 } },
    blocked: { labs: { tsh: 10 } },
    by: 'not-indicated',
  },
  {
    option: 'maintain-treatment',
    best: { episode: 'remitted', response: 'remission' },
    blocked: {},
    by: 'not-indicated',
  },
]
