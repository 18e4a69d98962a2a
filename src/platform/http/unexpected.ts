import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { codeFrom } from '../codes.ts';
import { Refusal } from '../outcome.ts';

/** Characters of a request's number: few enough to be read out by telephone. */
const LENGTH = 8;

/** A request's number: stands in the log, and is told to the person when something goes wrong. Nobody learns from it who asked. */
export function newRequestId(): string {
  return codeFrom(randomBytes(LENGTH));
}

/** What the person is told: that nothing was stored, and the number by which the operator finds the line. */
export function unexpected(id: string): Refusal {
  return new Refusal(500 as never, 'unexpected', {
    id: `Terjadi kesalahan di pihak kami. Isian Anda tidak tersimpan; coba lagi beberapa saat lagi. Bila berulang, sebutkan nomor ${id} kepada pengelola.`,
    en: `Something went wrong on our side. What you sent was not stored; try again in a while. If it comes back, tell the operator number ${id}.`,
  });
}

/**
 * One line of JSON for the operator: number, method, route's template, kind, code and place in our files. Never an address, a body or a message:
 * that of a database quotes rows.
 */
export function lineOfUnexpected(request: FastifyRequest, error: unknown, now: Date): string {
  const { name, code, message, stack } = (error ?? {}) as Partial<Error> & { code?: unknown };
  // The stack begins with the message, which may hold lines that look like places.
  const places = (stack ?? '')
    .slice((stack ?? '').indexOf(message ?? '') + (message ?? '').length)
    .split('\n');
  return JSON.stringify({
    time: now.toISOString(),
    event: 'unexpected-error',
    reqId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    name,
    ...(typeof code === 'string' ? { code } : {}),
    at: places.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  });
}
