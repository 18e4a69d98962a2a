import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import {
  badField,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
  type Refusal,
} from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { mayKeepAgencies } from '../policy.ts';
import type { AgencyKind } from '../rules/kinds.ts';
import { subtreeOf } from '../rules/tree.ts';
import { insertAgencies, lockAgencies, updateAgency, type Agency } from '../store/agencies.ts';
import { unlessTaken } from '../../../platform/database/duplicates.ts';

export interface AgencyInput {
  /** as the government's own regulation numbers it; unique */
  code: string;
  name: string;
  kind: AgencyKind;
  parentId: string | null;
  /** first day on which it exists */
  validFrom: PlainDate;
}

/** Enters an agency. Refused: a code that is taken, a parent that is absent or closed. */
export async function addAgency(tx: Tx, act: Act, input: AgencyInput): Promise<Outcome<{ id: string }>> {
  if (!mayKeepAgencies(act.actor)) return notAllowed();
  const wrong = wrongParent(await lockAgencies(tx), null, input);
  if (wrong) return wrong;
  const row: Agency = { id: newId(), ...trimmed(input), validTo: null, successorId: null };
  const entered = await unlessTaken(insertAgencies(tx, act.government.id, [row]), CODE_TAKEN);
  if (isRefusal(entered)) return entered;
  await recordRow(tx, act, 'agency.add', 'agency', row.id);
  return { id: row.id };
}

/** Mends an agency, or hangs it elsewhere in the tree. Refused: as in `addAgency`, and a parent that lies below it. */
export async function editAgency(
  tx: Tx,
  act: Act,
  id: string,
  input: AgencyInput,
): Promise<Outcome<{ id: string }>> {
  if (!mayKeepAgencies(act.actor)) return notAllowed();
  const all = await lockAgencies(tx);
  const agency = all.find((each) => each.id === id);
  if (agency === undefined) return notFound();
  if (agency.validTo !== null && input.validFrom > agency.validTo) {
    return badField(
      'validFrom',
      'Tanggal mulai tidak boleh sesudah instansi ditutup.',
      'The first day lies after the agency was closed.',
    );
  }
  const wrong = wrongParent(all, id, input);
  if (wrong) return wrong;
  const saved = await unlessTaken(updateAgency(tx, id, trimmed(input)), CODE_TAKEN);
  if (isRefusal(saved)) return saved;
  await recordRow(tx, act, 'agency.edit', 'agency', id);
  return { id };
}

const CODE_TAKEN = {
  agency_government_id_code_key: () =>
    badField(
      'code',
      'Kode ini sudah dipakai instansi lain. Pakai kode lain.',
      'Another agency has this code. Use another one.',
    ),
};

function trimmed(input: AgencyInput): AgencyInput {
  return { ...input, code: input.code.trim(), name: input.name.trim() };
}

function wrongParent(all: readonly Agency[], id: string | null, input: AgencyInput): Refusal | null {
  if (input.parentId === null) return null;
  const parent = all.find((each) => each.id === input.parentId);
  if (parent === undefined) {
    return badField(
      'parentId',
      'Pilih instansi induk dari daftar.',
      'Choose the parent agency from the list.',
    );
  }
  if (parent.validTo !== null) {
    return badField(
      'parentId',
      'Instansi induk ini sudah ditutup. Pilih penggantinya.',
      'This parent agency is closed. Choose its successor.',
    );
  }
  if (id !== null && subtreeOf(all, [id]).has(parent.id)) {
    return badField(
      'parentId',
      'Instansi ini berada di bawah instansi yang Anda ubah. Pilih induk lain.',
      'This agency lies below the one that you change. Choose another parent.',
    );
  }
  return null;
}
