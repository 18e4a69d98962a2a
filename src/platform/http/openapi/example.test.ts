import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { exampleOf, type JsonSchema } from './example.ts';

test('a tree ends, a choice says something, and what a contract gives as its example is taken', () => {
  const schemas: Record<string, JsonSchema> = {
    Node: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        children: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
        parent: { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Node' }] },
      },
      required: ['name', 'children', 'parent'],
    },
  };
  assert.deepEqual(exampleOf({ $ref: '#/components/schemas/Node' }, schemas), {
    name: 'Budi Santoso',
    children: [],
    parent: null,
  });
  assert.equal(exampleOf({ anyOf: [{ type: 'null' }, { type: 'integer', minimum: 7 }] }, {}), 7);
  assert.equal(exampleOf({ type: 'string', examples: ['BPN'] }, {}), 'BPN');
  assert.equal(exampleOf({ type: 'string', pattern: '^[\\w-]{22}$' }, {}), '0'.repeat(22));
  assert.equal(exampleOf({ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, {}), 0.5);
});

const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record({ type: fc.constant('string'), minLength: fc.nat(40) }),
  fc.record({ type: fc.constant('string'), maxLength: fc.nat(40) }),
  fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -50, max: 50 }) }),
  fc.record({ type: fc.constant('integer'), maximum: fc.integer({ min: -50, max: 50 }) }),
  fc.constant({ type: 'boolean' }),
  fc.constant<JsonSchema>({ type: ['string', 'null'] }),
  fc.record({ enum: fc.array(fc.string(), { minLength: 1 }) }),
);
const { schema: anySchema } = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(3) }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc
      .dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), tie('schema'), { maxKeys: 4 })
      .map((properties) => ({ type: 'object', properties, required: Object.keys(properties) })),
  ),
}));

test('an example fits the schema that it was made of, as another program judges', () => {
  const ajv = new Ajv2020({ strict: false });
  fc.assert(
    fc.property(anySchema, (schema) => {
      assert.ok(ajv.validate(schema, exampleOf(schema, {})), ajv.errorsText());
    }),
    { numRuns: 200 },
  );
});
