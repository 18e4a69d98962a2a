import { madeFileRoute } from '../../../platform/files/made-file-route.ts';
import { uploadRoute } from '../../../platform/files/routes.ts';
import { findFile, type FileRow } from '../../../platform/files/store.ts';
import { declareRoute, inStaffAct, sessionFirst } from '../../../platform/http/routes.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import { showCode } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notNow } from '../actions/approvals.ts';
import { activateCertificate } from '../actions/issue.ts';
import { idParam, moved, signBody } from '../contract.ts';
import { mayKeepRegister, signatureWaitsFor } from '../policy.ts';
import { certificatePdf, type CertificatePaper } from '../reports/certificate-pdf.ts';
import { publicAddress } from '../reports/public-address.ts';
import { signCertificate, type Run } from '../reports/sign-certificate.ts';
import { findCertificate } from '../store/certificates.ts';
import type { Request } from '../store/requests.ts';
import { visibleRequest } from './requests.ts';
import { signingHere } from './views.ts';

const capability = 'clearance';
const MEGABYTE = 1024 * 1024;

/** The certificate as a file: signed by a person, uploaded when it was signed elsewhere, downloaded. */
export function signingRoutes(app: App, services: Services): void {
  declareRoute(
    app,
    {
      preValidation: sessionFirst(services),
      method: 'POST',
      path: '/clearance/requests/:id/sign',
      summary: 'Sign in person with NIK and passphrase; neither is kept',
      inPerson: true,
      capability,
      params: idParam,
      body: signBody,
      reply: moved,
    },
    async (request) => {
      const { id } = request.params as z.output<typeof idParam>;
      const secret = request.body as z.output<typeof signBody>;
      const run: Run = (work) => inStaffAct(services, request, capability, work);
      const allowed = await run(async (tx, act) => {
        const refusal = await refuseSigning(tx, act, id, 'secret');
        return refusal ?? act.government;
      });
      if (isRefusal(allowed)) return allowed;
      if (!/^\d{16}$/.test(secret.nik)) {
        return badField('nik', 'Isi NIK dengan 16 angka.', 'Enter the NIK with 16 digits.');
      }
      const signed = await signCertificate(services, allowed, run, id, secret);
      if (isRefusal(signed)) return signed;
      return signed.state === null
        ? notNow()
        : { id, state: signed.state, changed: signed.state !== 'valid' };
    },
  );

  uploadRoute(
    app,
    services,
    {
      path: '/clearance/requests/:id/signed-file',
      summary: 'Hand in the certificate signed outside the platform',
      capability,
      params: idParam,
      accepts: ['pdf'],
      maxBytes: 10 * MEGABYTE,
      reply: moved,
    },
    async (tx, act, { id }) => (await refuseSigning(tx, act, id, 'outside')) ?? true,
    async (tx, act, { params: { id }, file }) => {
      const refusal = await refuseSigning(tx, act, id, 'outside');
      if (refusal !== null) return refusal;
      const certificate = await findCertificate(tx, id);
      if (certificate === undefined) return notNow();
      const signature = { provider: 'none', signedAt: act.now, issuedOn: certificate.issuedOn } as const;
      const state = await activateCertificate(tx, act, id, signature, async () => file);
      return state === null ? notFound() : { id, state, changed: state !== 'valid' };
    },
  );

  madeFileRoute(
    app,
    services,
    {
      path: '/clearance/requests/:id/certificate.pdf',
      summary: 'The certificate as PDF; before it is signed, a draft that says so',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      const found = await paperOf(services, tx, act, params.id);
      if (isRefusal(found)) return found;
      const make = () =>
        'file' in found
          ? services.files.read(found.governmentId, found.file.hash)
          : certificatePdf(found.paper);
      return { name: found.name, mediaType: 'application/pdf', make };
    },
  );
}

/** Null when the actor may complete the signature of this request by this way. */
async function refuseSigning(tx: Tx, act: Act, id: string, way: 'secret' | 'outside') {
  const request = await visibleRequest(tx, act, id);
  if (request === null) return notFound();
  if (!signatureWaitsFor(act.actor, way)) return notAllowed();
  if (request.kind === 'person' && request.subjectId === act.actor.personId) {
    return conflict(
      'own-request',
      'Anda tidak menandatangani surat keterangan untuk diri sendiri. Minta pelaksana tugas (Plt/Plh) menandatanganinya.',
      'You do not sign your own certificate. Ask an acting officer to sign it.',
    );
  }
  const signing = await signingHere(tx, act);
  return request.state === 'awaiting-signature' && signing === way ? null : notNow();
}

type Paper = { name: string } & ({ file: FileRow; governmentId: string } | { paper: CertificatePaper });

async function paperOf(services: Services, tx: Tx, act: Act, id: string): Promise<Outcome<Paper>> {
  const request: Request | null = await visibleRequest(tx, act, id);
  const certificate = request === null ? undefined : await findCertificate(tx, id);
  if (request === null || certificate === undefined) return notFound();
  const code = showCode(certificate.shortCode);
  if (certificate.fileId !== null) {
    const file = await findFile(tx, certificate.fileId);
    if (file === undefined) return notFound();
    return { name: `eskbt-${code}.pdf`, file, governmentId: act.government.id };
  }
  if (request.state !== 'awaiting-signature') return notFound();
  const { government } = act;
  const outside = (await signingHere(tx, act)) === 'outside';
  return {
    name: `draf-eskbt-${code}.pdf`,
    paper: {
      request,
      certificate,
      government,
      publicUrl: await publicAddress(services, government),
      signing: outside && mayKeepRegister(act.actor) ? 'by-hand' : 'pending',
      at: act.now,
    },
  };
}
