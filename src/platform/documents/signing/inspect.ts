import { createHash, verify, X509Certificate, constants } from 'node:crypto';
import forge from 'node-forge';

const { asn1 } = forge;
type Node = forge.asn1.Asn1;

/** What the last signature of a PDF proves. Trust in the certificate itself is a question for others. */
export interface Inspection {
  /** digest and signature fit */
  intact: boolean;
  /** the signature covers every byte of the file but itself */
  whole: boolean;
  /** X.509 subject of the signer, one attribute a line */
  subject: string;
  /** signing-certificate-v2 (RFC 5035) is among the signed attributes and names this certificate */
  bound: boolean;
}

const DIGESTS: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const RSA_PSS = '1.2.840.113549.1.1.10';

const children = (node: Node | undefined) => (node?.value ?? []) as Node[];
const bytes = (node: Node | undefined) => Buffer.from((node?.value ?? '') as string, 'latin1');
const oidOf = (node: Node | undefined) => asn1.derToOid((node?.value ?? '') as string);
const der = (node: Node) => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');

/** Looks at the last signature of a PDF; null when there is none that can be read. */
export function inspectSignature(pdf: Buffer): Inspection | null {
  const text = pdf.toString('latin1');
  const at = text.lastIndexOf('/ByteRange');
  const range = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(text.slice(at, at + 200));
  if (at < 0 || range === null) return null;
  const [a, b, c, d] = range.slice(1).map(Number) as [number, number, number, number];
  const hex = text.slice(a + b, c).replace(/[<>\s]/g, '');
  try {
    const content = Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]);
    return { ...inspectCms(Buffer.from(hex, 'hex'), content), whole: a === 0 && c + d === pdf.length };
  } catch {
    return null;
  }
}

function inspectCms(cms: Buffer, content: Buffer): Omit<Inspection, 'whole'> {
  // The room behind the signature is filled with zeros.
  const root = asn1.fromDer(cms.toString('latin1'), { strict: true, parseAllBytes: false } as never);
  const signed = children(children(children(root)[1])[0]);
  const certificates = signed.filter(
    (node) => node.tagClass === asn1.Class.CONTEXT_SPECIFIC && (node.type as number) === 0,
  );
  const signer = children(children(signed.at(-1))[0]);
  const [, id, digestAlgorithm, attributeSet, signatureAlgorithm, signature] = signer;
  const [issuer, serial] = children(id);
  const certificate = children(certificates[0]).find((each) => {
    const body = children(children(each)[0]);
    return bytes(body[1]).equals(bytes(serial)) && der(body[3]!).equals(der(issuer!));
  });
  if (certificate === undefined) throw new Error('no certificate of the signer');
  const x509 = new X509Certificate(der(certificate));
  const digest = DIGESTS[oidOf(children(digestAlgorithm)[0])];
  if (digest === undefined) throw new Error('unknown digest');
  const attributes = new Map(
    children(attributeSet).map((each) => [oidOf(children(each)[0]), children(children(each)[1])[0]]),
  );
  const claimed = bytes(attributes.get(MESSAGE_DIGEST));
  const toVerify = der(asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, children(attributeSet)));
  const pss = oidOf(children(signatureAlgorithm)[0]) === RSA_PSS;
  const key = pss
    ? {
        key: x509.publicKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_AUTO,
      }
    : x509.publicKey;
  const intact =
    claimed.equals(createHash(digest).update(content).digest()) &&
    verify(digest, toVerify, key, bytes(signature));
  // SigningCertificateV2 → certs → ESSCertIDv2 → [hashAlgorithm,] certHash
  const reference = children(children(children(attributes.get(SIGNING_CERTIFICATE_V2))[0])[0]);
  const hash = reference.find((node) => node.type === asn1.Type.OCTETSTRING);
  const named = reference[0] === hash ? 'sha256' : DIGESTS[oidOf(children(reference[0])[0])];
  const bound =
    hash !== undefined &&
    named !== undefined &&
    createHash(named).update(der(certificate)).digest().equals(bytes(hash));
  return { intact, subject: x509.subject, bound };
}
