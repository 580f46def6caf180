export type { ConditionBlock, ConditionRow } from './condition-block.ts'
export { type ConditionGroup, conditionGroupIds, isRemissionGroup } from './condition-group.ts'
export { conditionBlocks, conditionGroups } from './condition-groups.ts'
export {
  type ConditionMention,
  conditionGroupsByText,
  conditionMentions,
  type MentionStatus,
} from './condition-groups-by-text.ts'
export { type ExclusionSet, exclusionSet, exclusionSets } from './exclusion-sets.ts'
export { isInValueSet, type ValueSet, valueSets } from './value-sets.ts'
