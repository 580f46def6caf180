import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { endpoints } from './endpoints.ts'
import { openApi } from './openapi.ts'
import { openApiText } from './write-openapi.ts'

const schema = (name: string) => readFileSync(new URL(`../../../../schema/${name}`, import.meta.url), 'utf8')

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(openApi(JSON.parse(schema('assessment.schema.json'))))
  expect(result).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('the published document is the one of this code; write-openapi.ts writes it', () => {
  expect(schema('openapi.json')).toBe(openApiText())
})

test('every reference leads somewhere', () => {
  const document = openApi(JSON.parse(schema('assessment.schema.json')))
  const text = JSON.stringify(document)
  for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = path
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document)
    expect(found, path).toBeDefined()
  }
})

test('no two routes share method and path, and every operation says who may use it', () => {
  const routes = Object.values(endpoints).map(
    ({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`,
  )
  expect(new Set(routes).size).toBe(routes.length)
})

test('no route takes anything about a patient in its address but the random id of the chart', () => {
  const queries = Object.values(endpoints).flatMap((endpoint) =>
    'query' in endpoint ? Object.keys(endpoint.query.shape) : [],
  )
  expect(new Set(queries)).toEqual(
    new Set(['asOf', 'definition', 'parts', 'patient', 'account', 'before', 'option', 'format', 'language']),
  )
})
