/** What a pasted message leads to. */
export type LinkAnswer =
  | { kind: 'none' }
  | { kind: 'own'; host: string; path: string }
  /** `trick`: the own address stands in it, yet it leads elsewhere */
  | { kind: 'foreign'; host: string; trick: boolean };

/** Longest text that is looked at, in characters. */
export const LINK_LENGTH = 500;

/**
 * Where the first address in a text really leads: the host that a browser would open, not the one that is shown first
 * (`https://kota.go.id@lain.example`, `kota.go.id.lain.example`).
 * @param own hosts of this government, lower case, with port where there is one
 */
export function checkLink(typed: string, own: readonly string[]): LinkAnswer {
  const text = typed.slice(0, LINK_LENGTH).trim();
  const address = /https?:\/\/[^\s<>"']+/i.exec(text)?.[0] ?? bareAddress(text);
  if (address === undefined || !URL.canParse(address)) return { kind: 'none' };
  const { host, pathname } = new URL(address);
  if (host === '') return { kind: 'none' };
  if (own.includes(host)) return { kind: 'own', host, path: pathname };
  const shown = text.toLowerCase();
  return { kind: 'foreign', host, trick: own.some((each) => shown.includes(each)) };
}

/** `kota.go.id/cek` without a scheme, as people copy it. */
function bareAddress(text: string): string | undefined {
  const found = /(?:^|\s)((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#@][^\s<>"']*)?)/iu.exec(text)?.[1];
  return found === undefined ? undefined : `https://${found}`;
}
