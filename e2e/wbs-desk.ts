// The ground on which the desk's journeys stand: a dozen sealed reports, and what each journey does again and again.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { MailboxState } from '../src/capabilities/whistleblowing/contract.ts';
import { authText } from '../src/capabilities/whistleblowing/sealing/mailbox.ts';
import { shoot as shootFrom } from './browser.ts';
import { jsonOf } from './sealed-wire.ts';
import type { SentSample } from './wbs-ground.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';

const colours = { kept: '#0b4f57', other: '#f2c15a' };

const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 900, height: 560, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  );

/** Reports of all kinds: the first has evidence and an identity, the second the same telephone, the last is the alternate's. */
export async function openDesk(): Promise<WbsHouse> {
  const [photo, card] = [await picture(colours.kept), await picture(colours.other)];
  const person = {
    name: 'Ratna Penanda',
    phone: '0812-0000-1111',
    card: Buffer.from(card).toString('base64'),
  };
  return openWbsHouse({
    samples: [
      {
        day: '2026-11-16',
        urgent: 'Berkas lelang akan dipindahkan minggu depan.',
        what: 'Pemenang lelang pagar kantor sudah ditentukan sebelum pengumuman. Panitia membacakan nama penyedia di rapat tertutup.',
        who: 'Ketua panitia pengadaan',
        agency: { id: null, name: 'Dinas Pekerjaan Umum' },
        evidence: [
          {
            kind: 'photo',
            description: 'Papan tulis rapat',
            file: { name: 'papan rapat.jpg', type: 'image/jpeg', bytes: photo },
          },
          {
            kind: 'document',
            description: 'Notulen rapat',
            file: {
              name: 'notulen.txt',
              type: 'text/plain',
              bytes: new TextEncoder().encode('Notulen rekaan.\n'.repeat(400)),
            },
          },
          { kind: 'witness', description: 'Petugas ruang rapat melihat papan tulisnya.' },
        ],
        identity: person,
      },
      {
        day: '2026-10-05',
        category: 'village-fund',
        what: 'Dana desa dipakai untuk gapura, pemberdayaan tidak jalan.',
        villageFund: {
          total: 800_000_000,
          spending: [
            { purpose: 'infrastructure', what: 'Gapura dan jalan', rupiah: 700_000_000 },
            { purpose: 'other', what: 'Tidak tahu', rupiah: null },
          ],
        },
        identity: { ...person, name: 'R. Penanda', nik: '9971010101900007', card: null },
      },
      ...[
        '2026-01-14',
        '2026-02-03',
        '2026-02-20',
        '2026-03-02',
        '2026-03-09',
        '2026-05-11',
        '2026-06-01',
      ].map((day, index) => ({
        day,
        what: `Laporan rekaan lama nomor ${index + 1}.`,
        identity: { nik: null },
      })),
      { day: '2026-11-18', conflict: 'alternate', what: 'Inspektur menerima uang dari rekanan.' },
    ],
  });
}

/** From the top of the screen, without the last word of the status line. */
export async function shoot(page: Page, name: string): Promise<void> {
  const line = (visibility: string) =>
    page.evaluate(
      `document.querySelectorAll('output[data-print="no"]').forEach((each) => { each.style.visibility = '${visibility}'; })`,
    );
  await page.evaluate('scrollTo(0, 0)');
  await line('hidden');
  await shootFrom(page, name);
  await line('');
}

/** What the reporter's mailbox says. */
export async function mailboxOf(house: WbsHouse, { mailbox }: SentSample): Promise<MailboxState> {
  const reply = await house.ask('/api/wbs/mailbox', { method: 'POST', body: { auth: authText(mailbox) } });
  return jsonOf<MailboxState>(reply, 'mailbox');
}

/** From the list to a case. */
export async function openCase(page: Page, { number }: SentSample): Promise<void> {
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}
