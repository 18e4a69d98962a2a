import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests with the plain programs cannot run here, or false. */
export const noAge: string | false = ['age', 'age-keygen'].every(isInstalled)
  ? false
  : 'the programs age and age-keygen are not installed';

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Opens with `age -d`. @param identity `AGE-SECRET-KEY-1…` */
export function ageOpens(sealed: Uint8Array, identity: string): Buffer {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'key'), `${identity}\n`);
    return execFileSync('age', ['-d', '-i', join(folder, 'key')], { input: sealed, maxBuffer: 2 ** 28 });
  });
}

/** Why a passphrase file cannot be opened by the program here, or false: it asks a terminal, which `script` plays. */
export const noTerminal: string | false =
  noAge || (isInstalled('script') ? false : 'the program script is not installed');

/** Opens with `age -d` and a passphrase. */
export function ageOpensWithPassphrase(sealed: Uint8Array, passphrase: string): Buffer {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in'), sealed);
    const [from, to] = [join(folder, 'in'), join(folder, 'out')];
    execFileSync('script', ['-qec', `age -d -o ${to} ${from}`, '/dev/null'], {
      input: `${passphrase}\n`,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: 30_000,
    });
    return readFileSync(to);
  });
}

/** Seals with `age -r …`. */
export function ageSeals(plain: Uint8Array, to: readonly string[]): Buffer {
  return execFileSync(
    'age',
    to.flatMap((each) => ['-r', each]),
    { input: plain, maxBuffer: 2 ** 28 },
  );
}

/** `age-keygen` */
export function ageMakesKey(): string {
  const text = execFileSync('age-keygen', { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  return /^AGE-SECRET-KEY-1\S+$/m.exec(text)?.[0] ?? '';
}

/** `age-keygen -y` */
export function ageNamesRecipient(identity: string): string {
  return execFileSync('age-keygen', ['-y'], { input: `${identity}\n` })
    .toString()
    .trim();
}

function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-age-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
