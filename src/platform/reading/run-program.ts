import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** What an installed program answered; `time`: it was ended because it took too long or said too much. */
export type Answered = { code: number; out: Buffer; errors: string } | 'time';

export interface Bounds {
  seconds: number;
  /** bytes that it may say */
  most: number;
}

/** Kilobytes of address space of a program that reads what strangers made: a file made to fill the memory ends its reader and nothing else. */
const MEMORY_KB = 2_000_000;

const found = new Map<string, Promise<string | null>>();

/** Path of an installed program; null where there is none. Looked for once. */
export function findProgram(name: string): Promise<string | null> {
  const known = found.get(name) ?? lookFor(name);
  found.set(name, known);
  return known;
}

async function lookFor(name: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter((each) => each !== '')) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}

/** Runs a program with bytes as its input: nothing of a document lies on the disk. Never throws for what the program does. */
export function runProgram(
  path: string,
  args: readonly string[],
  input: Uint8Array,
  bounds: Bounds,
  environment: Record<string, string> = {},
): Promise<Answered> {
  // The shell only sets the bound; file and arguments are handed to it as such and never read as a command.
  const [file, all] =
    process.platform === 'linux'
      ? ['/bin/sh', ['-c', `ulimit -v ${MEMORY_KB}; exec "$0" "$@"`, path, ...args]]
      : [path, [...args]];
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', ...environment },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    let isEnded = false;
    const end = () => {
      isEnded = true;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(end, bounds.seconds * 1_000);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bounds.most) end();
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 2_000) errors += chunk.toString('utf8');
    });
    child.on('error', (error) => {
      clearTimeout(clock);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(clock);
      resolve(isEnded ? 'time' : { code: code ?? -1, out: Buffer.concat(chunks), errors });
    });
    // A program that has seen enough closes its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
