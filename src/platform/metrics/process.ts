import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { figure, type Family } from './text.ts';

const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;
const QUANTILES = [0.5, 0.9, 0.99, 1];

/** Watches this process; delays are those since it was last asked. */
export function watchProcess(dataFolder: string): { families(): Promise<Family[]>; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    async families() {
      const memory = process.memoryUsage();
      const cpu = process.cpuUsage();
      const disk = await statfs(dataFolder).catch(() => null);
      const delays = QUANTILES.map((quantile) => ({
        labels: { quantile },
        value: delay.count === 0 ? 0 : delay.percentile(quantile * 100) / NANOSECONDS,
      }));
      delay.reset();
      return [
        {
          name: 'lurus_event_loop_delay_seconds',
          type: 'gauge',
          help: 'How late the event loop was since the last scrape, by quantile (1: the most).',
          samples: delays,
        },
        figure('process_resident_memory_bytes', 'gauge', 'Resident memory.', memory.rss),
        figure('lurus_heap_used_bytes', 'gauge', 'Used heap of JavaScript.', memory.heapUsed),
        figure(
          'process_cpu_seconds_total',
          'counter',
          'Processor time, user and system.',
          (cpu.user + cpu.system) / MICROSECONDS,
        ),
        figure(
          'process_start_time_seconds',
          'gauge',
          'When the process started, Unix time.',
          performance.timeOrigin / 1_000,
        ),
        ...(disk === null
          ? []
          : [
              figure(
                'lurus_data_free_bytes',
                'gauge',
                'Free space for the program where LURUS_DATA lies.',
                disk.bavail * disk.bsize,
              ),
            ]),
      ];
    },
    stop: () => delay.disable(),
  };
}
