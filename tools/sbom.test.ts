import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readLockFile } from './licences.ts';
import { SBOM, sbomTroubles, shippedBill, type Bill } from './sbom.ts';

const text = readFileSync(SBOM, 'utf8');

test('the bill of materials lists what is shipped, each package with the hash of the lock file', () => {
  const bill = JSON.parse(text) as Bill;
  assert.deepEqual(sbomTroubles(readLockFile(), bill), []);
  assert.ok(bill.components.length > 200, `${bill.components.length} packages`);
  const refs = new Set(bill.components.map((each) => each['bom-ref']));
  const astray = bill.dependencies.flatMap((each) => each.dependsOn ?? []).filter((each) => !refs.has(each));
  assert.deepEqual(astray, []);
});

test('nothing in it changes from run to run, and no registry is named', () => {
  for (const word of ['serialNumber', 'timestamp', '"distribution"', 'registry'])
    assert.ok(!text.includes(word), word);
  assert.deepEqual(shippedBill(JSON.parse(text) as Bill), JSON.parse(text));
});

test('a package that came, went or changed is found', () => {
  const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
  const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });
  const bill = (version: string, content = '07'.repeat(64)): Bill => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { 'bom-ref': 'x@1', name: 'x', version: '1' } },
    components: [{ 'bom-ref': `a@${version}`, name: 'a', version, hashes: [{ alg: 'SHA-512', content }] }],
    dependencies: [],
  });
  const now = lock({
    'node_modules/a': { version: '1.0.0', integrity },
    'node_modules/tool': { version: '9.0.0', dev: true },
  });
  const cure = 'docs/sbom.cdx.json is out of date. Cure: npm run sbom';
  assert.deepEqual(sbomTroubles(now, bill('1.0.0')), []);
  assert.deepEqual(sbomTroubles(now, bill('1.0.1')), [
    'a@1.0.0 is not listed',
    'a@1.0.1 is not shipped',
    cure,
  ]);
  assert.deepEqual(sbomTroubles(now, bill('1.0.0', '08'.repeat(64))), ['a@1.0.0 has another hash', cure]);
});
