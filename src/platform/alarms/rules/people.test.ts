import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Actor, Grant, Role } from '../../act.ts';
import { delegationMap, hearerOf } from './delegation.ts';
import { levelOf, mayDecide } from './levels.ts';
import { readReply } from './reply.ts';

const actor = (accountId: string, ...grants: [Role, string | null][]): Actor => ({
  id: accountId,
  accountId,
  personId: null,
  agencyId: null,
  grants: grants.map(([role, agency]): Grant => ({ role, agencyIds: agency === null ? null : [agency] })),
  rollout: {},
});

test('a delegate hears in place of who is away, and his own delegate in place of him', () => {
  const map = delegationMap([
    { account: 'a', delegate: 'x' },
    { account: 'a', delegate: 'b' },
    { account: 'b', delegate: 'c' },
  ]);
  assert.equal(hearerOf('a', map), 'c');
  assert.equal(hearerOf('c', map), 'c');
});

test('however people delegate, somebody hears: a circle leads back to the receiver himself', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(fc.record({ account: name, delegate: name })), name, (some, start) => {
      const map = delegationMap(some);
      const hearer = hearerOf(start, map);
      assert.ok(hearer === start || !map.has(hearer));
    }),
  );
});

test('whoever approves a silence stands above the asker, for the agency that it is about', () => {
  const head = actor('h', ['agency-head', 'D']);
  const asked = { by: 'c', level: 1, agencyId: 'D' };
  assert.equal(levelOf(actor('c', ['commitment-officer', 'D'], ['staff', null]), 'D'), 1);
  assert.equal(levelOf(head, 'E'), 0);
  assert.equal(levelOf(head, null), 0);
  assert.ok(mayDecide(head, asked));
  assert.ok(!mayDecide(head, { ...asked, agencyId: 'E' }));
  assert.ok(!mayDecide(head, { ...asked, level: 2 }));
  assert.ok(!mayDecide(head, { ...asked, by: 'h' }), 'nobody decides on his own');
  assert.ok(mayDecide(actor('i', ['inspektur', null]), { ...asked, level: 2 }));
  assert.ok(!mayDecide(actor('t', ['technical-administrator', null]), asked));
});

test('a reply is read as people type it and as gateways hand it on, and nothing else is taken for one', () => {
  for (const text of ['OK 1234', 'ok1234', ' Ok. 1234!', 'OK+1234', 'OK%2B1234', 'OK%201234', '"OK 1234"'])
    assert.equal(readReply(text), '1234', text);
  for (const text of [
    '',
    'OK',
    '1234',
    'OK 123',
    'OK 12345',
    'TIDAK OK 1234',
    'OK 1234 5678',
    'OK %',
    'x'.repeat(300),
  ])
    assert.equal(readReply(text), null, text);
});
