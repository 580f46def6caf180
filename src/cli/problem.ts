/** What went wrong, in words for the person at the keyboard. Anything else that is thrown is our own mistake. */

/** Input that cannot be used: exit code 1. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem'
}

/** A command that cannot be understood: exit code 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

export const exitCodes = { assessed: 0, inputProblem: 1, usage: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
