/** Numbers of the simulator, each with its source or named as an assumption. */
export * from './course.ts'
export * from './step-rates.ts'
export * from './treatment.ts'
