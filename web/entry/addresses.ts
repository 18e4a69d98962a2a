/** Back to where the session ended; anything that is no path under /app leads to the desk. */
export function returnPath(kembali: unknown): string {
  return typeof kembali === 'string' && /^\/app\/(?!login|aktivasi)[\w\-./?=&%,]*$/.test(kembali)
    ? kembali
    : '/meja';
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
