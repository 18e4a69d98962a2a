import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEPLOY = join(ROOT, 'deploy');
const folder = temporaryFolder('deploy');
const without = (path: string) => (existsSync(path) ? false : `no ${path}`);

function run(program: string, args: string[], options: { env?: NodeJS.ProcessEnv; input?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: folder, ...options });
  return { status, output: `${stdout}${stderr}`, stdout };
}

/** The units, as if the project were installed where this test finds it. */
function units(): { socket: string; service: string; staff: string[] } {
  const place = join(folder, 'units');
  mkdirSync(place, { recursive: true });
  const staff = ['lurus-staff.service', 'lurus-staff.timer'];
  for (const name of ['lurus.socket', 'lurus@.service', ...staff]) {
    const text = readFileSync(join(DEPLOY, 'systemd', name), 'utf8');
    writeFileSync(join(place, name), text.replaceAll('/opt/lurus/', ROOT));
  }
  return {
    socket: join(place, 'lurus.socket'),
    service: join(place, 'lurus@1.service'),
    staff: staff.map((name) => join(place, name)),
  };
}

test(
  'systemd understands the units, and judges the service well shut in',
  { skip: without('/usr/bin/systemd-analyze') },
  () => {
    const { socket, service, staff } = units();
    assert.deepEqual(run('systemd-analyze', ['verify', '--man=no', socket, service, ...staff]), {
      status: 0,
      output: '',
      stdout: '',
    });
    // Tenths: 2.5 of 10, where 9.6 is a service with nothing said.
    const judged = run('systemd-analyze', [
      'security',
      '--no-pager',
      '--offline=true',
      '--threshold=25',
      service,
      staff[0]!,
    ]);
    assert.equal(judged.status, 0, judged.output);
  },
);

test('a program under systemd has time to stop cleanly', () => {
  const text = readFileSync(join(DEPLOY, 'systemd/lurus@.service'), 'utf8');
  const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(text)?.[1]);
  assert.ok(seconds('TimeoutStopSec') > seconds('LURUS_DRAIN') + seconds('LURUS_STOP') + 20);
});

test('Caddy takes its file', { skip: without('/usr/bin/caddy') }, () => {
  const env = { ...process.env, LURUS_HOST: 'lurus.example', HOME: folder, XDG_DATA_HOME: folder };
  const args = ['validate', '--adapter', 'caddyfile', '--config', join(DEPLOY, 'proxy/Caddyfile')];
  const { status, output } = run('/usr/bin/caddy', args, { env });
  assert.equal(status, 0, output);
  assert.match(output, /Valid configuration/);
});

test('nginx takes its file', { skip: without('/usr/sbin/nginx') || without('/usr/bin/openssl') }, () => {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const made = run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=lurus.example',
    '-keyout',
    key,
    '-out',
    certificate,
  ]);
  assert.equal(made.status, 0, made.output);
  const site = readFileSync(join(DEPLOY, 'proxy/nginx.conf'), 'utf8')
    .replaceAll('/etc/letsencrypt/live/lurus.example/fullchain.pem', certificate)
    .replaceAll('/etc/letsencrypt/live/lurus.example/privkey.pem', key)
    .replaceAll('/var/log/nginx', folder)
    .replaceAll(/listen (\[::\]:)?(80|443)/g, (_, v6 = '', port) => `listen ${v6}${Number(port) + 28_000}`);
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid;\nevents {}\nhttp { include ${folder}/site.conf; }\n`,
  );
  const { status, output } = run('/usr/sbin/nginx', ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')]);
  assert.equal(status, 0, output);
  assert.doesNotMatch(output, /warn/);
});

test('what the image is built of holds no secret, no data and no history', () => {
  const left = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  for (const each of ['.git', 'data', 'deploy/container/secrets']) assert.ok(left.includes(each), each);
  assert.ok(!left.some((line) => line.startsWith('!')), 'nothing is taken back in');
});

interface Compose {
  services: Record<
    string,
    { secrets?: string[]; networks: string[]; ports?: string[]; environment?: Record<string, string> }
  >;
  secrets: Record<string, object>;
}

test(
  'the compose file is YAML in which each secret is declared, and only the proxy has a door to the street',
  { skip: without('/usr/bin/python3') },
  () => {
    const input = readFileSync(join(DEPLOY, 'container/compose.yaml'), 'utf8');
    const read = run(
      '/usr/bin/python3',
      ['-c', 'import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))'],
      { input },
    );
    assert.equal(read.status, 0, read.output);
    const compose = JSON.parse(read.stdout) as Compose;
    for (const [name, service] of Object.entries(compose.services)) {
      for (const secret of service.secrets ?? []) assert.ok(secret in compose.secrets, secret);
      assert.equal(service.ports !== undefined, name === 'proxy', name);
    }
    assert.deepEqual(compose.services['database']!.networks, ['inside']);
  },
);

test('the examples set no variable that the program does not read', () => {
  const reads = ['environment.ts', 'secrets.ts', 'main.ts']
    .map((name) => readFileSync(join(ROOT, 'src/app', name), 'utf8'))
    .join('');
  const files = globSync('deploy/**/*', { cwd: ROOT, exclude: ['**/*.md'] }).filter((path) =>
    /\.|Container/.test(path),
  );
  const named = files.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\b(?:LURUS|DATABASE)_[A-Z0-9_]+\b/g)].map(([name]) =>
      name.replace(/_FILE$/, ''),
    ),
  );
  assert.ok(named.length > 15);
  // The proxy's own two.
  const unknown = named.filter(
    (name) => !reads.includes(`'${name}'`) && !['LURUS_HOST', 'LURUS_UPSTREAM'].includes(name),
  );
  assert.deepEqual(new Set(unknown), new Set());
});
