import type { Answer } from '../../../src/assessment/result.ts'

const marks = { yes: '✓', no: '✗', unknown: '?' } as const
const spoken = { yes: 'Yes: ', no: 'No: ', unknown: 'Open: ' } as const

/** `✓`, `✗` or `?`, and the word for those who listen. */
export function AnswerMark({ answer }: { readonly answer: Answer }) {
  return (
    <>
      <span className={`mark ${answer}`} aria-hidden="true">
        {marks[answer]}
      </span>
      <span className="hidden">{spoken[answer]}</span>
    </>
  )
}
