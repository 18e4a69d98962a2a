const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const GROUPS = ['', 'ribu', 'juta', 'miliar', 'triliun', 'ribu triliun'] as const;

/**
 * An amount in Indonesian words, as a receipt spells it ("terbilang"): 1.250.000 is "satu juta dua ratus lima puluh ribu rupiah".
 * @param amount whole rupiah, 0 to 10^15
 */
export function spelledRupiah(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > 1e15)
    throw new RangeError('an amount in whole rupiah');
  if (amount === 0) return 'nol rupiah';
  const words: string[] = [];
  for (let group = 5; group >= 0; group -= 1) {
    const value = Math.floor(amount / 1000 ** group) % 1000;
    if (value === 0) continue;
    if (value === 1 && (group === 1 || group === 5)) words.push(`se${GROUPS[group]}`);
    else words.push(belowThousand(value), GROUPS[group]!);
  }
  return `${words.filter((word) => word !== '').join(' ')} rupiah`;
}

function belowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const words: string[] = [];
  if (hundreds > 0) words.push(hundreds === 1 ? 'seratus' : `${ONES[hundreds]} ratus`);
  if (rest > 0) words.push(belowHundred(rest));
  return words.join(' ');
}

function belowHundred(value: number): string {
  if (value < 12) return ONES[value]!;
  if (value < 20) return `${ONES[value - 10]} belas`;
  const ones = value % 10;
  return `${ONES[Math.floor(value / 10)]} puluh${ones === 0 ? '' : ` ${ONES[ones]}`}`;
}
