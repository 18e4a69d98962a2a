import type { Act, Government } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { openProvider } from '../../../platform/documents/signing/open.ts';
import type { PersonalSecret, ProviderName } from '../../../platform/documents/signing/provider.ts';
import { dropUnused, insertFile } from '../../../platform/files/store.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import {
  activateCertificate,
  chosenProvider,
  draftCertificate,
  signerName,
  type Draft,
} from '../actions/issue.ts';
import type { State } from '../rules/machine.ts';
import { paper } from '../texts/paper.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { publicAddress } from './public-address.ts';

/** Runs work in one transaction of the government: as a job, or as whoever asks. */
export type Run = <T>(work: (tx: Tx, act: Act) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** State of the request afterwards; null when it is not there (any more). */
export type Signed = { state: State | null };

/**
 * Makes the PDF, has it signed and makes the certificate valid. Signing takes its time and speaks to others, so it happens between
 * two transactions: the first one dates the certificate, the second one decides again and makes it valid, or throws the file away.
 * Killed anywhere in between, the request still awaits its signature and the next run begins anew.
 * @returns refusals of the provider; without a secret where one is needed, and outside providers, nothing happens
 */
export async function signCertificate(
  services: Services,
  government: Government,
  run: Run,
  id: string,
  secret?: PersonalSecret,
): Promise<Outcome<Signed>> {
  const begun = await run(async (tx, act) => {
    const draft = await draftCertificate(tx, act, id);
    return { draft, at: act.now, chosen: await chosenProvider(tx, act) };
  });
  if (isRefusal(begun)) return begun;
  const { draft, at, chosen } = begun;
  if (draft === null) return { state: null };
  const provider = await openProvider(services.folders.keys, government, chosen);
  const awaits = provider.needs === 'outside' || (provider.needs === 'secret' && secret === undefined);
  if (awaits) return { state: 'awaiting-signature' };
  const pdf = await certificatePdf({
    ...draft,
    government,
    publicUrl: await publicAddress(services, government),
    signing: 'electronic',
    at,
  });
  const signed = await provider.sign(pdf, request(government, at), secret);
  if (isRefusal(signed)) return signed;
  return keepAndActivate(services, government, run, draft, {
    bytes: signed,
    provider: provider.name,
    signedAt: at,
  });
}

/** Keeps a signed file and makes its certificate valid, or throws the file away. */
async function keepAndActivate(
  services: Services,
  government: Government,
  run: Run,
  draft: Draft,
  signed: { bytes: Buffer; provider: ProviderName; signedAt: string },
): Promise<Outcome<Signed>> {
  const kept = await services.files.put(government.id, signed.bytes);
  const signature = { ...signed, issuedOn: draft.certificate.issuedOn };
  let state: Outcome<State | null> = null;
  try {
    state = await run((tx, act) =>
      activateCertificate(tx, act, draft.request.id, signature, (name) =>
        insertFile(tx, act, services.files, { ...kept, name, mediaType: 'application/pdf' }),
      ),
    );
  } finally {
    if (state !== 'valid') await dropUnused(services, government.id, kept);
  }
  return isRefusal(state) ? state : { state };
}

function request(government: Government, at: string) {
  return { name: signerName(government), reason: paper.id.paperTitle, location: government.name, at };
}
