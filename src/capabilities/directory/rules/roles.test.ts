import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ROLES } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { GRANTABLE_ROLES, grantProblem, overlap, type Dated } from './roles.ts';

const day = fc.integer({ min: 1, max: 28 }).map((n) => plainDate(`2026-03-${String(n).padStart(2, '0')}`));
const spans = fc
  .tuple(day, fc.option(day))
  .map(([from, to]) => ({ validFrom: from, validTo: to === null || to >= from ? to : from }));
const grants = fc
  .tuple(fc.constantFrom(...GRANTABLE_ROLES), fc.constantFrom(null, 'a', 'b'), spans)
  .map(([role, agencyId, span]): Dated => ({ role, agencyId, ...span }));

test('every role but staff can be given by decree', () => {
  assert.deepEqual(new Set([...GRANTABLE_ROLES, 'staff']), new Set(ROLES));
});

test('two spans overlap exactly when a day lies in both', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const within = (n: number, span: typeof a) => {
        const on = `2026-03-${String(n).padStart(2, '0')}`;
        return span.validFrom <= on && (span.validTo === null || span.validTo >= on);
      };
      const shared = Array.from({ length: 28 }, (_, n) => n + 1).some((n) => within(n, a) && within(n, b));
      assert.equal(overlap(a, b), shared);
    }),
  );
});

test('whoever is granted only what is not refused never holds a role twice, nor both sides of a payment', () => {
  fc.assert(
    fc.property(fc.array(grants, { maxLength: 25 }), (asked) => {
      const held: Dated[] = [];
      for (const each of asked) if (grantProblem(held, each) === null) held.push(each);
      for (const [index, a] of held.entries()) {
        for (const b of held.slice(index + 1)) {
          if (!overlap(a, b)) continue;
          assert.ok(a.role !== b.role || a.agencyId !== b.agencyId);
          assert.notDeepEqual([a.role, b.role].toSorted(), ['loss-officer', 'loss-verifier']);
        }
      }
    }),
  );
});
