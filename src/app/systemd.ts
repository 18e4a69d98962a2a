import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** File descriptor of the first socket that systemd hands over (sd_listen_fds(3)). */
const FIRST_SOCKET = 3;

/**
 * The listening socket that the starter holds open, or null. Because it outlives the program, connections that come during a restart wait in
 * it, and two programs may share it.
 * @throws Error when there are several
 */
export function handedSocket(env: NodeJS.ProcessEnv): number | null {
  // Variables that were meant for another process are left over from a program that started this one.
  if (env['LISTEN_PID'] !== String(process.pid)) return null;
  if (env['LISTEN_FDS'] === '1') return FIRST_SOCKET;
  throw new Error('LISTEN_FDS must be 1: one socket is served');
}

/**
 * Tells systemd (Type=notify) how far the program is, where systemd started it: then `systemctl restart` of the second program waits until the
 * first one serves. Node opens no datagram socket of a path, so systemd's own command speaks.
 */
export async function tellSystemd(what: '--ready' | '--stopping'): Promise<void> {
  if (process.env['NOTIFY_SOCKET'] === undefined) return;
  await promisify(execFile)('systemd-notify', [what]).catch((error: unknown) => {
    console.error(`systemd-notify: ${(error as Error).message}`);
  });
}
