import type { Place } from './session.ts';
import type { Login } from './codec.ts';

/** What LURUS_SMS_URL says of an SMPP centre. */
export interface Centre extends Place, Login {
  /** who sends */
  from: string;
  /** a session for each way, for centres that know no transceiver */
  apart: boolean;
  /** a long text as one `message_payload` instead of parts with a head */
  payload: boolean;
  /** the centre answers in hexadecimal and calls the same message by its decimal number in receipts */
  decimalReceipts: boolean;
}

const SECOND = 1_000;
const EXAMPLE = 'LURUS_SMS_URL must be like smpp://user:password@host:2775/?from=LURUS';

/**
 * Reads `smpp://user:password@host:2775/?from=LURUS&system_type=…`; `smpps://` for TLS. Further: `bind=apart` (transmitter and receiver, no
 * transceiver), `long=payload`, `receipts=decimal`, `keepalive=30` and `patience=20` (seconds).
 * @throws Error when it is no such address
 */
export function readCentre(url: string): Centre {
  const given = URL.canParse(url) ? new URL(url) : null;
  if (given === null || !['smpp:', 'smpps:'].includes(given.protocol) || given.hostname === '')
    throw new Error(EXAMPLE);
  const rest = new Map(given.searchParams);
  const take = (name: string, among?: readonly string[]) => {
    const value = rest.get(name);
    rest.delete(name);
    if (value !== undefined && among?.includes(value) === false)
      throw new Error(`${EXAMPLE}; ${name} is one of ${among.join(', ')}`);
    return value;
  };
  const seconds = (name: string, usual: number) => {
    const value = Number(take(name) ?? usual);
    if (!(value > 0 && value <= 3_600)) throw new Error(`${EXAMPLE}; ${name} is a number of seconds`);
    return value * SECOND;
  };
  const from = take('from');
  if (from === undefined || !/^(\+?\d{1,15}|[\w .&-]{1,11})$/.test(from))
    throw new Error(`${EXAMPLE}; from is a number or a name of at most 11 letters`);
  const centre: Centre = {
    host: given.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(given.port || 2775),
    tls: given.protocol === 'smpps:',
    user: decodeURIComponent(given.username),
    password: decodeURIComponent(given.password),
    systemType: take('system_type') ?? '',
    from,
    apart: take('bind', ['apart']) === 'apart',
    payload: take('long', ['payload', 'parts']) === 'payload',
    decimalReceipts: take('receipts', ['decimal', 'same']) === 'decimal',
    patience: seconds('patience', 20),
    silence: seconds('keepalive', 30),
  };
  if (rest.size > 0) throw new Error(`${EXAMPLE}; unknown: ${[...rest.keys()].join(', ')}`);
  return centre;
}
