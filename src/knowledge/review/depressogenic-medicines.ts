/**
 * Medicines that may cause or worsen depression, by how good the evidence is. Never a reason to stop one without
 * its prescriber.
 */
import type { Citation } from '../citation.ts'
import type { IngredientId, MedicineForm } from '../medicines/index.ts'

/** When a person last compared this file with its sources. */
export const depressogenicMedicinesReviewed = '2026-11-23'

/** A: boxed warning or consistent evidence. B: label warning or consistent observation. C: weak. N: evidence against. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'N'

export type DepressogenicMedicine = {
  readonly id: string
  readonly name: string
  readonly grade: EvidenceGrade
  /** As the source grades it, where it spans two grades. */
  readonly printedGrade?: string | undefined
  readonly ingredients: readonly IngredientId[]
  /** Words for those that are no ingredient of ours. */
  readonly words: readonly string[]
  /** Counts only in these forms: a cream is not systemic. */
  readonly forms?: readonly MedicineForm[] | undefined
  /** Counts only when taken for at least this many days. */
  readonly longTermDays?: { readonly value: number; readonly cite: Citation } | undefined
  readonly note: string
  readonly cite: Citation
}

const label = (at: string): Citation => ({ source: 'depressogenic-medicines', at, status: 'known' })

export const depressogenicMedicines: readonly DepressogenicMedicine[] = [
  {
    id: 'interferon-alfa',
    name: 'interferon alfa',
    grade: 'A',
    ingredients: ['interferon-alfa', 'peginterferon-alfa'],
    words: [],
    note: 'Boxed neuropsychiatric warning; an SSRI given before prevented depression in trials.',
    cite: label('interferon alfa'),
  },
  {
    id: 'vmat2-inhibitors',
    name: 'tetrabenazine, deutetrabenazine, valbenazine',
    grade: 'A',
    ingredients: ['tetrabenazine', 'deutetrabenazine', 'valbenazine'],
    words: [],
    note: 'Boxed warning of depression and suicidality in Huntington disease.',
    cite: label('VMAT2 inhibitors'),
  },
  {
    id: 'corticosteroids',
    name: 'systemic corticosteroids',
    grade: 'A',
    ingredients: ['prednisone', 'prednisolone', 'methylprednisolone', 'dexamethasone', 'hydrocortisone'],
    words: ['cortisone', 'betamethasone'],
    forms: ['oral', 'injection'],
    note: 'Mood changes and psychosis, by dose: from prednisone 40 mg a day.',
    cite: label('corticosteroids'),
  },
  {
    id: 'antiepileptics',
    name: 'perampanel, levetiracetam, topiramate, zonisamide, vigabatrin, phenobarbital',
    grade: 'A',
    printedGrade: 'A/B',
    ingredients: ['perampanel', 'levetiracetam', 'topiramate', 'zonisamide', 'vigabatrin', 'phenobarbital'],
    words: [],
    note: 'Class warning of suicidality since 2008; perampanel boxed.',
    cite: label('antiepileptics'),
  },
  {
    id: 'montelukast',
    name: 'montelukast',
    grade: 'A',
    printedGrade: 'A (boxed 2020), C for causality',
    ingredients: ['montelukast'],
    words: [],
    note: 'Boxed since 2020; whether it is the cause is weakly supported: look at the timing.',
    cite: label('montelukast'),
  },
  {
    id: 'mefloquine-efavirenz',
    name: 'mefloquine, efavirenz',
    grade: 'A',
    printedGrade: 'A/B',
    ingredients: ['mefloquine', 'efavirenz'],
    words: [],
    note: 'Mefloquine boxed; efavirenz label warning.',
    cite: label('mefloquine, efavirenz'),
  },
  {
    id: 'reserpine',
    name: 'reserpine',
    grade: 'B',
    ingredients: ['reserpine'],
    words: [],
    note: 'Contraindicated in active depression by its label.',
    cite: label('reserpine'),
  },
  {
    id: 'sex-hormone-suppression',
    name: 'GnRH medicines, androgen deprivation, depot medroxyprogesterone',
    grade: 'B',
    ingredients: [
      'leuprolide',
      'goserelin',
      'triptorelin',
      'elagolix',
      'relugolix',
      'degarelix',
      'medroxyprogesterone',
    ],
    words: ['histrelin', 'nafarelin', 'abiraterone', 'enzalutamide'],
    note: 'Label warnings of mood changes.',
    cite: label('GnRH, androgen deprivation'),
  },
  {
    id: 'isotretinoin',
    name: 'isotretinoin',
    grade: 'B',
    printedGrade: 'B/C',
    ingredients: ['isotretinoin'],
    words: [],
    note: 'Label warning; meta-analyses disagree.',
    cite: label('isotretinoin'),
  },
  {
    id: 'metoclopramide',
    name: 'metoclopramide',
    grade: 'B',
    ingredients: ['metoclopramide'],
    words: [],
    note: 'Label: caution with a history of depression.',
    cite: label('metoclopramide'),
  },
  {
    id: 'benzodiazepines-and-opioids',
    name: 'long-term benzodiazepines and opioids',
    grade: 'A',
    printedGrade: 'A/B',
    ingredients: [
      'alprazolam',
      'clonazepam',
      'lorazepam',
      'diazepam',
      'temazepam',
      'chlordiazepoxide',
      'oxazepam',
      'triazolam',
      'estazolam',
      'clorazepate',
      'flurazepam',
      'clobazam',
      'codeine',
      'hydrocodone',
      'oxycodone',
      'morphine',
      'hydromorphone',
      'oxymorphone',
      'fentanyl',
      'tapentadol',
      'tramadol',
      'methadone',
    ],
    words: [],
    longTermDays: {
      value: 90,
      cite: { source: 'nextline-judgement', at: 'long-term use: three months', status: 'known' },
    },
    note: 'Long-term use goes with depression; so does withdrawal.',
    cite: label('sedatives and opioids'),
  },
  {
    id: 'other-label-warnings',
    name: 'roflumilast, apremilast, sodium oxybate, brodalumab, finasteride',
    grade: 'B',
    ingredients: ['roflumilast', 'apremilast', 'sodium-oxybate', 'brodalumab', 'finasteride'],
    words: [],
    note: 'Label warnings; brodalumab boxed for suicidality.',
    cite: label('label warnings'),
  },
  {
    id: 'hormonal-contraceptives',
    name: 'hormonal contraceptives',
    grade: 'C',
    ingredients: [
      'ethinyl-estradiol',
      'norethindrone',
      'levonorgestrel',
      'drospirenone',
      'norgestimate',
      'desogestrel',
      'etonogestrel',
    ],
    words: [],
    note: 'Seen in Danish cohorts of adolescents; trials show a small effect or none.',
    cite: label('hormonal contraceptives'),
  },
  {
    id: 'weakly-suspected',
    name: 'clonidine, methyldopa, digoxin, acid blockers, statins',
    grade: 'C',
    printedGrade: 'C/N',
    ingredients: [
      'clonidine',
      'methyldopa',
      'digoxin',
      'omeprazole',
      'esomeprazole',
      'lansoprazole',
      'pantoprazole',
      'simvastatin',
      'lovastatin',
      'atorvastatin',
    ],
    words: ['rosuvastatin', 'pravastatin'],
    note: 'Weak evidence.',
    cite: label('weakly suspected'),
  },
  {
    id: 'beta-blockers',
    name: 'beta-blockers',
    grade: 'N',
    ingredients: [
      'metoprolol',
      'propranolol',
      'atenolol',
      'carvedilol',
      'bisoprolol',
      'nadolol',
      'labetalol',
    ],
    words: ['nebivolol'],
    note: 'No excess of depression in a meta-analysis; fatigue and sleep trouble are real.',
    cite: { source: 'riemer-2021', status: 'known' },
  },
  {
    id: 'varenicline',
    name: 'varenicline',
    grade: 'N',
    ingredients: ['varenicline'],
    words: [],
    note: 'The boxed warning was removed in 2016.',
    cite: { source: 'eagles-2016', status: 'known' },
  },
  {
    id: 'glp-1',
    name: 'GLP-1 medicines',
    grade: 'N',
    ingredients: ['liraglutide', 'semaglutide', 'tirzepatide', 'dulaglutide', 'exenatide'],
    words: [],
    note: 'In January 2026 the FDA asked for the warning of suicidal thoughts to be removed from the weight products.',
    // Read in press summaries only: known, not verified.
    cite: { source: 'fda-glp1-2026', status: 'known' },
  },
]

export const depressogenicAction: { readonly text: string; readonly cite: Citation } = {
  text: 'Did the depression begin or worsen after it was started or raised? Discuss with the prescriber; never stop it alone.',
  cite: { source: 'depressogenic-medicines', at: 'temporal relation', status: 'known' },
}
