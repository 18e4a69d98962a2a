import { ownScript } from '../src/platform/web-app/browser/own-script.ts';

/** Where the hashed files of this application lie. */
const ASSETS = '/app/assets/';

/**
 * Registers the service worker once the page has loaded, and lets it keep the files that this page is made of, so that the shell opens
 * without a line. Answers of the server are never kept.
 */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || location.hostname.startsWith('wbs.'))
    return;
  addEventListener('load', () => void start());
}

async function start(): Promise<void> {
  try {
    await navigator.serviceWorker.register(ownScript('/sw.js'), { scope: '/' });
    const { active } = await navigator.serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname);
    const paths = ['/app/meja', ...files.filter((path) => path.startsWith(ASSETS))];
    active?.postMessage({ ask: 'keep', paths });
    active?.postMessage({ ask: 'send' });
  } catch {
    // A browser that refuses (private window, no storage) shows the application all the same.
  }
}
