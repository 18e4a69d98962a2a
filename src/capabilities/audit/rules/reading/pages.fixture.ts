// Receipts as offices print them, made by a seed: of three qualities, with what really stands on them.
import sharp from 'sharp';
import { seededRandom, type Random } from '../../../../platform/random.ts';
import { inWords } from './words.ts';

/** clean: printed and scanned at 200 dpi; phone: 1400 points, a little askew, shade, noise, JPEG; hard: 1000 points, far askew, out of focus. */
export type Quality = 'clean' | 'phone' | 'hard';

export interface Receipt {
  lines: string[];
  /** what the figures say */
  amount: number;
  /** What the words say: another sum on a page that somebody has tampered with. */
  words: number;
  evidence: string;
  date: string;
  npwp: string;
  account: string;
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const SHOPS = [
  'CV Karya Mandiri',
  'Toko Sumber Rejeki',
  'PT Cahaya Teladan',
  'UD Maju Jaya',
  'CV Bina Usaha',
];
const PURPOSES = [
  'Belanja alat tulis kantor',
  'Belanja makanan dan minuman rapat',
  'Belanja bahan cetak',
  'Belanja sewa tenda dan kursi',
];
const LABELS = ['Uang sejumlah', 'Jumlah uang', 'Sejumlah', 'Banyaknya uang'];

const dots = (digits: string, sizes: readonly number[], marks: string) => {
  let at = 0;
  return sizes.map((size, place) => digits.slice(at, (at += size)) + (marks[place] ?? '')).join('');
};
const digitsOf = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.int(10)).join('');

/** Amounts of every length from 10 thousand to 100 billion, round ones and others. */
function amountOf(random: Random): number {
  const digits = 5 + random.int(7);
  const amount = 10 ** (digits - 1) + ((random.int(2 ** 31) * random.int(50)) % (9 * 10 ** (digits - 1)));
  return random.chance(0.4) ? Math.round(amount / 500) * 500 : amount;
}

function figures(amount: number, random: Random): string {
  const grouped = new Intl.NumberFormat('id').format(amount);
  return random.pick([
    `Rp ${grouped}`,
    `Rp ${grouped},00`,
    `Rp. ${grouped},-`,
    `Rp${grouped},00`,
    `Rp. ${grouped.replaceAll('.', ',')}`,
  ]);
}

/** @param tampered the words say another sum, one digit away */
export function makeReceipt(random: Random, tampered: boolean): Receipt {
  const amount = amountOf(random);
  const place = 10 ** random.int(String(amount).length - 1);
  const words = tampered ? (Math.floor(amount / place) % 10 === 9 ? amount - place : amount + place) : amount;
  const [month, day] = [random.int(12), 1 + random.int(28)];
  const evidence = `${String(1 + random.int(9_999)).padStart(4, '0')}/KW/${digitsOf(random, 2)}/${ROMAN[month]}/2026`;
  const npwp = digitsOf(random, 15);
  const account = `5.1.0${1 + random.int(3)}.0${1 + random.int(9)}.0${1 + random.int(9)}.00${digitsOf(random, 2)}`;
  const said = inWords(words);
  const capital = said[0]!.toUpperCase() + said.slice(1);
  return {
    amount,
    words,
    evidence,
    npwp: `0${npwp}`,
    account,
    date: `2026-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    lines: [
      'KUITANSI',
      `Nomor Bukti : ${evidence}`,
      `Kode Rekening : ${account}`,
      'Sudah terima dari : Bendahara Pengeluaran Dinas Pendidikan',
      `${random.pick(LABELS)} : ${figures(amount, random)}`,
      ...wrapped(`Terbilang : ${random.pick([said, capital, said.toUpperCase()])} rupiah`, 62),
      `Untuk pembayaran : ${random.pick(PURPOSES)}`,
      `NPWP : ${dots(npwp, [2, 3, 3, 1, 3, 3], '...-.')}`,
      `Teladan, ${day} ${MONTHS[month]} 2026`,
      random.pick(SHOPS),
    ],
  };
}

function wrapped(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines;
}

const WIDTH = 1_654;
const PITCH = 62;

/** The receipt as a picture of a quality: PNG or JPEG. Shade and noise come from the seed, the letters from the fonts of the machine. */
export async function drawReceipt({ lines }: Receipt, quality: Quality, random: Random): Promise<Buffer> {
  const height = 90 + lines.length * PITCH;
  const family = random.pick(['Liberation Serif', 'Liberation Sans', 'Liberation Serif']);
  const texts = lines.map((line, at) => `<text x="110" y="${80 + at * PITCH}">${line}</text>`).join('');
  const frame = random.chance(0.3)
    ? `<rect x="60" y="20" width="${WIDTH - 120}" height="${height - 40}" fill="none" stroke="#222" stroke-width="3"/>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${frame}<g font-family="${family}, DejaVu Serif, serif" font-size="33">${texts}</g></svg>`;
  const page = sharp(Buffer.from(svg)).greyscale();
  if (quality === 'clean') return page.png({ compressionLevel: 1 }).toBuffer();
  const isHard = quality === 'hard';
  const askew =
    (isHard ? 2.5 + random.int(22) / 10 : 0.8 + random.int(8) / 10) * (random.chance(0.5) ? 1 : -1);
  const turned = await page.rotate(askew, { background: '#e8e8e8' }).png({ compressionLevel: 1 }).toBuffer();
  const { data, info } = await sharp(turned)
    .affine([1, isHard ? 0.04 : 0, 0, 1], { background: '#e8e8e8' })
    .resize({ width: isHard ? 1_000 : 1_400 })
    .blur(isHard ? 1.6 : 0.9)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  soil(data, info.width, isHard ? 16 : 8, random);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .jpeg({ quality: isHard ? 35 : 55 })
    .toBuffer();
}

/** Light that falls from one side, and the noise of a small camera. */
function soil(grey: Buffer, width: number, noise: number, random: Random): void {
  const fall = 20 + random.int(30);
  for (let at = 0; at < grey.length; at++) {
    const shade = 1 - (fall / 255) * ((at % width) / width);
    grey[at] = Math.max(0, Math.min(255, grey[at]! * shade + random.int(2 * noise + 1) - noise));
  }
}

export interface Page {
  receipt: Receipt;
  quality: Quality;
  picture(): Promise<Buffer>;
}

/** 160 pages: 60 clean, 60 by phone, 40 hard; every tenth is tampered with. */
export function makePages(
  seed: number,
  counts: Record<Quality, number> = { clean: 60, phone: 60, hard: 40 },
): Page[] {
  return (['clean', 'phone', 'hard'] as const).flatMap((quality, kind) =>
    Array.from({ length: counts[quality] }, (_, at): Page => {
      const random = seededRandom(seed * 1_000 + kind * 100 + at);
      const receipt = makeReceipt(random, at % 10 === 9);
      return { receipt, quality, picture: () => drawReceipt(receipt, quality, random) };
    }),
  );
}
