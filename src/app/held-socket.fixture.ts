import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

// What systemd's socket unit does, in a few lines: one listening socket that outlives the programs, handed to each as descriptor 3. (Node
// cannot hold a socket without answering on it.)
const HOLDER = `
import os, socket, subprocess, sys, threading
held = socket.socket()
held.bind(('127.0.0.1', 0))
held.listen(128)
if held.fileno() != 3: os.dup2(held.fileno(), 3)
os.set_inheritable(3, True)
print('port', held.getsockname()[1], flush=True)
def run():
    child = subprocess.Popen(['sh', '-c', 'export LISTEN_PID=$$ LISTEN_FDS=1; exec "$@"', 'sh'] + sys.argv[1:],
        pass_fds=(3,), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in child.stdout:
        print('line', child.pid, line.rstrip(), flush=True)
    print('ended', child.pid, child.wait(), flush=True)
for line in sys.stdin:
    threading.Thread(target=run).start()
`;

/** Programs on one socket that none of them owns. */
export interface HeldSocket {
  port: number;
  /** Starts a program on it and waits until it serves. @throws with its output when it ends instead */
  start(): Promise<HeldProgram>;
  /** when the programs have ended */
  release(): void;
}

export interface HeldProgram {
  /** SIGTERM. @returns the exit code */
  stop(): Promise<number>;
}

export async function holdSocket(env: Record<string, string>): Promise<HeldSocket> {
  const holder = spawn('python3', ['-c', HOLDER, process.execPath, MAIN], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const hearers = new Set<(words: string[]) => void>();
  createInterface(holder.stdout).on('line', (line) => hearers.forEach((hear) => hear(line.split(' '))));
  const heard = <T>(found: (words: string[]) => T | undefined) =>
    new Promise<T>((resolve, reject) => {
      const hear = (words: string[]) => {
        try {
          const result = found(words);
          if (result === undefined) return;
          hearers.delete(hear);
          resolve(result);
        } catch (error) {
          hearers.delete(hear);
          reject(error);
        }
      };
      hearers.add(hear);
    });
  const port = await heard(([kind, number]) => (kind === 'port' ? Number(number) : undefined));
  return {
    port,
    async start() {
      let said = '';
      let pid: string | undefined;
      const serving = heard(([kind, from, ...rest]) => {
        if (kind === 'line') pid ??= from;
        if (from !== pid && kind !== 'ended') return undefined;
        said += `${rest.join(' ')}\n`;
        if (kind === 'ended' && (pid === undefined || from === pid)) throw new Error(said);
        return kind === 'line' && rest[0] === 'Lurus:' ? Number(pid) : undefined;
      });
      holder.stdin.write('start\n');
      const served = await serving;
      return {
        stop() {
          const ended = heard(([kind, from, code]) =>
            kind === 'ended' && Number(from) === served ? Number(code) : undefined,
          );
          process.kill(served, 'SIGTERM');
          return ended;
        },
      };
    },
    release: () => holder.kill(),
  };
}
