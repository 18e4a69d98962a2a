import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type pg from 'pg';
import { isRefusal } from '../outcome.ts';
import { openEmbedded } from './embedded.ts';
import { openingDriver } from './opening-driver.ts';
import { openPool } from './pool.ts';
import type { Standby } from './standby.ts';

/** An open transaction of one government. A store widens it with its own tables: `tx.withTables<FindingsTables>()`. */
export type Tx = Transaction<Record<never, never>>;

/** A database of either engine. Capabilities never see it: they are handed a `Tx`. */
export interface Database {
  readonly engine: 'embedded' | 'server';
  /** Runs `work` in one transaction that sees one government only. A returned Refusal rolls back, as a throw does. */
  asGovernment<T>(governmentId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** `asGovernment` on one unchanging state of the data (REPEATABLE READ), for exports that read for long. */
  asSnapshot<T>(governmentId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * For dashboards, which read much and decide nothing: one READ ONLY transaction of the government. Where a standby is set
   * (`DATABASE_REPLICA_URL`) it answers, as of a few seconds ago at most (`LONGEST_AGE`); the primary answers where none is, when it is not fit,
   * when it fails (`work` then runs a second time), and with `now`, for whoever has to see what he has just done.
   */
  asReader<T>(governmentId: string, work: (tx: Tx) => Promise<T>, now?: 'now'): Promise<T>;
  /**
   * As the box of the integrity survey: sees its tables (`box_…`) and no other, and nothing else sees them. A transaction of its own, on one
   * unchanging state (REPEATABLE READ) with `snapshot`; it cannot be opened inside another one on the embedded engine.
   */
  asBox<T>(governmentId: string, work: (tx: Tx) => Promise<T>, snapshot?: 'snapshot'): Promise<T>;
  /** For tables of the installation itself (which governments there are): no government is chosen, no row of one is seen. */
  asInstallation<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As whoever owns the schema (migrate, demo, government add): needs the owner's connection; on the embedded engine it is the same one. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs SQL text of several statements on one connection and rolls back if it fails (25P02 would block everyone after). */
  runScript(text: string, values?: unknown[]): Promise<{ rows: never[] }>;
  /** How busy its connections are; `waiting`: transactions that wait for one. */
  connections(): { open: number; idle: number; waiting: number };
  /** where `asReader` is answered beside the primary; null: nowhere */
  readonly standby: Standby | null;
  close(): Promise<void>;
}

/** Opens the embedded database in `folder`, or in memory when it is null. */
export async function openEmbeddedDatabase(folder: string | null): Promise<Database> {
  const embedded = await openEmbedded(folder);
  return databaseOn(embedded.pool, 'embedded', () => embedded.close());
}

/**
 * Opens a PostgreSQL server.
 * @param url postgres://user:password@host:port/database
 * @param boxUrl address of the box's own login; null: the program's login becomes the box for a transaction
 * @param patience ms that a transaction waits for a connection
 */
export function openServerDatabase(
  url: string,
  connections: number = CONNECTIONS,
  boxUrl: string | null = null,
  patience?: number,
): Database {
  const pool = openPool(url, connections, patience);
  if (boxUrl === null) return databaseOn(pool, 'server', () => pool.end());
  const boxPool = openPool(boxUrl, Math.min(connections, BOX_CONNECTIONS));
  const close = async () => {
    await boxPool.end();
    await pool.end();
  };
  return databaseOn(pool, 'server', close, boxPool);
}

const CONNECTIONS = 16;
const BOX_CONNECTIONS = 4;

/** Thrown inside a transaction to undo it, and turned back into the refusal outside. */
class Undo {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

type Who = 'program' | 'owner' | 'box';

function databaseOn(
  pool: pg.Pool,
  engine: Database['engine'],
  close: () => Promise<void>,
  boxPool: pg.Pool | null = null,
): Database {
  const program = connectionOn(pool);
  const box = boxPool === null ? null : connectionOn(boxPool);

  function role(who: Who): string {
    if (who === 'box' && box === null) return 'set local role lurus_box; ';
    return engine === 'embedded' && who === 'program' ? 'set local role lurus_app; ' : '';
  }

  async function transaction<T>(
    governmentId: string,
    who: Who,
    work: (tx: Tx) => Promise<T>,
    isolation: 'read committed' | 'repeatable read' = 'read committed',
    access?: 'read only',
  ): Promise<T> {
    try {
      if (!/^[0-9a-f-]{0,36}$/i.test(governmentId)) throw new Error('a government has a uuid');
      const first = `${role(who)}select set_config('lurus.government_id', '${governmentId}', true)`;
      const root = (who === 'box' ? (box ?? program) : program)(first);
      const begun = root.transaction().setIsolationLevel(isolation);
      return await (access === undefined ? begun : begun.setAccessMode(access)).execute(async (tx) => {
        const outcome = await work(tx);
        if (isRefusal(outcome)) throw new Undo(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof Undo) return error.value as T;
      throw error;
    }
  }

  return {
    engine,
    asGovernment: (governmentId, work) => transaction(governmentId, 'program', work),
    asSnapshot: (governmentId, work) => transaction(governmentId, 'program', work, 'repeatable read'),
    asReader: (governmentId, work) =>
      transaction(governmentId, 'program', work, 'read committed', 'read only'),
    asBox: (governmentId, work, snapshot) =>
      transaction(governmentId, 'box', work, snapshot === undefined ? 'read committed' : 'repeatable read'),
    asInstallation: (work) => transaction('', 'program', work),
    asOwner: (work) => transaction('', 'owner', work),
    async runScript(text, values) {
      const client = await pool.connect();
      try {
        const result = await client.query(text, values as unknown[]);
        // Several statements answer with an array of results; the last one speaks.
        return Array.isArray(result) ? result.at(-1) : (result as never);
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    standby: null,
    async close() {
      await close();
    },
  };
}

/** Transactions on a pool of connections; each begins with the SQL text that it is given. */
function connectionOn(pool: pg.Pool): (first: string) => Kysely<Record<never, never>> {
  const dialect = new PostgresDialect({ pool });
  const driver = dialect.createDriver();
  const config = {
    dialect: {
      createDriver: () => driver,
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db: Kysely<never>) => dialect.createIntrospector(db),
    },
  };
  const executor = new Kysely<Record<never, never>>(config).getExecutor();
  return (first) => new Kysely({ config, dialect, executor, driver: openingDriver(driver, first) });
}
