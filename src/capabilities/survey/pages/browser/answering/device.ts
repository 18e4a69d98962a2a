// What stays on this device, and nowhere else, until it is sent or deleted.

/** Bytes are spelled in base64url. */
export interface Pending {
  kid: string;
  prepared: string;
  blinded: string;
  inverse: string;
}

export interface Token {
  kid: string;
  prepared: string;
  signature: string;
}

export type Given = Record<string, number | string>;

/** Answers that are not handed over yet. */
export interface Draft {
  /** of the invitation; null: a token was taken for it */
  code: string | null;
  /** question codes as this device asks them */
  order: string[];
  answers: Given;
  /** question where the person is, or `review`; null: at the first page */
  at: string | null;
  /** kept before it is sent: after a broken connection the same is asked again */
  pending: Pending | null;
  token: Token | null;
  /** finished without a connection: goes by itself when there is one */
  auto: boolean;
}

/** Finished answers on their way: fixed, because the same must be sent after a broken connection. */
export interface Parcel extends Token {
  /** of every question that was asked; null: no answer. The receipt is made over these */
  answers: Record<string, number | string | null>;
  /** milliseconds since 1970; not before */
  due: number;
  /** why the server does not take it; null: it waits */
  refused: string | null;
}

const memory = new Map<string, string>();

/** Whether the browser keeps things when the page is closed. */
export let keeps = true;

function read<T>(key: string): T | null {
  let text = memory.get(key) ?? null;
  try {
    text = localStorage.getItem(key) ?? text;
  } catch {
    keeps = false;
  }
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  const text = value === null ? null : JSON.stringify(value);
  if (text === null) memory.delete(key);
  else memory.set(key, text);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    keeps = false;
  }
}

export interface Device {
  draft(): Draft | null;
  saveDraft(draft: Draft | null): void;
  parcel(): Parcel | null;
  saveParcel(parcel: Parcel | null): void;
  receipts(): string[];
  saveReceipts(receipts: readonly string[]): void;
}

/** The places of one instrument of one wave. */
export function openDevice(wave: string, source: string): Device {
  const key = (what: string) => `lurus-survei-${what}/${wave}/${source}`;
  return {
    draft: () => read<Draft>(key('isian')),
    saveDraft: (draft) => write(key('isian'), draft),
    parcel: () => read<Parcel>(key('kirim')),
    saveParcel: (parcel) => write(key('kirim'), parcel),
    receipts: () => read<string[]>(key('bukti')) ?? [],
    saveReceipts: (receipts) => write(key('bukti'), receipts.length === 0 ? null : receipts),
  };
}
