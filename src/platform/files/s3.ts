import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FilesAwayError } from './away.ts';
import { withDraft } from './draft.ts';
import { diskFiles, type FileStore } from './index.ts';
import { codeOf, readXml, type S3Client } from './s3-client.ts';

type Listed = { hash: string; size: number };

/** How long an answer to "are you there" is believed, ms: balancers ask every second. */
const FRESH = 10_000;

/**
 * Files in an S3-compatible store, each under `<prefix><government>/<ab>/<hash>`. What is timeless stays on the disk, and so does what lay there
 * before: the disk is looked at first. Every upload is drafted on the disk, so that it is hashed and checked whole before a byte leaves.
 * @param folder as of `diskFiles` @param page names that one answer of a list may hold
 */
export function s3Files(folder: string, client: S3Client, prefix: string, page = 1_000): FileStore {
  const local = diskFiles(folder);
  const above = (governmentId: string) => `${prefix}${governmentId}/`;
  const place = (governmentId: string, hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a content hash');
    return `/${above(governmentId)}${hash.slice(0, 2)}/${hash}`;
  };
  let looked = { at: -Infinity, answers: false };
  let erases = false;
  let complained = false;

  /** In a bucket that keeps versions, what is erased stays: nothing is put there. A store that cannot say is taken at its operator's word. */
  async function refuseVersions(): Promise<void> {
    if (erases) return;
    const query = { versioning: '' };
    const answer = await client.ask({ method: 'GET', path: '', query, also: [400, 403, 405, 501] });
    const text = await answer.text();
    const code = codeOf(text);
    if (answer.status === 404) throw client.away(`404 ${code}`);
    // Who may not ask is told AccessDenied; anything else is a key or a clock that is wrong.
    if (answer.status === 403 && code !== 'AccessDenied') throw client.away(`403 ${code}`);
    const said = readXml(text)['VersioningConfiguration'] as { Status?: string } | '' | undefined;
    if (said !== undefined && said !== '' && said.Status === 'Enabled') {
      if (!complained)
        console.error(
          'Bucket LURUS_FILES_S3 menyimpan versi, jadi yang dihapus tidak terhapus; unggahan ditolak sampai versi dimatikan / ' +
            'the bucket keeps versions, so what is erased stays; uploads are refused until versioning is off.',
        );
      complained = true;
      throw new FilesAwayError('the bucket keeps versions');
    }
    erases = true;
  }

  async function remoteHas(governmentId: string, hash: string): Promise<boolean> {
    const answer = await client.ask({ method: 'HEAD', path: place(governmentId, hash) });
    await answer.text();
    return answer.status !== 404;
  }

  /** Goes on where a line broke off: content never changes. */
  async function* remote(governmentId: string, hash: string): AsyncGenerator<Uint8Array> {
    const path = place(governmentId, hash);
    for (let at = 0, tries = 0; ; tries += 1) {
      const headers = at === 0 ? {} : { range: `bytes=${at}-` };
      const answer = await client.ask({ method: 'GET', path, headers });
      try {
        if (answer.status === 404) throw new Error(`file ${hash} is not in the store`);
        if (at > 0 && answer.status !== 206) throw new FilesAwayError('the store does not go on');
        let trouble: unknown = null;
        for (;;) {
          let piece: Uint8Array | null = null;
          try {
            piece = await answer.next();
          } catch (error) {
            trouble = error ?? new Error('broken off');
            break;
          }
          if (piece === null) return;
          at += piece.length;
          yield piece;
        }
        await client.again(tries, trouble);
      } finally {
        answer.end();
      }
    }
  }

  /** From the disk; from the store when it is not there, or was moved at this instant. */
  async function* anywhere(governmentId: string, hash: string): AsyncGenerator<Uint8Array> {
    if (await local.has(governmentId, hash)) {
      try {
        yield* local.stream(governmentId, hash);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
    yield* remote(governmentId, hash);
  }

  async function* remoteList(governmentId: string): AsyncGenerator<Listed> {
    let last = '';
    let token: string | undefined;
    do {
      const query = {
        'list-type': '2',
        'max-keys': String(page),
        prefix: above(governmentId),
        ...(token === undefined ? {} : { 'continuation-token': token }),
      };
      const answer = await client.ask({ method: 'GET', path: '', query });
      const { ListBucketResult: result } = readXml(await answer.text()) as { ListBucketResult?: ListResult };
      if (result === undefined) throw new FilesAwayError('the store gives no list');
      for (const { Key, Size } of result.Contents ?? []) {
        const hash = Key.slice(above(governmentId).length + 3);
        if (!/^[0-9a-f]{64}$/.test(hash) || `/${Key}` !== place(governmentId, hash)) continue;
        if (hash <= last) throw new FilesAwayError('the store lists without order');
        last = hash;
        yield { hash, size: Number(Size) };
      }
      token = result.IsTruncated === 'true' ? result.NextContinuationToken : undefined;
      if (result.IsTruncated === 'true' && !token) throw new FilesAwayError('the store breaks a list off');
    } while (token !== undefined);
  }

  const store: FileStore = {
    async put(governmentId, content, check) {
      await local.layOut(governmentId);
      return withDraft(join(folder, governmentId), content, check, async ({ path, hash, size }) => {
        await refuseVersions();
        const known = await store.has(governmentId, hash);
        const body = { blob: await openAsBlob(path), hash };
        const answer = await client.ask({ method: 'PUT', path: place(governmentId, hash), body });
        const text = await answer.text();
        if (answer.status === 404) throw client.away(`404 ${codeOf(text)}`);
        return { hash, size, known };
      });
    },
    async read(governmentId, hash) {
      const pieces: Uint8Array[] = [];
      for await (const piece of anywhere(governmentId, hash)) pieces.push(piece);
      const bytes = Buffer.concat(pieces);
      if (createHash('sha256').update(bytes).digest('hex') !== hash)
        throw new Error(`file ${hash} is damaged`);
      return bytes;
    },
    stream: (governmentId, hash) => Readable.from(anywhere(governmentId, hash), { objectMode: false }),
    has: async (governmentId, hash) =>
      (await local.has(governmentId, hash)) || (await remoteHas(governmentId, hash)),
    async erase(governmentId, hash) {
      const answer = await client.ask({ method: 'DELETE', path: place(governmentId, hash) });
      await answer.text();
      await local.erase(governmentId, hash);
    },
    list: (governmentId) => merged(remoteList(governmentId), local.list(governmentId)),
    clearDrafts: (governmentId, before) => local.clearDrafts(governmentId, before),
    timeless: local,
    async answers() {
      if (performance.now() - looked.at > FRESH) {
        const answers = await refuseVersions()
          .then(() => client.ask({ method: 'HEAD', path: '' }))
          .then(
            (answer) => answer.status < 300,
            () => false,
          );
        looked = { at: performance.now(), answers };
      }
      return looked.answers;
    },
  };
  return store;
}

interface ListResult {
  Contents?: { Key: string; Size: string }[];
  IsTruncated?: string;
  NextContinuationToken?: string;
}

/** Two ordered lists as one; what is in both is told once. */
async function* merged(one: AsyncIterable<Listed>, other: AsyncIterable<Listed>): AsyncGenerator<Listed> {
  const [a, b] = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()];
  let [left, right] = [await a.next(), await b.next()];
  while (!left.done || !right.done) {
    const first = right.done || (!left.done && left.value.hash <= right.value.hash) ? left : right;
    const { hash, size } = first.value as Listed;
    yield { hash, size };
    if (!left.done && left.value.hash === hash) left = await a.next();
    if (!right.done && right.value.hash === hash) right = await b.next();
  }
}
