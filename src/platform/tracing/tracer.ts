import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { otlpOf, type Span } from './otlp.ts';

/** Spans kept until the collector takes them; what comes on top is dropped. */
const MOST = 4_096;
const PAUSE = 5_000;
/** A collector that has not answered by then takes nothing, ms. */
const PATIENCE = 3_000;

/** A span that has begun. */
export interface Open {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  start: bigint;
}

type Told = Pick<Span, 'name' | 'kind' | 'attributes' | 'failed'>;

/** Follows requests and jobs through their transactions. Names and attributes are ours alone: no address, id, name or statement. */
export interface Tracer {
  /** Begins a trace; what a stranger's `traceparent` says is not believed. */
  begin(): Open;
  end(open: Open, told: Told): void;
  /** Runs `work` as what `open` has begun: transactions in it are its children. */
  within<T>(open: Open, work: () => T): T;
  /** A trace of its own: a job. */
  root<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** A part of the present trace; without one, only the work. */
  child<T>(name: string, attributes: Span['attributes'], work: () => Promise<T>): Promise<T>;
  /** Sends what is left. */
  stop(): Promise<void>;
}

/** @param endpoint OTEL_EXPORTER_OTLP_ENDPOINT, e.g. http://127.0.0.1:4318; spans go to `/v1/traces` below it */
export function startTracer(
  endpoint: string,
  report: (line: string) => void = (line) => console.error(line),
): Tracer {
  const current = new AsyncLocalStorage<Open>();
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  let spans: Span[] = [];
  let heard = true;

  function begin(parent: Open | undefined): Open {
    return {
      traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
      spanId: randomBytes(8).toString('hex'),
      parentSpanId: parent?.spanId ?? null,
      start: nanoseconds(),
    };
  }

  function end(open: Open, told: Told): void {
    if (spans.length < MOST) spans.push({ ...open, ...told, end: nanoseconds() });
  }

  async function run<T>(open: Open, told: Omit<Told, 'failed'>, work: () => Promise<T>): Promise<T> {
    let failed = true;
    try {
      const result = await current.run(open, work);
      failed = false;
      return result;
    } finally {
      end(open, { ...told, failed });
    }
  }

  async function send(): Promise<void> {
    if (spans.length === 0) return;
    const sent = spans;
    spans = [];
    const body = JSON.stringify(otlpOf(sent));
    const headers = { 'content-type': 'application/json' };
    const taken = await fetch(url, {
      method: 'POST',
      headers,
      body,
      // What the operator named gets the spans, and nobody whom it names in turn.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    }).then(
      (reply) => reply.ok,
      () => false,
    );
    if (taken !== heard)
      report(taken ? 'Traces arrive again.' : 'The collector of traces takes nothing; they are dropped.');
    heard = taken;
  }

  const timer = setInterval(() => void send(), PAUSE).unref();
  return {
    begin: () => begin(undefined),
    end,
    within: (open, work) => current.run(open, work),
    root: (name, work) => run(begin(undefined), { name, kind: 'internal', attributes: {} }, work),
    child(name, attributes, work) {
      const parent = current.getStore();
      return parent === undefined ? work() : run(begin(parent), { name, kind: 'internal', attributes }, work);
    },
    async stop() {
      clearInterval(timer);
      await send();
    },
  };
}

function nanoseconds(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e6));
}
