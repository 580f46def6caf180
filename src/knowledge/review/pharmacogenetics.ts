/** CPIC recommendations by gene result. Used only where a result exists; no result is no reason to order a test. */
import type { Citation } from '../citation.ts'
import type { Gene, Phenotype } from '../interactions/rule.ts'
import type { IngredientId } from '../medicines/index.ts'

/** When a person last compared this file with its sources. */
export const pharmacogeneticsReviewed = '2026-11-23'

export type GeneRow = {
  readonly ingredients: readonly IngredientId[]
  readonly gene: Gene
  readonly phenotypes: readonly Phenotype[]
  /** actionable: another dose or medicine. standard: start as usual, nothing to change for now. */
  readonly kind: 'actionable' | 'standard'
  /** lower: less of it reaches the brain than the dose suggests. higher: more, with side effects at low doses. */
  readonly exposure: 'lower' | 'higher' | 'usual'
  readonly text: string
  readonly strength: 'strong' | 'moderate' | 'optional' | 'none'
  /** Holds only with this result of another gene. */
  readonly and?: { readonly gene: Gene; readonly phenotypes: readonly Phenotype[] } | undefined
  readonly cite: Citation
}

const sri: Citation = { source: 'cpic-ssri-2023', at: 'recommendation by phenotype', status: 'verified' }
const tca: Citation = { source: 'cpic-tca-2016', at: 'recommendation by phenotype', status: 'verified' }
const citalopramLabel: Citation = { source: 'fda-citalopram-2012', status: 'known' }

const citaloprams: readonly IngredientId[] = ['citalopram', 'escitalopram']
/** CPIC grades amitriptyline itself; what holds for it holds for the other tertiary amines as an option. */
const amitriptyline: readonly IngredientId[] = ['amitriptyline']
const otherTertiary: readonly IngredientId[] = ['clomipramine', 'doxepin', 'imipramine', 'trimipramine']
const secondary: readonly IngredientId[] = ['nortriptyline', 'desipramine']

function row(
  ingredients: readonly IngredientId[],
  gene: Gene,
  phenotypes: readonly Phenotype[],
  exposure: GeneRow['exposure'],
  text: string,
  strength: GeneRow['strength'],
  cite: Citation = sri,
  and?: GeneRow['and'],
): GeneRow {
  const kind = exposure === 'usual' ? 'standard' : 'actionable'
  return { ingredients, gene, phenotypes, kind, exposure, text, strength, cite, and }
}

/** The rows of amitriptyline, with the strength that holds for these medicines. */
function tertiaryRows(
  ingredients: readonly IngredientId[],
  strengthOf: (amitriptyline: GeneRow['strength']) => GeneRow['strength'],
): readonly GeneRow[] {
  const of = (
    gene: Gene,
    phenotypes: readonly Phenotype[],
    exposure: GeneRow['exposure'],
    text: string,
    strength: GeneRow['strength'],
  ) => row(ingredients, gene, phenotypes, exposure, text, strengthOf(strength), tca)
  return [
    of('CYP2D6', ['ultrarapid'], 'lower', 'Avoid.', 'strong'),
    of('CYP2D6', ['poor'], 'higher', 'Avoid; otherwise half the start, with levels.', 'strong'),
    of('CYP2C19', ['rapid', 'ultrarapid'], 'lower', 'An alternative.', 'optional'),
    of('CYP2C19', ['poor'], 'higher', 'Avoid; otherwise half the dose.', 'moderate'),
    of('CYP2D6', ['intermediate'], 'higher', 'A start lower by a quarter.', 'moderate'),
    of('CYP2D6', ['normal'], 'usual', 'Usual dose.', 'strong'),
  ]
}

/** The first row that fits a medicine and its results is the one to read; combinations stand before single genes. */
export const geneRows: readonly GeneRow[] = [
  row(
    ['sertraline'],
    'CYP2B6',
    ['poor'],
    'higher',
    'An alternative that does not depend on CYP2C19 or CYP2B6.',
    'optional',
    sri,
    { gene: 'CYP2C19', phenotypes: ['poor'] },
  ),
  row(['sertraline'], 'CYP2B6', ['poor'], 'higher', 'Half the dose.', 'optional', sri, {
    gene: 'CYP2C19',
    phenotypes: ['intermediate'],
  }),
  row(
    ['sertraline'],
    'CYP2B6',
    ['rapid', 'ultrarapid'],
    'lower',
    'Usual start; if it is not enough, a higher dose or another medicine.',
    'optional',
    sri,
    { gene: 'CYP2C19', phenotypes: ['rapid', 'ultrarapid'] },
  ),
  row(
    citaloprams,
    'CYP2C19',
    ['ultrarapid'],
    'lower',
    'An alternative that does not depend on CYP2C19; if it is used and is not enough, titrate higher.',
    'strong',
  ),
  row(
    citaloprams,
    'CYP2C19',
    ['rapid'],
    'lower',
    'Usual start; if it is not enough, a higher maintenance dose or a switch.',
    'optional',
  ),
  row(citaloprams, 'CYP2C19', ['normal'], 'usual', 'Usual dose.', 'strong'),
  row(
    citaloprams,
    'CYP2C19',
    ['intermediate'],
    'higher',
    'Usual start, slower titration, lower maintenance dose.',
    'moderate',
  ),
  row(
    ['citalopram'],
    'CYP2C19',
    ['poor'],
    'higher',
    'An alternative; otherwise a lower start and half the maintenance dose, and never more than 20 mg.',
    'strong',
    citalopramLabel,
  ),
  row(
    ['escitalopram'],
    'CYP2C19',
    ['poor'],
    'higher',
    'An alternative; otherwise a lower start, slower, and half the maintenance dose.',
    'strong',
  ),
  row(
    ['sertraline'],
    'CYP2C19',
    ['poor'],
    'higher',
    'A lower start, slower, half the maintenance dose, or an alternative.',
    'moderate',
  ),
  row(
    ['sertraline'],
    'CYP2C19',
    ['intermediate'],
    'higher',
    'Slower, with a lower maintenance dose.',
    'moderate',
  ),
  row(
    ['sertraline'],
    'CYP2B6',
    ['poor'],
    'higher',
    'A lower start, a quarter less, or an alternative.',
    'optional',
  ),
  row(
    ['sertraline'],
    'CYP2B6',
    ['intermediate'],
    'higher',
    'Slower, with a lower maintenance dose.',
    'optional',
  ),
  row(['sertraline'], 'CYP2C19', ['normal', 'rapid', 'ultrarapid'], 'usual', 'Usual dose.', 'strong'),
  row(['sertraline'], 'CYP2B6', ['normal', 'rapid', 'ultrarapid'], 'usual', 'Usual dose.', 'moderate'),
  row(['paroxetine'], 'CYP2D6', ['ultrarapid'], 'lower', 'An alternative.', 'moderate'),
  row(['paroxetine'], 'CYP2D6', ['intermediate'], 'higher', 'A lower start, slower.', 'optional'),
  row(
    ['paroxetine'],
    'CYP2D6',
    ['poor'],
    'higher',
    'Half the start, slower, half the maintenance dose.',
    'moderate',
  ),
  row(
    ['fluvoxamine'],
    'CYP2D6',
    ['poor'],
    'higher',
    'A start lower by a quarter to a half, or an alternative.',
    'optional',
  ),
  row(['fluvoxamine'], 'CYP2D6', ['normal', 'intermediate'], 'usual', 'Usual dose.', 'moderate'),
  row(['venlafaxine'], 'CYP2D6', ['poor'], 'higher', 'An alternative.', 'optional'),
  row(
    ['venlafaxine'],
    'CYP2D6',
    ['normal', 'intermediate', 'ultrarapid'],
    'usual',
    'No change for the gene.',
    'none',
  ),
  row(
    ['vortioxetine'],
    'CYP2D6',
    ['ultrarapid'],
    'lower',
    'An alternative; if it is used, half as much again or more may be needed.',
    'optional',
  ),
  row(
    ['vortioxetine'],
    'CYP2D6',
    ['poor'],
    'higher',
    'Start with 5 mg, no more than 10 mg, or an alternative.',
    'moderate',
  ),
  row(
    ['vortioxetine', 'paroxetine'],
    'CYP2D6',
    ['normal', 'intermediate'],
    'usual',
    'Usual dose.',
    'moderate',
  ),
  ...tertiaryRows(amitriptyline, (strength) => strength),
  ...tertiaryRows(otherTertiary, () => 'optional'),
  row(secondary, 'CYP2D6', ['ultrarapid'], 'lower', 'Avoid.', 'strong', tca),
  row(secondary, 'CYP2D6', ['intermediate'], 'higher', 'A start lower by a quarter.', 'moderate', tca),
  row(
    secondary,
    'CYP2D6',
    ['poor'],
    'higher',
    'Avoid; otherwise half the start, with levels.',
    'strong',
    tca,
  ),
  row(secondary, 'CYP2D6', ['normal'], 'usual', 'Usual dose.', 'strong', tca),
]

/** For these CPIC gives no advice by genotype. Read in a summary. */
export const withoutGeneAdvice: { readonly ingredients: readonly IngredientId[]; readonly cite: Citation } = {
  ingredients: ['fluoxetine', 'duloxetine', 'desvenlafaxine', 'levomilnacipran', 'vilazodone'],
  cite: { source: 'cpic-ssri-2023', at: 'no recommendation', status: 'known' },
}

/** LOINC codes of results by gene differ between public sources: they count only with words that name the gene. */
export const geneLoinc: readonly { readonly gene: Gene; readonly loinc: string; readonly cite: Citation }[] =
  [
    { gene: 'CYP2C19', loinc: '79714-2', cite: { source: 'loinc', at: '79714-2', status: 'unsure' } },
    { gene: 'CYP2D6', loinc: '79715-9', cite: { source: 'loinc', at: '79715-9', status: 'unsure' } },
  ]

export type Inhibitor = {
  readonly gene: Gene | 'CYP1A2' | 'CYP3A4'
  readonly strength: 'strong' | 'moderate'
  readonly ingredients: readonly IngredientId[]
  readonly cite: Citation
}

const known = (at: string): Citation => ({ source: 'cyp-interactions', at, status: 'known' })
const canmat = (at: string): Citation => ({ source: 'canmat-2023', at, status: 'verified' })

/** Medicines that make a normal metaboliser behave like a poor one. */
export const inhibitors: readonly Inhibitor[] = [
  {
    gene: 'CYP2D6',
    strength: 'strong',
    ingredients: ['fluoxetine', 'paroxetine'],
    cite: canmat('CYP2D6 inhibitors'),
  },
  {
    gene: 'CYP2D6',
    strength: 'strong',
    ingredients: ['bupropion', 'quinidine', 'terbinafine'],
    cite: known('CYP2D6, strong'),
  },
  { gene: 'CYP2D6', strength: 'moderate', ingredients: ['duloxetine'], cite: known('CYP2D6, moderate') },
  { gene: 'CYP2C19', strength: 'strong', ingredients: ['fluvoxamine'], cite: canmat('CYP2C19 inhibitors') },
  {
    gene: 'CYP2C19',
    strength: 'moderate',
    ingredients: ['fluconazole', 'omeprazole', 'esomeprazole'],
    cite: known('CYP2C19'),
  },
]

export type Inducer = {
  readonly ingredients: readonly IngredientId[]
  readonly text: string
  readonly cite: Citation
}

/** Medicines that lower the level of antidepressants. */
export const inducers: readonly Inducer[] = [
  {
    ingredients: ['carbamazepine', 'phenytoin', 'phenobarbital', 'rifampin', 'st-johns-wort', 'efavirenz'],
    text: 'lowers the level of most antidepressants (CYP3A4, CYP2C19)',
    cite: known('inducers'),
  },
]

/** What smoke induces. */
export const smokeInduces: { readonly ingredients: readonly IngredientId[]; readonly cite: Citation } = {
  ingredients: ['duloxetine', 'fluvoxamine', 'olanzapine', 'clozapine'],
  cite: known('CYP1A2 and smoke'),
}
