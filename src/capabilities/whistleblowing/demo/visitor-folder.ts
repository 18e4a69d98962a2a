import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printReceipt, receiptWords, newReceipt, type Receipt } from '../sealing/receipt.ts';
import { passphraseFile, type InventedCeremony } from './key-ceremony.ts';
import type { Who } from './stories/story.ts';

/** Whose key file is whose, in the words of the log-in list (demo-accounts.txt). */
const NAMES: Record<Who, string> = {
  superAdmin: 'super-admin',
  intake: 'wbs-intake',
  investigator: 'investigator',
  alternate: 'wbs-alternate',
};

export interface TriedReceipt {
  receipt: Receipt;
  number: string;
  /** what a visitor finds behind it */
  about: string;
}

/**
 * Writes what holders and reporters of a demo would keep to themselves into one folder, so that visitors can try both sides: key files with
 * their passphrases, shares, the root, receipts. Only a demo of invented people has such a folder.
 */
export async function writeVisitorFolder(
  folder: string,
  government: string,
  ceremony: InventedCeremony<Who>,
  receipts: readonly TriedReceipt[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const write = (name: string, content: string | Uint8Array) =>
    writeFile(join(folder, name), content, { mode: 0o600 });
  const passphrases: string[] = [];
  for (const who of Object.keys(NAMES) as Who[]) {
    const passphrase = receiptWords(newReceipt()).join(' ');
    const name = `kunci-${NAMES[who]}.age`;
    passphrases.push(`${NAMES[who]}: ${passphrase}   (${name})`);
    await write(name, await passphraseFile(ceremony, ceremony.holders[who].key, passphrase));
  }
  await write('frasa-sandi.txt', `${passphrases.join('\n')}\n`);
  await write(
    'pemulihan.txt',
    `Lima bagian kunci pemulihan; tiga di antaranya cukup.\nFive shares of the recovery key; any three are enough.\n\n${ceremony.recovery.shares
      .map((each) => `${each.number}. ${each.text}`)
      .join('\n')}\n`,
  );
  await write('kunci-akar.txt', `${ceremony.root.printed}\n`);
  await write(
    'tanda-terima.txt',
    `${receipts.map((each) => `${each.number}\n  ${printReceipt(each.receipt)}\n  ${receiptWords(each.receipt).join(' ')}\n  ${each.about}\n`).join('\n')}`,
  );
  await write('README.txt', readme(government));
}

function readme(government: string): string {
  return `FOLDER PERAGAAN / DEMO FOLDER: ${government}

Semua orang, laporan, SK, dan kunci di sini rekaan. Pada pemerintah daerah yang sungguhan folder seperti ini tidak
pernah ada: setiap kunci hanya dipegang pemiliknya, kunci akar hanya di atas kertas, dan tanda terima hanya pada pelapor.
All people, reports, decrees and keys here are invented. A real government never has such a folder: each key is held by
its owner alone, the root exists on paper only, and receipts are with the reporters.

Mencoba sebagai pelapor / as a reporter
  http://wbs.localhost:3000          melapor / report
  http://wbs.localhost:3000/kotak    kotak surat; tanda terima: tanda-terima.txt / mailbox; receipts: tanda-terima.txt

Mencoba sebagai petugas / as an officer
  http://wbs.localhost:3000/app/     akun: demo-accounts.txt (super-admin, wbs-intake, investigator, wbs-alternate)
                                     buka kunci: berkas kunci-*.age dan frasa-sandi.txt
                                     accounts: demo-accounts.txt; unlock with kunci-*.age and frasa-sandi.txt
  kunci-akar.txt                     untuk mengangkat pemegang kunci baru / to appoint new holders of keys
  pemulihan.txt                      untuk mencoba pemulihan / to try the recovery

Berkas kunci dapat dibuka dengan program age biasa / the plain program age opens the key files:
  age --decrypt kunci-wbs-intake.age
`;
}
