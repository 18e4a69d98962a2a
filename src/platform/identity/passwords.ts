import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. About 50 ms on a small server. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/**
 * Keeps a password: argon2id in a PHC string. The work is done on Node's thread pool, so that requests go on meanwhile.
 * Any Unicode text is a password; it is spelled by RFC 8265 OpaqueString (NFC, every kind of blank is a plain one), so that
 * another keyboard or telephone types the same password.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await run(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
  return `${parameters()}${encode(salt)}$${encode(hash)}`;
}

/**
 * Is this the password?
 * @param stored null where there is no account or no password: the same work is done, so that time tells nothing
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored ?? NOBODY);
  if (parts === null) throw new Error('a stored password hash is not argon2id');
  const [, memory, passes, lanes, salt = '', expected = ''] = parts;
  const wanted = Buffer.from(expected, 'base64');
  const hash = await run(
    password,
    Buffer.from(salt, 'base64'),
    Number(memory),
    Number(passes),
    Number(lanes),
    wanted.length,
  );
  return timingSafeEqual(hash, wanted) && stored !== null;
}

/** Was it hashed with other parameters than today's? Then it is hashed anew when its owner next logs in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(parameters());
}

function run(password: string, salt: Buffer, memory: number, passes: number, lanes: number, bytes: number) {
  return derive('argon2id', {
    message: Buffer.from(spell(password)),
    nonce: salt,
    parallelism: lanes,
    tagLength: bytes,
    memory,
    passes,
  });
}

function spell(password: string): string {
  return password.replace(/\p{Zs}/gu, ' ').normalize('NFC');
}

function parameters(): string {
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$`;
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** A hash that nothing fits. */
const NOBODY = `${parameters()}${encode(randomBytes(SALT_BYTES))}$${encode(randomBytes(HASH_BYTES))}`;
