import { contactsOf, type ContactKind } from '../contacts.ts';
import { partyIds, submittedBids, type Release } from '../release.ts';
import { missing, say, tested, type Part } from './part.ts';

const WORDS: Record<ContactKind, { id: string; en: string }> = {
  address: say('alamat', 'address'),
  phone: say('nomor telepon', 'telephone number'),
  email: say('alamat surel', 'mail address'),
  account: say('rekening', 'bank account'),
  ip: say('alamat IP', 'IP address'),
  author: say('penyusun dokumen', 'author of the documents'),
  file: say('berkas penawaran', 'file of the bid'),
};
/** Offices share a building and a telephone; nobody shares these by chance. */
const NEVER_BY_CHANCE: readonly ContactKind[] = ['account', 'ip', 'file'];

/** PBJ-06 a: rivals that share what rivals do not share. */
export function sharedContactsPart(release: Release): Part {
  const tenderers = new Set(submittedBids(release).flatMap((bid) => partyIds(bid['tenderers'])));
  if (tenderers.size < 2) {
    return {
      state: 'not-asked',
      reason: say('Kurang dari dua peserta.', 'There are fewer than two tenderers.'),
    };
  }
  const contacts = contactsOf(release);
  if (new Set(contacts.map(({ tendererId }) => tendererId)).size < 2)
    return missing(
      'parties',
      'alamat, telepon, atau rekening para peserta',
      'addresses, telephones or accounts of the tenderers',
    );
  const holders = new Map<string, { kind: ContactKind; ids: Set<string> }>();
  for (const { tendererId, kind, key } of contacts) {
    const holder = holders.get(`${kind} ${key}`) ?? { kind, ids: new Set<string>() };
    holder.ids.add(tendererId);
    holders.set(`${kind} ${key}`, holder);
  }
  const shared = [...holders.values()].filter(({ ids }) => ids.size > 1);
  const kinds = [...new Set(shared.map(({ kind }) => kind))];
  const names = say(
    kinds.map((kind) => WORDS[kind].id).join(', '),
    kinds.map((kind) => WORDS[kind].en).join(', '),
  );
  const ids = [...new Set(shared.flatMap((each) => [...each.ids]))].toSorted();
  return tested(shared.length > 0, {
    severity: kinds.some((kind) => NEVER_BY_CHANCE.includes(kind)) ? 'critical' : 'high',
    formula: say(
      `peserta dengan kontak sama = ${ids.length} (${ids.join(', ')})`,
      `tenderers with the same contacts = ${ids.length} (${ids.join(', ')})`,
    ),
    found: say(
      `Peserta yang bersaing memakai ${names.id} yang sama.`,
      `Competing tenderers use the same ${names.en}.`,
    ),
    clear: say('Tidak ada kontak yang sama antarpeserta.', 'No contacts are shared among the tenderers.'),
    evidence: ids.map((ref) => ({ kind: 'vendor', ref })),
  });
}
