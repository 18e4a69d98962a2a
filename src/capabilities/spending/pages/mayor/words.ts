import type { Act } from '../../../../platform/act.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Zone } from '../../../../platform/clock.ts';
import { shortRupiah } from '../../../../platform/money.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import type { ForecastView } from '../../contract/dashboard.ts';
import { writer } from '../../rules/dashboard/words.ts';
import type { Party, PaymentState } from '../../rules/payments/chain.ts';
import { dashboardTexts } from '../../texts/dashboard.ts';
import { paymentNames } from '../../texts/payment-names.ts';

/** A reader in Jakarta and one in Makassar read the same page: the zone is told by its own word in both languages. */
const ZONE_WORDS: Readonly<Record<Zone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

type Key = keyof (typeof dashboardTexts)['id'];

/** Words and numbers of one page, in the reader's language and the government's zone. */
export interface PageWords {
  locale: Locale;
  t: (key: Key, values?: Record<string, string | number>) => string;
  /** `61,4 %`, or that it is not computable */
  percent: (value: number | null) => string;
  /** one decimal, with its sign: `−8,8` */
  signed: (value: number) => string;
  number: (value: number) => string;
  /** `78 % (71 sampai 84)`, or that it is not computable */
  forecast: (forecast: ForecastView) => string;
  short: (value: number) => string;
  day: (day: PlainDate) => string;
  /** `22 November 2026 pukul 05.00 WITA` */
  time: (at: string) => string;
  /** 1 to 12: `Oktober` */
  month: (month: number) => string;
  party: (party: Party) => string;
  state: (state: PaymentState) => string;
}

export function pageWords(act: Act): PageWords {
  const { locale } = act;
  const texts = dashboardTexts[locale];
  const names = paymentNames[locale];
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const { zone } = act.government;
  const to = locale === 'id' ? 'sampai' : 'to';
  return {
    locale,
    t: (key, values = {}) => fill(texts[key], values),
    percent: (value) => (value === null ? texts['not-yet'] : `${fine.format(value)} %`),
    signed: (value) => `${value < 0 ? '−' : value > 0 ? '+' : ''}${fine.format(Math.abs(value))}`,
    number: (value) => fine.format(value),
    forecast: (forecast) =>
      forecast.known
        ? `${whole.format(forecast.percent)} % (${whole.format(forecast.low)} ${to} ${whole.format(forecast.high)})`
        : texts['not-yet'],
    short: (value) => shortRupiah(value, locale),
    day: (day) => longDay(day, locale),
    time: (at) => {
      const time = Temporal.Instant.from(at).toLocaleString(locale === 'id' ? 'id' : 'en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      });
      return `${time} ${ZONE_WORDS[zone]}`;
    },
    month: (month) => writer(locale).month(month),
    party: (party) => names[`party-${party}`],
    state: (state) => names[`state-${state}`],
  };
}
