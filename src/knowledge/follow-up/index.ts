export * from './decisions.ts'
export * from './maintenance.ts'
export * from './schedule.ts'
