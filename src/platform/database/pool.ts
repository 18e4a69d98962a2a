import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;
const BIGINT_ARRAY = 1016;
const DATE_ARRAY = 1182;

function toNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('a bigint of the database exceeds 2^53 - 1');
  return value;
}

/** 'YYYY-MM-DD HH:MM:SS.ffffff+00' as PostgreSQL writes it in UTC → ISO 8601 */
function toInstant(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z');
}

pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(DATE_ARRAY as never, (text: string) => text.slice(1, -1).split(',').filter(Boolean));
pg.types.setTypeParser(TIMESTAMPTZ, toInstant);
pg.types.setTypeParser(BIGINT, toNumber);
pg.types.setTypeParser(BIGINT_ARRAY as never, (text: string) =>
  text.slice(1, -1).split(',').filter(Boolean).map(toNumber),
);

/** Connections to a server, in UTC. @param patience ms that whoever asks waits for one */
export function openPool(url: string, connections: number, patience = 15_000): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    options: '-c timezone=UTC',
  });
  // An idle connection that the server closes must not end the program; the next query opens another.
  pool.on('error', () => {});
  // Nor one that is lent out and rests between two statements: its next statement fails, and that is told to whoever asked.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
