import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { checkPerson, type PersonFacts } from './person-check.ts';
import { personDiffers, positionChange, type KnownPerson, type PersonLine } from './person-file.ts';

const FACTS: PersonFacts = {
  personnelCode: 'P-1',
  nip: null,
  name: 'Ani',
  employment: 'non-asn',
  email: null,
  phone: null,
};
const days = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays(plainDate('2020-01-01'), n));

function known(from: PlainDate | null, latest: PlainDate | null = from): KnownPerson {
  const position = {
    id: 'x',
    agencyId: 'a',
    title: 'Staf',
    validFrom: from ?? plainDate('2020-01-01'),
    validTo: null,
  };
  const last = latest === null ? null : { ...position, id: 'y', validFrom: latest };
  return {
    ...FACTS,
    id: 'p',
    endedOn: null,
    endReason: null,
    listed: false,
    position: from === null ? null : position,
    latest: from === latest && from !== null ? position : last,
  };
}
const line = (agencyId: string, since: PlainDate): PersonLine => ({
  ...FACTS,
  agencyId,
  title: 'Staf',
  since,
});

test('a position never ends before it began, and a row that changes nothing changes nothing', () => {
  fc.assert(
    fc.property(days, days, fc.boolean(), (from, since, same) => {
      const change = positionChange(known(from), line(same ? 'a' : 'b', since));
      if (change === 'since-too-early') return assert.ok(!same && since <= from);
      if (change.kind === 'move')
        return assert.ok(!same && change.lastDay >= from && addDays(change.lastDay, 1) === since);
      assert.equal(change.kind, since === from ? 'none' : 'mend');
    }),
  );
});

test('a position that waits already is not overtaken by an older row', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 500 }), days, (from, gap, since) => {
      const latest = addDays(from, gap);
      const change = positionChange(known(from, latest), line('b', since));
      assert.equal(change === 'since-too-early', since <= latest);
    }),
  );
});

test('who holds no position gets one, unless an old row would come before what he held', () => {
  assert.deepEqual(positionChange(known(null), line('a', plainDate('2020-01-01'))), { kind: 'open' });
  assert.equal(
    positionChange(known(null, plainDate('2024-01-01')), line('a', plainDate('2023-01-01'))),
    'since-too-early',
  );
});

test('an empty e-mail or telephone keeps what is there, every other difference counts', () => {
  const before = { ...FACTS, email: 'a@b.id', phone: '+6281234567890' };
  assert.ok(!personDiffers(before, FACTS));
  for (const change of [
    { email: 'c@b.id' },
    { phone: '+6281234567891' },
    { name: 'Ida' },
    { nip: '1' },
    { employment: 'dprd' as const },
  ]) {
    assert.ok(personDiffers(before, { ...before, ...change }));
  }
});

test('PNS and PPPK have a NIP and nobody else; what is typed is brought into one spelling', () => {
  const rules = { today: plainDate('2026-11-23'), demo: false };
  const fields = (typed: Partial<PersonFacts>) =>
    checkPerson({ ...FACTS, ...typed }, rules).troubles.map((each) => each.field);
  const nip = '19850315 201001 1 007';
  assert.deepEqual(fields({}), []);
  assert.deepEqual(fields({ nip }), ['nip']);
  assert.deepEqual(fields({ employment: 'pns' }), ['nip']);
  assert.deepEqual(fields({ employment: 'pppk', nip: ' ' }), ['nip']);
  assert.deepEqual(fields({ email: 'a b@c', phone: '12' }), ['email', 'phone']);
  const { person, troubles } = checkPerson(
    { ...FACTS, name: ' Ani ', employment: 'pns', nip, email: ' a@b.id ', phone: '0812 3456 7890' },
    rules,
  );
  assert.deepEqual(troubles, []);
  assert.deepEqual(person, {
    ...FACTS,
    employment: 'pns',
    nip: '198503152010011007',
    email: 'a@b.id',
    phone: '+6281234567890',
  });
});

test('no text whatever makes the check fail or leaves half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('pns', 'dprd'), (text, employment) => {
      const { person } = checkPerson(
        { ...FACTS, nip: text, email: text, phone: text, name: text, employment: employment as never },
        {
          today: plainDate('2026-11-23'),
          demo: true,
        },
      );
      assert.equal(person.name, text.trim());
    }),
  );
});
