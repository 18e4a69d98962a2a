import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { newCaseKey } from '../../sealing/case-key.ts';
import { fingerprintOf } from '../../sealing/directory-entry.ts';
import { grantCase } from '../../sealing/grant.ts';
import { holdCeremony, verified } from '../../sealing/keys.fixture.ts';
import { letterOf, standingOf } from './grant-standing.ts';

const report = { id: 'r1', day: '2026-11-16' as never, conflict: 'none' as const };
const until = '2026-12-31' as never;

test('who reads a case is believed by the directory or by a signature, never by the server', async () => {
  const ceremony = await holdCeremony();
  const directory = await verified(ceremony);
  const { intake, investigator, alternate } = ceremony.keys;
  const print = async (key: { recipient: string }) => fingerprintOf(key.recipient);
  const bare = { until: null, statement: null, signature: null };
  const holder = async (key: { recipient: string }) => ({ ...bare, fingerprint: await print(key) });
  assert.equal(await standingOf(report, await holder(intake), directory), 'chosen');
  assert.equal(await standingOf(report, await holder(investigator), directory), 'wrong');
  assert.equal(await standingOf(report, await holder(alternate), directory), 'wrong');
  const about = { ...report, conflict: 'alternate' as const };
  assert.equal(await standingOf(about, await holder(alternate), directory), 'chosen');
  assert.equal(await standingOf(about, await holder(intake), directory), 'wrong');
});

test('a grant for another case, another day or by a changed hand is told as wrong', async () => {
  const ceremony = await holdCeremony();
  const directory = await verified(ceremony);
  const { intake, investigator } = ceremony.keys;
  const [by, to] = [await fingerprintOf(intake.recipient), await fingerprintOf(investigator.recipient)];
  const terms = { report: report.id, from: '2026-11-20', until, letter: 'ST/700/1' };
  const granted = await grantCase(
    await newCaseKey(),
    { recipient: investigator.recipient, fingerprint: to },
    { key: intake, fingerprint: by },
    terms,
  );
  const { statement, signature } = granted;
  const reader = { fingerprint: to, until, statement: canonicalJson(statement), signature };
  assert.equal(await standingOf(report, reader, directory), 'signed');
  assert.equal(letterOf(reader), 'ST/700/1');
  const longer = { ...reader, until: '2027-12-31' as never };
  assert.equal(await standingOf(report, longer, directory), 'wrong');
  assert.equal(await standingOf({ ...report, id: 'r2' }, reader, directory), 'wrong');
  const changed = canonicalJson({ ...statement, letter: 'ST/700/2' });
  assert.equal(await standingOf(report, { ...reader, statement: changed }, directory), 'wrong');
  assert.equal(await standingOf(report, { ...reader, statement: 'x' }, directory), 'wrong');
});
