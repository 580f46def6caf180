/** The parameters that a query reads. The tree is plain data: whatever part names a parameter is found. */
export function parametersOf(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  if ('kind' in part && part.kind === 'parameter' && 'name' in part) return [`${part.name}`]
  return Object.values(part).flatMap(parametersOf)
}
