export type * from './ingredient.ts'
export type * from './product.ts'
