import { Refusal } from '../outcome.ts';
import type { Scanner } from './scanner.ts';

/** Characters of a name that a sentence holds. */
const LONGEST_SAID = 100;

/**
 * Looks into what somebody sent before it is kept. Null: keep it, which without a scanner is always so. With one, what could not be looked at
 * is refused too (503): whoever set the scanner wants nothing unchecked.
 * @param name as the sender called it; the sentence names it
 */
export async function checkUpload(
  scanner: Scanner | null,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Refusal | null> {
  if (scanner === null) return null;
  const verdict = await scanner.scan(content);
  if (verdict === 'clean') return null;
  const told = name.slice(0, LONGEST_SAID).toWellFormed();
  return 'found' in verdict ? infected(told, verdict.found) : unchecked(told);
}

function infected(name: string, malware: string): Refusal {
  const what = malware.slice(0, LONGEST_SAID);
  return onFile(422, 'file-infected', {
    id:
      `Berkas “${name}” tidak disimpan: pemeriksa virus menemukan ${what} di dalamnya. ` +
      'Jangan dibuka lagi. Beri tahu petugas TI, mintalah berkas yang bersih dari pembuatnya, lalu unggah yang itu.',
    en:
      `The file “${name}” was not stored: the virus scanner found ${what} in it. ` +
      'Do not open it again. Tell your IT staff, ask whoever made it for a clean file, and upload that one.',
  });
}

function unchecked(name: string): Refusal {
  return onFile(503, 'file-unchecked', {
    id:
      `Berkas “${name}” belum disimpan karena belum dapat diperiksa dari virus. Coba unggah lagi beberapa menit lagi; ` +
      'bila tetap begini, beri tahu pengelola sistem.',
    en:
      `The file “${name}” was not stored, because it could not be checked for viruses. Upload it again in a few minutes; ` +
      'if it stays like this, tell whoever runs the system.',
  });
}

function onFile(status: 422 | 503, code: string, message: Refusal['message']): Refusal {
  return new Refusal(status, code, message, [{ field: 'file', message }]);
}
