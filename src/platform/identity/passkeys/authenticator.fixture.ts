import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

// An authenticator in software (W3C WebAuthn 3, 6.1 and 6.5), so that tests can also make it lie.

/** What an honest authenticator would not do. */
export interface Lie {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  userVerified?: boolean;
  /** sign count to tell, instead of the next one */
  count?: number;
  userHandle?: string;
  /** changes one byte of the signature */
  broken?: boolean;
}

export interface Authenticator {
  credentialId: string;
  /** answers `POST /profile/passkeys/challenge` */
  create(options: { challenge: string; rp: { id: string }; user: { id: string } }, lie?: Lie): object;
  /** answers `POST /session/passkey/challenge` */
  get(options: { challenge: string; rpId: string }, lie?: Lie): object;
}

const UP = 0x01;
const UV = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const ATTESTED = 0x40;

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');

/** @param origin where its browser stands. @param counts it keeps a sign count, as a key of its own does; those in a backup tell 0 */
export function makeAuthenticator(origin: string, { counts = false } = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const backup = counts ? 0 : BACKUP_ELIGIBLE | BACKED_UP;
  let count = 0;
  let handle = '';

  function authData(rpId: string, flags: number, lie: Lie, attested = Buffer.alloc(0)): Buffer {
    if (counts) count += 1;
    const told = Buffer.alloc(4);
    told.writeUInt32BE(lie.count ?? count);
    const bits = flags | UP | backup | (lie.userVerified === false ? 0 : UV);
    return Buffer.concat([sha256(lie.rpId ?? rpId), Buffer.from([bits]), told, attested]);
  }
  const clientData = (type: string, challenge: string, lie: Lie) =>
    JSON.stringify({
      type: lie.type ?? type,
      challenge: lie.challenge ?? challenge,
      origin: lie.origin ?? origin,
      crossOrigin: false,
    });

  return {
    credentialId: base64url(id),
    create({ challenge, rp, user }, lie = {}) {
      handle = user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const attestation = cbor(
        new Map<unknown, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData(rp.id, ATTESTED, lie, attested)],
        ]),
      );
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, lie)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      };
    },
    get({ challenge, rpId }, lie = {}) {
      const data = clientData('webauthn.get', challenge, lie);
      const auth = authData(rpId, 0, lie);
      const signature = sign('sha256', Buffer.concat([auth, sha256(data)]), privateKey);
      if (lie.broken) signature[signature.length - 1]! ^= 1;
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        response: {
          clientDataJSON: base64url(data),
          authenticatorData: base64url(auth),
          signature: base64url(signature),
          userHandle: lie.userHandle ?? handle,
        },
      };
    },
  };
}

function sha256(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}

/** COSE_Key of a P-256 key for ES256 (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cbor(
    new Map<unknown, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** As much of CBOR (RFC 8949) as a passkey needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map) {
    return Buffer.concat([
      head(5, value.size),
      ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)]),
    ]);
  }
  throw new Error('not needed here');
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 256) return Buffer.from([(kind << 5) | 24, size]);
  return Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
}
