// Keeps the pages below /m on this device while there is a line, so that the last figures can be read without one. They work as well without this.

export {};

if ('serviceWorker' in navigator) void keep();

async function keep(): Promise<void> {
  try {
    const { active } = await navigator.serviceWorker.ready;
    const linked = (document.body.dataset['keep'] ?? '').split(' ').filter((path) => path !== '');
    const files = [
      ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel=stylesheet], script[src]'),
    ];
    const assets = files.map((each) => new URL('href' in each ? each.href : each.src).pathname);
    if (navigator.onLine)
      active?.postMessage({ ask: 'keep', paths: [...assets, location.pathname, ...linked] });
  } catch {
    // A browser that refuses (private window, no storage) shows the pages all the same.
  }
}
