import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newIdentity, recipientOf } from '../../../platform/sealing/age.ts';
import { ageOpens, noAge } from '../../../platform/sealing/age-programs.fixture.ts';
import { fromBase64, readUtf8 } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import { newIdentityIndex, noteIdentity, openIdentityIndex, sealIdentityIndex } from './identity-index.ts';

const first = { report: 'a', number: 'WBS-2026-0001' };
const second = { report: 'b', number: 'WBS-2026-0002' };
const person = { nik: '9971015508900001', phone: '0812-3456-7890' };

test('a number that came before is named with its case, and what is the same', async () => {
  const { index, repeats } = await noteIdentity(newIdentityIndex(), first, person);
  assert.deepEqual(repeats, []);
  const again = await noteIdentity(index, second, { nik: null, phone: '+62 812 3456 7890' });
  assert.deepEqual(again.repeats, [{ number: 'WBS-2026-0001', report: 'a', same: ['phone'] }]);
  const both = await noteIdentity(again.index, { report: 'c', number: 'WBS-2026-0003' }, person);
  assert.deepEqual(
    both.repeats.map((each) => each.same),
    [['nik', 'phone'], ['phone']],
  );
});

test('opening the same case twice is no repeat, and nothing has to be kept', async () => {
  const { index } = await noteIdentity(newIdentityIndex(), first, person);
  const again = await noteIdentity(index, first, person);
  assert.equal(again.index, index);
  assert.deepEqual(again.repeats, []);
});

test('two identities without number or telephone have nothing in common', async () => {
  const { index } = await noteIdentity(newIdentityIndex(), first, { nik: null, phone: null });
  assert.deepEqual((await noteIdentity(index, second, { nik: null, phone: ' - ' })).repeats, []);
});

test('the index holds no number, and two indexes share no tag', async () => {
  const { index } = await noteIdentity(newIdentityIndex(), first, person);
  const other = (await noteIdentity(newIdentityIndex(), first, person)).index;
  const text = JSON.stringify(index);
  assert.ok(!text.includes(person.nik) && !text.includes('81234567890'));
  assert.notEqual(index.entries[0]!.nik, other.entries[0]!.nik);
});

test('only the key that it was sealed to opens it', async () => {
  const [own, foreign] = [await newIdentity(), await newIdentity()];
  const { index } = await noteIdentity(newIdentityIndex(), first, person);
  const sealed = await sealIdentityIndex(index, await recipientOf(own));
  assert.deepEqual(await openIdentityIndex(sealed, own), index);
  await assert.rejects(openIdentityIndex(sealed, foreign), SealingError);
});

test('what is no index is refused', async () => {
  const own = await newIdentity();
  const wrong = { ...newIdentityIndex(), entries: [{ report: 'a', number: 'b', nik: '9971', phone: null }] };
  await assert.rejects(
    openIdentityIndex(await sealIdentityIndex(wrong, await recipientOf(own)), own),
    SealingError,
  );
});

test('the program age opens it too', { skip: noAge }, async () => {
  const own = await newIdentity();
  const sealed = fromBase64(await sealIdentityIndex(newIdentityIndex(), await recipientOf(own)));
  assert.ok(readUtf8(ageOpens(sealed, own)).includes('identity-index'));
});
