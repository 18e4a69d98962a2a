import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterBody } from '../contract.ts';
import { emptyEntry, entryOf } from './enter-values.ts';

const AGENCY = '01900000-0000-7000-8000-000000000001';

test('an entry with nothing but its words is what the server takes', () => {
  const sent = enterBody.parse(entryOf({ ...emptyEntry('2026-11-22'), body: 'Jalan berlubang' }));
  assert.deepEqual(
    [sent.agencyId, sent.serviceId, sent.contact, sent.sp4nNumber, sent.placeText],
    [null, null, null, null, null],
  );
  assert.equal(sent.hideContact, true, 'hidden unless the reporter says otherwise');
});

test('a number of SP4N goes along for SP4N only, a contact with its kind only', () => {
  const typed = {
    ...emptyEntry('2026-11-22', 'sp4n'),
    body: 'x',
    sp4nNumber: 'LAPOR-1',
    agencyId: { id: AGENCY, label: 'Dinas' },
    contact: { kind: '' as const, value: '0812' },
  };
  assert.equal(enterBody.parse(entryOf(typed)).sp4nNumber, 'LAPOR-1');
  const phone = enterBody.parse(
    entryOf({ ...typed, source: 'phone', contact: { kind: 'phone', value: '0812' } }),
  );
  assert.deepEqual([phone.sp4nNumber, phone.contact?.value, phone.agencyId], [null, '0812', AGENCY]);
  assert.equal(enterBody.parse(entryOf(typed)).contact, null);
});
