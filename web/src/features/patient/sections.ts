/** The parts of a patient page, in their order. */
export const sections = [
  ['risk', 'Risk'],
  ['verdict', 'Answer'],
  ['questions', 'What is missing'],
  ['why', 'Why'],
  ['life-chart', 'Life chart'],
  ['trials', 'Trials'],
  ['review', 'Review'],
  ['options', 'Options'],
  ['plan', 'Plan'],
  ['definitions', 'All definitions'],
  ['staging', 'Staging'],
  ['data', 'Data'],
] as const
