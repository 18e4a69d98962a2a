import { generateKeyPair, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { readSigningKey, type SigningKey } from './cades.ts';
import type { SignatureProvider } from './provider.ts';
import { signPdf } from './sign-pdf.ts';

const YEARS = 10;

/**
 * The trial's own seal: a key and a self-signed certificate, made at first use and kept outside the database.
 * It proves that a document was not changed; it is no certified electronic signature (UU ITE, PP 71/2019).
 */
export function localProvider(keys: string, governmentId: string, governmentName: string): SignatureProvider {
  return {
    name: 'local',
    needs: 'nothing',
    async sign(pdf, request) {
      return signPdf(pdf, await localKey(keys, governmentId, governmentName, request.at), request);
    },
  };
}

/** Reads the government's key, or makes it. One file of mode 600, so that key and certificate are there both or not at all. */
export async function localKey(
  keys: string,
  governmentId: string,
  name: string,
  now: string,
): Promise<SigningKey> {
  const path = join(keys, governmentId, 'signing.pem');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return readSigningKey(kept);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, await makeKey(name, now), { mode: 0o600, flush: true });
  try {
    // Whoever links first wins; a second program at the same moment reads the winner's key.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return readSigningKey(await readFile(path, 'utf8'));
}

async function makeKey(name: string, now: string): Promise<string> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
  // Positive and unguessable, as RFC 5280 asks.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = new Date(now);
  certificate.validity.notAfter = new Date(now);
  certificate.validity.notAfter.setUTCFullYear(certificate.validity.notAfter.getUTCFullYear() + YEARS);
  const utf8 = forge.asn1.Type.UTF8 as never;
  const subject = [
    {
      name: 'commonName',
      value: `Segel uji ${name}`.slice(0, 64).toWellFormed(),
      valueTagClass: utf8,
    },
    { name: 'organizationName', value: name.slice(0, 64).toWellFormed(), valueTagClass: utf8 },
    { name: 'countryName', value: 'ID' },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(pair.privateKey), forge.md.sha256.create());
  return `${pair.privateKey}${forge.pki.certificateToPem(certificate)}`;
}
