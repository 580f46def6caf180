import { esketamineCautions } from './common/esketamine-cautions.ts'
import { esketamineChecks } from './common/esketamine-checks.ts'
import { esketamineMonitoring } from './common/esketamine-monitoring.ts'
import type { Option } from './option.ts'

const labelSpravato = { source: 'label-spravato', at: '§1, §2, §5', status: 'verified' } as const
const aspire2020 = { source: 'aspire-2020', status: 'known' } as const
const labelSpravato2 = { source: 'label-spravato', at: '§1', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

export const esketamineAcuteSuicidality: Option = {
  id: 'esketamine-acute-suicidality',
  name: 'Esketamine nasal spray, in acute suicidality',
  modality: 'rapid-acting',
  reviewed: '2026-11-23',
  what: {
    text: 'Esketamine with an oral antidepressant, beside the care for suicidality.',
    cite: labelSpravato,
  },
  agents: ['esketamine'],
  indications: [
    { text: 'Adults with major depression and acute suicidal ideation or behaviour.', cite: labelSpravato },
  ],
  requires: [
    {
      needs: { kind: 'any-fact', of: ['acute-suicidality'] },
      text: 'Acute suicidal ideation or behaviour is present.',
      cite: labelSpravato,
    },
    {
      needs: { kind: 'current-antidepressant' },
      text: 'Given with an oral antidepressant.',
      cite: labelSpravato,
    },
  ],
  evidence: [
    {
      by: 'FDA',
      grade: 'approved',
      for: 'major depression with acute suicidality, with an oral antidepressant',
      line: 2,
      when: { facts: ['acute-suicidality'] },
      cite: labelSpravato,
    },
  ],
  results: [{ text: 'ASPIRE: MADRS about 3.8 points better than placebo at 24 hours.', cite: aspire2020 }],
  fits: [],
  regimen: [
    {
      text: '84 mg twice a week for four weeks, 56 mg if not tolerated; not studied for longer.',
      cite: labelSpravato,
    },
  ],
  before: [...esketamineChecks],
  during: [...esketamineMonitoring],
  judge: { text: 'Four weeks.', cite: labelSpravato, weeks: { from: 4, to: 4 } },
  cautions: [...esketamineCautions],
  regulatory: {
    text: 'FDA-approved 2020 with an oral antidepressant; schedule III; REMS.',
    cite: labelSpravato2,
  },
  together: [{ text: 'Does not replace safety care, admission or ECT.', cite: labelSpravato }],
  burden: { value: 3, cite: nextlineJudgement },
}
