import { formatRupiah } from '../../../platform/money.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { FeeKind } from './standard.ts';

const WORDS = {
  id: { free: 'Gratis', tariff: 'Sesuai tarif' },
  en: { free: 'Free', tariff: 'By tariff' },
} satisfies Record<Locale, Record<'free' | 'tariff', string>>;

/** The fee in one or two words: `Gratis`, `Rp 50.000`, `Sesuai tarif`. */
export function feeInWords(service: { feeKind: FeeKind; fee: number | null }, locale: Locale): string {
  if (service.feeKind === 'fixed') return formatRupiah(service.fee ?? 0);
  return WORDS[locale][service.feeKind];
}
