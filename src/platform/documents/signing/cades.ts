import { createHash, createPrivateKey, sign as signBytes, type KeyObject } from 'node:crypto';
import forge from 'node-forge';

const { asn1 } = forge;
const { Class, Type } = asn1;

/** A key with its certificate. */
export interface SigningKey {
  key: KeyObject;
  /** X.509, DER */
  certificate: Buffer;
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
} as const;

type Node = forge.asn1.Asn1;

const sequence = (...nodes: Node[]) => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, nodes);
const set = (...nodes: Node[]) => asn1.create(Class.UNIVERSAL, Type.SET, true, nodes);
const tagged = (tag: number, ...nodes: Node[]) => asn1.create(Class.CONTEXT_SPECIFIC, tag, true, nodes);
const oid = (value: string) => asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(value).getBytes());
const octets = (value: Buffer) =>
  asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, value.toString('latin1'));
const integer = (value: number) =>
  asn1.create(Class.UNIVERSAL, Type.INTEGER, false, String.fromCharCode(value));
const nothing = () => asn1.create(Class.UNIVERSAL, Type.NULL, false, '');
const bytesOf = (node: Node) => Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const algorithm = (id: string) => sequence(oid(id), nothing());

/**
 * Detached CMS SignedData (RFC 5652) as PAdES B-B asks (ETSI EN 319 142-1, 6.3): SHA-256, with the attributes contentType,
 * messageDigest and signing-certificate-v2 (RFC 5035, which ties the signature to this one certificate). The time of signing
 * is no attribute: PAdES wants it in the dictionary's entry M only.
 * @param content bytes that the signature covers
 * @returns DER
 */
export function signedData(content: Uint8Array, { key, certificate }: SigningKey): Buffer {
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(hashOf(content))),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(hashOf(certificate)))))),
  ].sort((a, b) => Buffer.compare(bytesOf(a), bytesOf(b)));
  const signature = signBytes('sha256', bytesOf(set(...attributes)), key);
  const parsed = asn1.fromDer(certificate.toString('latin1'));
  const signer = sequence(
    integer(1),
    issuerAndSerial(parsed),
    algorithm(OID.sha256),
    tagged(0, ...attributes),
    algorithm(OID.rsaEncryption),
    octets(signature),
  );
  const signed = sequence(
    integer(1),
    set(algorithm(OID.sha256)),
    sequence(oid(OID.data)),
    tagged(0, parsed),
    set(signer),
  );
  return bytesOf(sequence(oid(OID.signedData), tagged(0, signed)));
}

function attribute(id: string, value: Node): Node {
  return sequence(oid(id), set(value));
}

/** TBSCertificate: [0] version, serial, algorithm, issuer … */
function issuerAndSerial(certificate: Node): Node {
  const body = (certificate.value as Node[])[0]!.value as Node[];
  return sequence(body[3]!, body[1]!);
}

/** Reads a PEM text that holds a private key and a certificate. */
export function readSigningKey(pem: string): SigningKey {
  const block = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(pem);
  if (block === null) throw new Error('no certificate in the signing key file');
  return { key: createPrivateKey(pem), certificate: Buffer.from(block[1]!, 'base64') };
}
