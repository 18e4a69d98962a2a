/** Hands the browser a file to keep. Bytes get no type that would make it open them. */
export function saveFile(name: string, content: Blob | Uint8Array<ArrayBuffer>): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type: 'application/octet-stream' });
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
