/** RxNorm codes of salts and precise ingredients, and the ingredient they mean. */
export const rxnormSalts: readonly (readonly [code: string, ingredient: string])[] = [
  ['40254', 'valproic-acid'],
  ['266856', 'valproic-acid'],
  ['42351', 'lithium'],
]
