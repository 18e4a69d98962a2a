import type { Bytes } from '../../../../platform/sealing/bytes.ts';

/** Hands bytes of this page to the person as a file. */
export function saveFile(name: string, bytes: Bytes): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
