import { startIndicators } from '../src/capabilities/audit/rules/procurement/indicators/run.ts';
import { PREPARE_NOTHING, prepareRelease } from '../src/capabilities/audit/rules/procurement/prepare.ts';
import { readProcesses } from '../src/capabilities/audit/rules/procurement/read-processes.ts';
import { DEFAULT_INDICATOR_SETTINGS } from '../src/capabilities/audit/rules/procurement/settings.ts';
import { print } from './measure.ts';

/** The eleven indicators over 100,000 processes of four bids each, as JSON lines from memory, piece by piece. */
export async function benchOcds(smoke: boolean): Promise<void> {
  const processes = smoke ? 1_000 : 100_000;
  let bytes = 0;
  async function* lines() {
    for (let start = 0; start < processes; start += 100) {
      const piece = Buffer.from(
        Array.from({ length: 100 }, (_, place) => `${JSON.stringify(releaseOf(start + place))}\n`).join(''),
      );
      bytes += piece.length;
      yield piece;
    }
  }
  const run = startIndicators(DEFAULT_INDICATOR_SETTINGS);
  const begun = performance.now();
  const report = await readProcesses(lines, (release) => {
    run.add(prepareRelease(release, PREPARE_NOTHING));
  });
  const board = run.finish();
  print('audit ocds, eleven indicators', {
    processes: report.processes,
    'MiB read twice': bytes / 2 / 2 ** 20,
    seconds: (performance.now() - begun) / 1_000,
    'memory MiB': process.memoryUsage().rss / 2 ** 20,
    flagged: board.results.OCID.size,
  });
}

/** No chance: every run measures the same. */
function releaseOf(number: number) {
  const price = 100_000_000 + ((number * 7_919) % 900_000_000);
  const tenderer = (place: number) => ({ id: `ID-${(number * 31 + place * 577) % 4_000}` });
  return {
    ocid: `ocds-bench-${number}`,
    date: '2026-05-01T00:00:00+08:00',
    buyer: { id: `B-${number % 40}` },
    tender: {
      procurementMethod: number % 5 === 0 ? 'direct' : 'open',
      numberOfTenderers: 4,
      procuringEntity: { id: `B-${number % 40}` },
      tenderPeriod: {
        startDate: '2026-03-01T08:00:00+08:00',
        endDate: `2026-03-${10 + (number % 20)}T08:00:00+08:00`,
      },
    },
    bids: {
      details: [0, 1, 2, 3].map((place) => ({
        id: `${number}-${place}`,
        status: (number + place) % 9 === 8 ? 'disqualified' : 'valid',
        date: '2026-03-05T08:00:00+08:00',
        tenderers: [tenderer(place)],
        value: { amount: price + place * (1_000_000 + ((number * 13) % 9_000_000)), currency: 'IDR' },
      })),
    },
    awards: [
      {
        id: '1',
        status: 'active',
        suppliers: [tenderer(0)],
        items: [{ classification: { id: String(10_000_000 + (number % 60) * 1_000_000) } }],
      },
    ],
  };
}
