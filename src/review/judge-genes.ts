/** Gene results against what is and was taken, medicines that change how genes act, and inducers. */
import type { Answer } from '../determination/finding.ts'
import type { Gene, Phenotype } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import {
  type GeneRow,
  geneRows,
  inducers,
  inhibitors,
  smokeInduces,
  withoutGeneAdvice,
} from '../knowledge/review/index.ts'
import type { Ref } from '../record/record.ts'
import { type GeneResult, geneResults } from './gene-results.ts'
import type { PatientView } from './patient-view.ts'
import type { ReviewItem } from './review-item.ts'

type Results = ReadonlyMap<Gene, GeneResult>

export function judgeGenes(view: PatientView): readonly ReviewItem[] {
  const results = geneResults(view.record)
  const agents = antidepressantsOf(view)
  const items =
    results.size === 0 || agents.length === 0
      ? [resultsItem(results)]
      : agents.map((agent) => geneItem(agent, results, view))
  return [...items, ...phenoconversion(results, agents, view), inducerItem(agents, view)]
}

/** Antidepressants of the trials of this episode, with their entries. */
function antidepressantsOf({
  trials,
}: PatientView): readonly { readonly id: IngredientId; readonly evidence: readonly Ref[] }[] {
  const found = new Map<IngredientId, Set<Ref>>()
  for (const { trial, inCurrentEpisode } of trials) {
    const counts = trial.role === 'antidepressant' || trial.role === 'combination'
    if (!counts || inCurrentEpisode === 'no') continue
    for (const id of trial.ingredients) {
      const refs = found.get(id) ?? new Set<Ref>()
      for (const ref of trial.evidence) refs.add(ref)
      found.set(id, refs)
    }
  }
  return [...found].map(([id, refs]) => ({ id, evidence: [...refs] }))
}

type Agent = ReturnType<typeof antidepressantsOf>[number]

/** Nothing was tested, or there is no antidepressant to set the results beside. */
function resultsItem(results: Results): ReviewItem {
  const known = [...results].map(([gene, { phenotype }]) => `${gene} ${phenotype} metaboliser`)
  return {
    ...base,
    id: 'gene-results',
    title: 'Gene results',
    answer: 'unknown',
    basis: known.length > 0 ? 'test' : 'none',
    message:
      known.length > 0
        ? `On record: ${known.join(', ')}. No antidepressant of this episode to set beside it.`
        : 'No result on record. Used where one exists; its absence is no reason to test. It can help with severe side effects at low doses, or no response at a measured level.',
    action:
      known.length > 0 ? 'Use it when the next medicine is chosen.' : 'Ask whether a test was ever done.',
    evidence: [...results.values()].map(({ ref }) => ref),
    cite: { source: 'canmat-2023', at: 'pharmacogenetic testing', status: 'verified' },
  }
}

const base = { kind: 'pharmacogenetics', severity: 'low', because: [] } as const

/** The rows that fit a medicine and the results of the patient, the combined before the single, one for each gene. */
export function geneRowsFor(
  id: IngredientId,
  phenotypeOf: (gene: Gene) => Phenotype | undefined,
): readonly GeneRow[] {
  const fitting = geneRows.filter(
    ({ ingredients, gene, phenotypes, and }) =>
      ingredients.includes(id) &&
      includes(phenotypes, phenotypeOf(gene)) &&
      (and === undefined || includes(and.phenotypes, phenotypeOf(and.gene))),
  )
  const combined = fitting.find(({ and }) => and !== undefined)
  if (combined !== undefined) return [combined]
  return fitting.filter((row, index) => fitting.findIndex(({ gene }) => gene === row.gene) === index)
}

function includes(phenotypes: readonly Phenotype[], phenotype: Phenotype | undefined): boolean {
  return phenotype !== undefined && phenotypes.includes(phenotype)
}

function geneItem({ id, evidence }: Agent, results: Results, view: PatientView): ReviewItem {
  const rows = geneRowsFor(id, (gene) => results.get(gene)?.phenotype)
  const actionable = rows.filter(({ kind }) => kind === 'actionable')
  const row = actionable[0] ?? rows[0]
  const common = { ...base, id: `gene-${id}`, title: `Genes and ${id}` } as const
  if (row === undefined) {
    const none = withoutGeneAdvice.ingredients.includes(id)
    return {
      ...common,
      answer: none ? 'no' : 'unknown',
      basis: 'test',
      message: none
        ? `CPIC gives no advice by genotype for ${id}.`
        : `No result on record for a gene that matters for ${id}.`,
      action: 'Nothing to change for this reason.',
      evidence,
      cite: withoutGeneAdvice.cite,
    }
  }
  const gene = results.get(row.gene)
  const taken = view.takes.has(id) ? 'taken now' : 'tried'
  return {
    ...common,
    answer: actionable.length > 0 ? 'yes' : 'no',
    severity: actionable.length > 0 ? 'moderate' : 'low',
    basis: 'test',
    message: `${row.gene} ${gene?.phenotype ?? ''} metaboliser, ${id} ${taken}: ${exposureWords[row.exposure]}`,
    action: `${actionable.map(({ text, strength }) => `${text} (CPIC, ${strength})`).join(' ') || row.text}`,
    evidence: [...(gene === undefined ? [] : [gene.ref]), ...evidence],
    cite: row.cite,
  }
}

const exposureWords: Readonly<Record<GeneRow['exposure'], string>> = {
  lower: 'less of it in the blood than the dose suggests; a failed trial may have been too weak.',
  higher: 'more of it in the blood than the dose suggests; side effects at low doses are explained.',
  usual: 'usual level expected.',
}

/** A strong inhibitor taken now makes a normal or intermediate metaboliser behave like a poor one. */
function phenoconversion(
  results: Results,
  agents: readonly Agent[],
  view: PatientView,
): readonly ReviewItem[] {
  return inhibitors.flatMap(({ gene, strength, ingredients, cite }) => {
    if (gene === 'CYP1A2' || gene === 'CYP3A4') return []
    const taken = ingredients.filter((id) => view.takes.has(id))
    const result = results.get(gene)
    if (taken.length === 0 || result?.phenotype === 'poor') return []
    const affected = agents.filter(
      ({ id }) => !taken.includes(id) && view.takes.has(id) && dependsOn(id, gene),
    )
    if (affected.length === 0) return []
    const answer: Answer = strength === 'strong' ? 'yes' : 'unknown'
    return [
      {
        ...base,
        id: `phenoconversion-${gene.toLowerCase()}-${taken.join('-')}`,
        title: `${taken.join(', ')} inhibits ${gene}`,
        answer,
        severity: 'moderate' as const,
        basis: 'medicine' as const,
        message: `${taken.join(', ')} (${strength} inhibitor of ${gene}) is taken with ${affected.map(({ id }) => id).join(', ')}: whatever the gene result, ${strength === 'strong' ? 'act' : 'the patient may be'} as for a poor metaboliser.`,
        action: 'Lower dose or level of the affected medicine; take care when the inhibitor is stopped.',
        evidence: [
          ...taken.flatMap((id) => (view.takes.get(id) ?? []).map(({ ref }) => ref)),
          ...(result === undefined ? [] : [result.ref]),
        ],
        cite,
      },
    ]
  })
}

function dependsOn(id: IngredientId, gene: Gene): boolean {
  return geneRows.some(
    (row) => row.gene === gene && row.kind === 'actionable' && row.ingredients.includes(id),
  )
}

/** Something that speeds up the breakdown of the antidepressant: a fair dose may have been a weak one. */
function inducerItem(agents: readonly Agent[], view: PatientView): ReviewItem {
  const taken = inducers.flatMap(({ ingredients }) => ingredients.filter((id) => view.takes.has(id)))
  const smokes = isSmoker(view)
  const bySmoke = smokes ? smokeInduces.ingredients.filter((id) => view.takes.has(id)) : []
  const row = inducers[0]
  const cite = row?.cite ?? smokeInduces.cite
  const common = { ...base, id: 'inducers', title: 'Something that lowers the level', cite } as const
  const action = 'Measure the level or change one of the two; tell that St John’s wort counts.'
  const refs = taken.flatMap((id) => (view.takes.get(id) ?? []).map(({ ref }) => ref))
  if (taken.length > 0 || bySmoke.length > 0) {
    const parts = [
      taken.length > 0 ? `${taken.join(', ')} ${row?.text ?? ''}` : '',
      bySmoke.length > 0 ? `smoke lowers the level of ${bySmoke.join(', ')}` : '',
    ].filter((part) => part !== '')
    return {
      ...common,
      answer: agents.length > 0 || bySmoke.length > 0 ? 'yes' : 'unknown',
      severity: 'moderate',
      basis: 'medicine',
      message: `${parts.join('; ')}.`,
      action,
      evidence: refs,
    }
  }
  return {
    ...common,
    answer: 'unknown',
    basis: 'none',
    message: 'None on record. Ask about St John’s wort, antiepileptics, rifampin and smoking.',
    action,
    evidence: [],
  }
}

function isSmoker(view: PatientView): boolean {
  const stated = view.facts.get('smoker')
  if (stated !== undefined) return stated.value === 'present'
  return (view.diagnoses.get('nicotine') ?? []).some(({ state }) => state === 'active')
}
