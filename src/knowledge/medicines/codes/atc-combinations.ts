/** ATC codes of fixed combinations: the code, then its ingredients. Source: WHO ATC index. */
export const atcCombinations: readonly (readonly [code: string, ...ingredients: string[]])[] = [
  ['A08AA62', 'bupropion', 'naltrexone'],
  ['N06CA01', 'amitriptyline'],
  ['N06CA03', 'fluoxetine'],
]
