import type { Family } from './text.ts';

/** A request as it is counted: the route's template, never an address, a name, an id or a query. */
export interface SeenRequest {
  method: string;
  /** e.g. `/api/findings/:id`; `none`: no route */
  route: string;
  status: number;
  seconds: number;
}

/** Upper ends of the buckets, seconds. */
const ENDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Infinity];

interface Times {
  method: string;
  route: string;
  /** how many in each bucket alone */
  buckets: number[];
  sum: number;
}

/** Counts requests and how long they took, since the program started. */
export class RequestMeter {
  private readonly counts = new Map<
    string,
    { method: string; route: string; status: number; count: number }
  >();
  private readonly times = new Map<string, Times>();

  see({ method, route, status, seconds }: SeenRequest): void {
    const counted = this.counts.get(`${method} ${route} ${status}`) ?? { method, route, status, count: 0 };
    counted.count += 1;
    this.counts.set(`${method} ${route} ${status}`, counted);
    const timed = this.times.get(`${method} ${route}`) ?? {
      method,
      route,
      buckets: ENDS.map(() => 0),
      sum: 0,
    };
    timed.buckets[ENDS.findIndex((end) => seconds <= end)]! += 1;
    timed.sum += seconds;
    this.times.set(`${method} ${route}`, timed);
  }

  families(): Family[] {
    return [
      {
        name: 'lurus_http_requests_total',
        type: 'counter',
        help: 'Requests by method, route template and status.',
        samples: [...this.counts.values()].map(({ count, ...labels }) => ({ labels, value: count })),
      },
      {
        name: 'lurus_http_request_duration_seconds',
        type: 'histogram',
        help: 'Time from the head of a request to the end of its answer, by method and route template.',
        samples: [...this.times.values()].flatMap(samplesOf),
      },
    ];
  }
}

function samplesOf({ method, route, buckets, sum }: Times): Family['samples'] {
  let below = 0;
  const cumulated = buckets.map((count, index) => {
    below += count;
    const le = ENDS[index] === Infinity ? '+Inf' : String(ENDS[index]);
    return { suffix: '_bucket', labels: { method, route, le }, value: below };
  });
  return [
    ...cumulated,
    { suffix: '_sum', labels: { method, route }, value: sum },
    { suffix: '_count', labels: { method, route }, value: below },
  ];
}
