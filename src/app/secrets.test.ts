import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';
import { readEnvironment } from './environment.ts';
import { withSecrets } from './secrets.ts';

const folder = temporaryFolder('secrets');
const secrets = join(folder, 'credentials');
mkdirSync(secrets);
writeFileSync(join(secrets, 'DATABASE_URL'), 'postgres://lurus_app:rahasia@db/lurus\n');
writeFileSync(join(secrets, 'README'), 'of no meaning');
const mail = join(folder, 'mail');
writeFileSync(mail, 'smtps://u:p@mail.example:465\r\n');

test('secrets come from files: one a variable, a folder of them, or the credentials of systemd', () => {
  for (const variable of ['LURUS_SECRETS', 'CREDENTIALS_DIRECTORY']) {
    const environment = readEnvironment({
      [variable]: secrets,
      LURUS_SMTP_URL_FILE: mail,
      LURUS_DATA: folder,
    });
    assert.equal(environment.databaseUrl, 'postgres://lurus_app:rahasia@db/lurus');
    assert.equal(environment.smtpUrl, 'smtps://u:p@mail.example:465');
  }
  assert.deepEqual(withSecrets({ OTHER_FILE: '/nowhere' }), { OTHER_FILE: '/nowhere' });
});

test('what is said twice, cannot be read, is empty or has several lines is refused, and the refusal tells no secret', () => {
  const empty = join(folder, 'empty');
  writeFileSync(empty, '\n');
  const long = join(folder, 'long');
  writeFileSync(long, 'rahasia\nlain\n');
  const refused: [NodeJS.ProcessEnv, RegExp][] = [
    [{ DATABASE_URL: 'postgres://rahasia', LURUS_SECRETS: secrets }, /DATABASE_URL is set twice/],
    [{ DATABASE_URL_FILE: mail, LURUS_SECRETS: secrets }, /DATABASE_URL is set twice/],
    [{ LURUS_SMTP_URL_FILE: join(folder, 'gone') }, /LURUS_SMTP_URL: its file .*gone cannot be read/],
    [{ LURUS_SECRETS: join(folder, 'gone') }, /LURUS_SECRETS: the folder .* cannot be read/],
    [{ LURUS_SMTP_URL_FILE: empty }, /LURUS_SMTP_URL: .* one line/],
    [{ LURUS_SMTP_URL_FILE: long }, /LURUS_SMTP_URL: .* one line/],
  ];
  for (const [env, why] of refused)
    assert.throws(
      () => withSecrets(env),
      (error: Error) => why.test(error.message) && !error.message.includes('rahasia'),
    );
});
