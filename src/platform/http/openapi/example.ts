import { textFor } from './example-words.ts';

/** The part of JSON Schema that contracts are written in. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  /** what a contract gives where its rule says more than its schema */
  examples?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  not?: JsonSchema;
  format?: string;
  pattern?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

interface Place {
  schemas: Schemas;
  /** name of the property that the value is for */
  name: string;
  /** references that are being followed, so that a tree ends */
  within: readonly string[];
}

/** A value that cannot be made without going round in a circle. */
const ENDLESS = Symbol('endless');

/**
 * An example that fits `schema`, made of nothing but the schema: invented people, fixed days, the same each time.
 * @param schemas what `$ref` leads to, by the last part of the address
 */
export function exampleOf(schema: JsonSchema, schemas: Schemas): unknown {
  const made = make(schema, { schemas, name: '', within: [] });
  return made === ENDLESS ? null : made;
}

function make(schema: JsonSchema, place: Place): unknown {
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.$ref !== undefined) {
    const target = schema.$ref.split('/').at(-1)!;
    if (place.within.includes(target)) return ENDLESS;
    return make(place.schemas[target] ?? {}, { ...place, within: [...place.within, target] });
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return firstOf(choices, place);
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map((each) => make(each, place))) as unknown;
  const types = [schema.type ?? []].flat();
  const type: string = types.find((each) => each !== 'null') ?? types[0] ?? 'any';
  switch (type) {
    case 'string':
      return textFor(place.name, schema);
    case 'integer':
    case 'number':
      return numberFor(schema);
    case 'boolean':
      return true;
    case 'array':
      return arrayOf(schema, place);
    case 'object':
      return objectOf(schema, place);
    default:
      return schema.type === 'null' || schema.not !== undefined ? null : {};
  }
}

/** The first choice that says something and ends. */
function firstOf(choices: readonly JsonSchema[], place: Place): unknown {
  const telling = choices.toSorted((a, b) => Number(a.type === 'null') - Number(b.type === 'null'));
  return telling.map((each) => make(each, place)).find((made) => made !== ENDLESS) ?? null;
}

function numberFor(schema: JsonSchema): number {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, default: usual } = schema;
  if (typeof usual === 'number') return usual;
  if (exclusiveMaximum !== undefined)
    return ((minimum ?? exclusiveMinimum ?? exclusiveMaximum - 2) + exclusiveMaximum) / 2;
  const least = minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1);
  // Zod writes the limits of whole numbers where a contract sets none.
  const low = least <= Number.MIN_SAFE_INTEGER ? 1 : Math.max(least, 1);
  return maximum === undefined ? low : Math.min(low, maximum);
}

function arrayOf(schema: JsonSchema, place: Place): unknown {
  if (schema.prefixItems !== undefined) return schema.prefixItems.map((each) => make(each, place));
  const one = make(schema.items ?? {}, place);
  if (one === ENDLESS) return (schema.minItems ?? 0) === 0 ? [] : ENDLESS;
  return Array.from({ length: Math.max(schema.minItems ?? 0, 1) }, () => one);
}

function objectOf(schema: JsonSchema, place: Place): unknown {
  const made: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(schema.properties ?? {})) {
    if (each.not !== undefined && Object.keys(each.not).length === 0) continue;
    const value = make(each, { ...place, name });
    if (value !== ENDLESS) made[name] = value;
    else if (schema.required?.includes(name) === true) return ENDLESS;
  }
  const further = schema.additionalProperties;
  if (typeof further === 'object' && schema.properties === undefined) {
    const key = make(schema.propertyNames ?? { type: 'string' }, { ...place, name: 'key' });
    const value = make(further, place);
    // Names that are an enumeration are all asked for.
    const keys = schema.propertyNames?.enum ?? [key];
    if (value !== ENDLESS) for (const each of keys) made[String(each)] = value;
  }
  return made;
}
