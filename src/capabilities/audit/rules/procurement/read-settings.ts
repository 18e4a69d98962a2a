import { isObject, objectOf, type JsonObject } from './json.ts';
import { PREPARE_NOTHING, type PrepareSettings } from './prepare.ts';
import { DEFAULT_INDICATOR_SETTINGS, INDICATORS, type IndicatorSettings } from './settings.ts';

export interface RunSettings {
  prepare: PrepareSettings;
  indicators: IndicatorSettings;
}

/** A setting that is not understood: passed over in silence, it would change nothing and nobody would know. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Settings under the names of Cardinal's own file, as JSON or as read from its INI. Where indicators are named only they run; where none
 * is, all do.
 * @throws SettingsError for a name or a value that is not known
 */
export function readSettings(input: unknown): RunSettings {
  const file = reader(input, '');
  const prepare = readPrepare(file);
  const by = DEFAULT_INDICATOR_SETTINGS;
  const named = INDICATORS.filter((code) => file.names(code));
  const indicators: IndicatorSettings = {
    enabled: named.length > 0 ? named : by.enabled,
    currency: file.take('currency', text, by.currency),
    noPriceComparison: file.take('no_price_comparison_procurement_methods', words, by.noPriceComparison),
    priceComparison: file.take('price_comparison_procurement_methods', words, by.priceComparison),
    excludedMethodDetails: file.within('exclusions', (exclusions) =>
      exclusions.take('procurement_method_details', words, by.excludedMethodDetails),
    ),
    R003: file.within('R003', (own) => ({
      threshold: own.take('threshold', whole, by.R003.threshold),
      methods: own.take('procurement_methods', words, by.R003.methods),
      byMethodDetails: own.take('procurement_method_details', table(whole), by.R003.byMethodDetails),
    })),
    R018: file.within('R018', (own) => ({
      methods: own.take('procurement_methods', words, by.R018.methods),
    })),
    R024: file.within('R024', (own) => ({ threshold: own.take('threshold', decimal, by.R024.threshold) })),
    R025: file.within('R025', (own) => ({
      percentile: own.take('percentile', whole, by.R025.percentile),
      threshold: own.take('threshold', decimal, by.R025.threshold),
    })),
    R035: file.within('R035', (own) => ({ threshold: own.take('threshold', whole, by.R035.threshold) })),
    R038: file.within('R038', (own) => ({
      threshold: own.take('threshold', decimal, by.R038.threshold),
      leastBids: own.take('minimum_submitted_bids', whole, by.R038.leastBids),
      leastProcesses: own.take('minimum_contracting_processes', whole, by.R038.leastProcesses),
    })),
    R048: file.within('R048', (own) => ({
      digits: own.take('digits', whole, by.R048.digits),
      threshold: own.take('threshold', whole, by.R048.threshold),
      leastProcesses: own.take('minimum_contracting_processes', whole, by.R048.leastProcesses),
    })),
    R058: file.within('R058', (own) => ({ threshold: own.take('threshold', decimal, by.R058.threshold) })),
  };
  for (const code of ['R028', 'R030', 'R036'] as const) file.within(code, () => null);
  file.end();
  return { prepare, indicators };
}

function readPrepare(file: Reader): PrepareSettings {
  const by = PREPARE_NOTHING;
  const defaults = file.within('defaults', (own) => {
    // Roles of parties are asked for by no indicator.
    own.take('party_roles', (value) => value, null);
    return {
      currency: own.take('currency', text, by.defaults.currency),
      itemClassificationScheme: own.take('item_classification_scheme', text, null),
      bidStatus: own.take('bid_status', text, by.defaults.bidStatus),
      awardStatus: own.take('award_status', text, by.defaults.awardStatus),
    };
  });
  const redactions = file.within('redactions', (own) => ({
    redactedAmounts: own.take('amount', decimals, by.redactedAmounts),
    redactedOrganizations: own.take('organization_id', words, by.redactedOrganizations),
  }));
  const corrections = file.within('corrections', (own) => ({
    awardStatusByContractStatus: own.take('award_status_by_contract_status', yesNo, false),
  }));
  const modifications = file.within('modifications', (own) => ({
    moveAuctions: own.take('move_auctions', yesNo, by.moveAuctions),
    buyerPrefix: own.take('prefix_buyer_or_procuring_entity_id', text, by.buyerPrefix),
    tendererPrefix: own.take('prefix_tenderer_or_supplier_id', text, by.tendererPrefix),
    splitMethodDetails: own.take('split_procurement_method_details', text, by.splitMethodDetails),
  }));
  const codelists = file.within('codelists', (own) => ({
    bidStatuses: own.take('bid_status', table(text), by.bidStatuses),
    awardStatuses: own.take('award_status', table(text), by.awardStatuses),
  }));
  return { defaults, ...redactions, ...corrections, ...modifications, ...codelists };
}

interface Reader {
  names(key: string): boolean;
  take<T>(key: string, read: (value: unknown, path: string) => T, otherwise: T): T;
  within<T>(key: string, read: (section: Reader) => T): T;
  /** @throws SettingsError for a name that nobody took */
  end(): void;
}

function reader(input: unknown, path: string): Reader {
  const values = objectOf(input);
  if (values === null) throw wrong(path, '{…}');
  const left = new Set(Object.keys(values));
  const pathOf = (key: string) => (path === '' ? key : `${path}.${key}`);
  const valueOf = (key: string) => {
    left.delete(key);
    return Object.hasOwn(values, key) ? values[key] : undefined;
  };
  return {
    names: (key) => Object.hasOwn(values, key) && values[key] !== false,
    take(key, read, otherwise) {
      const value = valueOf(key);
      return value === undefined || value === null ? otherwise : read(value, pathOf(key));
    },
    within(key, read) {
      const value = valueOf(key);
      const switched = value === undefined || typeof value === 'boolean';
      const section = reader(switched ? {} : value, pathOf(key));
      const result = read(section);
      section.end();
      return result;
    },
    end() {
      const [unknown] = left;
      if (unknown === undefined) return;
      const name = pathOf(unknown);
      throw new SettingsError(`"${name}" tidak dikenal. / "${name}" is not known.`);
    },
  };
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw wrong(path, 'teks / text');
  return value;
}

function decimal(value: unknown, path: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw wrong(path, 'bilangan / a number');
  return number;
}

function whole(value: unknown, path: string): number {
  const number = decimal(value, path);
  if (!Number.isInteger(number) || number < 0) throw wrong(path, 'bilangan bulat / a whole number');
  return number;
}

function yesNo(value: unknown, path: string): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw wrong(path, 'true | false');
}

/** `a|b`, or a list of JSON. */
function words(value: unknown, path: string): string[] {
  const list: unknown = typeof value === 'string' ? value.split('|') : value;
  if (!Array.isArray(list)) throw wrong(path, 'a|b');
  return list.map((each) => text(each, path)).filter((each) => each !== '');
}

function decimals(value: unknown, path: string): number[] {
  const list: unknown = typeof value === 'string' ? words(value, path) : value;
  return Array.isArray(list) ? list.map((each) => decimal(each, path)) : [decimal(list, path)];
}

function table<T>(read: (value: unknown, path: string) => T) {
  return (value: unknown, path: string): Readonly<Record<string, T>> => {
    if (!isObject(value)) throw wrong(path, '{…}');
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, each]) => [key, read(each, `${path}.${key}`)]));
  };
}

function wrong(path: string, expected: string): SettingsError {
  return new SettingsError(`"${path}" harus / must be: ${expected}`);
}

/** Sections and properties of an INI file: `[R038]`, `threshold = 0.5`, `; remark`. `[a.b]` lies inside `a`. */
export function readIni(file: string): JsonObject {
  const root: Record<string, unknown> = {};
  let here = root;
  for (const [place, raw] of file.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith(';') || line.startsWith('#')) continue;
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    const equals = line.indexOf('=');
    if (heading !== undefined) {
      here = root;
      for (const name of heading.split('.')) {
        const inner: Record<string, unknown> = { ...objectOf(Object.hasOwn(here, name) ? here[name] : {}) };
        here[name] = inner;
        here = inner;
      }
    } else if (equals > 0) {
      const value = line.slice(equals + 1).replace(/(^|\s)[;#].*$/, '');
      here[line.slice(0, equals).trim()] = value.trim();
    } else {
      throw new SettingsError(`baris ${place + 1} / line ${place + 1}: "${line}"`);
    }
  }
  return root;
}
