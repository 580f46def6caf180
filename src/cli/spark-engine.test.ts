import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { chosenEngine, type EngineOptions, engineOptions } from './spark-engine.ts'

const surroundings = {
  workFolder: '/work',
  signal: new AbortController().signal,
  environment: {},
  onLeft: () => {},
}

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
    [['--engine', 'spark', '--spark-thrift', 'https://host/sql/1.0/warehouses/1'], 'Name a volume'],
    [['--spark-folder-there', '/Volumes/a'], 'need --engine spark'],
    [['--spark-catalog', 'main'], 'need --engine spark'],
    [['--engine', 'spark', '--spark-folder-there', '/Volumes/a'], 'name the same folder'],
    [['--engine', 'spark', '--spark-folder', 'a', '--spark-folder-there', 'a'], 'is no whole path'],
  ])('%j is refused', (words, because) => {
    expect(() => chosenEngine(read(...words), surroundings)).toThrow(because)
  })

  test.each(['/Volumes/main/trd/exchange', 's3://bucket/exchange', 'dbfs:/Volumes/main/trd/exchange'])(
    'Spark may see the folder as %s',
    (there) => {
      const words = ['--engine', 'spark', '--spark-folder', 'shared', '--spark-folder-there', there]
      expect(chosenEngine(read(...words), surroundings)).toBeDefined()
    },
  )

  test('an address with a token in it is refused, and not repeated', () => {
    const options = read('--engine', 'spark', '--spark-thrift', 'https://token:dapi123@host/sql')
    expect(() => chosenEngine(options, surroundings)).toThrow('takes no name and no password')
    expect(() => chosenEngine(options, surroundings)).not.toThrow('dapi123')
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

  test('a token with its line break is told apart from a wrong one, and not repeated', () => {
    const environment = { NEXTLINE_SPARK_TOKEN: 'dapi123\n' }
    const options = read('--engine', 'spark', '--spark-thrift', 'https://host/sql')
    const choose = () => chosenEngine(options, { ...surroundings, environment })
    expect(choose).toThrow('without the line break')
    expect(choose).not.toThrow('dapi123')
  })
})
