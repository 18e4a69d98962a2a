import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { bestReading } from './best-reading.ts';
import { alignChain, BATCH, enrolBrowser, flushCheckIns, keepCheckIn, type Line } from './queue.ts';
import type { DeviceStore, KeptCheckIn, KeptDevice, KeptPhoto } from './store.ts';

const MEMBER = 'member';
const here = (minute: number, photo: Blob | null = null) => ({
  at: new Date(Date.UTC(2026, 2, 3, 2, minute)).toISOString(),
  latitude: -1.2675,
  longitude: 116.8289,
  accuracy: 12,
  promptId: null,
  photo,
});

function memoryStore(): DeviceStore {
  const devices = new Map<string, KeptDevice>();
  const photos = new Map<string, KeptPhoto>();
  let kept: KeptCheckIn[] = [];
  return {
    device: async (id) => devices.get(id),
    async keep(device, checkIn, photo) {
      devices.set(device.memberId, device);
      if (checkIn) kept.push(checkIn);
      if (photo) photos.set(photo.fileId, photo);
    },
    photos: async () => [...photos.values()],
    dropPhoto: async (id) => void photos.delete(id),
    checkIns: async () => kept,
    async settle(_, { taken, refused }) {
      kept = kept.flatMap((each) =>
        taken.includes(each.seq)
          ? []
          : [{ ...each, fault: refused.get(each.seq) ?? each.fault } satisfies KeptCheckIn],
      );
    },
    waiting: async () => kept.map((each) => each.memberId),
    forget: async () => undefined,
  };
}

async function enrolled() {
  const store = memoryStore();
  let publicKey = '';
  await enrolBrowser(store, MEMBER, async (key) => {
    publicKey = key;
    return 'device';
  });
  return { store, publicKey };
}

test('each check-in is signed and names the hash of the one before', async () => {
  const { store, publicKey } = await enrolled();
  for (const minute of [1, 2, 3]) await keepCheckIn(store, MEMBER, here(minute));
  const key = createPublicKey({ key: JSON.parse(publicKey), format: 'jwk' });
  let previous = '';
  for (const [place, { payload, signature }] of (await store.checkIns(MEMBER)).entries()) {
    const said = JSON.parse(payload) as { seq: number; previous: string };
    assert.deepEqual([said.seq, said.previous], [place + 1, previous]);
    const bytes = Buffer.from(signature, 'base64url');
    assert.ok(verify('sha256', Buffer.from(payload), { key, dsaEncoding: 'ieee-p1363' }, bytes));
    previous = createHash('sha256').update(payload).digest('hex');
  }
});

test('the private half of the key cannot be read out', async () => {
  const { store, publicKey } = await enrolled();
  const device = await store.device(MEMBER);
  await assert.rejects(crypto.subtle.exportKey('jwk', device!.key));
  assert.deepEqual(Object.keys(JSON.parse(publicKey)), ['kty', 'crv', 'x', 'y']);
});

test('a browser is enrolled once, also when it is asked twice at the same time', async () => {
  const store = memoryStore();
  let asked = 0;
  const enrol = () => enrolBrowser(store, MEMBER, async () => `device ${(asked += 1)}`);
  const [first] = [await enrol(), await enrol()];
  assert.deepEqual([asked, first.deviceId], [1, 'device 1']);
});

const outside = { id: 'Di luar waktu perjalanan', en: 'Outside the days of the trip' };
/** A line that writes down what passes, and refuses the last of what it gets when told so. */
function listeningLine(refusing = false) {
  const passed: string[] = [];
  const line: Line = {
    async checkIns(_, items) {
      passed.push(...items.map(({ payload }) => String((JSON.parse(payload) as { seq: number }).seq)));
      return {
        refused: refusing && items.length < BATCH ? [{ place: items.length - 1, sentence: outside }] : [],
      };
    },
    async photo({ fileId }) {
      passed.push(fileId);
    },
  };
  return { line, passed };
}
const noLine: Line = {
  checkIns: () => Promise.reject(new Error('no line')),
  photo: () => Promise.reject(new Error('no line')),
};

test('what the line cut stays and is sent again in order; what was refused stays with its fault', async () => {
  const { store } = await enrolled();
  for (let minute = 0; minute < BATCH + 2; minute += 1) await keepCheckIn(store, MEMBER, here(minute));
  await assert.rejects(flushCheckIns(store, MEMBER, noLine));
  assert.equal((await store.checkIns(MEMBER)).length, BATCH + 2);
  const { line, passed } = listeningLine(true);
  assert.equal(await flushCheckIns(store, MEMBER, line), BATCH + 1);
  assert.deepEqual(
    passed,
    Array.from({ length: BATCH + 2 }, (_, at) => String(at + 1)),
  );
  const left = await store.checkIns(MEMBER);
  assert.deepEqual(
    left.map(({ seq, fault }) => [seq, fault]),
    [[BATCH + 2, outside]],
  );
});

test('what is refused as a whole is sent one by one: each of them gets its reason, and none waits for ever', async () => {
  const { store } = await enrolled();
  for (const minute of [1, 2, 3]) await keepCheckIn(store, MEMBER, here(minute));
  const sizes: number[] = [];
  const line: Line = {
    ...noLine,
    async checkIns(_, items) {
      sizes.push(items.length);
      return items.some(({ payload }) => payload.includes('"seq":2')) ? { whole: outside } : { refused: [] };
    },
  };
  assert.equal(await flushCheckIns(store, MEMBER, line), 2);
  assert.deepEqual(sizes, [3, 1, 1, 1]);
  assert.deepEqual(
    (await store.checkIns(MEMBER)).map(({ seq, fault }) => [seq, fault]),
    [[2, outside]],
  );
});

test('a photo has its number before there is a line, is signed with it and goes first', async () => {
  const { store } = await enrolled();
  const { payload } = await keepCheckIn(store, MEMBER, here(1, new Blob(['x'])));
  const { photoFileId } = JSON.parse(payload) as { photoFileId: string };
  await assert.rejects(flushCheckIns(store, MEMBER, noLine));
  const { line, passed } = listeningLine();
  await flushCheckIns(store, MEMBER, line);
  assert.deepEqual([passed, await store.photos(MEMBER)], [[photoFileId, '1'], []]);
});

test('the chain goes on where the server ends it, but never while something waits', async () => {
  const { store } = await enrolled();
  await keepCheckIn(store, MEMBER, here(1));
  const chains = [{ deviceId: 'device', seq: 1, previous: '' }];
  await alignChain(store, MEMBER, chains);
  assert.equal((await store.device(MEMBER))!.seq, 1);
  await flushCheckIns(store, MEMBER, listeningLine(true).line);
  await alignChain(store, MEMBER, chains);
  assert.deepEqual([(await store.device(MEMBER))!.seq, (await store.device(MEMBER))!.last], [0, '']);
});

test('of three readings the best is taken, a refused permission is told, silence ends', async () => {
  const position = (accuracy: number) =>
    ({ coords: { latitude: 1, longitude: 2, accuracy }, timestamp: 0 }) as GeolocationPosition;
  const denied = { code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError;
  let cleared = 0;
  const device = (say: (found: PositionCallback, failed: PositionErrorCallback) => void) => ({
    watchPosition(found: PositionCallback, failed?: PositionErrorCallback | null) {
      queueMicrotask(() => say(found, failed!));
      return 7;
    },
    clearWatch: () => void (cleared += 1),
  });
  const best = await bestReading(
    device((found) => [90, 40, 60, 31].forEach((each) => found(position(each)))),
  );
  assert.deepEqual([typeof best === 'object' && best.accuracy, cleared], [40, 1]);
  assert.equal(await bestReading(device((_, failed) => failed(denied))), 'denied');
  const silent = device(() => {});
  assert.equal(await bestReading(silent, { patience: 1 }), 'unavailable');
});
