import type { Act, Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { conflict, notFound, type Outcome } from '../../../platform/outcome.ts';
import { sealText } from '../../../platform/sealing/age.ts';
import { utf8 } from '../../../platform/sealing/bytes.ts';
import type { Services } from '../../../platform/services.ts';
import { keysOn, type KeyHolder } from '../sealing/directory.ts';
import {
  changeCase,
  findNarrative,
  findWrap,
  listFiles,
  listMessages,
  listReadable,
  lockCase,
} from '../store/cases.ts';
import type { CaseRow } from '../store/tables.ts';
import { streamSealed } from './download-evidence.ts';
import { todayOf } from './drafts.ts';
import type { KeyChallenges } from './key-challenges.ts';
import { OPENING_SCRIPT, READ_ME } from './alternate-guide.ts';
import { recordAct } from './own-case.ts';
import { findDirectory } from './read-directory.ts';
import { zipFault, type ZipPiece } from './zip-stream.ts';

type House = Pick<Services, 'db' | 'files' | 'clock' | 'folders' | 'actOf'>;

/** An alternate of today who has no account; whoever has one works at the desk, where each act is his. */
async function findOutsider(
  tx: Tx,
  services: House,
  government: Government,
  fingerprint: string,
): Promise<KeyHolder | undefined> {
  const directory = await findDirectory(tx, services.folders, government.id);
  if (directory === null) return undefined;
  return keysOn(directory, todayOf(services, government)).alternates.find(
    (each) => each.fingerprint === fingerprint && each.account === null,
  );
}

/** A challenge that only the holder of the key can read: he needs no password, and no official makes him one. */
export async function challengeKey(
  services: House,
  challenges: KeyChallenges,
  government: Government,
  fingerprint: string,
): Promise<Outcome<{ challenge: string }>> {
  const holder = await services.db.asGovernment(government.id, (tx) =>
    findOutsider(tx, services, government, fingerprint),
  );
  if (holder === undefined) return notFound();
  const answer = challenges.issue(government.id, fingerprint);
  const sealed = await sealText(`${answer}\n`, [holder.recipient]);
  return { challenge: Buffer.from(sealed).toString('base64') };
}

/**
 * The sealed reports that this key opens, as files for the plain program age. The identities are not among them: they are released one by one,
 * with a reason, to an alternate who has an account. Each report that is fetched the first time counts as read.
 */
export async function fetchAlternateMail(
  services: House,
  challenges: KeyChallenges,
  government: Government,
  input: { fingerprint: string; answer: string; only?: string | undefined },
): Promise<Outcome<ZipPiece[]>> {
  const { fingerprint, answer, only } = input;
  if (!challenges.take(government.id, fingerprint, answer)) return wrongAnswer();
  return services.db.asGovernment(government.id, async (tx): Promise<Outcome<ZipPiece[]>> => {
    if ((await findOutsider(tx, services, government, fingerprint)) === undefined) return notFound();
    const act = services.actOf(government, outsider(fingerprint));
    const pieces: ZipPiece[] = [piece('BACA-SAYA.txt', READ_ME), piece('buka.sh', OPENING_SCRIPT)];
    for (const row of await listReadable(tx, [fingerprint], act.today)) {
      if (only !== undefined && row.public_number !== only) continue;
      pieces.push(...(await bundleOf(tx, act, services.files, row, fingerprint)));
      await markRead(tx, act, row);
    }
    return zipFault(pieces) ?? pieces;
  });
}

async function bundleOf(
  tx: Tx,
  act: Act,
  files: FileStore,
  row: CaseRow,
  fingerprint: string,
): Promise<ZipPiece[]> {
  const [wrap, narrative] = [
    await findWrap(tx, row.id, [fingerprint], act.today),
    await findNarrative(tx, row.id),
  ];
  if (wrap === undefined || narrative === undefined) return [];
  const messages = await listMessages(tx, row.id, true);
  const evidence = await listFiles(tx, row.id);
  const days = new Map(messages.map((each) => [each.id, each.day]));
  const own = (name: string, bytes: Uint8Array) => piece(`${row.public_number}/${name}`, bytes);
  return [
    own('kunci-perkara.age', wrap.file),
    own('narasi.age', narrative),
    ...messages.map((each) => {
      const sender = each.sender === 'reporter' ? 'pelapor' : 'kantor';
      return own(`pesan/${String(each.place).padStart(3, '0')}-${each.day}-${sender}.age`, each.body);
    }),
    ...evidence.map(({ id, size, parts, message_id }) => ({
      path: `${row.public_number}/bukti/${id}.age`,
      size: Number(size),
      read: () =>
        streamSealed(files, act.government.id, {
          parts,
          size: Number(size),
          day: days.get(message_id ?? '') ?? row.day,
        }),
    })),
  ];
}

async function markRead(tx: Tx, act: Act, row: CaseRow): Promise<void> {
  await lockCase(tx, row.id);
  if (row.status === 'received') await changeCase(tx, row.id, { status: 'read', read_day: act.today });
  await recordAct(tx, act, 'fetch', row.id, {});
}

function outsider(fingerprint: string): Act['actor'] {
  const id = `wbs-alternate:${fingerprint.slice(0, 16)}`;
  return { id, accountId: null, personId: null, agencyId: null, grants: [], rollout: {} };
}

function piece(path: string, content: string | Uint8Array): ZipPiece {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return { path, size: bytes.length, read: () => [bytes] };
}

function wrongAnswer() {
  return conflict(
    'wrong-answer',
    'Jawaban ini tidak cocok, sudah dipakai, atau lewat sepuluh menit. Minta tantangan baru.',
    'This answer does not fit, was used before, or is older than ten minutes. Ask for a new challenge.',
  );
}
