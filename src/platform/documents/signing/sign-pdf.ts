import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { signedData, type SigningKey } from './cades.ts';
import type { SignatureRequest } from './provider.ts';

/** Bytes kept free for the signature; a 3072-bit key with its certificate takes about 2 KB. */
const ROOM = 8_192;

/** @signpdf asks for a class; all it does is hand the bytes on. */
class CadesSigner extends Signer {
  private readonly signingKey: SigningKey;
  constructor(signingKey: SigningKey) {
    super();
    this.signingKey = signingKey;
  }
  override sign(content: Buffer): Promise<Buffer> {
    return Promise.resolve(signedData(content, this.signingKey));
  }
}

/** Signs a PDF of ours (written by makePdf) with an invisible PAdES B-B signature over the whole document. */
export function signPdf(pdf: Buffer, signingKey: SigningKey, request: SignatureRequest): Promise<Buffer> {
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    name: request.name,
    reason: request.reason,
    location: request.location,
    contactInfo: '',
    signingTime: new Date(request.at),
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    appName: 'Lurus',
  });
  return new SignPdf().sign(pointAtXref(prepared), new CadesSigner(signingKey));
}

/** The placeholder's `startxref` names the line break before the table; PDF readers forgive it, qpdf does not. */
function pointAtXref(pdf: Buffer): Buffer {
  const at = pdf.lastIndexOf('startxref');
  const offset = Number(/\d+/.exec(pdf.toString('latin1', at))?.[0]);
  const table = pdf.indexOf('xref', offset);
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(`startxref\n${table}\n%%EOF`)]);
}
