import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { eachEngine, newGovernment } from '../../test-database.ts';
import { endAccounts } from '../accounts.ts';
import { appCode, openBrowser, openHouse, PASSWORD, signUp, type House } from '../identity.fixture.ts';
import { openVault } from '../vault.ts';
import { isStrong, nameIn } from './claims.ts';
import { signInCommands } from './commands.ts';
import { CLIENT, startProvider, walkProvider, type TestProvider } from './provider.fixture.ts';
import { backPath } from './routes.ts';
import { setProvider, type NewProvider } from './settings.ts';

const BUDI = { sub: 'p-1', claims: { nip: '198003032005011001' } };

/** A browser that is sent about. */
interface Visitor {
  cookies: Map<string, string>;
  go(path: string, headers?: Record<string, string>): Promise<{ status: number; to: string }>;
}

function visit(house: House): Visitor {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async go(path, headers = {}) {
      const reply = await house.app.inject({
        url: path,
        headers: {
          host: hostOf(house),
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
      });
      for (const { name, value } of reply.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return { status: reply.statusCode, to: String(reply.headers['location'] ?? '') };
    },
  };
}

const hostOf = (house: House) => `${house.government.id}.localhost`;
const originOf = (house: House) => `http://${hostOf(house)}`;

/** A house with a provider of its own; the provider stops with the test. */
async function withProvider(
  house: House,
  settings: Partial<NewProvider>,
  work: (provider: TestProvider) => Promise<void>,
): Promise<void> {
  const provider = await startProvider([originOf(house)]);
  const vault = openVault(house.services.folders.keys);
  try {
    await house.run((tx) =>
      setProvider(tx, house.act(), vault, {
        issuer: provider.issuer,
        clientId: CLIENT.id,
        secret: CLIENT.secret,
        title: 'Akun Kota Uji',
        claim: 'nip',
        matches: 'nip',
        strongAmr: [],
        strongAcr: [],
        ...settings,
      }),
    );
    await work(provider);
  } finally {
    await provider.stop();
  }
}

/** From the button to where Lurus sends the browser in the end. */
async function enter(house: House, visitor = visit(house), change: (url: URL) => void = () => {}) {
  const begun = await visitor.go('/sso/masuk?kembali=/app/temuan');
  assert.equal(begun.status, 303, begun.to);
  const there = new URL(begun.to);
  change(there);
  const back = await walkProvider(there.href, originOf(house));
  const path = `${back.pathname}${back.search}`;
  return { visitor, path, ...(await visitor.go(path)) };
}

const whoIs = (house: House, visitor: Visitor) =>
  visitor.go('/api/session').then(async ({ status }) => {
    const browser = openBrowser(house);
    browser.cookie = visitor.cookies.get('lurus') ?? null;
    return { status, session: (await browser.send('GET', '/session')).body };
  });

/** oidc-provider tells what a real installation would have to change. */
const { info, warn } = console;
before(() => {
  console.info = () => {};
  console.warn = () => {};
});
after(() => Object.assign(console, { info, warn }));

eachEngine(
  'the whole code flow with a real provider ends where one wanted to go',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    await withProvider(house, {}, async (provider) => {
      provider.person = BUDI;
      const { visitor, to } = await enter(house, visit(house), (url) => {
        assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
        assert.ok(url.searchParams.get('nonce'));
      });
      assert.equal(to, '/app/temuan');
      const { session } = await whoIs(house, visitor);
      assert.equal(session.account.userName, 'budi.santoso');
      assert.equal(visitor.cookies.has('lurus-sso'), false, 'the attempt is used up');

      const ways = await openBrowser(house).send('GET', '/session/ways');
      assert.deepEqual(ways.body, { provider: { title: 'Akun Kota Uji' }, password: true });
      const byPassword = await openBrowser(house).send('POST', '/session', {
        name: 'budi.santoso',
        password: PASSWORD,
      });
      assert.equal(byPassword.status, 200);
    });
  },
);

eachEngine('what somebody changed on the way opens nothing', async (database, government) => {
  const house = await openHouse(database, government);
  await signUp(house, 'budi');
  await withProvider(house, {}, async (provider) => {
    provider.person = BUDI;
    const nonce = await enter(house, visit(house), (url) => url.searchParams.set('nonce', 'x'.repeat(43)));
    assert.equal(nonce.to, '/app/login?sso=refused');
    const state = await enter(house, visit(house), (url) => url.searchParams.set('state', 'y'.repeat(43)));
    assert.equal(state.to, '/app/login?sso=expired');
    const verifier = await enter(house, visit(house), (url) =>
      url.searchParams.set('code_challenge', 'z'.repeat(43)),
    );
    assert.equal(verifier.to, '/app/login?sso=refused');

    const good = await enter(house);
    assert.equal(good.to, '/app/temuan');
    assert.equal((await good.visitor.go(good.path)).to, '/app/login?sso=expired', 'a return is good once');
    const thief = visit(house);
    assert.equal((await thief.go(good.path)).to, '/app/login?sso=expired', 'in its own browser only');
    await thief.go('/sso/masuk');
    assert.equal((await thief.go(good.path)).to, '/app/login?sso=expired', 'another attempt');

    const lies: Record<string, (claims: Record<string, unknown>) => object> = {
      audience: (claims) => ({ ...claims, aud: 'lain' }),
      issuer: (claims) => ({ ...claims, iss: 'https://jahat.example' }),
      nonce: (claims) => ({ ...claims, nonce: 'lain' }),
      end: (claims) => ({ ...claims, exp: Number(claims['iat']) - 3_600 }),
    };
    for (const [name, lie] of Object.entries(lies)) {
      provider.lie = lie;
      const lied = await enter(house);
      assert.equal(lied.to, '/app/login?sso=refused', name);
      assert.equal(lied.visitor.cookies.has('lurus'), false, name);
    }
    provider.lie = null;
    provider.forged = true;
    const forged = await enter(house);
    assert.equal(forged.to, '/app/login?sso=refused', 'a forged signature');
    provider.forged = false;
    assert.equal((await enter(house)).to, '/app/temuan');
  });
});

eachEngine('only accounts that there are, and are active, are found', async (database, government) => {
  const house = await openHouse(database, government);
  await signUp(house, 'budi');
  await withProvider(house, {}, async (provider) => {
    const people = [
      { sub: 'p-9', claims: { nip: '198003032005011099' } },
      { sub: 'p-2', claims: { nip: '198003032005011002' } },
      { sub: 'p-3', claims: {} },
      { sub: 'p-4', claims: { nip: 'bukan nip' } },
    ];
    const count = () =>
      house.run((tx) => sql<{ n: number }>`select count(*)::int as n from account`.execute(tx));
    const before = (await count()).rows[0]!.n;
    for (const person of people) {
      provider.person = person;
      const { to, visitor } = await enter(house);
      assert.deepEqual([to, visitor.cookies.has('lurus')], ['/app/login?sso=unknown', false], person.sub);
    }
    assert.equal((await count()).rows[0]!.n, before);
    await house.run((tx) => endAccounts(tx, house.act(), [house.people.budi], 'transfer-out'));
    provider.person = BUDI;
    assert.equal((await enter(house)).to, '/app/login?sso=unknown');
    provider.person = null;
    assert.equal((await enter(house)).to, '/app/login?sso=cancelled');
  });
});

eachEngine(
  'whether it counts as a second factor the provider says, in words that the government has named',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { secret } = await signUp(house, 'officer');
    const officer = { sub: 'p-2', claims: { nip: '198003032005011002' } };
    await withProvider(house, { strongAmr: ['mfa'], strongAcr: ['urn:uji:dua'] }, async (provider) => {
      provider.person = { ...officer, amr: ['pwd'] };
      const weak = await enter(house);
      assert.equal(weak.to, '/app/login?tahap=kode&kembali=%2Fapp%2Ftemuan');
      assert.equal((await whoIs(house, weak.visitor)).session.code, 'second-factor-outstanding');
      const browser = openBrowser(house);
      browser.cookie = weak.visitor.cookies.get('lurus')!;
      await browser.send('POST', '/session/totp', { code: appCode(house, secret!) });
      assert.equal((await browser.send('GET', '/accounts')).status, 200);

      for (const means of [{ amr: ['pwd', 'mfa'] }, { amr: ['pwd'], acr: 'urn:uji:dua' }]) {
        provider.person = { ...officer, ...means };
        const strong = await enter(house);
        assert.equal(strong.to, '/app/temuan', JSON.stringify(means));
        assert.equal((await whoIs(house, strong.visitor)).session.mustEnrolTotp, false);
      }
    });
    const other = await signUp(house, 'budi');
    await withProvider(house, {}, async (provider) => {
      provider.person = { ...BUDI, amr: ['mfa'] };
      assert.equal((await enter(house)).to, '/app/temuan', 'nothing named, nothing counts');
    });
    assert.ok(other.browser.cookie);
  },
);

eachEngine(
  'an e-mail address names an account once the provider has verified it',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'siti');
    await withProvider(house, { claim: 'email', matches: 'email' }, async (provider) => {
      provider.person = { sub: 's', claims: { email: 'Siti@teladan.go.id', email_verified: false } };
      assert.equal((await enter(house)).to, '/app/login?sso=unknown');
      provider.person = { sub: 's', claims: { email: 'Siti@teladan.go.id', email_verified: true } };
      assert.equal((await enter(house)).to, '/app/temuan');
    });
    await withProvider(house, { claim: 'sub', matches: 'user-name' }, async (provider) => {
      provider.person = { sub: 'siti.rahma', claims: {} };
      assert.equal((await enter(house)).to, '/app/temuan');
    });
  },
);

eachEngine(
  'a provider that is down is told kindly, and the password still works',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    await withProvider(house, {}, async (provider) => {
      provider.person = BUDI;
      const visitor = visit(house);
      const begun = await visitor.go('/sso/masuk');
      const back = await walkProvider(begun.to, originOf(house));
      await provider.stop();
      const late = await visitor.go(`${back.pathname}${back.search}`);
      assert.equal(late.to, '/app/login?sso=unavailable');
    });
    await withProvider(house, {}, async (provider) => {
      await provider.stop();
      assert.equal((await visit(house).go('/sso/masuk')).to, '/app/login?sso=unavailable');
    });
    const byPassword = await openBrowser(house).send('POST', '/session', {
      name: 'budi.santoso',
      password: PASSWORD,
    });
    assert.equal(byPassword.status, 200);
  },
);

eachEngine('signing out here leads to signing out there', async (database, government) => {
  const house = await openHouse(database, government);
  await signUp(house, 'budi');
  await withProvider(house, {}, async (provider) => {
    provider.person = BUDI;
    const { visitor } = await enter(house);
    const out = await house.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: {
        host: hostOf(house),
        'sec-fetch-site': 'same-origin',
        cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    assert.deepEqual(out.json(), { done: true, next: '/sso/keluar' });
    const crossed = await visitor.go('/sso/keluar', { 'sec-fetch-site': 'cross-site' });
    assert.equal(crossed.to, '/app/login');
    const gone = await visitor.go('/sso/keluar');
    const there = new URL(gone.to);
    assert.equal(there.origin, provider.issuer);
    assert.equal(there.searchParams.get('post_logout_redirect_uri'), `${originOf(house)}/app/login`);
    assert.match(there.searchParams.get('id_token_hint') ?? '', /^[\w-]+\.[\w-]+\.[\w-]+$/);
    assert.equal((await fetch(there, { redirect: 'manual' })).status, 200, 'the provider asks its own page');
    assert.equal((await visitor.go('/sso/keluar')).to, '/app/login');
  });
});

eachEngine('where there is no provider, its addresses are not there', async (database, government) => {
  const elsewhere = await newGovernment(database);
  const house = await openHouse(database, government);
  for (const path of ['/sso/masuk', '/sso/kembali?code=x&state=y', '/sso/keluar'])
    assert.equal((await visit(house).go(path)).status, 404, path);
  await withProvider(house, {}, async (provider) => {
    provider.person = BUDI;
    const there = await visit(house).go('/sso/masuk', { host: `${elsewhere.id}.localhost` });
    assert.equal(there.status, 404);
  });
});

eachEngine(
  'the command asks the provider first, keeps its secret sealed, and can close the password',
  async (database, government) => {
    const house = await openHouse(database, government);
    await signUp(house, 'budi');
    const folder = mkdtempSync(join(tmpdir(), 'lurus-sign-in-'));
    const secret = join(folder, 'secret');
    writeFileSync(secret, `${CLIENT.secret}\n`);
    const { db, files, folders, clock } = house.services;
    const installation = { db, owner: null, files, folders, clock, close: async () => {} };
    const run = async (name: string, ...args: string[]) => {
      const command = signInCommands(async () => installation).find((each) => each.name === name)!;
      const { log } = console;
      const printed: string[] = [];
      console.log = (line: string) => printed.push(line);
      try {
        await command.run([...args, '--government', government.id]);
      } finally {
        console.log = log;
      }
      return printed.join('\n');
    };
    const provider = await startProvider([originOf(house)]);
    const named = ['--client-id', CLIENT.id, '--secret-file', secret];
    try {
      await assert.rejects(run('sign-in password', 'off'), /no provider/);
      await assert.rejects(
        run('sign-in provider', '--issuer', 'http://jahat.example', ...named),
        /must be https/,
      );
      await assert.rejects(run('sign-in provider', '--issuer', 'http://127.0.0.1:9', ...named));
      assert.equal(await run('sign-in show'), 'tidak ada / none');
      const said = await run('sign-in provider', '--issuer', provider.issuer, ...named, '--title', 'SSO Uji');
      assert.match(said, /sso\/kembali/);
      const shown = await run('sign-in show');
      assert.ok(shown.includes('SSO Uji') && !shown.includes(CLIENT.secret));
      const { rows } = await house.run((tx) => sql<object>`select * from sign_in_provider`.execute(tx));
      assert.ok(!JSON.stringify(rows).includes(CLIENT.secret));
      const leaves = await house.run((tx) => sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx));
      assert.ok(leaves.rows.some(({ leaf }) => leaf.includes('sign-in.set-provider')));

      provider.person = BUDI;
      assert.equal((await enter(house)).to, '/app/temuan');
      await run('sign-in password', 'off');
      const log = { name: 'budi.santoso', password: PASSWORD };
      const closed = await openBrowser(house).send('POST', '/session', log);
      assert.deepEqual([closed.status, closed.body.code], [403, 'password-off']);
      assert.equal((await openBrowser(house).send('GET', '/session/ways')).body.password, false);
      await run('sign-in password', 'on');
      assert.equal((await openBrowser(house).send('POST', '/session', log)).status, 200);
      assert.equal(await run('sign-in remove'), 'dihapus / removed');
      assert.equal((await visit(house).go('/sso/masuk')).status, 404);
    } finally {
      await provider.stop();
      rmSync(folder, { recursive: true });
    }
  },
);

test('one goes back to a path of our own and nowhere else', () => {
  for (const good of ['/app/temuan', '/app/temuan/0198?tab=a,b', '/m', '/m/sebab'])
    assert.equal(backPath(good), good);
  for (const bad of [
    'https://jahat.example',
    '//jahat.example',
    '/app//jahat',
    '/app/login',
    '/appx',
    '/api',
    1,
    undefined,
    '/app/\\x',
    '/app/a\r\nb',
  ])
    assert.equal(backPath(bad), '/app/meja', String(bad));
  fc.assert(
    fc.property(fc.webUrl(), fc.string(), (url, text) => {
      for (const each of [url, text, `/app/${text}`]) assert.match(backPath(each), /^\/(app|m)(\/|$)/);
      assert.ok(!backPath(`/app/${text}`).includes('//'));
    }),
  );
});

test('whatever a provider claims, it is a name of the right kind or none, and strong only in words named', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('nip', 'email', 'email_verified', 'amr', 'acr'), fc.jsonValue()),
      (claims) => {
        const nip = nameIn(claims, { claim: 'nip', matches: 'nip' });
        assert.ok(nip === null || /^\d{18}$/.test(nip.value));
        const email = nameIn(claims, { claim: 'email', matches: 'email' });
        assert.ok(email === null || (claims['email_verified'] === true && email.value.includes('@')));
        assert.equal(isStrong(claims, { strongAmr: [], strongAcr: [] }), false);
      },
    ),
  );
  assert.equal(isStrong({ amr: 'mfa' }, { strongAmr: ['mfa'], strongAcr: [] }), false);
  assert.deepEqual(nameIn({ nip: '19800303 200501 1 001' }, { claim: 'nip', matches: 'nip' }), {
    kind: 'nip',
    value: '198003032005011001',
  });
});
