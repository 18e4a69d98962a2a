import { badField, isRefusal, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import { readAgeHeader } from '../../../platform/sealing/age-header.ts';

/**
 * A sealed blob as it came over the wire: base64 of an age file with exactly one X25519 recipient. Nothing of what was sent is said back.
 * @param limit bytes
 */
export function readSealed(field: string, sent: string, limit: number): Outcome<Buffer> {
  if (sent.length > Math.ceil(limit / 3) * 4) return tooLarge(field);
  const bytes = Buffer.from(sent, 'base64');
  if (bytes.toString('base64') !== sent) return notSealed(field);
  return sealedFault(field, bytes, bytes.length) ?? bytes;
}

/** Null when `beginning` begins an age file of `size` bytes for exactly one X25519 recipient. @param size null: not known yet */
export function sealedFault(field: string, beginning: Uint8Array, size: number | null): Refusal | null {
  const { header, fault } = readAgeHeader(beginning, size);
  if (fault === 'truncated') return cutOff(field);
  if (fault === 'too-large') return tooLarge(field);
  if (header === null) return notSealed(field);
  return header.kind === 'x25519' && header.recipients === 1 ? null : wrongReaders(field);
}

/** Several blobs by name, or the first refusal. */
export function readAllSealed<N extends string>(
  blobs: Record<N, { sent: string; limit: number }>,
): Outcome<Record<N, Buffer>> {
  const read: Partial<Record<N, Buffer>> = {};
  for (const [name, { sent, limit }] of Object.entries(blobs) as [N, { sent: string; limit: number }][]) {
    const bytes = readSealed(name, sent, limit);
    if (isRefusal(bytes)) return bytes;
    read[name] = bytes;
  }
  return read as Record<N, Buffer>;
}

export function notSealed(field: string): Refusal {
  return badField(
    field,
    'Bagian ini tidak tersegel dengan benar, jadi tidak disimpan. Muat ulang halaman, lalu segel dan kirim lagi.',
    'This part was not sealed properly, so it was not stored. Reload the page, then seal and send it again.',
  );
}

function cutOff(field: string): Refusal {
  return badField(
    field,
    'Bagian ini terpotong di jalan. Periksa sambungan, lalu kirim lagi.',
    'This part was cut off on its way. Check the connection and send it again.',
  );
}

export function wrongReaders(field: string): Refusal {
  return badField(
    field,
    'Penerima segel tidak sama dengan buku kunci hari ini. Muat ulang halaman agar kunci terbaru dipakai, lalu kirim lagi.',
    "The seal's readers are not those of today's key directory. Reload the page so that the newest keys are used, then send again.",
  );
}

function tooLarge(field: string): Refusal {
  return badField(
    field,
    'Bagian ini melebihi batas ukuran. Persingkat teks atau perkecil gambar, lalu kirim lagi.',
    'This part exceeds the size limit. Shorten the text or make the picture smaller, then send again.',
  );
}
