/** Genetic results on how a person breaks down medicines. */
import type { Concept } from '../../units/code.ts'
import type { Citation } from '../citation.ts'

export type MetaboliserGene = 'CYP2C19' | 'CYP2D6' | 'CYP2B6'
export type Metaboliser = 'poor' | 'intermediate' | 'normal' | 'rapid' | 'ultrarapid'

/**
 * LOINC codes seen for these phenotypes. Public lists contradict each other, so a code counts only where the words
 * name the same gene.
 */
export const phenotypeCodes: readonly {
  readonly code: string
  readonly gene: MetaboliserGene
  readonly cite: Citation
}[] = [
  { code: '79714-2', gene: 'CYP2C19', cite: { source: 'loinc', at: '79714-2', status: 'unsure' } },
  { code: '79715-9', gene: 'CYP2D6', cite: { source: 'loinc', at: '79715-9', status: 'unsure' } },
]

const genes: readonly MetaboliserGene[] = ['CYP2C19', 'CYP2D6', 'CYP2B6']
const aboutPhenotype = /phenotype|metaboli|activity/i

/** The gene whose metaboliser status a concept reports; decided by its words, never by a code alone. */
export function metaboliserGene(concept: Concept): MetaboliserGene | undefined {
  const words = [concept.text, ...concept.codes.map((code) => code.display)].filter(
    (text) => text !== undefined,
  )
  const named = genes.filter((gene) => words.some((text) => text.toUpperCase().includes(gene)))
  const isPhenotype = words.some((text) => aboutPhenotype.test(text)) || hasCodeOf(concept, named[0])
  return named.length === 1 && isPhenotype ? named[0] : undefined
}

function hasCodeOf(concept: Concept, gene: MetaboliserGene | undefined): boolean {
  return concept.codes.some(({ code }) =>
    phenotypeCodes.some((row) => row.code === code && row.gene === gene),
  )
}

const statuses: readonly (readonly [words: RegExp, status: Metaboliser])[] = [
  [/ultra-?\s?rapid/i, 'ultrarapid'],
  [/intermediate/i, 'intermediate'],
  [/\bpoor\b/i, 'poor'],
  [/rapid/i, 'rapid'],
  [/\bnormal\b|extensive/i, 'normal'],
  [/^\s*um\s*$/i, 'ultrarapid'],
  [/^\s*im\s*$/i, 'intermediate'],
  [/^\s*pm\s*$/i, 'poor'],
  [/^\s*rm\s*$/i, 'rapid'],
  [/^\s*(?:nm|em)\s*$/i, 'normal'],
]

/** The status that words give: "Poor metabolizer". `undefined` for "possible", "indeterminate" or two at once. */
export function metaboliserOfText(text: string): Metaboliser | undefined {
  if (/possible|probable|likely|indeterminate|unknown|\bto\b|\bor\b/i.test(text)) return undefined
  return statuses.find(([words]) => words.test(text))?.[1]
}
