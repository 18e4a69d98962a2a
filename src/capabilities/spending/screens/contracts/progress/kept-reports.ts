// Progress reports that have no line yet, in IndexedDB: a building site is often where no mast is. One a contract; a newer one takes its place.

export interface Position {
  latitude: number;
  longitude: number;
  /** metres */
  accuracy: number;
}

export interface KeptReport {
  contractId: string;
  /** who wrote it: on a shared device it is sent for nobody else */
  accountId: string;
  /** ISO 8601 UTC: when it was written */
  at: string;
  periodEnd: string;
  percent: number | null;
  note: string;
  fallReason: string | null;
  /** not uploaded yet */
  photos: Blob[];
  /** uploaded already: a line that breaks does not send them twice */
  photoIds: string[];
  position: Position | null;
  /** what the server found wrong, in words; null: it has not seen it */
  fault: string | null;
}

export interface ReportStore {
  get(contractId: string): Promise<KeptReport | undefined>;
  all(): Promise<KeptReport[]>;
  put(report: KeptReport): Promise<void>;
  drop(contractId: string): Promise<void>;
}

const NAME = 'lurus-contracts';
const REPORTS = 'reports';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(REPORTS, { keyPath: 'contractId' });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => {
      opened = null;
      reject(request.error ?? new Error('no store'));
    });
  }));
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (reports: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const tx = db.transaction(REPORTS, mode, { durability: 'strict' });
    const request = work(tx.objectStore(REPORTS));
    tx.addEventListener('complete', () => resolve(request.result));
    tx.addEventListener('abort', () => reject(tx.error ?? new Error('not kept')));
  });
}

export const browserReports: ReportStore = {
  get: (contractId) => within<KeptReport | undefined>('readonly', (reports) => reports.get(contractId)),
  all: () => within<KeptReport[]>('readonly', (reports) => reports.getAll()),
  async put(report) {
    await within('readwrite', (reports) => reports.put(report));
  },
  async drop(contractId) {
    await within('readwrite', (reports) => reports.delete(contractId));
  },
};
