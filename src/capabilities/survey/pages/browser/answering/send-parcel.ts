import type { AnswerSettings } from '../../answering/settings.ts';
import type { Device, Parcel } from './device.ts';
import { ask, isPassing, textOf } from './wire.ts';

/** `strange`: taken, with a receipt that is not over these answers. */
export type Sent = 'nothing' | 'early' | 'busy' | 'offline' | 'refused' | 'done' | 'strange';

type Check = (parcel: Parcel, receipt: string) => Promise<boolean>;

/** Milliseconds before a server that could not take the answers is asked again. */
export const AGAIN_AFTER = 30_000;
/** Browsers keep a connection open for about a minute; the answers shall not come over that of the token. */
const SHORTEST_DELAY = 2;

let sending: Promise<Sent> | null = null;

/** Sends what is due, once at a time. */
export function sendParcel(settings: AnswerSettings, device: Device, check: Check): Promise<Sent> {
  return (sending ??= send(settings, device, check).finally(() => {
    sending = null;
  }));
}

async function send(settings: AnswerSettings, device: Device, check: Check): Promise<Sent> {
  const parcel = device.parcel();
  if (parcel === null) return 'nothing';
  if (parcel.refused !== null) return 'refused';
  if (parcel.due > Date.now()) return 'early';
  const { kid, prepared, signature, answers } = parcel;
  const reply = await ask(`/s/${settings.wave}/jawab`, { kid, prepared, signature, answers });
  if (reply.status === 0) return 'offline';
  if (isPassing(reply)) return 'busy';
  const receipt = textOf(reply, 'receipt');
  if (receipt === '') {
    device.saveParcel({ ...parcel, refused: textOf(reply, 'detail') });
    return 'refused';
  }
  const known = device.receipts();
  if (!known.includes(receipt)) device.saveReceipts([...known, receipt]);
  const fits = await check(parcel, receipt);
  device.saveParcel(null);
  return fits ? 'done' : 'strange';
}

/** When answers go that wait for chance: between two minutes and the longest delay. */
export function randomDue(settings: AnswerSettings): number {
  const share = crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
  return Date.now() + (SHORTEST_DELAY + share * (settings.delay - SHORTEST_DELAY)) * 60_000;
}
