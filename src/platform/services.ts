import type { FastifyInstance } from 'fastify';
import type { Act, Actor, Government, Wires } from './act.ts';
import type { Channel } from './channels.ts';
import type { Clock } from './clock.ts';
import type { Database, Tx } from './database/index.ts';
import type { FileStore } from './files/index.ts';
import type { FileLinks } from './files/links.ts';
import type { Scanner } from './files/scanner.ts';
import type { PeopleQuestions } from './identity/people.ts';
import type { TellNow } from './notifications/tell-now.ts';
import type { Locale } from './texts.ts';

export type App = FastifyInstance;

/** Places outside the database. */
export interface Folders {
  /** root of all that this installation keeps (LURUS_DATA, default ./data) */
  data: string;
  /** private keys, mode 700: never in the database nor in a backup of it */
  keys: string;
  /** the trail's tiles and checkpoints */
  trail: string;
}

/** What the program is made of, made once in app/ and handed on as an argument. */
export interface Services {
  db: Database;
  clock: Clock;
  files: FileStore;
  /** looks into every upload that is kept in the clear; null: nobody asked for it */
  scanner: Scanner | null;
  /** uploads leave by an origin of their own; null: by the staff host */
  fileLinks: FileLinks | null;
  folders: Folders;
  wires: Wires;
  /** ways in that the capabilities offer, for the one door (`/lapor`) */
  channels: readonly Channel[];
  /** Which government a host name means, a sealed origin's (`wbs.<host>`) too; null when none is there at all. */
  governmentOf(host: string): Promise<Government | null>;
  governments(): Promise<Government[]>;
  /** Who an account is: directory's answer. Null when the account has ended. */
  actorOf(tx: Tx, accountId: string, today: string): Promise<Actor | null>;
  /** What identity asks of directory about people. */
  people: PeopleQuestions;
  actOf(government: Government, actor: Actor, locale?: Locale): Act;
  /** Queues a job in the caller's transaction: no commit, no job. @param id what it is about; ids only */
  queue(tx: Tx, act: Act, job: string, id: string): Promise<void>;
  /** Tells accounts a fixed sentence at once, from memory: no row, no log, nothing waited for. Until jobs run nobody is told. */
  tellNow: TellNow;
  /** Base address of public pages of a government, for links in mail and QR codes, e.g. https://lurus.teladan.go.id */
  publicUrl(government: Government): string;
}
