import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest, type RequestOptions } from 'node:https';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';

// The shipped proxies, started for real on sockets of the file system: no port, no name, no certificate of anybody.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROXY = join(ROOT, 'deploy/proxy');
const folder = temporaryFolder('proxy');
const at = (name: string) => join(folder, name);
const without = (...paths: string[]) => {
  const missing = paths.find((path) => !existsSync(path));
  return missing === undefined ? false : `no ${missing}`;
};

/** Public addresses that open something by themselves, or of which not even a time may be known. */
const SILENT = [
  '/s/W1/pegawai',
  '/s/W1/jawab',
  '/survei/loket/RAHASIA',
  '/penyedia/RAHASIA',
  '/penyedia/RAHASIA/7',
  '/peringatan/terima/RAHASIA',
  '/visum/RAHASIA',
  '/konsultasi/janji/1/RAHASIA.ics',
  '/tamu/RAHASIA/kartu',
  '/in/owntracks/RAHASIA',
  '/in/gpslogger/RAHASIA',
  '/in/sms/kannel?secret=RAHASIA',
];

const program = createServer((request, response) => {
  const { headers, url } = request;
  response.end(JSON.stringify({ url, for: headers['x-forwarded-for'], host: headers['x-forwarded-host'] }));
});
before(async () => {
  program.listen(at('program'));
  await once(program, 'listening');
});
after(() => program.close());

interface Reply {
  status: number;
  location: string | undefined;
  body: string;
}

function ask(socket: string, path: string, options: RequestOptions & { tls?: boolean } = {}): Promise<Reply> {
  const { tls = true, ...rest } = options;
  return new Promise((resolve, reject) => {
    const given = { socketPath: at(socket), path, agent: false, rejectUnauthorized: false, ...rest };
    const sent = (tls ? secureRequest : plainRequest)(given, async (reply: IncomingMessage) => {
      let body = '';
      for await (const chunk of reply) body += String(chunk);
      resolve({ status: reply.statusCode ?? 0, location: reply.headers.location, body });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Starts a program of the system, waits for its socket, and ends it whatever the work says. @returns all that it wrote */
async function running(
  command: string,
  args: string[],
  sockets: string[],
  work: () => Promise<void>,
): Promise<string> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit');
  try {
    for (const socket of sockets) {
      for (let look = 0; look < 200 && !existsSync(at(socket)) && child.exitCode === null; look += 1)
        await sleep(50);
      assert.ok(existsSync(at(socket)), said);
    }
    await work();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
  return said;
}

test('each address of ours that carries a token is one of which proxies write no line', () => {
  const sources = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts'] });
  const found = sources.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'(\/[a-z/]+\/):token\b/g)].map(
      ([, path = '']) => path,
    ),
  );
  // Those of the sealed origin, of which no proxy writes any line.
  const paths = [...new Set(found)].filter((path) => !path.startsWith('/wbs/'));
  assert.ok(paths.length >= 5, paths.join());
  for (const path of paths)
    assert.ok(
      SILENT.some((each) => each.startsWith(path)),
      path,
    );
});

/** nginx' file on sockets `masuk-0` (http), `masuk-1` (https), `masuk-2` (https, uploads) and `masuk-3` (https, sealed). */
function nginxSite(): string {
  let listening = -1;
  return readFileSync(join(PROXY, 'nginx.conf'), 'utf8')
    .replaceAll('/etc/letsencrypt/live/lurus.example/', `${folder}/`)
    .replaceAll('/var/log/nginx', folder)
    .replace('server 127.0.0.1:3000;', `server unix:${at('program')};`)
    .replaceAll(/listen \[::\]:.*\n/g, '')
    .replaceAll(/listen (80|443)/g, () => `listen unix:${at(`masuk-${(listening += 1)}`)}`);
}

test(
  'nginx as shipped: no line of secret links, no error that names an address, tokens not in the clear, ciphers of today',
  { skip: without('/usr/sbin/nginx', '/usr/bin/openssl') },
  async () => {
    const subject = ['-subj', '/CN=lurus.example', '-keyout', at('privkey.pem'), '-out', at('fullchain.pem')];
    const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject]);
    assert.equal(made.status, 0, String(made.stderr));
    writeFileSync(at('site.conf'), nginxSite());
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (each) => `${each}_temp_path ${at(`sementara-${each}`)};`,
    );
    writeFileSync(
      at('nginx.conf'),
      `pid ${at('pid')};\ndaemon off;\nmaster_process off;\nerror_log stderr warn;\nevents {}\nhttp { ${places.join(' ')} include ${at('site.conf')}; }\n`,
    );
    const said = await running(
      '/usr/sbin/nginx',
      ['-p', folder, '-c', at('nginx.conf')],
      ['masuk-3'],
      async () => {
        for (const path of SILENT) assert.equal((await ask('masuk-1', path)).status, 200, path);
        assert.equal((await ask('masuk-1', '/lapor?nama=RAHASIA')).status, 200);
        const forged = await ask('masuk-1', '/', {
          headers: { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'jahat.example' },
        });
        assert.doesNotMatch(forged.body, /192\.0\.2\.1|jahat/);
        for (const socket of ['masuk-2', 'masuk-3']) assert.equal((await ask(socket, '/baru')).status, 200);

        const led = await ask('masuk-0', '/lapor', { tls: false, headers: { host: 'lurus.example' } });
        assert.deepEqual([led.status, led.location], [301, 'https://lurus.example/lapor']);
        assert.equal((await ask('masuk-0', '/api/findings', { tls: false })).status, 403);

        for (const socket of ['masuk-1', 'masuk-2', 'masuk-3']) {
          const weak = {
            maxVersion: 'TLSv1.2',
            ciphers: 'AES128-SHA256:AES256-SHA:ECDHE-RSA-AES128-SHA',
          } as const;
          await assert.rejects(ask(socket, '/', weak), socket);
          await assert.rejects(
            ask(socket, '/', { maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }),
            socket,
          );
          await ask(socket, '/', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' });
        }
        await new Promise((closed) => program.close(closed));
        assert.equal((await ask('masuk-1', '/penyedia/RAHASIA')).status, 502);
        program.listen(at('program'));
        await once(program, 'listening');
      },
    );
    const lines = readFileSync(at('lurus.log'), 'utf8')
      .split('\n')
      .filter((each) => each.includes(' GET '));
    // /lapor, the forged one, and the one good handshake.
    assert.equal(lines.length, 3, lines.join('\n'));
    assert.doesNotMatch(lines.join('\n') + said, /RAHASIA|lapor|jahat|penyedia/);
  },
);

type Json = Record<string, unknown>;

/** Caddy's own reading of its file, on sockets and without certificates: all else stays. */
function caddyJson(): Json {
  const env = { ...process.env, LURUS_HOST: 'lurus.example', LURUS_UPSTREAM: `unix/${at('program')}` };
  const args = ['adapt', '--adapter', 'caddyfile', '--config', join(PROXY, 'Caddyfile')];
  const { status, stdout, stderr } = spawnSync('/usr/bin/caddy', args, { encoding: 'utf8', env });
  assert.equal(status, 0, stderr);
  const read = JSON.parse(stdout) as Json & { apps: { http: { servers: Record<string, Json> } } };
  for (const [name, server] of Object.entries(read.apps.http.servers)) {
    server['listen'] = [`unix/${at(name)}`];
    server['automatic_https'] = { disable: true };
    delete server['tls_connection_policies'];
  }
  return { ...read, admin: { disabled: true } };
}

test(
  'Caddy as shipped: no line of secret links or of the sealed channel, tokens not in the clear',
  { skip: without('/usr/bin/caddy') },
  async () => {
    writeFileSync(at('caddy.json'), JSON.stringify(caddyJson()));
    const args = ['run', '--config', at('caddy.json')];
    const said = await running('/usr/bin/caddy', args, ['srv0', 'srv1'], async () => {
      const from = (host: string, more = {}) => ({ tls: false, headers: { host, ...more } });
      for (const path of SILENT)
        assert.equal((await ask('srv0', path, from('lurus.example'))).status, 200, path);
      assert.equal((await ask('srv0', '/lapor?nama=RAHASIA', from('lurus.example'))).status, 200);
      const more = { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'jahat.example' };
      const forged = await ask('srv0', '/', from('lurus.example', more));
      assert.doesNotMatch(forged.body, /192\.0\.2\.1|jahat/);
      assert.equal((await ask('srv0', '/baru?RAHASIA', from('wbs.lurus.example'))).status, 200);
      const led = await ask('srv1', '/lapor', from('lurus.example'));
      assert.deepEqual([led.status, led.location], [301, 'https://lurus.example/lapor']);
      assert.equal((await ask('srv1', '/api/findings', from('lurus.example'))).status, 403);
    });
    const handled = said.split('\n').filter((line) => line.includes('handled request'));
    assert.equal(handled.length, 2, said);
    assert.doesNotMatch(said, /RAHASIA|lapor|jahat/);
  },
);
