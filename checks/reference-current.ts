/** docs/reference says what the data says. */
import { existsSync, readFileSync } from 'node:fs'
import type { Problem } from './problem.ts'
import { referencePages } from './reference-pages.ts'

export function referenceCurrent(): readonly Problem[] {
  return [...referencePages()].flatMap(([file, text]) => {
    if (!existsSync(file)) return [{ file, line: 1, problem: missing }]
    const line = firstDifference(readFileSync(file, 'utf8'), text)
    return line === undefined ? [] : [{ file, line, problem: outdated }]
  })
}

const missing = 'is missing; write it with: node checks/write-reference.ts'
const outdated = 'differs from the data; write it again with: node checks/write-reference.ts'

function firstDifference(written: string, wanted: string): number | undefined {
  if (written === wanted) return undefined
  const lines = written.split('\n')
  return wanted.split('\n').findIndex((line, index) => line !== lines[index]) + 1 || lines.length
}
