import type { AssessedFinding } from '../assessment/result.ts'

/** The findings without further reasons that are about one trial, each rule once. */
export function leavesAbout(findings: readonly AssessedFinding[], about: string): readonly AssessedFinding[] {
  const found = new Map<string, AssessedFinding>()
  const visit = (finding: AssessedFinding) => {
    if (finding.because.length === 0 && finding.about === about) found.set(finding.rule, finding)
    finding.because.forEach(visit)
  }
  findings.forEach(visit)
  return [...found.values()]
}
