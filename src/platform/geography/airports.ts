import { readFileSync } from 'node:fs';

let codes: ReadonlyMap<string, string> | null = null;

/**
 * Regency in which an Indonesian airport lies, by its IATA code: often not the city that it serves (Soekarno-Hatta lies in Kota Tangerang).
 * Null for an airport that is unknown or abroad. The table was computed from airport positions (airport-data-js, CC BY 4.0) and regency borders.
 */
export function airportRegency(iata: string): string | null {
  codes ??= new Map(
    readFileSync(new URL('airport-regencies.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [string, string]),
  );
  return codes.get(iata) ?? null;
}
