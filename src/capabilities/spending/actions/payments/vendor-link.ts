import { randomBytes } from 'node:crypto';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Vault } from '../../../../platform/identity/vault.ts';
import { badField, isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayActFor, mayReadSpending } from '../../policy.ts';
import { findLink, saveLink } from '../../store/payments/disputes.ts';
import { paidContracts, type PaidContract } from '../../store/payments/payments.ts';
import type { VendorContact } from '../../store/payments/vendor-contacts.ts';
import { notYours } from './refusals.ts';
import { addressVendor, tellVendor } from './vendor-contact.ts';
import { isToken, linkIdOfToken, vendorPath } from './vendor-token.ts';

/** Where the vendor's link went. */
export interface SentLink {
  contact: VendorContact;
  /** path of the page */
  path: string;
}

/**
 * The PPKOM has the vendor's page of a contract made, or made anew: the address before it ends. It leaves for the vendor's contact, so that nobody
 * of the office can contest in the vendor's name; a contact that is replaced is told.
 */
export async function makeVendorLink(
  tx: Tx,
  act: Act,
  contractId: string,
  typed: string | null,
  vault: Vault,
): Promise<Outcome<SentLink>> {
  const contract = (await paidContracts(tx, [contractId])).get(contractId);
  if (contract === undefined || !mayReadSpending(act.actor, contract.agencyId)) return notFound();
  if (!mayActFor(act.actor, 'commitment-officer', contract.agencyId)) return notYours();
  if (contract.vendorId === null)
    return badField(
      'contractId',
      'Kontrak ini belum mempunyai penyedia. Isi penyedianya lebih dahulu.',
      'This contract has no vendor yet. Enter its vendor first.',
    );
  const addressed = await addressVendor(tx, act, { vendorId: contract.vendorId, contractId }, typed);
  if (isRefusal(addressed)) return addressed;
  const { contact, replaced } = addressed;
  const nonce = randomBytes(12).toString('base64url');
  const id = await saveLink(tx, {
    government_id: act.government.id,
    id: newId(),
    contract_id: contractId,
    nonce,
    made_at: act.now,
    made_by: act.actor.id,
    contact_id: contact.id,
  });
  await recordRow(tx, act, 'spending.vendor-link', 'spending_vendor_link', id);
  const path = vendorPath(vault, id, nonce);
  await tellVendor(tx, act, contact, {
    name: 'link',
    key: `spending.vendor-link:${id}:${nonce}`,
    link: path,
  });
  if (replaced !== undefined)
    await tellVendor(tx, act, replaced, { name: 'moved', key: `spending.vendor-contact:${contact.id}` });
  return { contact, path };
}

/** Ends the address; @returns whether there was one. */
export async function revokeVendorLink(tx: Tx, act: Act, contractId: string): Promise<Outcome<boolean>> {
  const contract = (await paidContracts(tx, [contractId])).get(contractId);
  if (contract === undefined || !mayReadSpending(act.actor, contract.agencyId)) return notFound();
  if (!mayActFor(act.actor, 'commitment-officer', contract.agencyId)) return notYours();
  const link = await findLink(tx, { contractId });
  if (link === undefined || link.nonce === null) return false;
  await saveLink(tx, { ...link, nonce: null, made_at: act.now, made_by: act.actor.id });
  await recordRow(tx, act, 'spending.vendor-link-end', 'spending_vendor_link', link.id);
  return true;
}

/** The contract of an address, and where the address went. */
export interface LinkedContract {
  contract: PaidContract;
  contactId: string | null;
}

/** Null for an address that was not made here, or was made anew or ended since. */
export async function contractOfToken(tx: Tx, vault: Vault, token: string): Promise<LinkedContract | null> {
  const id = linkIdOfToken(token);
  const link = id === null ? undefined : await findLink(tx, { id });
  if (link === undefined || link.nonce === null || !isToken(vault, token, link.id, link.nonce)) return null;
  const contract = (await paidContracts(tx, [link.contract_id])).get(link.contract_id);
  return contract === undefined ? null : { contract, contactId: link.contact_id };
}
