import { gzipSync } from 'node:zlib';
import type { App } from '../../../platform/services.ts';

export interface Seen {
  status: number;
  body: string;
  /** path and query of the page that was reached */
  url: string;
}

/** A browser without script: keeps its cookies, follows redirects. */
export function visitor(app: App, host: string, locale = 'id') {
  const jar = new Map<string, string>([['lurus_bahasa', locale]]);
  const headers = () => ({
    host,
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  async function follow(url: string, reply: Awaited<ReturnType<App['inject']>>): Promise<Seen> {
    for (const each of reply.cookies) jar.set(each.name, each.value);
    const to = reply.headers.location;
    return typeof to === 'string' ? get(to) : { status: reply.statusCode, body: reply.body, url };
  }
  async function get(url: string): Promise<Seen> {
    return follow(url, await app.inject({ url, headers: headers() }));
  }
  return {
    get,
    async post(url: string, form: Record<string, string>): Promise<Seen> {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const payload = new URLSearchParams(form).toString();
      return follow(
        url,
        await app.inject({ method: 'POST', url, headers: { ...headers(), ...type }, payload }),
      );
    },
  };
}

/** Bytes of a page with its style sheet, as they travel. */
export async function travelling(app: App, body: string): Promise<number> {
  const style = /<link rel="stylesheet" href="([^"]+)">/.exec(body)![1]!;
  return gzipSync(body).length + gzipSync((await app.inject(style)).body).length;
}

/** Nothing inline, nothing that could run. */
export const INLINE = /<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc="\/skrip\/)/i;
