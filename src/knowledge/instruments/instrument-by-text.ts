import type { InstrumentId } from './instrument.ts'
import type { InstrumentMatch } from './instrument-match.ts'
import { instruments } from './instruments.ts'

type NameRule = {
  readonly words: RegExp
  readonly instrument: InstrumentId
  readonly doubt?: string
}

const versionOpen = 'The version is not stated; read as the 17-item scale.'

/** Order matters: the longer name stands before the shorter one it contains. */
const names: readonly NameRule[] = [
  { words: /\bphq[- ]?9[- ]?m\b|\bphq-?9.{0,30}\b(?:teen|adolescent)|\bphq[- ]?a\b/i, instrument: 'phq-9m' },
  {
    words: /\bphq[- ]?9\b|patient health questionnaire[- ]9|9-item patient health questionnaire/i,
    instrument: 'phq-9',
  },
  { words: /\bphq[- ]?2\b|patient health questionnaire[- ]2/i, instrument: 'phq-2' },
  { words: /\bqids[- ]?c(?:16)?\b|\bqids\b.*clinician/i, instrument: 'qids-c16' },
  { words: /\bqids(?:[- ]?sr)?(?:[- ]?16)?\b|quick inventory of depressive/i, instrument: 'qids-sr16' },
  { words: /\bmadrs\b|montgomery/i, instrument: 'madrs' },
  {
    words: /\b(?:ham-?d|hdrs|hrsd)[- ]?17\b|hamilton.{0,40}depress.{0,20}17|17[- ]item hamilton/i,
    instrument: 'ham-d17',
  },
  {
    words: /\b(?:ham-?d|hdrs|hrsd)\b|hamilton.{0,20}depress|hamilton rating scale for depress/i,
    instrument: 'ham-d17',
    doubt: versionOpen,
  },
  { words: /\bbdi[- ]?(?:ii|2)\b|beck depression inventory[- ,]*(?:ii|2|second)/i, instrument: 'bdi-ii' },
  { words: /\bgds[- ]?15\b|geriatric depression.{0,20}(?:short|15)/i, instrument: 'gds-15' },
  { words: /\bgds[- ]?30\b|geriatric depression.{0,20}(?:long|30)/i, instrument: 'gds-30' },
  { words: /\bepds\b|edinburgh postnatal/i, instrument: 'epds' },
  { words: /\bces-?d\b|center for epidemiologic/i, instrument: 'ces-d' },
  { words: /\bcgi-?s\b|clinical global impression.{0,15}severity/i, instrument: 'cgi-s' },
  { words: /\bcgi-?i\b|clinical global impression.{0,15}improvement/i, instrument: 'cgi-i' },
  { words: /\bgad[- ]?7\b|generali[sz]ed anxiety disorder[- ]7/i, instrument: 'gad-7' },
  { words: /\bpc-?ptsd-?5\b|primary care ptsd/i, instrument: 'pc-ptsd-5' },
  { words: /\bpcl-?5\b|ptsd checklist/i, instrument: 'pcl-5' },
  { words: /\bpg-?13\b/i, instrument: 'pg-13-r' },
  { words: /\baudit[- ]?c\b/i, instrument: 'audit-c' },
  { words: /\baudit\b|alcohol use disorders identification/i, instrument: 'audit' },
  { words: /\bdast[- ]?10\b|drug abuse screening test/i, instrument: 'dast-10' },
  { words: /\bpawss\b/i, instrument: 'pawss' },
  { words: /\bciwa(?:-?ar)?\b/i, instrument: 'ciwa-ar' },
  { words: /\bcows\b|clinical opiate withdrawal/i, instrument: 'cows' },
  { words: /\bmdq\b|mood disorder questionnaire/i, instrument: 'mdq' },
  { words: /rapid mood screener/i, instrument: 'rms' },
  { words: /\by-?mrs\b|young mania/i, instrument: 'y-mrs' },
  { words: /\bmsi-?bpd\b/i, instrument: 'msi-bpd' },
  { words: /\bscoff\b/i, instrument: 'scoff' },
  { words: /\basrs\b/i, instrument: 'asrs' },
  { words: /\bisi\b|insomnia severity index/i, instrument: 'isi' },
  { words: /\bstop-?bang\b/i, instrument: 'stop-bang' },
  { words: /\bmoca\b|montreal cognitive/i, instrument: 'moca' },
  { words: /\bbfcrs\b|bush[- ]francis/i, instrument: 'bfcrs' },
  { words: /\bwho-?5\b/i, instrument: 'who-5' },
]

/** Another version of a scale we know, or one item or subscale of it: the total means something else. */
const otherVersions =
  /\b(?:ham-?d|hdrs|hrsd)[- ]?(?:6|7|21|24|28|29|31)\b|hamilton.{0,40}\b(?:6|21|24)\b|\bitem\s*[#:]?\s*\d|\bitem score|\bsubscale\b|\bquestion\s*[#:]?\s*\d/i

/**
 * The total score that words name: "MADRS total score", "HDRS-17". With a value, only where the value is
 * possible on that scale. `undefined` for items, other versions, and names we do not know.
 */
export function instrumentByText(text: string, value?: number): InstrumentMatch | undefined {
  if (otherVersions.test(text)) return undefined
  const rule = names.find(({ words }) => words.test(text))
  if (rule === undefined || !isPossible(rule.instrument, value)) return undefined
  return {
    instrument: rule.instrument,
    part: 'total',
    ...(rule.doubt === undefined ? {} : { doubt: rule.doubt }),
  }
}

/** Whether a score can occur on the scale. */
export function isPossible(instrument: InstrumentId, value: number | undefined): boolean {
  if (value === undefined) return true
  const { min, max } = instruments[instrument].range.value
  return value >= min && value <= max
}
