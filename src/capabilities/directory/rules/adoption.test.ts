import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addAdoption, NOBODY, rollUp, type Adoption } from './adoption.ts';
import { subtreeOf, type Node } from './tree.ts';

const counts = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
  .map(([people, invited, entered, practised]): Adoption => ({ people, invited, entered, practised }));
const cities = fc.array(fc.tuple(fc.nat(), counts), { minLength: 1, maxLength: 30 }).map((draws) => ({
  nodes: draws.map(([draw], index): Node => ({
    id: String(index),
    parentId: index === 0 ? null : String(draw % index),
  })),
  own: new Map(draws.map(([, each], index) => [String(index), each])),
}));

test('the numbers of an agency are the sum over its subtree', () => {
  fc.assert(
    fc.property(cities, ({ nodes, own }) => {
      const totals = rollUp(nodes, own);
      for (const node of nodes) {
        const sum = [...subtreeOf(nodes, [node.id])].reduce(
          (all, id) => addAdoption(all, own.get(id)!),
          NOBODY,
        );
        assert.deepEqual(totals.get(node.id), sum);
      }
    }),
  );
});
