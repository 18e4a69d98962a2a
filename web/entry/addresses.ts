/** Back to where the session ended: a path under /app, or the page `/m` that the server renders; anything else leads to the desk. */
export function returnPath(kembali: unknown): string {
  if (isServed(kembali)) return kembali;
  return typeof kembali === 'string' && /^\/app\/(?!login|aktivasi)[\w\-./?=&%,]*$/.test(kembali)
    ? kembali
    : '/meja';
}

/** A page outside this application: the browser itself has to go there. */
export function isServed(path: unknown): path is string {
  return typeof path === 'string' && /^\/m(?:\/[\w\-/]*)?$/.test(path) && !path.includes('//');
}

/** `#user-name/CODE`, as the letter's QR code holds it. What stands behind `#` never reaches a server's log. */
export function readLetter(hash: string): { name: string; code: string } {
  const [name = '', code = ''] = hash.replace(/^#/, '').split('/');
  try {
    return { name: decodeURIComponent(name), code: decodeURIComponent(code) };
  } catch {
    return { name: '', code: '' };
  }
}
