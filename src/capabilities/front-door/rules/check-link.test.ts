import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLink } from './check-link.ts';

const OWN = ['lurus.teladan.go.id'];

test('an address of our own is told as such, with or without its scheme and inside a message', () => {
  for (const typed of [
    'https://lurus.teladan.go.id/cek',
    'lurus.teladan.go.id/cek',
    'LURUS.TELADAN.GO.ID/cek',
    'Aduan Anda dijawab. Buka https://lurus.teladan.go.id/cek lalu ketik kode',
  ])
    assert.deepEqual(checkLink(typed, OWN), { kind: 'own', host: OWN[0], path: '/cek' }, typed);
});

test('an address that only looks like ours is told with the host that would open', () => {
  for (const [typed, host] of [
    ['https://lurus.teladan.go.id@jahat.example/cek', 'jahat.example'],
    ['https://lurus.teladan.go.id.jahat.example', 'lurus.teladan.go.id.jahat.example'],
    ['http://jahat.example/lurus.teladan.go.id', 'jahat.example'],
    ['https://jahat.example\\@lurus.teladan.go.id', 'jahat.example'],
  ] as const)
    assert.deepEqual(checkLink(typed, OWN), { kind: 'foreign', host, trick: true }, typed);
  // A Cyrillic letter: the browser's own spelling shows it.
  const twin = checkLink('https://lurus.telаdan.go.id', OWN);
  assert.ok(twin.kind === 'foreign' && twin.host.includes('xn--'));
  assert.deepEqual(checkLink('bit.ly/abc', OWN), { kind: 'foreign', host: 'bit.ly', trick: false });
});

test('nothing that could be opened is no link; no text breaks it or becomes ours', () => {
  for (const typed of ['', '  ', 'halo', 'https://', 'http://[', '081234567890'])
    assert.deepEqual(checkLink(typed, OWN), { kind: 'none' }, typed);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (noise, url) => {
      checkLink(noise, OWN);
      assert.notEqual(checkLink(`${url} ${OWN[0]}`, OWN).kind, 'own');
    }),
  );
});
