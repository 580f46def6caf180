/** `--option`, `--payer` and `--policy`: what is requested, and by whose criteria. */
import { readFileSync } from 'node:fs'
import { closest } from 'fastest-levenshtein'
import type { Dossier } from '../assessment/dossier.ts'
import type { PacketRequest } from '../explanation/packet/packet.ts'
import { safeText } from '../explanation/safe-text.ts'
import { type Policy, policies } from '../knowledge/coverage/index.ts'
import { readPolicy } from '../knowledge/coverage/read-policy.ts'
import { type Option, optionById, options } from '../knowledge/options/index.ts'
import { InputProblem, UsageProblem } from './problem.ts'

/** The option of that id; the nearest is suggested where there is none. */
export function optionNamed(id: string): Option {
  const found = optionById(id)
  if (found !== undefined) return found
  const nearest = closest(
    id,
    options.map((option) => option.id),
  )
  throw new UsageProblem(
    `Cannot find the option "${safeText(id)}". Did you mean "${nearest}"? "nextline knowledge options" lists all.`,
  )
}

export type PolicyChoice = { readonly payer?: string | undefined; readonly policy?: string | undefined }

/** The policies that were named, the first to be held against; nothing where none was. */
export function policiesNamed({ payer, policy }: PolicyChoice): readonly Policy[] {
  if (policy !== undefined) return [policyInFile(policy)]
  if (payer === undefined) return []
  const words = payer.toLowerCase()
  const found = policies.filter(({ id, payer: name }) => id === words || name.toLowerCase().includes(words))
  if (found.length > 0) return found
  const names = [...new Set(policies.map((each) => each.payer))]
  throw new UsageProblem(
    `No policy of "${safeText(payer)}" is known. Known: ${names.join(', ')}. Or supply its criteria with --policy FILE (schema/policy.schema.json).`,
  )
}

function policyInFile(file: string): Policy {
  const { policy, problems } = readPolicy(textOf(file))
  if (policy !== undefined) return policy
  const lines = problems.map((problem) => `  ${safeText(problem)}`).join('\n')
  throw new InputProblem(
    `Cannot use the policy in ${file}:\n${lines}\nThe form is described in schema/policy.schema.json.`,
  )
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputProblem(`Cannot read the policy in ${file}: it is not a readable file.`)
  }
}

/** What a packet asks for: the first option that was named, beside the others, or the first of the plan that a payer has criteria for. */
export function packetRequest(
  dossier: Dossier,
  [first, ...together]: readonly Option[],
  choice: PolicyChoice,
): PacketRequest {
  const named = policiesNamed(choice)
  const option = first ?? firstCovered(dossier, named)
  const own = dossier.coverage(option.id, named)
  if (named.length > 0 && own.length === 0) {
    throw new UsageProblem(
      `${named.map(({ payer, title }) => `${payer}, ${title}`).join('; ')}: not about ${option.name}. Name another --option, or supply the criteria with --policy FILE.`,
    )
  }
  const others = dossier
    .coverage(option.id)
    .filter(({ policy }) => !own.some((each) => each.policy === policy))
  return { option, coverage: [...own, ...others], payerNamed: own.length > 0, together }
}

function firstCovered({ plan }: Dossier, named: readonly Policy[]): Option {
  const from = named.length > 0 ? named : policies
  const covered = new Set(from.flatMap((policy) => policy.options))
  const offered = plan.options.filter(({ id }) => covered.has(id))
  const first = offered.find(({ status }) => status !== 'blocked') ?? offered[0]
  if (first === undefined) {
    throw new UsageProblem('No treatment of the plan has criteria of a payer. Name one with --option.')
  }
  return optionNamed(first.id)
}
