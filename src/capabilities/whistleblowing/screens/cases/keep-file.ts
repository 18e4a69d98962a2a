/** Hands bytes to the browser as a download, without a type that would make it open them. */
export function keepFile(bytes: Uint8Array<ArrayBuffer> | Blob, name: string): void {
  const blob = bytes instanceof Blob ? bytes : new Blob([bytes], { type: 'application/octet-stream' });
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
