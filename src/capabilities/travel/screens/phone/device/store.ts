// What this browser keeps for its traveller, in IndexedDB: the key of the device, the end of its chain, and check-ins that have not arrived.
import type { ChainEnd, SignedCheckIn } from './chain.ts';

/** This browser as a device of one traveller on one trip. */
export interface KeptDevice extends ChainEnd {
  memberId: string;
  deviceId: string;
  /** cannot be read out, not even by this page */
  key: CryptoKey;
}

/** What the server says is wrong with a check-in. */
export type Fault = Record<'id' | 'en', string>;

/** A check-in that waits for the server, or that it refused. */
export interface KeptCheckIn extends SignedCheckIn {
  memberId: string;
  seq: number;
  /** ISO 8601 UTC */
  at: string;
  promptId: string | null;
  /** what the server found wrong, in words; null: it has not seen it */
  fault: Fault | null;
}

/** A photo whose check-in names it already; it goes first. */
export interface KeptPhoto {
  memberId: string;
  /** chosen here, so that the signature holds it before any line is there */
  fileId: string;
  picture: Blob;
}

/** Everything that the queue needs of a store; IndexedDB in browsers. */
export interface DeviceStore {
  device(memberId: string): Promise<KeptDevice | undefined>;
  /** Keeps device and check-in together or neither: a chain whose end moved without its check-in would be broken. */
  keep(device: KeptDevice, checkIn?: KeptCheckIn, photo?: KeptPhoto): Promise<void>;
  photos(memberId: string): Promise<KeptPhoto[]>;
  dropPhoto(fileId: string): Promise<void>;
  /** in the order of the chain */
  checkIns(memberId: string): Promise<KeptCheckIn[]>;
  settle(
    memberId: string,
    outcome: { taken: readonly number[]; refused: ReadonlyMap<number, Fault> },
  ): Promise<void>;
  /** members with something that waits */
  waiting(): Promise<string[]>;
  forget(memberId: string): Promise<void>;
}

const NAME = 'lurus-travel';
const DEVICES = 'devices';
const CHECK_INS = 'check-ins';
const PHOTOS = 'photos';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(DEVICES, { keyPath: 'memberId' });
      request.result.createObjectStore(CHECK_INS, { keyPath: ['memberId', 'seq'] });
      request.result.createObjectStore(PHOTOS, { keyPath: 'fileId' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => {
      opened = null;
      reject(request.error ?? new Error('no store'));
    });
  }));
}

interface Stores {
  devices: IDBObjectStore;
  checkIns: IDBObjectStore;
  photos: IDBObjectStore;
}

/** One transaction over all of it; done when it is on the disk. */
async function within<T>(
  mode: IDBTransactionMode,
  work: (stores: Stores) => IDBRequest<T> | null,
): Promise<T | undefined> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const tx = db.transaction([DEVICES, CHECK_INS, PHOTOS], mode, { durability: 'strict' });
    const request = work({
      devices: tx.objectStore(DEVICES),
      checkIns: tx.objectStore(CHECK_INS),
      photos: tx.objectStore(PHOTOS),
    });
    tx.addEventListener('complete', () => resolve(request?.result));
    tx.addEventListener('abort', () => reject(tx.error ?? new Error('not kept')));
  });
}

const ofMember = (memberId: string) => IDBKeyRange.bound([memberId, 0], [memberId, Infinity]);

export const browserStore: DeviceStore = {
  device: (memberId) => within<KeptDevice>('readonly', ({ devices }) => devices.get(memberId)),
  async keep(device, checkIn, photo) {
    await within('readwrite', ({ devices, checkIns, photos }) => {
      devices.put(device);
      if (checkIn) checkIns.put(checkIn);
      if (photo) photos.put(photo);
      return null;
    });
  },
  async photos(memberId) {
    const all = (await within<KeptPhoto[]>('readonly', ({ photos }) => photos.getAll())) ?? [];
    return all.filter((each) => each.memberId === memberId);
  },
  async dropPhoto(fileId) {
    await within('readwrite', ({ photos }) => photos.delete(fileId));
  },
  checkIns: async (memberId) =>
    (await within<KeptCheckIn[]>('readonly', ({ checkIns }) => checkIns.getAll(ofMember(memberId)))) ?? [],
  async settle(memberId, { taken, refused }) {
    const kept = await browserStore.checkIns(memberId);
    await within('readwrite', ({ checkIns }) => {
      for (const seq of taken) checkIns.delete([memberId, seq]);
      for (const each of kept) {
        const fault = refused.get(each.seq);
        if (fault !== undefined) checkIns.put({ ...each, fault });
      }
      return null;
    });
  },
  async waiting() {
    const all = (await within<KeptCheckIn[]>('readonly', ({ checkIns }) => checkIns.getAll())) ?? [];
    return [...new Set(all.filter((each) => each.fault === null).map((each) => each.memberId))];
  },
  async forget(memberId) {
    const photos = await browserStore.photos(memberId);
    await within('readwrite', (stores) => {
      stores.devices.delete(memberId);
      stores.checkIns.delete(ofMember(memberId));
      for (const { fileId } of photos) stores.photos.delete(fileId);
      return null;
    });
  },
};
