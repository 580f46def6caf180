/** Puts the sentences into a result: `says` on every finding, `asks` on every open fact. */
import type { AssessedChange, AssessedFinding, Assessment } from '../assessment/result.ts'
import { type Naming, namingOf } from './naming.ts'
import { wordFinding } from './word-finding.ts'
import { wordQuestion } from './word-question.ts'

/** The same result, worded: what `--format json` prints, and what the pages are made of. */
export function worded(assessment: Assessment): Assessment {
  const naming = namingOf(assessment)
  const { determination } = assessment
  return {
    ...assessment,
    determination: {
      ...determination,
      findings: determination.findings.map((finding) => wordedFinding(finding, naming)),
      wouldChange: determination.wouldChange.map((change) => wordedChange(change, naming)),
    },
  }
}

function wordedFinding(finding: AssessedFinding, naming: Naming): AssessedFinding {
  const { rule, answer, because, ...rest } = finding
  return {
    rule,
    answer,
    says: wordFinding(finding, naming),
    ...rest,
    because: because.map((child) => wordedFinding(child, naming)),
  }
}

function wordedChange({ to, facts }: AssessedChange, naming: Naming): AssessedChange {
  return { to, facts: facts.map((fact) => ({ ...fact, asks: wordQuestion(fact, naming) })) }
}
