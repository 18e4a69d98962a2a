import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolClient } from 'pg';
import { sha256 } from '../ids.ts';
import { splitSms } from './gsm.ts';
import type { Delivery, Hearers } from './receipts.ts';
import type { OutgoingSms, SmsPort } from './sms-port.ts';

// The tables of gammu-smsd (database version 15 to 17). What we write into them we call by the id of our own row (CreatorID).

const EXAMPLE =
  'LURUS_SMS_URL must be like gammu+postgres://user:password@host/smsd, optionally ?sender=PHONE';
const PACE = 10_000;
const BATCH = 50;

/**
 * SMS by a GSM modem under gammu-smsd, through its PostgreSQL tables.
 * @param url LURUS_SMS_URL; `sender` is the PhoneID of the modem that shall send (SenderID), any when not said
 * @param pace milliseconds between looks at what came in
 * @throws Error when it is no such address
 */
export function gammuPort(url: string, { pace = PACE } = {}): SmsPort {
  if (!/^gammu\+postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new Error(EXAMPLE);
  const address = new URL(url.slice('gammu+'.length));
  const sender = address.searchParams.get('sender');
  address.searchParams.delete('sender');
  const pool = new Pool({ connectionString: address.href, max: 2, connectionTimeoutMillis: 20_000 });
  // A server that goes away between two looks is met again at the next.
  pool.on('error', () => {});
  const over = new AbortController();
  let listening: Promise<void> | null = null;

  async function listen(hearers: Hearers): Promise<void> {
    while (!over.signal.aborted) {
      await look(hearers).catch(() => {});
      await sleep(pace, undefined, { signal: over.signal, ref: false }).catch(() => {});
    }
  }

  async function look(hearers: Hearers): Promise<void> {
    await hearReceipts(pool, hearers);
    for (const { id, from, text } of await readInbox(pool)) {
      const answer = await hearers.message(from, text);
      if (answer !== null && /^\+?\d{5,15}$/.test(from))
        await send({ id: `reply:${id}`, to: from, text: answer });
      // Last, so that what is heard and not marked is heard again: an acknowledgement twice is one.
      await pool.query(`update inbox set "Processed" = true where "ID" = $1`, [id]);
    }
  }

  async function send(message: OutgoingSms): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await put(client, message, sender);
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  return {
    send,
    listen(hearers) {
      listening ??= listen(hearers);
    },
    async close() {
      over.abort();
      await listening;
      await pool.end();
    },
  };
}

/** One message, in as many rows as it has parts; what is there already, on its way or sent, is not put there again. */
async function put(client: PoolClient, { id, to, text }: OutgoingSms, sender: string | null): Promise<void> {
  const { coding, parts } = splitSms(text);
  const name = coding === 'gsm' ? 'Default_No_Compression' : 'Unicode_No_Compression';
  const long = parts.length > 1;
  const hex = (value: number) => value.toString(16).padStart(2, '0').toUpperCase();
  const head = (part: number) =>
    long ? `050003${sha256(id).slice(0, 2).toUpperCase()}${hex(parts.length)}${hex(part)}` : null;
  const first = await client.query<{ ID: number }>(
    `insert into outbox ("DestinationNumber", "TextDecoded", "Coding", "UDH", "MultiPart", "CreatorID", "SenderID", "DeliveryReport")
     select $1, $2, $3, $4, $5, $6, $7, 'yes'
     where not exists (select from outbox where "CreatorID" = $6) and not exists (select from sentitems where "CreatorID" = $6)
     returning "ID"`,
    [to, parts[0], name, head(1), long, id, sender],
  );
  const row = first.rows[0]?.ID;
  if (row === undefined) return;
  for (const [index, part] of parts.slice(1).entries())
    await client.query(
      `insert into outbox_multipart ("ID", "SequencePosition", "TextDecoded", "Coding", "UDH") values ($1, $2, $3, $4, $5)`,
      [row, index + 2, part, name, head(index + 2)],
    );
}

/** Of our messages that wait for their last word, those that have it: failed when a part has, delivered when no part is left. */
async function hearReceipts(pool: Pool, hearers: Hearers): Promise<void> {
  const open = await hearers.open();
  if (open.length === 0) return;
  const { rows } = await pool.query<{ id: string; state: Delivery }>(
    `select "CreatorID" as id, case when bool_or("Status" in ('SendingError', 'Error', 'DeliveryFailed')) then 'failed' else 'delivered' end as state
     from sentitems s where "CreatorID" = any($1)
     group by "CreatorID"
     having bool_or("Status" in ('SendingError', 'Error', 'DeliveryFailed'))
       or (bool_and("Status" = 'DeliveryOK') and not exists (select from outbox o where o."CreatorID" = s."CreatorID"))`,
    [open],
  );
  for (const { id, state } of rows) await hearers.receipt({ id, state });
}

async function readInbox(pool: Pool): Promise<{ id: number; from: string; text: string }[]> {
  const { rows } = await pool.query<{ id: number; from: string; text: string }>(
    `select "ID" as id, "SenderNumber" as "from", "TextDecoded" as text from inbox where not "Processed" order by "ID" limit ${BATCH}`,
  );
  return rows;
}
