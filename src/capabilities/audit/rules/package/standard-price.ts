import { percentOf, product } from './exact.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageLine } from './facts.ts';

const sameUnit = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** STA-06 a: a price above the standard. What is a highest amount by law is never exceeded; else a little more only warns. */
export const standardPrice = packageRule(
  {
    code: 'STA-06',
    title: say('Harga di atas standar', 'Price above the standard'),
    detects: say(
      'Harga satuan lebih tinggi dari standar harga (SSH, SBM) pemerintah daerah.',
      'A unit price is higher than the government’s standard (SSH, SBM).',
    ),
    formula: say(
      'harga > standar; dikembalikan bila > 110 % standar, atau bila standar itu batas tertinggi',
      'price > standard; sent back above 110 % of it, or where the standard is a highest amount',
    ),
    falsePositives: say(
      'Spesifikasi lain, daerah terpencil, hotel dengan harga riil: cocokkan barangnya dengan standar yang tepat.',
      'Another specification, remote islands, hotels at cost: match the item with the right standard.',
    ),
    basis: [LAW.standard],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.01.05',
    needs: ['lines', 'lines.*.price', 'lines.*.standard', 'lines.*.unit'],
    thresholds: ['priceOver'],
    lawDay: ({ dates }) => dates.contract ?? dates.order ?? dates.receipt,
  },
  ({ lines }, { priceOver }) => {
    const judged = (lines ?? []).map((line, at) => ({ line, at, open: openOf(line, at) }));
    const faults = judged.flatMap(({ line, at, open }) =>
      open === null ? tooHigh(line, at, priceOver) : [],
    );
    return {
      faults,
      missing: lines === null || lines.length === 0 ? ['lines'] : judged.flatMap((each) => each.open ?? []),
      clear: {
        formula: say(`${lines?.length ?? 0} harga ≤ standar`, `${lines?.length ?? 0} price(s) ≤ standard`),
        says: say('Tidak ada harga di atas standar.', 'No price is above the standard.'),
        stands: judged.flatMap(({ at }) => [`lines.${at}.price`, `lines.${at}.standard`]),
      },
    };
  },
);

/** Why a line cannot be compared; null: it can. */
function openOf({ price, standard, unit }: PackageLine, at: number): string | null {
  if (price === null) return `lines.${at}.price`;
  if (standard === null) return `lines.${at}.standard`;
  if (standard.unit !== null && (unit === null || !sameUnit(unit, standard.unit))) return `lines.${at}.unit`;
  return null;
}

function tooHigh({ price, quantity, standard }: PackageLine, at: number, priceOver: number): Fault[] {
  if (price === null || standard === null || price <= standard.price) return [];
  const most = percentOf(BigInt(standard.price), standard.isCap ? 100 : priceOver);
  const isFar = BigInt(price) > most;
  const bound = standard.isCap
    ? say('batas tertinggi', 'highest amount')
    : say(`${figure(priceOver)} % = ${rp(most)}`);
  return [
    {
      formula: say(
        `baris ${at + 1}: ${rp(price)} > ${rp(standard.price)} (${bound.id})`,
        `line ${at + 1}: ${rp(price)} > ${rp(standard.price)} (${bound.en})`,
      ),
      says: say(
        `Harga baris ${at + 1} ${rp(price)}, standar ${standard.code} ${rp(standard.price)}.`,
        `Price of line ${at + 1} is ${rp(price)}, standard ${standard.code} ${rp(standard.price)}.`,
      ),
      mend: say(
        'Turunkan ke harga standar atau lampirkan dasar harga yang disetujui; kelebihan yang sudah dibayar disetor kembali.',
        'Lower it to the standard or attach the approved basis of the price; pay back what was paid above it.',
      ),
      stands: [`lines.${at}.price`, `lines.${at}.standard`],
      severity: isFar ? 'high' : 'medium',
      ...(quantity === null ? {} : { atRisk: product(quantity, price - standard.price) }),
    },
  ];
}
