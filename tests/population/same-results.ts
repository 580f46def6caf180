/** Two folders of results of the same people under the same definition, counted by two engines. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What differs because another program counted. */
function withoutEngine(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/(?:"|&quot;)(?:spark|node)(?:"|&quot;):/.test(line))
    .join('\n')
}

/** Files of two folders of results that are not the same, byte for byte but for the versions of the engines. */
export function differing(first: string, second: string): readonly string[] {
  const names = [...new Set([...readdirSync(first), ...readdirSync(second)])]
  return names.filter((name) => {
    const [one, two] = [first, second].map((folder) => readFileSync(join(folder, name)))
    if (one === undefined || two === undefined || one.equals(two)) return false
    return name.endsWith('.parquet') || withoutEngine(`${one}`) !== withoutEngine(`${two}`)
  })
}
