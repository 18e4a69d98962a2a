import type { Act, BlockerQuestion, Government } from './act.ts';
import type { AlarmOffer } from './alarms/rule.ts';
import type { Tx } from './database/index.ts';
import type { PlainDate } from './calendar/index.ts';
import type { Migration } from './database/migrate.ts';
import type { Listener } from './facts.ts';
import type { DemoCast } from './demo-cast.ts';
import type { ParameterDefault } from './parameters/index.ts';
import type { Channel } from './channels.ts';
import type { TimelessQuestion } from './files/stays.ts';
import type { Door } from './http/home.ts';
import type { ImportKind } from './imports/kind.ts';
import type { InboxKind } from './inbox/kind.ts';
import type { PersonalData } from './personal-data/declaration.ts';
import type { App, Services } from './services.ts';
import type { WebhookEvent } from './webhooks/events.ts';

/** Work that runs by the clock, once for each government (its practice twin too). */
export interface ScheduledJob {
  /** the trail's actor is `job:<name>` */
  name: string;
  /** cron expression, in the government's own zone */
  cron: string;
  /** Whether a practice twin takes part. */
  practice: boolean;
  run(services: Services, government: Government): Promise<void>;
}

/** Work that an action asks for and that runs after its transaction: payloads are ids only. */
export interface QueuedJob {
  name: string;
  run(services: Services, government: Government, id: string): Promise<void>;
}

/** A command of `lurus`. */
export interface Command {
  /** words after `lurus`, e.g. `import findings` */
  name: string;
  summary: string;
  run(args: string[]): Promise<void>;
}

/** One capability, as app/capabilities.ts lists it: what its index.ts exports. */
export interface Capability {
  name: string;
  migrations: Migration[];
  /** dated law parameters that it reads; listed and overridden under /api/parameters */
  parameters?: readonly ParameterDefault[];
  /** staff API under /api, public pages under / */
  routes?(app: App, services: Services): void;
  /** routes of the sealed origin `wbs.<host>`, which has its own cookies, policy and no log; none of them answers elsewhere */
  sealedRoutes?(app: App, services: Services): void;
  scheduled?: ScheduledJob[];
  queued?: QueuedJob[];
  listeners?: Listener[];
  /** kinds of events that programs of others may be told of (`tellPrograms`) */
  webhookEvents?: readonly WebhookEvent[];
  blockers?: BlockerQuestion;
  imports?: readonly ImportKind[];
  /** public services that it offers on the home page */
  doors?: readonly Door[];
  /** ways in that the one door leads to */
  channels?: readonly Channel[];
  /** matters that it brings into the inbox */
  inbox?: readonly InboxKind[];
  /** alarm rules, and what holds at each sweep */
  alarms?: AlarmOffer;
  /** invented data for a demo government, by its own actions, in the transaction that makes the demo; history lies back from `act.today` */
  seedDemo?(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void>;
  /** what it holds about people, for how long, and its answer when one of them asks; every table is named in it */
  personalData?: PersonalData;
  /** whether content is of the kind of which nothing may tell when it came: it never leaves the disk */
  timeless?: TimelessQuestion;
  /** what is due for the actor: rows of his desk ("Meja saya"), at most 50, soonest first */
  desk?(tx: Tx, act: Act): Promise<DeskItem[]>;
  /** what fits some words, by number or name, of what the actor may open anyway: at most `SEARCH_MOST`, best first */
  search?(tx: Tx, act: Act, words: string): Promise<SearchHit[]>;
}

/** Hits of one capability in a search. */
export const SEARCH_MOST = 5;

/** One row that a search finds. */
export interface SearchHit {
  id: string;
  /** number or name */
  title: { id: string; en: string };
  /** what it is, and of whom */
  about: { id: string; en: string };
  /** path in the staff application, below /app */
  link: string;
}

/** A hit whose words somebody wrote: the same in both languages, after what kind of thing it is. */
export function searchHit(
  kind: { id: string; en: string },
  hit: { id: string; title: string; about: readonly (string | null | undefined)[]; link: string },
): SearchHit {
  const about = hit.about.filter((each) => each != null && each !== '').join(' · ');
  const say = (locale: 'id' | 'en') => (about === '' ? kind[locale] : `${kind[locale]} · ${about}`);
  return {
    id: hit.id,
    title: { id: hit.title, en: hit.title },
    about: { id: say('id'), en: say('en') },
    link: hit.link,
  };
}

/** One row of "Meja saya": one thing to do. */
export interface DeskItem {
  /** stable, so that the list keeps its place */
  id: string;
  title: { id: string; en: string };
  /** whose or what it is about, in short: agency, number, amount */
  about: { id: string; en: string };
  due: PlainDate | null;
  /** past its due day */
  overdue: boolean;
  /** somebody else has to move first; the reader watches or reminds */
  others?: boolean;
  /** the verb of its one action */
  action: { id: string; en: string };
  /** path in the staff application, below /app */
  link: string;
}

/** Runs `work` as the job `name`, in one transaction of `government`. */
export async function asJob<T>(
  services: Services,
  government: Government,
  name: string,
  work: (tx: Tx, act: Act) => Promise<T>,
): Promise<T> {
  const act = services.actOf(government, {
    id: `job:${name}`,
    accountId: null,
    personId: null,
    agencyId: null,
    grants: [],
    rollout: {},
  });
  return services.db.asGovernment(government.id, (tx) => work(tx, act));
}
