import { badField, Refusal, type Outcome } from '../../outcome.ts';

/** What stands in the signature dictionary beside the signature itself. */
export interface SignatureRequest {
  /** name of whoever signs or of whoever's seal it is */
  name: string;
  /** e.g. "Surat keterangan bebas temuan" */
  reason: string;
  /** place, e.g. "Kota Teladan" */
  location: string;
  /** claimed time, ISO 8601 (entry M; PAdES keeps it out of the signed attributes) */
  at: string;
}

/** A person's secrets for one signature: handed through, never stored, never logged. */
export interface PersonalSecret {
  nik: string;
  passphrase: string;
}

export const PROVIDERS = ['none', 'local', 'bsre-seal', 'bsre-v2', 'bsre-v1'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

/**
 * Who puts the electronic signature on a PDF: the port.
 * `needs` says what it takes: `nothing` (a seal or the local certificate: a job signs and tries again),
 * `secret` (a person's NIK and passphrase, in the request that carries them), `outside` (no provider: signed elsewhere).
 */
export interface SignatureProvider {
  readonly name: ProviderName;
  readonly needs: 'nothing' | 'secret' | 'outside';
  /** A signed PDF, or why not: `passphrase-wrong`, `signing-unavailable` (try later), `signing-refused`. */
  sign(pdf: Buffer, request: SignatureRequest, secret?: PersonalSecret): Promise<Outcome<Buffer>>;
}

export function signingUnavailable(): Refusal {
  return new Refusal(409, 'signing-unavailable', {
    id: 'Layanan tanda tangan elektronik sedang tidak dapat dihubungi. Dokumen tetap tersimpan, belum ditandatangani; coba lagi beberapa saat lagi.',
    en: 'The signing service cannot be reached. The document is kept, not signed yet; try again in a while.',
  });
}

export function signingRefused(): Refusal {
  return new Refusal(409, 'signing-refused', {
    id: 'Layanan tanda tangan elektronik menolak dokumen ini. Periksa status sertifikat elektronik penanda tangan, lalu coba lagi.',
    en: "The signing service refused this document. Check the state of the signer's certificate, then try again.",
  });
}

export function passphraseWrong(): Refusal {
  const refusal = badField(
    'passphrase',
    'NIK atau passphrase tidak cocok. Periksa, lalu ketik ulang.',
    'NIK or passphrase does not fit. Check and type it again.',
  );
  return new Refusal(422, 'passphrase-wrong', refusal.message, refusal.complaints);
}

/** No electronic signature: whoever asks is told so, and the document stays unsigned. */
export const noProvider: SignatureProvider = {
  name: 'none',
  needs: 'outside',
  sign: () =>
    Promise.resolve(
      new Refusal(409, 'signing-off', {
        id: 'Tanda tangan elektronik belum diatur. Atur penyedianya, atau unggah dokumen yang ditandatangani di luar sistem.',
        en: 'No electronic signature has been set up. Choose a provider, or upload the document signed elsewhere.',
      }),
    ),
};
