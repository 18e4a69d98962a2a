import { languageOf, readArguments } from '../../../platform/command-line.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { forecastYearEnd, SHARE_HELD, type SpendingYear } from '../rules/forecast/forecast.ts';
import { texts } from '../texts.ts';
import { shown, tableLines } from './print-table.ts';
import { readSpending } from './read-spending.ts';

export const FORECAST_USAGE = 'lurus spending forecast FILE.csv [--lang en] [--json]';

export const FORECAST_HELP = `${FORECAST_USAGE}

Memperkirakan serapan akhir tahun tiap unit, dengan rentang 80 %. Tidak perlu basis data.
Forecasts each unit's absorption at the end of the year, with an 80 % interval. Needs no database.

Satu baris per unit dan bulan / one row a unit and month:
  unit      perangkat daerah / the unit
  year      tahun / year: the latest one is under way, the whole ones before it are learned from
  month     1–12, dari Januari tanpa terlewat / from January, none left out
  percent   persen anggaran yang terserap sejak Januari / per cent of the budget spent since January
  realised, budget   rupiah, bila tidak ada percent / where there is no percent

Perlu paling sedikit 4 tahun lengkap dari unit mana pun.
Needs at least 4 whole years, of any units.`;

type UnitForecast = { unit: string; year: number; month: number; spent: number | null } & ReturnType<
  typeof forecastYearEnd
>;

/** The end of the latest year in the file, of each unit in it, in the order of the file. */
export function forecastUnits(years: readonly SpendingYear[]): UnitForecast[] {
  const year = years.reduce((latest, each) => Math.max(latest, each.year), 0);
  return [...new Set(years.map((each) => each.unit))].map((unit) => {
    const current = years.find((each) => each.unit === unit && each.year === year) ?? {
      unit,
      year,
      percents: [],
    };
    const { percents } = current;
    return {
      unit,
      year,
      month: percents.length,
      spent: percents.at(-1) ?? null,
      ...forecastYearEnd(current, years),
    };
  });
}

/** `lurus spending forecast`. @throws Error that names the file, the column or the rows that cannot be read */
export async function forecast(args: string[], print: (line: string) => void): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return print(FORECAST_HELP);
  const { values, positionals } = readArguments(
    args,
    { lang: { type: 'string' }, json: { type: 'boolean' } },
    FORECAST_USAGE,
    { positionals: 1 },
  );
  const units = forecastUnits(await readSpending(positionals[0]!));
  if (values.json) return print(JSON.stringify({ share: SHARE_HELD, units }, null, 1));
  for (const line of forecastLines(units, languageOf(values.lang))) print(line);
}

function forecastLines(units: readonly UnitForecast[], locale: Locale): string[] {
  const words = texts[locale];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const rows = units.map((each) => {
    if ('reason' in each) {
      const reason = words[`forecast.${each.reason}`];
      return [shown(each.unit), fill(words['forecast.none'], { reason }), ''];
    }
    const { percent, low, high, month, year, spent, years } = each;
    return [
      shown(each.unit),
      fill(words['forecast.line'], {
        percent: whole.format(percent),
        low: whole.format(low),
        high: whole.format(high),
      }),
      fill(words['forecast.known'], { month, year, spent: fine.format(spent ?? 0), years }),
    ];
  });
  return [words['forecast.head'], ...tableLines(rows[0] ?? [], rows.slice(1), [1, 2])];
}
