import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line between browser and program that can be cut, as the line of a telephone on a bus is. */
export interface CuttableLine {
  /** the program's address with the line's own port */
  url: string;
  /** Cuts every connection once so many more bytes have gone up, and lets nobody through for a while. */
  cutAfter(bytes: number, milliseconds: number): void;
  cuts(): number;
  /** bytes that went up so far */
  sent(): number;
  close(): Promise<void>;
}

/** @param to address of the program, e.g. http://wbs.localhost:3000 */
export async function openCuttableLine(to: string): Promise<CuttableLine> {
  const open = new Set<Socket>();
  let [sent, cuts, limit, pause, down] = [0, 0, Infinity, 0, false];
  const cut = () => {
    [limit, down] = [Infinity, true];
    cuts++;
    for (const each of open) each.destroy();
    setTimeout(() => {
      down = false;
    }, pause).unref();
  };
  const server = createServer((browser) => {
    if (down) return void browser.destroy();
    const program = connect(Number(new URL(to).port), '127.0.0.1');
    for (const each of [browser, program]) {
      open.add(each);
      each.on('error', () => {});
      each.on('close', () => {
        open.delete(each);
        browser.destroy();
        program.destroy();
      });
    }
    browser.on('data', (bytes) => {
      sent += bytes.length;
      if (sent >= limit) cut();
    });
    browser.pipe(program).pipe(browser);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = new URL(to);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.origin,
    cutAfter(bytes, milliseconds) {
      [limit, pause] = [sent + bytes, milliseconds];
    },
    cuts: () => cuts,
    sent: () => sent,
    async close() {
      for (const each of open) each.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
