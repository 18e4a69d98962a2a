/** The part of JSON Schema that the generated OpenAPI document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

export interface Sampling {
  schemas: Record<string, Schema>;
  /** what a field of format uuid gets */
  id: string;
  /** what a free text gets */
  text: string;
}

/** A value that fits `schema` well enough to come past validation, every optional member included. */
export function sampleOf(schema: Schema, sampling: Sampling): unknown {
  if (schema.$ref) return sampleOf(sampling.schemas[schema.$ref.split('/').at(-1)!] ?? {}, sampling);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.find((each) => each.type !== 'null');
  if (choice) return sampleOf(choice, sampling);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => sampleOf(each, sampling)));
  const type = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
  switch (type ?? 'any') {
    case 'string':
      return sampleText(schema, sampling);
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 1);
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, 1) }, () =>
        sampleOf(schema.items ?? {}, sampling),
      );
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sampleOf(each, sampling)]),
      );
    default:
      return sampling.text;
  }
}

function sampleText(schema: Schema, sampling: Sampling): string {
  if (schema.format === 'uuid') return sampling.id;
  if (schema.format === 'date') return '2026-03-02';
  if (schema.format === 'email') return 'warga@contoh.example';
  const least = schema.minLength ?? 0;
  const text = sampling.text.padEnd(least, '.');
  return schema.maxLength === undefined ? text : text.slice(0, schema.maxLength);
}
