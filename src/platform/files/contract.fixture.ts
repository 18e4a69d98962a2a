import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { before, test } from 'node:test';
import { plainDate } from '../calendar/index.ts';
import type { FileStore } from './index.ts';

/** A store of which every test asks the same. */
export interface Tried {
  store: FileStore;
  /** where drafts lie */
  folder: string;
  /** Puts other bytes where kept ones lie. */
  damage(governmentId: string, hash: string, bytes: Buffer): Promise<void>;
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export async function listed(store: FileStore, governmentId: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { hash, size } of store.list(governmentId)) found.push(`${hash} ${size}`);
  return found;
}

async function drained(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** What the port promises, held against one store. */
export function keepsThePort(name: string, open: () => Promise<Tried>, skip: string | false): void {
  const options = { skip };
  let tried: Tried;
  before(async () => {
    if (skip === false) tried = await open();
  });
  const drafts = async (id: string) =>
    (await readdir(join(tried.folder, id))).filter((each) => each.startsWith('draft-'));

  test(`${name}: content comes back byte for byte under its hash, empty and large too`, options, async () => {
    const { store } = tried;
    const id = randomUUID();
    for (const bytes of [Buffer.alloc(0), Buffer.from('kuitansi'), randomBytes(700_000)]) {
      const hash = hashOf(bytes);
      assert.equal(await store.has(id, hash), false);
      assert.deepEqual(await store.put(id, Readable.from([bytes.subarray(0, 5), bytes.subarray(5)])), {
        hash,
        size: bytes.length,
        known: false,
      });
      assert.deepEqual(await store.put(id, bytes), { hash, size: bytes.length, known: true });
      assert.equal(await store.has(id, hash), true);
      assert.ok((await store.read(id, hash)).equals(bytes));
      assert.ok((await drained(store.stream(id, hash))).equals(bytes));
      assert.equal(await store.has(randomUUID(), hash), false, 'of another government');
    }
    assert.deepEqual(await drafts(id), []);
  });

  test(
    `${name}: a check sees the whole before it is kept; what it or the source throws leaves nothing`,
    options,
    async () => {
      const { store } = tried;
      const id = randomUUID();
      const bytes = randomBytes(200_000);
      await assert.rejects(
        store.put(id, bytes, async (whole) => {
          assert.ok((await drained(whole)).equals(bytes));
          assert.equal(await store.has(id, hashOf(bytes)), false);
          throw new Error('ditolak');
        }),
        /ditolak/,
      );
      async function* breaking() {
        yield bytes;
        throw new Error('terputus');
      }
      await assert.rejects(store.put(id, Readable.from(breaking(), { objectMode: false })), /terputus/);
      assert.deepEqual(await listed(store, id), []);
      assert.deepEqual(await drafts(id), []);
      await store.put(id, bytes, async (whole) => void (await drained(whole)));
      assert.equal((await listed(store, id)).length, 1);
    },
  );

  test(`${name}: the list is in order of the hash, whole, and of one government`, options, async () => {
    const { store } = tried;
    const [id, other] = [randomUUID(), randomUUID()];
    const contents = Array.from({ length: 8 }, () => randomBytes(1 + Math.floor(Math.random() * 50)));
    await Promise.all(contents.map((each) => store.put(id, each)));
    await store.put(other, Buffer.from('lain'));
    const expected = contents.map((each) => `${hashOf(each)} ${each.length}`).sort();
    assert.deepEqual(await listed(store, id), expected);
    assert.deepEqual(await listed(store, randomUUID()), []);
  });

  test(`${name}: what is erased is gone, once more is no fault, and it can come again`, options, async () => {
    const { store } = tried;
    const id = randomUUID();
    const { hash } = await store.put(id, Buffer.from('sekali'));
    await store.erase(id, hash);
    await store.erase(id, hash);
    assert.equal(await store.has(id, hash), false);
    await assert.rejects(store.read(id, hash));
    await assert.rejects(drained(store.stream(id, hash)));
    assert.equal((await store.put(id, Buffer.from('sekali'))).known, false);
  });

  test(`${name}: damaged bytes are not read, and come right when they are sent again`, options, async () => {
    const { store } = tried;
    const id = randomUUID();
    const { hash } = await store.put(id, Buffer.from('asli'));
    await tried.damage(id, hash, Buffer.from('asl1'));
    await assert.rejects(store.read(id, hash), /damaged/);
    await store.put(id, Buffer.from('asli'));
    assert.equal((await store.read(id, hash)).toString(), 'asli');
  });

  test(`${name}: nothing but a hash names content`, options, async () => {
    for (const hash of ['', '../../etc/passwd', 'A'.repeat(64), `${'a'.repeat(64)}/`])
      await assert.rejects(async () => tried.store.read(randomUUID(), hash));
  });

  test(
    `${name}: drafts of a killed program are erased when they are old, and no other ones`,
    options,
    async () => {
      const { store, folder } = tried;
      const id = randomUUID();
      const { hash } = await store.put(id, Buffer.from('tetap'));
      const [old, young] = [0, 1].map(() => join(folder, id, `draft-${randomUUID()}`));
      for (const path of [old!, young!]) await writeFile(path, 'separuh');
      const before = Date.now() - 86_400_000;
      await utimes(old!, new Date(before - 1_000), new Date(before - 1_000));
      assert.equal(await store.clearDrafts(id, before), 1);
      assert.equal((await drafts(id)).length, 1);
      assert.equal(await store.has(id, hash), true);
      assert.equal(await store.clearDrafts(randomUUID(), before), 0, 'of a government without files');
    },
  );

  test(`${name}: what is timeless lies on the disk and tells the day only`, options, async () => {
    const { timeless } = tried.store;
    const id = randomUUID();
    const { hash } = await timeless.put(id, Buffer.from('tersegel'));
    await timeless.dropTime(id, hash, plainDate('2026-11-23'));
    assert.equal((await timeless.read(id, hash)).toString(), 'tersegel');
    assert.equal(await tried.store.has(id, hash), true);
    const inFolder = await readdir(join(tried.folder, id, hash.slice(0, 2)));
    assert.deepEqual(inFolder, [hash]);
    assert.equal((await readdir(join(tried.folder, id))).length, 256, 'no folder comes with content');
    await timeless.erase(id, hash);
    assert.equal(await tried.store.has(id, hash), false);
  });
}
