import { describe, expect, test } from 'vitest'
import { conditionGroupsByText, conditionMentions } from './condition-groups-by-text.ts'

describe('diagnoses in words', () => {
  test.each([
    ['Major depressive disorder', ['major-depression']],
    [
      'MDD, recurrent, severe without psychotic features',
      ['major-depression', 'major-depression-recurrent', 'severity-severe'],
    ],
    [
      'Major depression, single episode, severe, with psychotic features',
      ['major-depression', 'major-depression-single', 'severity-severe', 'psychotic-features'],
    ],
    [
      'Recurrent major depression in full remission',
      ['major-depression-full-remission', 'major-depression-recurrent'],
    ],
    ['MDD in partial remission', ['major-depression-partial-remission']],
    ['history of major depression', ['major-depression-remission-unspecified']],
    ['Major depressive disorder in mother complicating childbirth', ['major-depression']],
    ['Depression', ['depression-unspecified']],
    ['Depressive disorder, not elsewhere classified', ['depression-unspecified']],
    ['h/o depression', ['depression-remission-unspecified']],
    ['Treatment-resistant depression', ['depression-unspecified', 'treatment-resistant-depression-label']],
    ['Severe bipolar II disorder, most recent episode major depressive', ['bipolar']],
    ['Manic-depressive illness', ['bipolar']],
    ['Senile dementia with depression', ['dementia', 'depression-due-to-medical']],
    ['Schizoaffective disorder, depressive type', ['schizophrenia-spectrum', 'schizoaffective']],
    ['Dysthymia', ['persistent-depressive']],
    ['Postpartum depression', ['depression-other', 'peripartum-onset']],
    ['Adjustment disorder with depressed mood', ['adjustment', 'adjustment-depressed', 'depression-other']],
    ['Depression due to hypothyroidism', ['depression-due-to-medical', 'hypothyroidism']],
    ['Alcohol-induced depressive disorder', ['substance-induced-depression']],
    ['PTSD', ['ptsd']],
    ['history of suicide attempt', ['suicide-attempt-history']],
    ['Seizure disorder', ['seizure-disorder', 'seizure']],
    ['cerebral aneurysm', ['aneurysm']],
    ['hypertension not well controlled', ['hypertension']],
    ['Panic disorder', ['anxiety', 'panic']],
    ['Pregnancy test positive', ['pregnancy']],
    ["Parkinson's disease", ['parkinson']],
    ['Polyneuropathy', ['neuropathy']],
  ])('%s', (text, groups) => {
    expect([...conditionGroupsByText(text)].sort()).toEqual([...groups].sort())
  })

  test.each([
    'no depression',
    'denies depression',
    'No depression, anxiety or mania',
    'rule out major depression',
    'r/o bipolar disorder',
    'bipolar disorder ruled out',
    'possible depression',
    'depression?',
    'family history of depression',
    'FHx: bipolar disorder',
    'mother with major depression',
    'screening for depression',
    'respiratory depression',
    'ST depression',
    'depressed skull fracture',
    'on an antidepressant',
    'not pregnant',
    'Papanicolaou smear of cervix with atypical squamous cells',
    'Pneumonia due to anaerobes',
    'Wolff-Parkinson-White pattern',
    'Portal hypertension',
    'Chronic venous hypertension with ulcer',
    'Pregnancy test equivocal',
    'Pregnancy test negative',
    'Need for prophylactic vaccination against viral hepatitis',
    '',
  ])('%j says nothing of the patient', (text) => {
    expect(conditionGroupsByText(text)).toEqual([])
  })

  test('a denied part leaves the rest', () => {
    expect(conditionGroupsByText('MDD, no psychosis')).toEqual(['major-depression'])
    expect(conditionGroupsByText('Family history of bipolar; MDD')).toEqual(['major-depression'])
    expect(conditionGroupsByText('Denies mania. Recurrent MDD')).toEqual([
      'major-depression',
      'major-depression-recurrent',
    ])
  })

  test('what is suspected or denied can still be asked for', () => {
    expect(conditionMentions('rule out bipolar disorder')).toEqual([
      { status: 'uncertain', groups: ['bipolar'] },
    ])
    expect(conditionMentions('mother with bipolar disorder')).toEqual([
      { status: 'family', groups: ['bipolar'] },
    ])
    expect(conditionMentions('no seizures')).toEqual([{ status: 'denied', groups: ['seizure'] }])
  })
})
