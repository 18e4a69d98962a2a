import { readContact } from '../../../../platform/contact.ts';
import { at, isObject, objectOf, objectsOf, textOf, type JsonObject } from './json.ts';
import { partyIds, submittedBids, type Release } from './release.ts';

/** What two tenderers should not have in common. */
export const CONTACT_KINDS = ['address', 'phone', 'email', 'account', 'ip', 'author', 'file'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface Contact {
  tendererId: string;
  kind: ContactKind;
  /** brought to one spelling, or its keyed hash */
  key: string;
}

/** Shortest address that may be one: below it "Jl. Merdeka" of two towns would be the same. */
const ADDRESS_LETTERS = 12;

/**
 * What is told of the tenderers of a process: contacts of their parties, traces of their bids. Where a release carries `contactKeys` (as it is
 * kept here, hashed) these stand for the rest.
 */
export function contactsOf(release: Release): Contact[] {
  const submitted = submittedBids(release);
  const tenderers = new Set(submitted.flatMap((bid) => partyIds(bid['tenderers'])));
  const ofParties = (objectsOf(release['parties']) ?? []).flatMap((party) => {
    const id = textOf(party['id']);
    return id === null || !tenderers.has(id) ? [] : keysOf(party).map((key) => ({ tendererId: id, ...key }));
  });
  const ofBids = submitted.flatMap((bid) =>
    partyIds(bid['tenderers']).flatMap((tendererId) => tracesOf(bid).map((key) => ({ tendererId, ...key }))),
  );
  return [...ofParties, ...ofBids];
}

interface Key {
  kind: ContactKind;
  key: string;
}

function keysOf(party: JsonObject): Key[] {
  const kept = keptKeys(party);
  if (kept !== null) return kept;
  const point = party['contactPoint'];
  const accounts = (objectsOf(party['bankAccounts']) ?? []).flatMap(
    ({ accountNumber, id }) => textOf(accountNumber) ?? textOf(id) ?? [],
  );
  return [
    ...spelled('address', addressOf(party['address'])),
    ...spelled('phone', phoneOf(textOf(at(point, 'telephone')))),
    ...spelled('email', textOf(at(point, 'email'))?.trim().toLowerCase() ?? null),
    ...accounts.flatMap((account) => spelled('account', account.replace(/\D/g, ''))),
  ];
}

function tracesOf(bid: JsonObject): Key[] {
  const kept = keptKeys(bid);
  if (kept !== null) return kept;
  const documents = objectsOf(bid['documents']) ?? [];
  return [
    ...spelled('ip', textOf(bid['ipAddress'])),
    ...documents.flatMap(({ author }) => spelled('author', textOf(author)?.trim().toLowerCase() ?? null)),
    ...documents.flatMap(({ hash }) => spelled('file', textOf(hash)?.trim().toLowerCase() ?? null)),
  ];
}

function keptKeys(object: JsonObject): Key[] | null {
  const kept = objectsOf(object['contactKeys']);
  return (
    kept?.flatMap((entry) => {
      const kind = CONTACT_KINDS.find((each) => each === entry['kind']);
      const key = textOf(entry['key']);
      return kind === undefined || key === null ? [] : [{ kind, key }];
    }) ?? null
  );
}

function spelled(kind: ContactKind, key: string | null): Key[] {
  return key === null || key === '' ? [] : [{ kind, key }];
}

function addressOf(address: unknown): string | null {
  const street = textOf(at(address, 'streetAddress'));
  if (street === null) return null;
  const locality = textOf(at(address, 'locality')) ?? '';
  const letters = `${street} ${locality}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(jl|jln|jalan|no|nomor)\b\.?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length >= ADDRESS_LETTERS ? letters : null;
}

function phoneOf(phone: string | null): string | null {
  return phone === null ? null : readContact('phone', phone);
}

/** What tells of persons, their numbers and places, wherever it stands. */
const PERSONAL = new Set([
  'contactPoint',
  'additionalContactPoints',
  'address',
  'persons',
  'beneficialOwners',
  'bankAccounts',
  'ipAddress',
]);

/**
 * The release as it is kept: persons, addresses, numbers and accounts taken out, and in their place keyed hashes at parties and bids, by which
 * the same can be found again.
 */
export function withoutContacts(release: Release, hash: (kind: ContactKind, key: string) => string): Release {
  const hashed = (keys: readonly Key[]) => keys.map(({ kind, key }) => ({ kind, key: hash(kind, key) }));
  const parties = objectsOf(release['parties'])?.map((party) => ({
    ...party,
    contactKeys: keptKeys(party) ?? hashed(keysOf(party)),
  }));
  const bids = release['bids'];
  const details = objectsOf(at(bids, 'details'))?.map((bid) => {
    const { documents: _, ...rest } = bid;
    return { ...rest, contactKeys: keptKeys(bid) ?? hashed(tracesOf(bid)) };
  });
  const keyed = {
    ...release,
    ...(parties === undefined ? {} : { parties }),
    ...(details === undefined || !isObject(bids) ? {} : { bids: { ...bids, details } }),
  };
  return objectOf(impersonal(keyed)) ?? {};
}

function impersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(impersonal);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !PERSONAL.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, impersonal(each)]));
}
