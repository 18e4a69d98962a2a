// The queue of check-ins on this device: signed and kept first, sent afterwards, forgotten only when the server has answered.
import { makeDeviceKey, signNext, type CheckIn, type SignedCheckIn } from './chain.ts';
import type { DeviceStore, Fault, KeptCheckIn, KeptDevice, KeptPhoto } from './store.ts';

/** The line to the server. */
export interface Line {
  /** @returns which places of the batch it did not take; `whole`: none, and sent again it would be the same */
  checkIns(
    device: Pick<KeptDevice, 'memberId' | 'deviceId'>,
    items: readonly SignedCheckIn[],
  ): Promise<{ refused: readonly { place: number; sentence: Fault }[] } | { whole: Fault }>;
  photo(photo: KeptPhoto): Promise<void>;
}

/** Check-ins in one request. */
export const BATCH = 50;

/** One at a time, in all tabs of this browser: two would give two check-ins the same number. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator as Navigator & { locks?: LockManager };
  return locks ? await (locks.request('lurus-travel', work) as Promise<T>) : work();
}

/** Makes this browser a device of the traveller. @param enrol tells the server the public key and answers with the device's id */
export async function enrolBrowser(
  store: DeviceStore,
  memberId: string,
  enrol: (publicKey: string) => Promise<string>,
): Promise<KeptDevice> {
  return alone(async () => {
    const known = await store.device(memberId);
    if (known !== undefined) return known;
    const { key, publicKey } = await makeDeviceKey();
    const device = { memberId, deviceId: await enrol(publicKey), key, seq: 0, last: '' };
    await store.keep(device);
    return device;
  });
}

/** Signs a check-in and keeps it; whether there is a line does not matter. @throws when this browser is no device of the traveller */
export async function keepCheckIn(
  store: DeviceStore,
  memberId: string,
  { photo, ...said }: Omit<CheckIn, 'photoFileId'> & { photo: Blob | null },
): Promise<KeptCheckIn> {
  return alone(async () => {
    const device = await store.device(memberId);
    if (device === undefined) throw new Error('not enrolled');
    const kept = photo === null ? undefined : { memberId, fileId: crypto.randomUUID(), picture: photo };
    const { item, end } = await signNext(device.key, device, { ...said, photoFileId: kept?.fileId ?? null });
    const { at, promptId } = said;
    const checkIn: KeptCheckIn = { ...item, memberId, seq: end.seq, at, promptId, fault: null };
    await store.keep({ ...device, ...end }, checkIn, kept);
    return checkIn;
  });
}

/**
 * Sends what waits: photos, then check-ins in the order of the chain. What the server took is forgotten, what it refused is kept with its fault
 * for the traveller to read; a line that breaks leaves everything as it was, and the same is sent again: the server takes each once. A batch
 * that is refused as a whole is sent one by one, so that one that cannot be taken holds no other back.
 * @returns how many check-ins the server has taken
 */
export async function flushCheckIns(store: DeviceStore, memberId: string, line: Line): Promise<number> {
  return alone(async () => {
    const device = await store.device(memberId);
    if (device === undefined) return 0;
    for (const photo of await store.photos(memberId)) {
      await line.photo(photo);
      await store.dropPhoto(photo.fileId);
    }
    let [sent, size] = [0, BATCH];
    for (;;) {
      const all = await store.checkIns(memberId);
      const batch = all.filter((each) => each.fault === null).slice(0, size);
      if (batch.length === 0) return sent;
      const items = batch.map(({ payload, signature }) => ({ payload, signature }));
      const answer = await line.checkIns(device, items);
      if ('whole' in answer && items.length > 1) {
        size = 1;
        continue;
      }
      const named = 'whole' in answer ? [{ place: 0, sentence: answer.whole }] : answer.refused;
      const refused = new Map(
        named.flatMap(({ place, sentence }) => {
          const seq = batch[place]?.seq;
          return seq === undefined ? [] : [[seq, sentence] as const];
        }),
      );
      const taken = batch.map((each) => each.seq).filter((seq) => !refused.has(seq));
      await store.settle(memberId, { taken, refused });
      sent += taken.length;
    }
  });
}

/**
 * Where the server's chain of this device goes on, once nothing waits here: what it refused is not in it, and a check-in that named a refused
 * one would be broken.
 */
export async function alignChain(
  store: DeviceStore,
  memberId: string,
  chains: readonly { deviceId: string; seq: number; previous: string }[],
): Promise<void> {
  await alone(async () => {
    const device = await store.device(memberId);
    const next = chains.find((each) => each.deviceId === device?.deviceId);
    if (device === undefined || next === undefined) return;
    if ((await store.checkIns(memberId)).some((each) => each.fault === null)) return;
    await store.keep({ ...device, seq: next.seq - 1, last: next.previous });
  });
}
