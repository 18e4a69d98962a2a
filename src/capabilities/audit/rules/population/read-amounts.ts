/** How one column writes the sign between whole units and parts of them. */
export type DecimalSign = 'point' | 'comma';

const NUMBER = /^[+-]?(?:[0-9]+(?:[.,][0-9]+)*|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,3})?$/;

/** Number as it stands in a cell, without currency and blanks; null: it is no number. `(1.500)` is minus 1,500. */
export function bareNumber(cell: string): string | null {
  const trimmed = cell
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(/^(-?)(?:Rp\.?|IDR)/i, '$1')
    .replace(/,-{1,2}$/, '');
  const bracketed = /^\((.+)\)$/.exec(trimmed)?.[1];
  const bare = bracketed === undefined ? trimmed : `-${bracketed}`;
  return NUMBER.test(bare) ? bare : null;
}

/** What one number tells of its column: which sign divides the parts, or nothing. */
export function decimalSignOf(bare: string): DecimalSign | null {
  const [digits = ''] = bare.replace(/^[+-]/, '').split(/[eE]/);
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'point' : 'comma';
  if (points > 1) return 'comma';
  if (commas > 1) return 'point';
  if (points + commas === 0) return null;
  const [whole = '', parts = ''] = digits.split(/[.,]/);
  // Three digits behind the sign may be thousands, unless what stands before cannot be the head of thousands.
  if (parts.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole)) return null;
  return points === 1 ? 'point' : 'comma';
}

/** The sign of a whole column: what its numbers tell; `comma`, the Indonesian way, where none tells or they contradict each other evenly. */
export function columnSign(votes: Readonly<Record<DecimalSign, number>>): DecimalSign {
  return votes.point > votes.comma ? 'point' : 'comma';
}

/** The number in plain digits: `1.234.567,89` → `1234567.89`. A number whose own sign is plain is read by it, whatever its column's. */
export function plainNumber(bare: string, column: DecimalSign): string {
  const sign = decimalSignOf(bare) ?? column;
  return sign === 'point' ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.');
}

/**
 * First three significant digits of an amount of at least ten, 100 to 999.
 * @returns null below ten; `short` where fewer than three digits are written (57): the third of them is no digit
 */
export function threeDigits(plain: string): { digits: number; short: boolean } | null {
  if (/[eE]/.test(plain)) return threeDigits(spelledOut(plain));
  if (plain.startsWith('-')) return null;
  const [whole = '', parts = ''] = plain.replace(/^\+/, '').split('.');
  const head = whole.replace(/^0+/, '');
  if (head.length < 2) return null;
  const written = head.length >= 3 ? head : head + parts.replace(/0+$/, '');
  return { digits: Number(written.slice(0, 3).padEnd(3, '0')), short: written.length < 3 };
}

function spelledOut(plain: string): string {
  const value = Number(plain);
  return Number.isFinite(value)
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : '0';
}
