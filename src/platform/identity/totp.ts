import { HOTP, Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** What every authenticator app can read: SHA-1, six digits, 30 seconds (RFC 6238). */
const PERIOD = 30;
const DIGITS = 6;
const ALGORITHM = 'SHA1';
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;

/** What a person puts into an authenticator app, as picture and as text. */
export interface Enrolment {
  /** otpauth://totp/… */
  uri: string;
  /** QR code of the address, an SVG element */
  qr: string;
  /** base32, for typing */
  secret: string;
}

export function makeTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** @param issuer the government's name; @param label the user name */
export function enrolmentOf(secret: string, issuer: string, label: string): Enrolment {
  const uri = new TOTP({
    issuer,
    label,
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  }).toString();
  return { uri, qr: renderSVG(uri, { ecc: 'L', border: 4 }), secret };
}

/**
 * The 30-second step that a code belongs to, one step of drift either way; null when it fits none, or only a step that was used.
 * @param lastCounter step of the last accepted code: it and those before are refused (replay)
 */
export function counterOf(
  code: string,
  secret: string,
  now: string,
  lastCounter: number | null,
): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const step = Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000 / PERIOD);
  const delta = HOTP.validate({
    token: digits,
    secret: Secret.fromBase32(secret),
    algorithm: ALGORITHM,
    digits: DIGITS,
    counter: step,
    window: 1,
  });
  if (delta === null) return null;
  const counter = step + delta;
  return lastCounter !== null && counter <= lastCounter ? null : counter;
}
