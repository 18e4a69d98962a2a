import { ownScript } from '../../src/platform/web-app/browser/own-script.ts';
import { get, post } from '../api.ts';
import { isProblem } from '../problem.ts';
import { send } from '../request.ts';

/** Why this browser cannot be told anything, or what it does now. */
export type PushState =
  | 'insecure'
  | 'unsupported'
  /** on iPhone and iPad only after the application was put on the home screen */
  | 'needs-install'
  /** the person refused in the browser; only there can it be allowed again */
  | 'refused'
  /** the office has no keys for it */
  | 'closed'
  | 'off'
  | 'on';

interface PushKey {
  /** public key of the office's sender, base64url; null: not set up */
  key: string | null;
}

const WORKER = '/sw.js';
const SUBSCRIPTIONS = '/push/subscriptions';

/** What this device can do and does. Asks the person nothing. */
export async function readPushState(): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return /iPhone|iPad/.test(navigator.userAgent) ? 'needs-install' : 'unsupported';
  if (Notification.permission === 'denied') return 'refused';
  if ((await officeKey()) === null) return 'closed';
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && Notification.permission === 'granted' ? 'on' : 'off';
}

/** Asks for permission where needed, and tells the server of this device. Throws a Problem where the server refuses. */
export async function subscribe(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted')
    return Notification.permission === 'denied' ? 'refused' : 'off';
  const key = await officeKey();
  if (key === null) return 'closed';
  const worker = await navigator.serviceWorker.register(ownScript(WORKER), { scope: '/' });
  await navigator.serviceWorker.ready;
  // A subscription under an older key of the office would never be heard.
  await (await worker.pushManager.getSubscription())?.unsubscribe();
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(key),
  });
  await post(SUBSCRIPTIONS, subscription.toJSON());
  return 'on';
}

/** Forgets this device, here and on the server. */
export async function unsubscribe(): Promise<PushState> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await send('DELETE', `/api${SUBSCRIPTIONS}`, { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return 'off';
}

/** An installation without a sender answers that there is none. */
async function officeKey(): Promise<string | null> {
  try {
    return (await get<PushKey>('/push/key')).key;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}

/** base64url → bytes */
export function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const plain = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.codePointAt(0)!);
}
