/** Items of questionnaires whose codes a record leaves out, by the words that set each item apart. */
import type { InstrumentId } from './instrument.ts'

type ItemWords = { readonly instrument: InstrumentId; readonly part: number; readonly words: RegExp }

const itemWords: readonly ItemWords[] = [
  { instrument: 'phq-9', part: 1, words: /little interest/i },
  { instrument: 'phq-9', part: 2, words: /feeling down|depressed,? or hopeless/i },
  { instrument: 'phq-9', part: 3, words: /staying asleep|sleeping too much/i },
  { instrument: 'phq-9', part: 4, words: /little energy/i },
  { instrument: 'phq-9', part: 5, words: /poor appetite|overeating/i },
  { instrument: 'phq-9', part: 6, words: /bad about your ?self/i },
  { instrument: 'phq-9', part: 7, words: /trouble concentrating/i },
  { instrument: 'phq-9', part: 8, words: /moving or speaking/i },
  { instrument: 'phq-9', part: 9, words: /better off dead|hurting your ?self/i },
  { instrument: 'gad-7', part: 1, words: /nervous, anxious/i },
  { instrument: 'gad-7', part: 2, words: /stop or control worrying/i },
  { instrument: 'gad-7', part: 3, words: /worrying too much/i },
  { instrument: 'gad-7', part: 4, words: /trouble relaxing/i },
  { instrument: 'gad-7', part: 5, words: /so restless/i },
  { instrument: 'gad-7', part: 6, words: /easily annoyed/i },
  { instrument: 'gad-7', part: 7, words: /something awful/i },
]

/** The PHQ-9 or GAD-7 item that a question's words are. */
export function itemByWords(
  text: string,
): { readonly instrument: InstrumentId; readonly part: number } | undefined {
  const found = itemWords.find(({ words }) => words.test(text))
  return found && { instrument: found.instrument, part: found.part }
}
