/** Is a recorded reason for a medicine depression? */
import { conditionGroups, conditionGroupsByText } from '../knowledge/conditions/index.ts'
import type { Concept } from '../units/code.ts'

const depressive = ['major-depression', 'depression', 'persistent-depressive']

type ForDepression = 'yes' | 'no' | 'unknown'

/** Entries with the same reason share its concept, and every trial asks again. */
const known = new WeakMap<Concept, ForDepression>()

/** yes: a depressive disorder. no: another condition that we know. unknown: words or codes that we do not. */
export function isForDepression(reason: Concept): ForDepression {
  let answer = known.get(reason)
  if (answer === undefined) {
    answer = readReason(reason)
    known.set(reason, answer)
  }
  return answer
}

function readReason(reason: Concept): ForDepression {
  const groups = reason.codes.flatMap((code) => [...conditionGroups(code)])
  const words = reason.text ?? reason.codes[0]?.display
  if (groups.length === 0 && words !== undefined) groups.push(...conditionGroupsByText(words))
  if (groups.some((group) => depressive.some((name) => group.startsWith(name)))) return 'yes'
  if (words?.toLowerCase().includes('depress')) return 'yes'
  return groups.length > 0 ? 'no' : 'unknown'
}
