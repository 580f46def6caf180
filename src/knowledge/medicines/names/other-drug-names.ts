/**
 * Other medicines whose names are one or two letters away from one of ours: never a misspelling of it.
 * Dapoxetine is not duloxetine, trimeprazine not trimipramine, cycloserine not cyclosporine.
 */
export const otherDrugNames: ReadonlySet<string> = new Set([
  'dapoxetine',
  'femoxetine',
  'trimeprazine',
  'clocapramine',
  'pentobarbital',
  'fludiazepam',
  'clonazolam',
  'cycloserine',
  'chlorphenoxamine',
  'heparan',
])
