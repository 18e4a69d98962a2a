import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../program.ts';
import { openDoor, type Door } from './door.ts';
import { fullFiles, fullTables, type Place } from './full-disk.ts';
import { layGround, noServer } from './ground.ts';
import { assertKept, assertTrail, untilSequenced } from './kept.ts';
import { startWriting, type Kind, type Writing } from './writers.ts';

/** Rows of these tables are long: a page is full after a dozen. */
const TABLES = ['gift', 'complaint', 'consultation_question'];
const PATIENCE = 60_000;

test(
  'no room for files, then none for rows: whoever sends is told that nothing was stored, others work on, and it heals by itself',
  { skip: noServer },
  async (t) => {
    const ground = await layGround();
    const places: Place[] = [];
    let program: Program | null = null;
    try {
      const files = fullFiles(ground, () => program!.pid);
      places.push(files);
      const tables = await fullTables(ground, TABLES);
      places.push(tables);
      program = await ground.serve();
      const { url } = program;
      const door = openDoor(() => [url]);
      const writing = startWriting(door, ground);
      try {
        await until(() => writing.noted.gift.size > 0, 'a first report with its paper');
        for (const place of [files, tables]) {
          t.diagnostic(place.kind);
          const refused = count(door, '507');
          await place.fill();
          await until(() => count(door, '507') >= refused + 5, 'somebody is told that there is no room');
          await goesOn(writing, 'payment');
          await goesOn(writing, 'check-in');
          await place.free();
          await goesOn(writing, 'gift');
          await goesOn(writing, 'question');
        }
      } finally {
        await writing.stop();
      }
      t.diagnostic(`answers: ${[...door.counts].map(([status, times]) => `${status} ${times}`).join(', ')}`);
      assert.deepEqual(door.unkind, []);
      assert.equal(door.counts.get('none'), undefined, 'a request was cut off: the program died');
      await assertSentences(url, ground.world.cookies.get('everything')!, files);
      await untilSequenced(ground);
      await assertKept(ground, writing.noted);
      await assertTrail(ground);
      const left = readdirSync(join(ground.folder, 'data', 'files', ground.world.government.id));
      assert.deepEqual(
        left.filter((name) => name.startsWith('draft-')),
        [],
        'halves of uploads',
      );
    } finally {
      await program?.kill();
      for (const place of places) await place.close();
      await ground.close();
    }
  },
);

const count = (door: Door, status: string) => door.counts.get(status) ?? 0;

async function until(reached: () => boolean, what: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!reached()) {
    assert.ok(performance.now() < end, `waited in vain: ${what}`);
    await sleep(50);
  }
}

async function goesOn({ noted }: Writing, kind: Kind): Promise<void> {
  const before = noted[kind].size;
  await until(() => noted[kind].size > before + 1, `${kind} goes on`);
}

/** Both languages, in the API and on a page. */
async function assertSentences(url: string, cookie: string, files: Place): Promise<void> {
  await files.fill();
  try {
    for (const [language, words] of [
      ['id', /tidak tersimpan sama sekali/],
      ['en', /nothing of what you sent was stored/],
    ] as const) {
      const form = new FormData();
      form.append('file', new Blob([`%PDF-1.4\n% ${'x'.repeat(50_000)}\n%%EOF\n`]), 'bukti.pdf');
      const reply = await fetch(`${url}/api/gratification/files`, {
        method: 'POST',
        headers: { cookie, 'accept-language': language },
        body: form,
      });
      assert.equal(reply.status, 507);
      const problem = (await reply.json()) as { code: string; detail: string };
      assert.equal(problem.code, 'storage-full');
      assert.match(problem.detail, words);
    }
  } finally {
    await files.free();
  }
}
