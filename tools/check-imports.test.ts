import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breachOf, circles, readImports } from './check-imports.ts';

const at = (from: string, to: string, typeOnly = false) => breachOf({ from, to, typeOnly });

test('the imports of the checkout are read', () => {
  const imports = readImports(new URL('..', import.meta.url).pathname);
  assert.ok(imports.length > 50);
  assert.ok(imports.some((each) => each.from === 'src/app/server.ts' && each.to === 'fastify'));
});

test('a rule that reaches for the database is refused', () => {
  assert.match(at('src/capabilities/a/rules/x.ts', 'src/platform/database/index.ts') ?? '', /pure/);
  assert.equal(at('src/capabilities/a/rules/x.ts', 'src/platform/calendar/index.ts'), null);
});

test('another capability is opened by its door only', () => {
  assert.match(at('src/capabilities/a/actions/x.ts', 'src/capabilities/b/store/y.ts') ?? '', /index/);
  assert.equal(at('src/capabilities/a/actions/x.ts', 'src/capabilities/b/index.ts'), null);
});

test('the platform knows no capability, and the browser no schema library', () => {
  assert.ok(at('src/platform/x.ts', 'src/capabilities/b/index.ts'));
  assert.ok(at('src/capabilities/a/screens/x.tsx', 'zod'));
  assert.ok(at('src/capabilities/a/screens/x.tsx', 'src/capabilities/a/contract.ts'));
  assert.equal(at('src/capabilities/a/screens/x.tsx', 'src/capabilities/a/contract.ts', true), null);
});

test('sealing is shared by browser and server, and carries nothing that only a server has', () => {
  const sealing = 'src/capabilities/a/sealing/x.ts';
  for (const from of ['screens/x.tsx', 'pages/browser/x.entry.ts', 'actions/x.ts', 'http/x.ts']) {
    assert.equal(at(`src/capabilities/a/${from}`, sealing), null, from);
    assert.equal(at(`src/capabilities/a/${from}`, 'src/platform/sealing/age.ts'), null, from);
  }
  assert.ok(at('src/capabilities/b/screens/x.tsx', sealing));
  assert.ok(at('src/capabilities/a/rules/x.ts', 'src/platform/sealing/age.ts'));
  assert.equal(at(sealing, 'src/platform/sealing/age.ts'), null);
  assert.equal(at(sealing, 'src/capabilities/a/rules/y.ts'), null);
  for (const to of ['node:crypto', 'zod', 'src/platform/ids.ts', 'src/capabilities/a/store/y.ts']) {
    assert.ok(at(sealing, to), to);
  }
  assert.ok(at('src/platform/sealing/age.ts', 'src/platform/files/store.ts'));
  assert.ok(at('src/platform/canonical-json.ts', 'node:crypto'));
});

test('screens show the matter panel and open nothing else of the inbox', () => {
  assert.equal(at('src/capabilities/a/screens/x.tsx', 'web/inbox/matter-panel.tsx'), null);
  assert.match(at('src/capabilities/a/screens/x.tsx', 'web/inbox/acts.ts') ?? '', /matter-panel/);
  assert.equal(at('web/capabilities.ts', 'web/inbox/index.ts'), null);
});

test('only the sealed application opens the screens of the sealed origin', () => {
  const door = 'src/capabilities/whistleblowing/screens/sealed.ts';
  assert.equal(at('web/sealed/main.tsx', door), null);
  assert.match(at('web/capabilities.ts', door) ?? '', /screens\/index\.ts/);
  assert.match(at('web/shell/shell.tsx', door) ?? '', /screens\/index\.ts/);
});

test('a circle is named', () => {
  const imports = [
    { from: 'a.ts', to: 'b.ts', typeOnly: false },
    { from: 'b.ts', to: 'a.ts', typeOnly: false },
  ];
  assert.deepEqual(circles(imports), ['a.ts → b.ts → a.ts']);
});
