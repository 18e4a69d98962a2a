import { at, isObject, objectOf, textOf, type JsonObject } from './json.ts';
import type { Release } from './release.ts';

/** How a file's own habits are brought to the standard's; as `prepare` of Cardinal does. */
export interface PrepareSettings {
  defaults: {
    currency: string | null;
    itemClassificationScheme: string | null;
    bidStatus: string | null;
    awardStatus: string | null;
  };
  /** amounts and ids that stand for nothing: they are taken out */
  redactedAmounts: readonly number[];
  redactedOrganizations: readonly string[];
  /** an award all contracts of which are cancelled is cancelled too */
  awardStatusByContractStatus: boolean;
  /** bids of an auction's stages are the bids where there are no others */
  moveAuctions: boolean;
  buyerPrefix: string;
  tendererPrefix: string;
  /** what stands behind this in the method's details is dropped */
  splitMethodDetails: string | null;
  bidStatuses: Readonly<Record<string, string>>;
  awardStatuses: Readonly<Record<string, string>>;
}

export const PREPARE_NOTHING: PrepareSettings = {
  defaults: { currency: null, itemClassificationScheme: null, bidStatus: null, awardStatus: null },
  redactedAmounts: [],
  redactedOrganizations: [],
  awardStatusByContractStatus: false,
  moveAuctions: false,
  buyerPrefix: '',
  tendererPrefix: '',
  splitMethodDetails: null,
  bidStatuses: {},
  awardStatuses: {},
};

/** Numbers that are ids become text and single organizations lists, whatever is set; the rest as set. The release given stays as it is. */
export function prepareRelease(release: Release, settings: PrepareSettings): Release {
  const bids = at(release, 'bids') ?? (settings.moveAuctions ? auctionBids(release) : undefined);
  return changed(release, {
    parties: (value) => organizations(value, '', settings),
    buyer: (value) => organization(value, settings.buyerPrefix, settings),
    tender: (value) => preparedTender(value, settings),
    contracts: (value) => each(value, (contract) => changed(contract, { awardID: idText })),
    awards: (value) => {
      const ended = settings.awardStatusByContractStatus ? cancelledByContract(release) : new Set<string>();
      return each(value, (award) => preparedAward(award, ended, settings));
    },
    ...(bids === undefined
      ? {}
      : {
          bids: () =>
            isObject(bids)
              ? changed(bids, { details: (value) => each(value, (bid) => preparedBid(bid, settings)) })
              : bids,
        }),
  });
}

function preparedTender(value: unknown, settings: PrepareSettings): unknown {
  if (!isObject(value)) return value;
  const split = settings.splitMethodDetails;
  return changed(value, {
    procuringEntity: (entity) => organization(entity, settings.buyerPrefix, settings),
    procurementMethodDetails: (details) =>
      split === null || typeof details !== 'string' ? details : details.split(split)[0]!.trimEnd(),
  });
}

function preparedBid(bid: JsonObject, settings: PrepareSettings): JsonObject {
  const { defaults } = settings;
  return changed(bid, {
    value: (value) => {
      if (!isObject(value)) return value;
      const { amount, ...rest } = value;
      const redacted = typeof amount === 'number' && settings.redactedAmounts.includes(amount);
      const kept = redacted ? rest : value;
      return 'currency' in kept || defaults.currency === null
        ? kept
        : { ...kept, currency: defaults.currency };
    },
    items: (items) => preparedItems(items, settings),
    status: (status) => statusOf(status, defaults.bidStatus, settings.bidStatuses),
    tenderers: (list) => organizations(list, settings.tendererPrefix, settings),
  });
}

function preparedAward(award: JsonObject, ended: ReadonlySet<string>, settings: PrepareSettings): JsonObject {
  const id = idText(award['id']);
  const over = typeof id === 'string' && ended.has(id);
  return changed(award, {
    id: idText,
    items: (items) => preparedItems(items, settings),
    status: (status) =>
      over ? 'cancelled' : statusOf(status, settings.defaults.awardStatus, settings.awardStatuses),
    suppliers: (list) => organizations(list, settings.tendererPrefix, settings),
  });
}

function preparedItems(items: unknown, { defaults }: PrepareSettings): unknown {
  return each(items, (item) =>
    changed(item, {
      classification: (value) => {
        if (!isObject(value)) return value;
        const known = changed(value, { id: idText });
        return 'scheme' in known || defaults.itemClassificationScheme === null
          ? known
          : { ...known, scheme: defaults.itemClassificationScheme };
      },
    }),
  );
}

function statusOf(
  status: unknown,
  byDefault: string | null,
  codes: Readonly<Record<string, string>>,
): unknown {
  const known = status ?? byDefault ?? undefined;
  return typeof known === 'string' && Object.hasOwn(codes, known) ? codes[known] : known;
}

/** Awards all contracts of which are cancelled. */
function cancelledByContract(release: Release): Set<string> {
  const cancelled = new Map<string, boolean>();
  const contracts = release['contracts'];
  for (const contract of Array.isArray(contracts) ? contracts : []) {
    const award = idText(at(contract, 'awardID'));
    if (typeof award !== 'string') continue;
    cancelled.set(award, (cancelled.get(award) ?? true) && at(contract, 'status') === 'cancelled');
  }
  return new Set([...cancelled].filter(([, all]) => all).map(([award]) => award));
}

function auctionBids(release: Release): JsonObject | undefined {
  const auctions = release['auctions'];
  if (!Array.isArray(auctions)) return undefined;
  const stages = auctions.flatMap((auction) => listOf(at(auction, 'stages')));
  return { details: stages.flatMap((stage) => listOf(at(stage, 'bids'))) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function organizations(value: unknown, prefix: string, settings: PrepareSettings): unknown {
  return each(isObject(value) ? [value] : value, (party) => preparedParty(party, prefix, settings));
}

function organization(value: unknown, prefix: string, settings: PrepareSettings): unknown {
  const party = objectOf(value);
  return party === null ? value : preparedParty(party, prefix, settings);
}

function preparedParty(party: JsonObject, prefix: string, settings: PrepareSettings): JsonObject {
  const id = textOf(idText(party['id']));
  if (id === null) return party;
  const { id: _, ...nameless } = party;
  if (settings.redactedOrganizations.includes(id)) return nameless;
  return { ...party, id: id.startsWith(prefix) ? id : prefix + id };
}

function idText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

function each(value: unknown, change: (entry: JsonObject) => JsonObject): unknown {
  return Array.isArray(value) ? value.map((entry) => (isObject(entry) ? change(entry) : entry)) : value;
}

/** A copy with these fields changed; one that becomes undefined is not there. */
function changed(
  object: JsonObject,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): JsonObject {
  const copy: Record<string, unknown> = { ...object };
  for (const [name, change] of Object.entries(changes)) {
    const value = change(object[name]);
    if (value !== undefined) copy[name] = value;
  }
  return copy;
}
