/**
 * `.ci/with-spark npm run agree:spark-run -- 100000`: the same run over simulated people on DuckDB and on a real Spark. Every
 * file of the results must be the same, but for what names the engine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runPopulationCommand } from '../../src/cli/population-command.ts'
import { differing } from './same-results.ts'

const people = process.argv[2] ?? '100000'
const definition = process.argv[3] ?? 'zhdanava/2021'
const { SPARK_SQL: sparkSql, SPARK_THRIFT: sparkThrift } = process.env

async function nextline(...words: readonly string[]): Promise<number> {
  const started = performance.now()
  const code = await runPopulationCommand(words, { stdout: process.stdout, stderr: process.stderr } as never)
  if (code !== 0) throw new Error(`nextline ${words.join(' ')} ended with ${code}`)
  return Math.round((performance.now() - started) / 1000)
}

if (sparkSql === undefined && sparkThrift === undefined) {
  console.log('Skipped: no Spark. SPARK_SQL names a spark-sql, SPARK_THRIFT a Thrift server.')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-spark-run-'))
  try {
    const road =
      sparkThrift === undefined
        ? ['--spark-sql', `${sparkSql}`, '--spark-master', 'local[2]', ...settings()]
        : ['--spark-thrift', sparkThrift]
    await nextline('simulate', '--patients', people, '--seed', '1', '--out', join(folder, 'simulated'))
    const run = ['population', 'run', '--source', `claims:${join(folder, 'simulated', 'claims')}`]
    const both = ['--definition', definition, '--out']
    const onDuckdb = await nextline(...run, ...both, join(folder, 'duckdb'))
    const onSpark = await nextline(...run, ...both, join(folder, 'spark'), '--engine', 'spark', ...road)
    const different = differing(join(folder, 'duckdb'), join(folder, 'spark'))
    console.log(
      `${people} people under ${definition}: DuckDB ${onDuckdb} s, Spark ${onSpark} s, ${different.length} files differ ${different.join(', ')}`,
    )
    process.exitCode = different.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function settings(): readonly string[] {
  return ['spark.sql.shuffle.partitions=4', 'spark.driver.memory=4g'].flatMap((each) => [
    '--spark-conf',
    each,
  ])
}
