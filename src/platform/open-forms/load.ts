import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How busy the open forms are: chooses how much work a proof takes, and nothing else. */
export type Load = 'calm' | 'busy' | 'flood';

/** What one minute showed. */
export interface LoadSigns {
  /** forms received in the last minute */
  entries: number;
  /** of these, those without a valid proof */
  unproven: number;
  /** longest wait of the event loop, in milliseconds */
  delay: number;
}

/** A city of two millions writes some ten forms a minute on a bad day; the house is built for 20 a second. */
export function loadOf({ entries, unproven, delay }: LoadSigns): Load {
  if (unproven > 300 || entries > 1_200 || delay > 1_000) return 'flood';
  if (unproven > 60 || entries > 300 || delay > 250) return 'busy';
  return 'calm';
}

const MINUTE = 60_000;

/** Counts the last minute of this process. */
export class LoadMeter {
  private readonly entries: { at: number; proven: boolean }[] = [];
  private readonly loop = monitorEventLoopDelay({ resolution: 50 });
  private since = 0;
  private readonly clock: () => number;

  constructor(clock = () => performance.now()) {
    this.clock = clock;
    this.loop.enable();
  }

  note(proven: boolean): void {
    this.entries.push({ at: this.clock(), proven });
    this.forget();
  }

  signs(): LoadSigns {
    this.forget();
    const delay = this.loop.max / 1e6;
    if (this.clock() - this.since > MINUTE) {
      this.loop.reset();
      this.since = this.clock();
    }
    const unproven = this.entries.filter((each) => !each.proven).length;
    return { entries: this.entries.length, unproven, delay };
  }

  private forget(): void {
    const old = this.clock() - MINUTE;
    const kept = this.entries.findIndex((each) => each.at > old);
    this.entries.splice(0, kept === -1 ? this.entries.length : kept);
    // Beyond this the answer is `flood` whatever they are.
    if (this.entries.length > 5_000) this.entries.splice(0, this.entries.length - 5_000);
  }
}

export const formLoad = new LoadMeter();
