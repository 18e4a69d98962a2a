import type { Government, Wires } from '../platform/act.ts';
import { actorOf, agencySubtree, enterPractice, peopleRelation } from '../capabilities/directory/index.ts';
import { platformPersonalData } from '../platform/personal-data/platform-register.ts';
import { dayIn, systemClock, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { announcer } from '../platform/facts.ts';
import { fileLinks } from '../platform/files/links.ts';
import { openFiles } from '../platform/files/open-files.ts';
import { clamdScanner } from '../platform/files/scanner.ts';
import { plainHost } from '../platform/http/sealed-host.ts';
import { openVault } from '../platform/identity/vault.ts';
import type { Services } from '../platform/services.ts';
import { listGovernments, listHosts } from '../platform/tenancy.ts';
import { capabilities } from './capabilities.ts';
import type { Environment } from './environment.ts';

/** How long a list of governments is believed before it is read again, in milliseconds. */
const GOVERNMENTS_FRESH = 10_000;

/** The wires between capabilities: who hears what became true, and who is asked for blockers. */
export const wires: Wires = {
  announce: announcer(capabilities.flatMap((each) => each.listeners ?? [])),
  blockers: capabilities.flatMap((each) => (each.blockers ? [each.blockers] : [])),
  inbox: capabilities.flatMap((each) => each.inbox ?? []),
  personal: [
    { name: 'platform', data: platformPersonalData },
    ...capabilities.flatMap(({ name, personalData: data }) => (data ? [{ name, data }] : [])),
  ],
};

/** Puts the program together. */
export function createServices(db: Database, environment: Environment, clock: Clock = systemClock): Services {
  let known: { at: number; governments: Government[]; hosts: Map<string, string> } | null = null;

  async function tenancy() {
    const at = performance.now();
    if (known === null || at - known.at > GOVERNMENTS_FRESH || known.governments.length === 0) {
      known = await db.asInstallation(async (tx) => ({
        at,
        governments: await listGovernments(tx),
        hosts: await listHosts(tx),
      }));
    }
    return known;
  }

  const services: Services = {
    db,
    clock,
    files: openFiles(environment.folders.data, environment.filesS3 ?? null),
    scanner: environment.clamd ? clamdScanner(environment.clamd) : null,
    fileLinks: environment.filesOrigin
      ? fileLinks(environment.filesOrigin, openVault(environment.folders.keys), clock)
      : null,
    folders: environment.folders,
    wires,
    channels: capabilities.flatMap((each) => each.channels ?? []),
    async governments() {
      return (await tenancy()).governments;
    },
    async governmentOf(host) {
      const { governments, hosts } = await tenancy();
      const name = plainHost(host.toLowerCase().replace(/:\d+$/, ''));
      const id = hosts.get(name) ?? hosts.get('*');
      return governments.find((each) => each.id === id) ?? null;
    },
    actorOf,
    people: {
      relation: peopleRelation,
      agencySubtree,
      enterPractice: (real, twin, account) => enterPractice(db, real, twin, account),
    },
    actOf(government, actor, locale = 'id') {
      const now = clock();
      return { government, actor, now: now.toString(), today: dayIn(government.zone, now), locale, wires };
    },
    async queue() {
      throw new Error('jobs have not been started');
    },
    tellNow() {},
    publicUrl(government) {
      const host = [...(known?.hosts ?? [])].find(([name, id]) => id === government.id && name !== '*')?.[0];
      const base =
        environment.publicUrl ??
        (host?.endsWith('localhost') === false ? 'https://{host}' : `http://{host}:${environment.port}`);
      return base.replace('{host}', host ?? 'localhost');
    },
  };
  return services;
}
