import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { chosenEngine, type EngineOptions, engineOptions } from './spark-engine.ts'

const surroundings = { workFolder: '/work', signal: new AbortController().signal, environment: {} }

function read(...words: readonly string[]): EngineOptions {
  const command = engineOptions(new Command('run'))
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
  command.parse(words, { from: 'user' })
  return command.opts()
}

describe('the engine of a population run', () => {
  test('is DuckDB where nothing is said', () => {
    expect(chosenEngine(read(), surroundings)).toBeUndefined()
  })

  test('is Spark where it is asked for, without a version before it has run', () => {
    expect(chosenEngine(read('--engine', 'spark'), surroundings)?.version()).toEqual({})
  })

  test.each([
    [['--spark-sql', 'spark-sql'], 'need --engine spark'],
    [['--spark-thrift', 'http://host:1/cliservice'], 'need --engine spark'],
    [['--spark-conf', 'a=b'], 'need --engine spark'],
    [['--engine', 'spark', '--spark-thrift', 'http://host:1/', '--spark-master', 'yarn'], 'not both'],
    [['--engine', 'spark', '--spark-thrift', 'jdbc:hive2://host'], 'Cannot read the Thrift server'],
  ])('%j is refused', (words, because) => {
    expect(() => chosenEngine(read(...words), surroundings)).toThrow(because)
  })

  test('settings are collected, and one without a value is refused', () => {
    const { sparkConf } = read('--spark-conf', 'a=1', '--spark-conf', 'b=x=y')
    expect(sparkConf).toEqual({ a: '1', b: 'x=y' })
    expect(() => read('--spark-conf', 'a')).toThrow('Expected a name and a value')
  })

  test('a token is never sent in the clear', () => {
    const environment = { NEXTLINE_SPARK_TOKEN: 'secret' }
    const options = read('--engine', 'spark', '--spark-thrift', 'http://host:1/cliservice')
    expect(() => chosenEngine(options, { ...surroundings, environment })).toThrow('https://')
  })
})
