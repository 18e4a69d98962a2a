import { apiAddress } from '../../../../../web/address.ts';
import { get, post } from '../../../../../web/api.ts';
import { fill } from '../../../../platform/texts.ts';
import { fromBase64 } from '../../../../platform/sealing/bytes.ts';
import type { CaseDetail, Custody } from '../../contract-desk.ts';
import { openEvidence } from '../../sealing/evidence.ts';
import { contentsOf, sealReferral, type CustodyEntry, type Referral } from '../../sealing/referral.ts';
import type { OpenedCase } from '../cases/open-case.ts';
import { actWord } from '../cases/custody.tsx';
import { texts as acts } from '../cases/texts/acts.ts';
import { names } from '../cases/texts/names.ts';
import { caseAt } from '../cases/wire.ts';
import { linesOf, originalsOf, type PackageValues } from './package-values.ts';
import { addressOf } from './seal-for.tsx';

export type Stage = { at: 'letter' } | { at: 'packing'; path: string } | { at: 'recording' };

export interface Made {
  file: Blob;
  name: string;
  /** sealed to a passphrase, not to the addressee's key */
  byWords: boolean;
  /** shown once; null when there is none, and once it was noted */
  passphrase: string | null;
}

interface Source {
  detail: CaseDetail;
  opened: OpenedCase;
  government: string;
  /** 'YYYY-MM-DD' */
  today: string;
}

/**
 * Makes the package on this device: the server draws the letter from hashes and records the manifest's hash, and sees nothing else.
 * @throws Problem; SealingError when a piece of evidence is not whole, TypeError when it cannot be fetched
 */
export async function makePackage(
  { detail, opened, government, today }: Source,
  values: PackageValues,
  onStage: (stage: Stage) => void,
): Promise<Made> {
  onStage({ at: 'letter' });
  const address = addressOf(values.seal);
  const { what, who, when, where, how, loss, identityApart } = values;
  const addressee = values.addresseeName.trim();
  const without: Omit<Referral, 'letter'> = {
    number: detail.number,
    addressee,
    government,
    day: today,
    narrative: { ...opened.narrative, what, who, when, where, how },
    accused: values.accused.filter((each) => each.name.trim() !== ''),
    loss,
    reportedElsewhere: linesOf(values.elsewhere),
    custody: custodyOf(detail, await get<Custody>(`${caseAt(detail.id)}/custody`)),
    originals: originalsOf(opened.narrative)
      .filter((each) => values.originals.includes(each.id))
      .map(({ id, name, sha256 }) => ({ name, sha256, open: () => openOriginal(detail.id, id, opened) })),
    identityApart,
  };
  const items = await contentsOf(without);
  const { pdf } = await post<{ pdf: string }>(`${caseAt(detail.id)}/letter`, {
    addressee,
    identityApart,
    items,
  });
  let manifestSha256 = '';
  const stream = await sealReferral({ ...without, letter: fromBase64(pdf) }, address, {
    progress: (path) => onStage({ at: 'packing', path }),
    manifest: (sha256) => {
      manifestSha256 = sha256;
    },
  });
  const file = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  onStage({ at: 'recording' });
  await post(`${caseAt(detail.id)}/referrals`, {
    addressee,
    manifestSha256,
    sealedFor: 'recipient' in address ? address.recipient : 'passphrase',
  });
  const passphrase = 'passphrase' in address ? address.passphrase : null;
  return { file, name: `rujukan-${detail.number}.zip.age`, byWords: passphrase !== null, passphrase };
}

async function openOriginal(
  caseId: string,
  file: string,
  { caseKey }: OpenedCase,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(apiAddress(`${caseAt(caseId)}/files/${file}`), { cache: 'no-store' });
  if (!response.ok || response.body === null) throw new TypeError(`file ${response.status}`);
  return openEvidence(response.body, caseKey);
}

/** In Indonesian whatever the screen speaks: it is read by an Indonesian authority. */
function custodyOf({ day }: Pick<CaseDetail, 'day'>, log: Custody): CustodyEntry[] {
  const word = (key: keyof typeof acts.id) => acts.id[key];
  const status = (value: string) => (names.id as Record<string, string>)[`status-${value}`] ?? value;
  const received = { day, act: names.id['status-received'], by: word('byJob'), letter: null };
  return [
    received,
    ...log.map(({ day: on, action, by, what }) => ({
      day: on,
      act:
        action === 'status' && what['to'] !== undefined
          ? fill('{act}: {to}', { act: word('act-status'), to: status(what['to']) })
          : actWord(action, word),
      by: by ?? word('byJob'),
      letter: what['letter'] ?? null,
    })),
  ];
}
