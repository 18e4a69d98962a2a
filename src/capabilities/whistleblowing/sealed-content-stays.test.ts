// With files in an S3-compatible store, whose times nobody can set, sealed content goes on lying where they tell the day only.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { plainDate } from '../../platform/calendar/index.ts';
import { FilesAwayError } from '../../platform/files/away.ts';
import { s3Files } from '../../platform/files/s3.ts';
import { staysOnDisk } from '../../platform/files/stays.ts';
import { sha256 } from '../../platform/ids.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { streamSealed } from './actions/download-evidence.ts';
import { openDraft, takePart } from './actions/drafts.ts';
import { whistleblowing } from './index.ts';
import { agePlaces, at, runJob, sendWithEvidence, timesOf } from './nights.fixture.ts';
import { seal } from '../../platform/sealing/age.ts';
import { must, openSealedHouse } from './wbs.fixture.ts';

eachEngine(
  'a sealed report comes, is read, told of no time and swept away without a question to the store',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const asked: string[] = [];
    const client = {
      async ask({ method, path }: { method: string; path: string }): Promise<never> {
        asked.push(`${method} ${path}`);
        throw new Error('the store was asked');
      },
      again: () => Promise.reject(new Error('the store was asked')),
      away: (reason: string) => new FilesAwayError(reason),
    };
    house.services.files = s3Files(join(house.services.folders.data, 'files'), client, '');
    agePlaces(house);
    await runJob(house, 'wbs-file-times', '2026-11-23T01:00:00Z');
    const { hash, path } = await sendWithEvidence(house);
    const size = Number((await house.services.files.timeless.read(government.id, hash)).length);
    const pieces = streamSealed(house.services.files, government.id, {
      size,
      parts: [hash],
      day: plainDate('2026-11-23'),
    });
    assert.equal(sha256(Buffer.concat(await Readable.from(pieces).toArray())), hash);

    const token = await openDraft(house.services, government);
    const bytes = await seal(crypto.getRandomValues(new Uint8Array(1_000)), [house.holders.intake.recipient]);
    must(await takePart(house.services, government, { token, file: 0, number: 0, bytes }));
    await runJob(house, 'wbs-file-times', '2026-11-23T03:00:00Z');
    await new Promise((resolve) => setTimeout(resolve, 30));
    const night = BigInt(Date.now()) * 1_000_000n - 20_000_000n;
    await runJob(house, 'wbs-night', '2026-11-23T16:10:00Z');
    const times = await timesOf(path);
    const midnight = BigInt(Date.parse('2026-11-23T00:00:00Z')) * 1_000_000n;
    assert.deepEqual([times.atimeNs, times.mtimeNs], [midnight, midnight]);
    assert.ok(times.birthtimeNs >= night, 'born at night');

    const stays = (each: string) =>
      house.run((tx) =>
        staysOnDisk(tx, [whistleblowing.timeless!], {
          governmentId: government.id,
          hash: each,
          lock: true,
        }),
      );
    await house.run((tx) =>
      tx
        .withTables<{ file: Record<string, unknown> }>()
        .insertInto('file')
        .values(
          [hash, sha256(bytes), sha256('lain')].map((each) => ({
            government_id: government.id,
            id: crypto.randomUUID(),
            hash: each,
            name: 'a.pdf',
            media_type: 'application/pdf',
            size: 1,
            created_at: '2026-11-23T02:00:00Z',
            created_by: 'job:test',
          })),
        )
        .execute(),
    );
    assert.deepEqual(
      [await stays(hash), await stays(sha256(bytes)), await stays(sha256('lain'))],
      [true, true, false],
      'though somebody uploaded the same bytes',
    );
    await runJob(
      { ...house, services: at(house, '2026-11-27T16:10:00Z') },
      'wbs-night',
      '2026-11-27T16:10:00Z',
    );
    assert.equal(await house.services.files.timeless.has(government.id, sha256(bytes)), false, 'swept');
    assert.deepEqual(asked, []);
  },
);
