import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { XMLParser } from 'fast-xml-parser';
import { FilesAwayError } from './away.ts';
import type { S3Place } from './s3-place.ts';

/** How long we wait for the store, ms. */
export interface Patience {
  /** without an answer, or without a further byte of one, a try has failed; an upload gets more by its size */
  silence: number;
  /** between the tries of one question: every question can be asked again, for content is named by its hash */
  pauses: readonly number[];
}

const PATIENCE: Patience = { silence: 10_000, pauses: [250, 1_000, 3_000] };
/** A line that carries less than this cannot bring files in: 64 KiB a second. */
const SLOWEST = 64;
/** Characters of a reason without a code, e.g. `bad port`. */
const LONGEST_REASON = 30;
const EMPTY = createHash('sha256').digest('hex');
/** Answers after which the same question may well succeed. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
/** The bytes were damaged on their way, or came too slowly. */
const PASSING_CODES = new Set(['BadDigest', 'XAmzContentSHA256Mismatch', 'RequestTimeout', 'IncompleteBody']);

export interface Question {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** below the bucket, '' or beginning with '/' */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** with the hex SHA-256 of its bytes: it is part of the signature, so the store refuses other bytes */
  body?: { blob: Blob; hash: string };
  /** answers that the asker reads himself, beside success; an answer 404 is always his */
  also?: readonly number[];
}

/** One answer; `end` lets go of what has not been read of it. */
export interface Answer {
  status: number;
  text(): Promise<string>;
  /** pieces as they come; a line that falls silent or breaks off throws */
  next(): Promise<Uint8Array | null>;
  end(): void;
}

export interface S3Client {
  /** @throws FilesAwayError when nobody answers, or the store turns us away */
  ask(question: Question): Promise<Answer>;
  /** waits before try number `tries + 1`. @throws FilesAwayError when there is none left */
  again(tries: number, error: unknown): Promise<void>;
  /** the error for what the store is not fit for, told to the operator */
  away(reason: string): FilesAwayError;
}

/**
 * Asks an S3-compatible store, every question signed (Signature Version 4) with the hash of what it carries. Why the store cannot be used is
 * reported once a change, without a key or a name.
 */
export function s3Client(
  place: S3Place,
  patience: Patience = PATIENCE,
  report: (line: string) => void = (line) => console.error(line),
): S3Client {
  const { keyId: accessKeyId, secret: secretAccessKey, region } = place;
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  let said = '';
  const tell = (reason: string) => {
    if (reason !== said)
      report(
        reason === ''
          ? 'Tempat berkas dapat dipakai lagi / the store of files can be used again.'
          : `Tempat berkas tidak dapat dipakai / the store of files cannot be used: ${reason}`,
      );
    said = reason;
  };
  const away = (reason: string) => {
    tell(reason);
    return new FilesAwayError(`the store of files cannot be used: ${reason}`);
  };

  async function attempt({ method, path, query, headers, body }: Question): Promise<Answer> {
    const stop = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    /** Counts from now; not while whoever reads takes his time. */
    const listen = (silence: number) => {
      timer = setTimeout(() => stop.abort(new Error('silent')), silence);
    };
    const heard = () => clearTimeout(timer);
    const end = () => {
      heard();
      stop.abort();
    };
    listen(patience.silence + (body?.blob.size ?? 0) / SLOWEST);
    try {
      const search = query ? `?${new URLSearchParams(query).toString()}` : '';
      const request = await signer.sign(`${place.url}${path}${search}`, {
        method,
        headers: { ...headers, 'x-amz-content-sha256': body?.hash ?? EMPTY },
        ...(body ? { body: body.blob } : {}),
        redirect: 'manual',
        signal: stop.signal,
      });
      const response = await fetch(request);
      heard();
      const reader = response.body?.getReader();
      const next = async () => {
        listen(patience.silence);
        try {
          const piece = await reader?.read();
          return (piece?.value as Uint8Array | undefined) ?? null;
        } finally {
          heard();
        }
      };
      const text = async () => {
        const pieces: Uint8Array[] = [];
        for (let piece = await next(); piece !== null; piece = await next()) pieces.push(piece);
        return Buffer.concat(pieces).toString('utf8');
      };
      return { status: response.status, next, text, end };
    } catch (error) {
      end();
      throw error;
    }
  }

  async function again(tries: number, error: unknown): Promise<void> {
    const pause = patience.pauses[tries];
    if (pause === undefined) throw away(reasonOf(error));
    await sleep(pause);
  }

  return {
    async ask(question) {
      for (let tries = 0; ; tries += 1) {
        let trouble: unknown;
        try {
          const answer = await attempt(question);
          const { status } = answer;
          if (status < 300 || status === 404 || question.also?.includes(status)) {
            tell('');
            return answer;
          }
          const code = codeOf(await answer.text());
          answer.end();
          const reason = `${status} ${code}`.trim();
          if (!PASSING.has(status) && !PASSING_CODES.has(code)) throw away(reason);
          trouble = reason;
        } catch (error) {
          if (error instanceof FilesAwayError) throw error;
          trouble = error;
        }
        await again(tries, trouble);
      }
    },
    again,
    away,
  };
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' });

/** What an answer in XML holds, by the name of its root; nothing when it is none. */
export function readXml(text: string): Record<string, unknown> {
  try {
    return parser.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** The short word for what is wrong, e.g. `SignatureDoesNotMatch`; '' when the store says none. */
export function codeOf(text: string): string {
  const { Code } = (readXml(text)['Error'] ?? {}) as { Code?: unknown };
  return typeof Code === 'string' && /^\w{1,60}$/.test(Code) ? Code : '';
}

/** What the system says in short: its longer sentences name addresses. */
function reasonOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!(error instanceof Error)) return 'unknown';
  const { code, message } = (error.cause instanceof Error ? error.cause : error) as NodeJS.ErrnoException;
  return code ?? (message.length <= LONGEST_REASON ? message : error.name);
}
