// How the house delivers: choices of its own, no numbers of law.

/** Endpoints that a government may have at a time. */
export const MOST_ENDPOINTS = 20;
/** Hours in which a secret that was exchanged still signs beside the new one: a weekend. */
export const OVERLAP_HOURS = 72;
/** Days without one success after which an endpoint is stopped. */
export const FAILING_DAYS = 5;
/** Days for which a delivery is kept, and may be sent again. */
export const KEEP_DAYS = 30;
/** Milliseconds before a receiver counts as away. */
export const PATIENCE = 15_000;
/** Seconds after which another process takes over what one has begun to send: longer than `PATIENCE`. */
export const LEASE = 120;
/** Deliveries to one endpoint in one run of the job, which runs each minute. */
export const MOST_A_RUN = 500;

/** Minutes until the next try: 1, 2, 4 …, at most six hours. @param attempts so far, one or more */
export function waitAfter(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 20), 360);
}
