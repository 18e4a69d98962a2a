/** What one run of Node's test runner printed (reporter "spec"), taken apart. */
export interface Report {
  counts: Record<'tests' | 'pass' | 'fail' | 'skipped', number>;
  /** everything up to the counts */
  lines: string;
  /** the part headed "failing tests", empty when none failed */
  failures: string;
  times: { name: string; seconds: number }[];
}

const FAILING = '✖ failing tests:';
const TEST = /^(?:✔|✖) (.*) \(([\d.]+)ms\)$/gm;

export function readReport(output: string): Report {
  const count = (what: string) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const end = output.search(/^ℹ tests \d+$/m);
  const lines = end === -1 ? output : output.slice(0, end);
  const failing = output.lastIndexOf(FAILING);
  return {
    counts: { tests: count('tests'), pass: count('pass'), fail: count('fail'), skipped: count('skipped') },
    lines,
    failures: failing === -1 ? '' : output.slice(failing),
    times: [...lines.matchAll(TEST)].map(([, name = '', ms]) => ({ name, seconds: Number(ms) / 1_000 })),
  };
}

const SHOWN = 20;

/** Where the time goes, the longest first: "134 s  name". */
export function slowest(reports: readonly Report[]): string[] {
  return reports
    .flatMap((each) => each.times)
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${name}`);
}
