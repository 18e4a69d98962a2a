// Makes the public pages installable and keeps the way in open without a line. Every page works as well without this.

import { ownScript } from './own-script.ts';

if ('serviceWorker' in navigator && !location.hostname.startsWith('wbs.')) void start();

async function start(): Promise<void> {
  try {
    await navigator.serviceWorker.register(ownScript('/sw.js'), { scope: '/' });
    const { active } = await navigator.serviceWorker.ready;
    const send = () => active?.postMessage({ ask: 'send' });
    addEventListener('online', send);
    send();
  } catch {
    // A browser that refuses (private window, no storage) shows the pages all the same.
  }
}
