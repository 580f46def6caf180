/** Runs every house rule and fails with file and line where one is broken. */
import { factsCited } from './facts-cited.ts'
import { importsDownhill } from './imports-downhill.ts'
import { numbersCited } from './numbers-cited.ts'
import type { Problem } from './problem.ts'
import { pureStages } from './pure-stages.ts'
import { referenceCurrent } from './reference-current.ts'
import { thresholdsHaveVignettes } from './thresholds-have-vignettes.ts'
import { vignettesPageIsCurrent } from './vignettes-page.ts'

const rules: readonly { readonly name: string; readonly check: () => readonly Problem[] }[] = [
  { name: 'imports only downhill', check: importsDownhill },
  { name: 'stages know no files, network or clock', check: pureStages },
  { name: 'every number in the knowledge is cited', check: numbersCited },
  { name: 'every sentence of fact is cited and dated', check: factsCited },
  { name: 'the reference pages say what the data says', check: referenceCurrent },
  { name: 'a vignette on both sides of every threshold', check: thresholdsHaveVignettes },
  { name: 'the page of vignettes is current', check: vignettesPageIsCurrent },
]

let broken = 0
for (const { name, check } of rules) {
  const problems = check()
  broken += problems.length
  console.log(`${problems.length === 0 ? 'kept  ' : 'broken'} ${name}`)
  for (const { file, line, problem } of problems) console.log(`  ${file}:${line} ${problem}`)
}
process.exitCode = broken === 0 ? 0 : 1
