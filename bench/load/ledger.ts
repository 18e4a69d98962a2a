import { quantile } from '../measure.ts';

/** What came of all requests so far. */
export interface Ledger {
  note(kind: 'read' | 'write', route: string, capability: string, status: number, milliseconds: number): void;
  summary(): Summary;
}

interface Kind {
  count: number;
  p50: number;
  p95: number;
  p99: number;
}

export interface Summary {
  read: Kind;
  write: Kind;
  /** no answer, an unexpected error (5xx), or turned away for coming too often (429) */
  errors: number;
  /** answered with another refusal (4xx): what this person may not open, or has sent before */
  refused: number;
  /** `status route`, most frequent first */
  faults: [string, number][];
  /** capability → requests */
  capabilities: [string, number][];
  /** slowest routes by their p95 */
  slowest: { route: string; count: number; p95: number }[];
}

interface Entry {
  kind: 'read' | 'write';
  capability: string;
  times: number[];
}

export function openLedger(): Ledger {
  const routes = new Map<string, Entry>();
  const faults = new Map<string, number>();
  let errors = 0;
  let refused = 0;
  return {
    note(kind, route, capability, status, milliseconds) {
      if (status === 0 || status >= 500 || status === 429) errors += 1;
      else if (status >= 400) refused += 1;
      if (status === 0 || status >= 400)
        faults.set(`${status} ${route}`, (faults.get(`${status} ${route}`) ?? 0) + 1);
      const entry = routes.get(`${kind} ${route}`) ?? { kind, capability, times: [] };
      entry.times.push(milliseconds);
      routes.set(`${kind} ${route}`, entry);
    },
    summary() {
      const all = [...routes.values()];
      const of = (kind: Entry['kind']): Kind => {
        const times = sorted(all.filter((each) => each.kind === kind).flatMap((each) => each.times));
        return {
          count: times.length,
          p50: quantile(times, 0.5),
          p95: quantile(times, 0.95),
          p99: quantile(times, 0.99),
        };
      };
      const counts = Map.groupBy(all, (each) => each.capability);
      return {
        read: of('read'),
        write: of('write'),
        errors,
        refused,
        faults: [...faults].toSorted((a, b) => b[1] - a[1]),
        capabilities: Array.from(
          counts,
          ([name, entries]) =>
            [name, entries.reduce((sum, each) => sum + each.times.length, 0)] as [string, number],
        ).toSorted((a, b) => b[1] - a[1]),
        slowest: Array.from(routes, ([route, { times }]) => ({
          route,
          count: times.length,
          p95: quantile(sorted(times), 0.95),
        })).toSorted((a, b) => b.p95 - a.p95),
      };
    },
  };
}

function sorted(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}
