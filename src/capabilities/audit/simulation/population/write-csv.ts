// `node src/capabilities/audit/simulation/population/write-csv.ts LINES FILE [SEED]`: a simulated year as CSV for `lurus audit population`, and beside it
// FILE.injected.json with the lines of what was put in.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cityYear, type CityYear } from './city-year.ts';

const HEADINGS = 'no,opd,nama_rekanan,no_faktur,no_bukti,tanggal,nilai,rekening,uraian\n';
const BYTES = 1 << 20;

/** Writes all lines; what was put in is whole afterwards. */
export function writeYear({ lines }: Pick<CityYear, 'lines'>, path: string): void {
  const file = openSync(path, 'w');
  try {
    let text = HEADINGS;
    for (const each of lines) {
      text += `${each.line},${each.agency},${each.vendor},${each.invoice},${each.number},${each.day},${each.amount},${each.account},${each.description}\n`;
      if (text.length >= BYTES) {
        writeSync(file, text);
        text = '';
      }
    }
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [lines = '', path = '', seed = '1'] = process.argv.slice(2);
  const year = cityYear({ lines: Number(lines), seed: Number(seed) });
  writeYear(year, path);
  writeFileSync(`${path}.injected.json`, JSON.stringify(year.injected));
}
