/** Gene results in words: which metaboliser somebody is. */
import type { Gene, Phenotype } from '../knowledge/interactions/index.ts'
import type { Measurement, PatientRecord, Ref } from '../record/record.ts'

export type GeneResult = { readonly phenotype: Phenotype; readonly ref: Ref }

const genes: readonly Gene[] = ['CYP2D6', 'CYP2C19', 'CYP2B6']
/** Ultrarapid before rapid: the one word holds the other. */
const phenotypes: readonly (readonly [RegExp, Phenotype])[] = [
  [/ultra-?\s?rapid/i, 'ultrarapid'],
  [/rapid/i, 'rapid'],
  [/poor/i, 'poor'],
  [/intermediate/i, 'intermediate'],
  [/normal|extensive/i, 'normal'],
]

/** The last result of each gene. Only words that name the gene count: its codes differ between sources. */
export function geneResults({ measurements }: PatientRecord): ReadonlyMap<Gene, GeneResult> {
  const found = new Map<Gene, GeneResult & { readonly on: number }>()
  for (const measurement of measurements) {
    if (measurement.valueConcept === undefined || measurement.instrument !== undefined) continue
    const gene = geneOf(measurement)
    const phenotype = gene === undefined ? undefined : phenotypeOf(measurement)
    const on = measurement.when?.first ?? 0
    if (gene === undefined || phenotype === undefined || isOlder(on, measurement.ref, found.get(gene)))
      continue
    found.set(gene, { phenotype, ref: measurement.ref, on })
  }
  return found
}

function isOlder(on: number, ref: Ref, known: (GeneResult & { readonly on: number }) | undefined): boolean {
  return known !== undefined && (known.on > on || (known.on === on && known.ref > ref))
}

function geneOf({ concept, valueConcept }: Measurement): Gene | undefined {
  const words = [concept.text, ...concept.codes.map(({ display }) => display), valueConcept?.text]
    .join(' ')
    .toUpperCase()
  return words.includes('CYP') ? genes.find((gene) => words.includes(gene)) : undefined
}

function phenotypeOf({ valueConcept }: Measurement): Phenotype | undefined {
  const words = [valueConcept?.text, ...(valueConcept?.codes ?? []).map(({ display }) => display)].join(' ')
  if (!/metaboli/i.test(words)) return undefined
  return phenotypes.find(([pattern]) => pattern.test(words))?.[1]
}
