import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cyclic, lineageOf, parentsOf, pathOf, subtreeOf, type Node } from './tree.ts';

/** Any forest: each node below one that comes before it, or a root. */
const forests = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((draws) =>
  draws.map((draw, index): Node => ({
    id: String(index),
    parentId: index === 0 || draw % 4 === 0 ? null : String(draw % index),
  })),
);
/** Any pointers at all, circles and unknown ids too. */
const tangles = fc
  .array(fc.option(fc.nat(30)), { minLength: 1, maxLength: 30 })
  .map((draws) => new Map(draws.map((draw, index) => [String(index), draw === null ? null : String(draw)])));

test('an agency lies in the subtree of another exactly when that one lies on its path', () => {
  fc.assert(
    fc.property(forests, fc.nat(), (nodes, draw) => {
      const root = String(draw % nodes.length);
      const below = subtreeOf(nodes, [root]);
      const parents = parentsOf(nodes);
      for (const node of nodes) assert.equal(below.has(node.id), pathOf(parents, node.id).includes(root));
    }),
  );
});

test('a path begins with the agency, ends at a root, and each is the parent of the one before', () => {
  fc.assert(
    fc.property(forests, fc.nat(), (nodes, draw) => {
      const parents = parentsOf(nodes);
      const path = pathOf(parents, String(draw % nodes.length));
      assert.equal(path[0], String(draw % nodes.length));
      for (const [index, id] of path.entries()) assert.equal(parents.get(id) ?? undefined, path[index + 1]);
    }),
  );
});

test('a forest has no circle; in a tangle exactly those ids are named that never come to an end', () => {
  fc.assert(fc.property(forests, (nodes) => assert.equal(cyclic(parentsOf(nodes)).size, 0)));
  fc.assert(
    fc.property(tangles, (next) => {
      const named = cyclic(next);
      for (const start of next.keys()) {
        let at: string | null | undefined = start;
        for (let steps = 0; steps <= next.size && at != null; steps++) at = next.get(at);
        assert.equal(named.has(start), at != null);
      }
    }),
  );
});

test('walks over a tangle end, and a path names nobody twice', () => {
  fc.assert(
    fc.property(tangles, (next) => {
      const nodes = [...next].map(([id, parentId]) => ({ id, parentId }));
      const path = pathOf(next, '0');
      assert.equal(new Set(path).size, path.length);
      assert.ok(subtreeOf(nodes, ['0']).has('0'));
    }),
  );
});

test('the lineage of an agency is everything whose successors lead to it', () => {
  fc.assert(
    fc.property(tangles, (successors) => {
      const lineage = lineageOf(successors, '0');
      for (const id of successors.keys()) {
        let at: string | null | undefined = id;
        let leads = false;
        for (let steps = 0; steps <= successors.size && at != null; steps++) {
          leads ||= at === '0';
          at = successors.get(at);
        }
        assert.equal(lineage.has(id), leads);
      }
    }),
  );
});
