/** The route table as an OpenAPI 3.1 document. */
import { z } from 'zod'
import type { Access, Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { problemSchema } from './schemas.ts'

type Json = Record<string, unknown>

/** The document. The schema of an assessment is embedded where it is given, and else referred to beside it. */
export function openApi(assessmentSchema?: Json): Json {
  const components: Record<string, Json> =
    assessmentSchema === undefined
      ? { Assessment: { $ref: './assessment.schema.json' } }
      : asComponents(assessmentSchema, 'Assessment')
  const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Json => {
    const { $schema: _, $defs, ...schema } = z.toJSONSchema(type, jsonSchemaOptions(io)) as Json
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
      if (!Object.hasOwn(components, name)) components[name] = pointingToComponents(definition)
    }
    return named(pointingToComponents(schema), components)
  }
  const problem = { content: { 'application/problem+json': { schema: schemaOf(problemSchema, 'output') } } }
  const paths: Record<string, Json> = {}
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method]: operation(id, endpoint, schemaOf, problem),
    }
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Nextline',
      version: '1.0.0',
      summary: 'The clinic: charts, assessments, follow-up and patient intake.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(Object.values(endpoints).map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'nextline-session' } },
    },
  }
}

type SchemaOf = (type: z.ZodType, io: 'input' | 'output') => Json

function operation(id: string, endpoint: Endpoint, schemaOf: SchemaOf, problem: Json): Json {
  const { summary, description, group, access, body } = endpoint
  return {
    operationId: id,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [group],
    security: access.kind === 'anyone' ? [] : [{ session: [] }],
    'x-access': accessInWords(access),
    parameters: [
      ...pathParameters(endpoint),
      ...queryParameters(endpoint, schemaOf),
      ...versionParameter(endpoint),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: bodyContent(body, schemaOf) } }),
    responses: { ...success(endpoint, schemaOf), default: { description: 'A problem.', ...problem } },
  }
}

function accessInWords(access: Access): string {
  if (access.kind === 'anyone') return 'anyone'
  const roles = access.roles.join(', ')
  return access.kind === 'signed-in' ? roles : `${roles}; of this patient only`
}

function pathParameters({ path }: Endpoint): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: Endpoint, schemaOf: SchemaOf): readonly Json[] {
  return Object.entries((query?.shape ?? {}) as Record<string, z.ZodType>).map(([name, type]) => ({
    name,
    in: 'query',
    required: !type.safeParse(undefined).success,
    schema: schemaOf(type, 'input'),
  }))
}

function versionParameter({ version }: Endpoint): readonly Json[] {
  if (version === undefined) return []
  const schema = { type: 'string', examples: ['"7"'] }
  return [{ name: 'If-Match', in: 'header', required: version === 'required', schema }]
}

function bodyContent(body: z.ZodType | 'file', schemaOf: SchemaOf): Json {
  return body === 'file'
    ? {
        'application/octet-stream': {},
        'application/fhir+json': {},
        'application/gzip': {},
        'text/plain': {},
      }
    : { 'application/json': { schema: schemaOf(body, 'input') } }
}

function success({ response, created }: Endpoint, schemaOf: SchemaOf): Json {
  if (response === 'nothing') return { 204: { description: 'Done.' } }
  if (response === 'redirect') return { 303: { description: 'Sends the browser on.' } }
  if (response === 'document')
    return { 200: { description: 'The document.', content: { 'text/html': {}, 'application/pdf': {} } } }
  const content = { 'application/json': { schema: schemaOf(response, 'output') } }
  return { [created === true ? 201 : 200]: { description: created === true ? 'Created.' : 'OK.', content } }
}

function jsonSchemaOptions(io: 'input' | 'output') {
  return {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
    override: withoutLimits,
  } as const
}

/** The limits of the number type of JavaScript say nothing to a reader. */
function withoutLimits({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** A schema with an id of its own is told once, among the components. */
function named(schema: Json, components: Record<string, Json>): Json {
  const { id, ...rest } = schema
  if (typeof id !== 'string') return schema
  if (!Object.hasOwn(components, id)) components[id] = rest
  return { $ref: `#/components/schemas/${id}` }
}

function pointingToComponents(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}

/** A schema that stands alone, as components: `Assessment`, and its own definitions as `Assessment.trial`. */
function asComponents({ $id: _, $schema: __, ...schema }: Json, name: string): Record<string, Json> {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', `"#/components/schemas/${name}.`)
  const { $defs = {}, ...rest } = JSON.parse(text) as Json
  const definitions = Object.entries($defs as Record<string, Json>)
  return { [name]: rest, ...Object.fromEntries(definitions.map(([key, value]) => [`${name}.${key}`, value])) }
}
