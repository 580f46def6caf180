import { DuckDBInstance } from '@duckdb/node-api'
import { invent } from './invent-population.ts'
import { ohdsiStyle, sortedOnce } from './ohdsi-style.ts'
import { rmSync, mkdirSync } from 'node:fs'
rmSync('/tmp/prof9', { recursive: true, force: true }); mkdirSync('/tmp/prof9')
const inst = await DuckDBInstance.create('/tmp/prof9/p.duckdb', { threads: '2', memory_limit: '2500MB', temp_directory: '/tmp/prof9/spill' })
const c = await inst.connect()
let t = performance.now()
const lap = (w: string) => { const n = performance.now(); console.log(w, Math.round((n - t) / 100) / 10, 's', Math.round(process.resourceUsage().maxRSS / 1024), 'MB'); t = n }
await invent(c, 8_900_000); lap('invented')
await c.run(sortedOnce); lap('floor'); await c.run('DROP TABLE sorted_fill')
t = performance.now()
for (const s of ohdsiStyle) { await c.run(s); lap(s.slice(0, 50)) }
