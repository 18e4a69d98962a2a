import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The whole program in a process of its own, as `npm start` runs it, on a folder of its own. */
export interface Program {
  /** http://localhost:PORT */
  url: string;
  folder: string;
  pid: number;
  /** role → who shows it in the demo city */
  accounts: Map<string, { user: string; password: string }>;
  /** everything it has printed */
  output(): string;
  stop(): Promise<void>;
  /** kill -9; the folder stays, so that `startProgram({ folder })` can look at what is left */
  kill(): Promise<void>;
}

/**
 * Starts the program and waits until it serves.
 * @param options.folder an existing data folder; a new one in the temporary folder when left out, deleted at `stop`
 * @throws with the program's output when it ends instead
 */
export async function startProgram(
  options: { folder?: string; env?: Record<string, string> } = {},
): Promise<Program> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'lurus-e2e-'));
  let text = '';
  const child = spawn(process.execPath, [join(ROOT, 'src/app/main.ts')], {
    cwd: folder,
    env: { ...process.env, LURUS_DATA: join(folder, 'data'), PORT: '0', NODE_OPTIONS: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /^Lurus: (http:\/\/\S+)/m.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with code ${code}:\n${text}`)));
  });
  return {
    url,
    folder,
    pid: child.pid!,
    accounts: readAccounts(folder),
    output: () => text,
    async stop() {
      await end(child, 'SIGTERM');
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
    kill: () => end(child, 'SIGKILL'),
  };
}

/** A program that runs already, for writing journeys: `LURUS_E2E=http://localhost:3000,/folder/above/data`. It is never stopped. */
export function runningProgram(setting: string): Program {
  const [url = '', folder = ''] = setting.split(',');
  const stay = () => Promise.resolve();
  return { url, folder, pid: 0, accounts: readAccounts(folder), output: () => '', stop: stay, kill: stay };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function readAccounts(folder: string): Program['accounts'] {
  const accounts: Program['accounts'] = new Map();
  let lines: string[] = [];
  try {
    lines = readFileSync(join(folder, 'data/demo-accounts.txt'), 'utf8').split('\n');
  } catch {
    // a program without a demo city
  }
  for (const line of lines) {
    const [role, user, password] = line.split(' ');
    if (role && user && password) accounts.set(role, { user, password });
  }
  return accounts;
}
