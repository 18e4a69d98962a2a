import type { Act } from '../../../platform/act.ts';
import { facts, letterhead, paragraph } from '../../../platform/documents/blocks.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { keepTogether, makePdf, mm } from '../../../platform/documents/pdf.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { conflict, type Outcome } from '../../../platform/outcome.ts';
import { fill } from '../../../platform/texts.ts';
import { getAgencies, getPeople, getVendors } from '../../directory/index.ts';
import { assessContract } from '../actions/contracts/assess-contract.ts';
import type { Lateness } from '../rules/contracts/assess.ts';
import type { Contract } from '../store/contracts/contracts.ts';

/** Everything that the letter says. */
export interface FineLetter {
  contract: Contract;
  late: Lateness;
  agency: string;
  vendor: string;
  officer: string;
}

/** The letter's facts as they stand today. Refused: a contract that is not late. */
export async function gatherFineLetter(tx: Tx, act: Act, contract: Contract): Promise<Outcome<FineLetter>> {
  const { late } = await assessContract(tx, act, contract);
  if (late === null || late.daysOver === 0)
    return conflict(
      'not-late',
      'Kontrak ini tidak terlambat, jadi tidak ada denda yang diberitahukan.',
      'This contract is not late, so there is no fine to tell of.',
    );
  const { vendor_id: vendor, commitment_person_id: officer, agency_id: agency } = contract;
  return {
    contract,
    late,
    agency: (await getAgencies(tx, [agency])).get(agency)?.name ?? '',
    vendor: vendor === null ? '' : ((await getVendors(tx, [vendor])).get(vendor)?.name ?? ''),
    officer: officer === null ? '' : ((await getPeople(tx, [officer])).get(officer)?.name ?? ''),
  };
}

/** Draft of the letter that tells the vendor of its fine, on A4: numbered, checked and signed by the PPKOM outside. */
export function fineLetterPdf(
  act: Act,
  { contract, late, agency, vendor, officer }: FineLetter,
): Promise<Buffer> {
  const { government, now, today } = act;
  const day = (date: Parameters<typeof longDay>[0]) => longDay(date, 'id');
  return makePdf({ title: t.title, government, now, locale: 'id' }, (pdf) => {
    letterhead(pdf, { government: fill(t.government, { name: government.name }), unit: agency });
    paragraph(pdf, t.draft, { size: 9, color: '#48575a' }, 10);
    facts(pdf, [
      [t.number, '…………………………'],
      [t.matter, t.title],
      [t.to, vendor],
    ]);
    paragraph(
      pdf,
      fill(t.opening, {
        number: contract.number,
        work: contract.title,
        end: day(late.lastDay),
        today: day(today),
      }),
      { leading: 1.4 },
      8,
    );
    facts(pdf, [
      [t.days, `${late.daysOver} hari kalender`],
      [t.base, formatRupiah(late.fineBase)],
      [t.rate, `${contract.fine_per_mille} per mil setiap hari, ${formatRupiah(late.finePerDay)}`],
      [t.most, contract.fine_most === null ? t.noMost : formatRupiah(contract.fine_most)],
      [t.sum, formatRupiah(late.fineSoFar)],
      [t.grace, day(late.lastGraceDay)],
    ]);
    paragraph(pdf, t.closing, { leading: 1.4 }, 18);
    keepTogether(pdf, mm(45));
    paragraph(pdf, day(today), {}, 0);
    paragraph(pdf, t.signer, {}, mm(22));
    paragraph(pdf, officer === '' ? '…………………………' : officer, { weight: 'bold' }, 0);
  });
}

const t = {
  title: 'Pemberitahuan denda keterlambatan',
  government: 'Pemerintah {name}',
  draft:
    'Rancangan. Dihitung dari catatan di Lurus pada tanggal di bawah; periksa dengan kontrak, beri nomor, lalu tanda tangani.',
  number: 'Nomor',
  matter: 'Hal',
  to: 'Kepada',
  opening:
    'Berdasarkan kontrak {number} untuk pekerjaan {work}, pekerjaan harus selesai paling lambat {end}. Sampai {today} serah terima pekerjaan belum dapat dilakukan tepat waktu, sehingga denda keterlambatan dihitung sebagai berikut.',
  days: 'Keterlambatan',
  base: 'Dasar denda (tanpa PPN)',
  rate: 'Besar denda',
  most: 'Batas denda',
  noMost: 'kontrak tidak memberi batas',
  sum: 'Denda sampai hari ini',
  grace: 'Kesempatan paling lama',
  closing:
    'Denda terus bertambah setiap hari sampai serah terima, dan diperhitungkan pada pembayaran berikutnya. Bila ada keadaan kahar atau perubahan waktu yang disepakati dan belum dicatat, sampaikan buktinya kepada kami.',
  signer: 'Pejabat Pembuat Komitmen,',
};
