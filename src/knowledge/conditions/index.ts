export type { ConditionBlock, ConditionRow } from './condition-block.ts'
export { type ConditionGroup, conditionGroupIds } from './condition-group.ts'
export { conditionBlocks, conditionGroups } from './condition-groups.ts'
export { conditionGroupsByText } from './condition-groups-by-text.ts'
