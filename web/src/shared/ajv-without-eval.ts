/**
 * Stands for Ajv in the browser. Ajv makes code of a schema and evaluates it, which a strict security policy
 * forbids; this one walks the schema. Only what our readers use of Ajv is here.
 */
import { type Schema, Validator } from '@cfworker/json-schema'

type Mistake = {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Readonly<Record<string, never>>
  readonly message: string
}
type Check = { (data: unknown): boolean; errors: readonly Mistake[] | null }

export class Ajv2020 {
  compile(schema: Schema): Check {
    const validator = new Validator(schema, '2020-12', false)
    const check = (data: unknown): boolean => {
      const { valid, errors } = validator.validate(data)
      result.errors = valid ? null : errors.map(mistakeOf)
      return valid
    }
    const result: Check = Object.assign(check, { errors: null })
    return result
  }
}

/** A keyword of its own: the sentence is all there is. */
function mistakeOf(found: { instanceLocation: string; keywordLocation: string; error: string }): Mistake {
  return {
    keyword: 'sentence',
    instancePath: found.instanceLocation.replace(/^#/, ''),
    schemaPath: found.keywordLocation,
    params: {},
    message: found.error,
  }
}
