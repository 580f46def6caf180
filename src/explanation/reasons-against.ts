/** What keeps a trial from counting: what is short of the definition, or else what is open. */
import type { AssessedFinding, AssessedTrial, Assessment } from '../assessment/result.ts'
import { besideDated } from '../trials/build-trials.ts'

/**
 * The unfulfilled leaves about one trial, worded without its name. Where something is short, what is open besides
 * no longer matters; where the dose never sufficed, neither does the time at it.
 */
export function reasonsAgainst(
  { id, counts }: AssessedTrial,
  { determination }: Assessment,
): readonly string[] {
  const unfulfilled = leavesAbout(determination.findings, id).filter(({ answer }) => answer !== 'yes')
  const short = unfulfilled.filter(({ answer }) => answer === 'no')
  const underdosed = short.some(({ rule }) => rule === 'minimum-dose')
  const telling = short.filter(({ rule }) => !(underdosed && rule === 'minimum-duration'))
  const otherCourse = counts === 'yes' ? [] : openWithoutDate(id, determination)
  return [...(short.length > 0 ? telling : unfulfilled), ...otherCourse].map(withoutName)
}

/** What is recorded of the same agent without a date, and may be a course of its own. */
function openWithoutDate(id: string, { findings }: Assessment['determination']): readonly AssessedFinding[] {
  const beside = leavesAbout(findings, id.replace(/-\d+$/, besideDated))
  return beside.filter(({ answer }) => answer === 'unknown')
}

function withoutName({ says }: AssessedFinding): string {
  return (says ?? '').replace(/^[^:]*: /, '').replace(/\.$/, '')
}

/** The findings without further reasons that are about one trial, each rule once. */
function leavesAbout(findings: readonly AssessedFinding[], about: string): readonly AssessedFinding[] {
  const found = new Map<string, AssessedFinding>()
  const visit = (finding: AssessedFinding) => {
    if (finding.because.length === 0 && finding.about === about) found.set(finding.rule, finding)
    finding.because.forEach(visit)
  }
  findings.forEach(visit)
  return [...found.values()]
}
