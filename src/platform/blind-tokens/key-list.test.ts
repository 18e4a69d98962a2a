import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fingerprintOf, spellKeyList } from './key-list.ts';

const a = { kid: 'aaaa', n: 'AQ', for: { source: 'internal', stratum: 'pupr' } };
const b = { kid: 'bbbb', n: 'Ag', for: { stratum: 'dikbud', source: 'internal' } };

test('the list of keys has one spelling, whatever the order, and carries nothing private', () => {
  const list = spellKeyList('survey:w7k3', [b, a]);
  assert.equal(
    list,
    '{"context":"survey:w7k3","keys":[{"for":{"source":"internal","stratum":"pupr"},"kid":"aaaa","n":"AQ"},' +
      '{"for":{"source":"internal","stratum":"dikbud"},"kid":"bbbb","n":"Ag"}],"suite":"RSABSSA-SHA384-PSS-Randomized"}',
  );
  const more = { ...a, privateSealed: 'v1.secret' };
  assert.equal(spellKeyList('survey:w7k3', [more, b]), list);
  assert.notEqual(spellKeyList('survey:w7k4', [a, b]), list);
});

test('the fingerprint is the whole SHA-256 of the list, in groups that can be read aloud', async () => {
  const list = spellKeyList('survey:w7k3', [a, b]);
  const print = await fingerprintOf(list);
  assert.match(print, /^([0-9A-HJKMNP-TV-Z]{4}-){12}[0-9A-HJKMNP-TV-Z]{4}$/);
  const digits = Array.from(print.replaceAll('-', '')).map((each) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(each),
  );
  const bits = digits.map((each) => each.toString(2).padStart(5, '0')).join('');
  const hash = createHash('sha256').update(list).digest('hex');
  assert.equal(
    BigInt(`0b${bits.slice(0, 256)}`)
      .toString(16)
      .padStart(64, '0'),
    hash,
  );
  assert.equal(bits.slice(256), '0000');
});
