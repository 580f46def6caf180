/** OMOP concept ids, for databases that come without their vocabulary tables. */
export { omopConditions } from './omop-conditions.ts'
export { omopIngredients } from './omop-ingredients.ts'
export { omopDrugTypes, omopScores, omopSexes, omopUnits } from './omop-types.ts'
