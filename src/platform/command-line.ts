import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Locale } from './texts.ts';

// What commands of `lurus` share: arguments, progress on stderr, a clean end at Ctrl-C. Exit codes: 0 done, 1 failed, 2 wrong use.

/** The command was called wrongly; its usage was part of the message. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Exit code of a command that was called wrongly. */
export const WRONG_USE = 2;

/** Exit code of a command that was interrupted (128 + SIGINT). */
const INTERRUPTED = 130;

/**
 * Reads a command's arguments; names what is wrong and how it is used.
 * @param usage one line, e.g. `lurus export --government NAME --to DIR`
 * @throws UsageError, after setting the exit code to 2
 */
export function readArguments<O extends ParseArgsOptionsConfig>(
  args: string[],
  options: O,
  usage: string,
  places: { positionals: number; needed?: readonly (keyof O & string)[] } = { positionals: 0 },
) {
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: places.positionals > 0, strict: true });
  } catch (error) {
    throw wrongUse((error as Error).message, usage);
  }
  const values = parsed.values as Record<string, unknown>;
  const missing = (places.needed ?? []).find((name) => values[name] === undefined || values[name] === '');
  if (missing !== undefined) throw wrongUse(`--${missing} ?`, usage);
  if (parsed.positionals.length !== places.positionals) {
    throw wrongUse(`${places.positionals} argumen / ${places.positionals} argument(s)`, usage);
  }
  return parsed;
}

/** An error that names the usage; the exit code becomes 2. */
export function wrongUse(what: string, usage: string): UsageError {
  process.exitCode = WRONG_USE;
  return new UsageError(`${what}\nCara pakai / usage: ${usage}`);
}

/** Language of a report: Indonesian, unless `--lang en`. */
export function languageOf(option: string | undefined): Locale {
  return option === 'en' ? 'en' : 'id';
}

/** Tells how far a long command has come. */
export type Progress = (line: string) => void;

/** Milliseconds between two lines of progress: on a screen the line is rewritten, in a log lines are few. */
const SCREEN = 100;
const LOG = 5_000;

/** Progress on stderr: the newest line only on a screen, a line every few seconds elsewhere. */
export function stderrProgress(stream: NodeJS.WriteStream = process.stderr): { say: Progress; end(): void } {
  const pause = stream.isTTY ? SCREEN : LOG;
  let last = stream.isTTY ? -Infinity : performance.now();
  let shown = false;
  return {
    say(line) {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      shown = true;
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (shown && stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

/**
 * Runs a long command: `signal` ends at Ctrl-C or SIGTERM, and `work` then leaves nothing half done. A second Ctrl-C ends at once.
 * @returns what `work` answers; undefined when it was interrupted (exit code 130)
 */
export async function longCommand<T>(
  work: (progress: Progress, signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.once(name, interrupt);
  const progress = stderrProgress();
  try {
    return await work(progress.say, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    progress.end();
    process.exitCode = INTERRUPTED;
    console.error(
      'Dihentikan; tidak ada yang tertinggal setengah jadi.\nInterrupted; nothing was left half done.',
    );
    return undefined;
  } finally {
    progress.end();
    for (const name of signals) process.off(name, interrupt);
  }
}
