/** Words by which diagnoses are named where no code is given. */
import type { ConditionGroup } from './condition-group.ts'

export type ConditionWords = { readonly words: RegExp; readonly groups: readonly ConditionGroup[] }

/**
 * Other disorders of mood and mind. Where one of these is named, the word "depression" beside it describes that
 * disorder ("bipolar II, most recent episode depressed") and is no depressive disorder of its own.
 */
export const disordersThatClaimDepression: readonly ConditionWords[] = [
  { words: /bipolar|manic[- ]depress/, groups: ['bipolar'] },
  { words: /cyclothym/, groups: ['cyclothymia'] },
  { words: /schizo-?affective/, groups: ['schizophrenia-spectrum', 'schizoaffective'] },
  { words: /schizophreni|schizophreniform|schizotypal/, groups: ['schizophrenia-spectrum'] },
  { words: /dementia|alzheimer|neurocognitive disorder/, groups: ['dementia'] },
]

/** Kinds of depression that are not major depression, the narrower before the wider. */
export const otherDepressions: readonly ConditionWords[] = [
  {
    words:
      /(?:depress|mood).{0,40}(?:due to|secondary to|because of).{0,30}(?:medical|condition|disease|hypothyroid|stroke)/,
    groups: ['depression-due-to-medical'],
  },
  {
    words:
      /(?:substance|alcohol|drug|medication|opioid|cocaine|steroid)[- ]induced.{0,30}(?:depress|mood)|(?:depress|mood).{0,30}induced by/,
    groups: ['substance-induced-depression'],
  },
  {
    words: /adjustment.{0,40}depress/,
    groups: ['adjustment', 'adjustment-depressed', 'depression-other'],
  },
  { words: /dysthymi|persistent depressive/, groups: ['persistent-depressive'] },
  { words: /premenstrual dysphoric|\bpmdd\b/, groups: ['depression-other', 'premenstrual-dysphoric'] },
  {
    words: /(?:post-?partum|post-?natal|perinatal|ante-?natal|puerperal) depress/,
    groups: ['depression-other', 'peripartum-onset'],
  },
  {
    words: /mixed anxiety and depress|anxiety[- ]depress/,
    groups: ['mixed-anxiety-depression', 'depression-other'],
  },
  {
    words: /disruptive mood|minor depress|recurrent brief depress|atypical depress/,
    groups: ['depression-other'],
  },
]

/** Everything else. */
export const otherConditions: readonly ConditionWords[] = [
  { words: /\b(?:hypo)?mani(?:a|c)\b(?![- ]depress)/, groups: ['bipolar', 'mania'] },
  {
    words: /psychosis|psychotic disorder|delusional disorder|paranoid disorder/,
    groups: ['psychotic-other'],
  },
  { words: /\bcataton/, groups: ['catatonia'] },
  { words: /\bdeliri/, groups: ['delirium'] },
  { words: /alzheimer/, groups: ['alzheimer'] },
  { words: /lewy/, groups: ['lewy-body', 'dementia'] },
  { words: /mild cognitive impairment/, groups: ['mild-cognitive-impairment'] },
  { words: /intellectual disab|mental retardation/, groups: ['intellectual-disability'] },
  { words: /\bautis|\basperger/, groups: ['autism'] },
  { words: /\badhd\b|attention[- ]deficit/, groups: ['adhd'] },
  { words: /\bptsd\b|post-?traumatic stress/, groups: ['ptsd'] },
  { words: /generali[sz]ed anxiety|\bgad\b/, groups: ['anxiety', 'generalised-anxiety'] },
  { words: /\bpanic\b/, groups: ['anxiety', 'panic'] },
  { words: /social (?:anxiety|phobia)/, groups: ['anxiety', 'social-anxiety'] },
  { words: /\banxiety\b/, groups: ['anxiety'] },
  { words: /obsessive[- ]compulsive disorder|\bocd\b/, groups: ['ocd'] },
  { words: /prolonged grief|complicated grief|bereavement/, groups: ['grief'] },
  { words: /adjustment disorder/, groups: ['adjustment'] },
  {
    words: /borderline personality|emotionally unstable personality|\bbpd\b/,
    groups: ['personality-disorder', 'borderline'],
  },
  { words: /personality disorder/, groups: ['personality-disorder'] },
  { words: /anorexia nervosa/, groups: ['eating-disorder', 'anorexia'] },
  { words: /\bbulimi/, groups: ['eating-disorder', 'bulimia'] },
  { words: /binge[- ]eating/, groups: ['eating-disorder', 'binge-eating'] },
  { words: /eating disorder/, groups: ['eating-disorder'] },
  { words: /insomnia/, groups: ['insomnia'] },
  { words: /sleep apn[oe]a|\bosa\b/, groups: ['sleep-apnoea'] },
  { words: /restless legs/, groups: ['restless-legs'] },
  { words: /alcohol(?:ism| (?:use|abuse|depend|misuse))|\baud\b/, groups: ['substance-use', 'alcohol-use'] },
  {
    words: /alcohol withdrawal|delirium tremens/,
    groups: ['substance-use', 'alcohol-use', 'substance-withdrawal', 'alcohol-withdrawal'],
  },
  { words: /(?:opioid|opiate|heroin) (?:use|abuse|depend)|\boud\b/, groups: ['substance-use', 'opioid-use'] },
  { words: /(?:cannabis|marijuana) (?:use|abuse|depend)/, groups: ['substance-use', 'cannabis-use'] },
  { words: /cocaine (?:use|abuse|depend)/, groups: ['substance-use', 'stimulant-use', 'cocaine-use'] },
  { words: /(?:amphetamine|stimulant) (?:use|abuse|depend)/, groups: ['substance-use', 'stimulant-use'] },
  {
    words: /(?:benzodiazepine|sedative|barbiturate) (?:use disorder|abuse|depend)/,
    groups: ['substance-use', 'sedative-use'],
  },
  {
    words: /(?:benzodiazepine|sedative|barbiturate) withdrawal/,
    groups: ['substance-use', 'sedative-use', 'substance-withdrawal', 'sedative-withdrawal'],
  },
  {
    words: /(?:substance|drug) (?:use disorder|abuse|depend)/,
    groups: ['substance-use', 'other-substance-use'],
  },
  { words: /\bsmok|\btobacco|\bnicotine/, groups: ['nicotine'] },
  { words: /suicidal (?:ideation|thought)/, groups: ['suicidal-ideation'] },
  { words: /suicide attempt|attempted suicide|suicidal behaviou?r/, groups: ['suicide-attempt'] },
  { words: /self[- ]harm|self[- ]injur/, groups: ['self-harm'] },
  {
    words: /\bpregnan(?:t|cy)\b(?! test)|pregnancy test positive|positive pregnancy test/,
    groups: ['pregnancy'],
  },
  { words: /epilep|seizure disorder/, groups: ['seizure-disorder'] },
  { words: /seizure|convulsion/, groups: ['seizure'] },
  { words: /head (?:injury|trauma)|traumatic brain|concussion|\btbi\b/, groups: ['head-injury'] },
  { words: /brain (?:tumou?r|cancer|metasta)|glioma|glioblastoma|meningioma/, groups: ['brain-tumour'] },
  { words: /intracranial (?:hypertension|pressure)|hydrocephalus/, groups: ['raised-intracranial-pressure'] },
  {
    words: /(?:intracerebral|intracranial|cerebral|brain|subdural) (?:h[ae]+morrhage|bleed)/,
    groups: ['stroke', 'intracerebral-haemorrhage'],
  },
  { words: /subarachnoid/, groups: ['stroke', 'subarachnoid-haemorrhage', 'aneurysm'] },
  { words: /aneurysm/, groups: ['aneurysm'] },
  { words: /arterio-?venous malformation|\bavm\b/, groups: ['arteriovenous-malformation'] },
  { words: /\bstroke\b|cerebral infarct|\bcva\b/, groups: ['stroke'] },
  { words: /hypertensive encephalopathy/, groups: ['hypertensive-encephalopathy'] },
  { words: /(?<!wolff[- ])\bparkinson/, groups: ['parkinson'] },
  { words: /multiple sclerosis/, groups: ['multiple-sclerosis'] },
  { words: /\bmigraine/, groups: ['migraine'] },
  { words: /neuropath/, groups: ['neuropathy'] },
  { words: /tardive/, groups: ['tardive-dyskinesia'] },
  { words: /neuroleptic malignant/, groups: ['neuroleptic-malignant-syndrome'] },
  {
    words:
      /(?<!intracranial |pulmonary |pulmonary arterial |pulmonary artery |pulmonary venous |ocular |portal |venous )\bhypertension|high blood pressure/,
    groups: ['hypertension'],
  },
  { words: /orthostatic hypotension/, groups: ['hypotension-orthostatic'] },
  { words: /heart failure|\bchf\b/, groups: ['heart-failure'] },
  { words: /myocardial infarct|heart attack/, groups: ['myocardial-infarction', 'ischaemic-heart-disease'] },
  { words: /coronary (?:artery|heart) disease|isch[ae]+mic heart/, groups: ['ischaemic-heart-disease'] },
  { words: /atrial fibrillation|\bafib\b/, groups: ['atrial-fibrillation', 'arrhythmia'] },
  { words: /arrhythmia|tachycardia/, groups: ['arrhythmia'] },
  { words: /long qt|prolonged qt|qt prolongation/, groups: ['long-qt'] },
  { words: /brugada/, groups: ['brugada', 'arrhythmia'] },
  { words: /sick sinus|sinus node dysfunction/, groups: ['sick-sinus', 'bradycardia', 'arrhythmia'] },
  { words: /heart block|bundle branch block|av block|atrioventricular block/, groups: ['heart-block'] },
  { words: /bradycardia/, groups: ['bradycardia'] },
  {
    words: /(?:angle[- ]closure|narrow[- ]angle) glaucoma|narrow angles/,
    groups: ['glaucoma', 'angle-closure-glaucoma'],
  },
  { words: /glaucoma/, groups: ['glaucoma'] },
  { words: /retinal detach/, groups: ['retinal-detachment', 'retinal-disease'] },
  { words: /cirrhosis/, groups: ['liver-disease', 'cirrhosis'] },
  { words: /hepatitis/, groups: ['liver-disease', 'hepatitis'] },
  { words: /liver (?:disease|failure)|hepatic (?:impairment|failure)/, groups: ['liver-disease'] },
  {
    words: /dialysis|end[- ]stage (?:renal|kidney)|\besrd\b/,
    groups: ['kidney-disease', 'dialysis', 'kidney-disease-stage-5'],
  },
  { words: /chronic (?:kidney|renal)|\bckd\b/, groups: ['kidney-disease'] },
  { words: /(?:kidney disease|ckd).{0,10}stage (?:3|iii)(?![iv])/, groups: ['kidney-disease-stage-3'] },
  { words: /(?:kidney disease|ckd).{0,10}stage (?:4|iv)/, groups: ['kidney-disease-stage-4'] },
  { words: /(?:kidney disease|ckd).{0,10}stage (?:5|v\b)/, groups: ['kidney-disease-stage-5'] },
  { words: /urinary retention|retention of urine/, groups: ['urinary-retention'] },
  { words: /prostat.{0,20}(?:hyperplasia|enlarge)|\bbph\b/, groups: ['prostate-enlargement'] },
  { words: /hypothyroid|hashimoto/, groups: ['hypothyroidism'] },
  { words: /hyperthyroid|thyrotoxicosis|graves/, groups: ['hyperthyroidism'] },
  { words: /prediabetes/, groups: ['prediabetes'] },
  { words: /\bdiabetes (?!insipidus)|\bdiabetes$|\bt[12]dm\b/, groups: ['diabetes'] },
  { words: /\bobes(?:e|ity)\b/, groups: ['obesity'] },
  { words: /an[ae]+mia/, groups: ['anaemia'] },
  { words: /b-?12 deficien/, groups: ['b12-deficiency'] },
  { words: /ph[ae]+ochromocytoma|paraganglioma/, groups: ['phaeochromocytoma'] },
  { words: /adrenal insufficiency|addison/, groups: ['adrenal-insufficiency'] },
  { words: /hyponatr/, groups: ['hyponatraemia'] },
  { words: /hypokal/, groups: ['hypokalaemia'] },
  { words: /chronic pain/, groups: ['chronic-pain'] },
  { words: /fibromyalgia/, groups: ['fibromyalgia', 'chronic-pain'] },
  { words: /cochlear implant/, groups: ['cochlear-implant'] },
  { words: /deep brain stimulator|vagus nerve stimulator|neurostimulator/, groups: ['neurostimulator'] },
  { words: /vagotomy/, groups: ['vagotomy'] },
  { words: /pacemaker/, groups: ['pacemaker'] },
  {
    words: /implant\w* (?:cardioverter )?defibrillator|\bicd in situ\b/,
    groups: ['implanted-defibrillator'],
  },
  {
    words: /aneurysm (?:clip|coil)|metal.{0,20}(?:head|brain|skull|eye)|shrapnel|bullet/,
    groups: ['metal-foreign-body'],
  },
  { words: /(?:ventriculoperitoneal|vp|csf) shunt/, groups: ['csf-shunt'] },
  { words: /bariatric|gastric bypass|sleeve gastrectomy/, groups: ['bariatric-surgery'] },
  { words: /non-?adheren|non-?complian/, groups: ['non-adherence'] },
  {
    words: /intimate partner|domestic (?:violence|abuse)/,
    groups: ['intimate-partner-violence', 'abuse-or-neglect'],
  },
  { words: /(?:sexual|physical|emotional|child) abuse/, groups: ['abuse-or-neglect'] },
  { words: /homeless/, groups: ['social-housing'] },
  { words: /unemploy/, groups: ['social-employment'] },
  { words: /asthma|\bcopd\b|chronic obstructive/, groups: ['copd-or-asthma'] },
]
